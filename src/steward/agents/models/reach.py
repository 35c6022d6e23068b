"""From how a provider is reached to one of its models, opened. Nothing is sent to anybody."""

import importlib.metadata
from dataclasses import dataclass, field
from typing import Any

from pydantic_ai.models import Model

from steward.kit.errors import Invalid
from steward.kit.seal import Seal
from steward.llm.connections import Connections
from steward.llm.open import open_model
from steward.llm.providers import COMPATIBLE, NATIVE
from steward.llm.tables import ModelConnection

COMPATIBLE_SERVER = "compatible"
"""The provider of whoever has no word of their own: a server that speaks Chat Completions."""

# Its key is the cloud's own, in the environment of the process.
NO_KEY = ("bedrock",)
# What has to be installed for the providers that have a protocol of their own.
PACKAGES = {
    "anthropic": "anthropic",
    "google": "google-genai",
    "cohere": "cohere",
    "huggingface": "huggingface-hub",
    "bedrock": "boto3",
}


@dataclass(frozen=True, slots=True)
class Reach:
    """A provider, where it is (None: where it always is) and the key it wants, if any."""

    provider: str
    address: str | None
    key: str | None = field(repr=False)


def reach_of(row: ModelConnection, seal: Seal) -> Reach:
    """How a row's provider is reached. Raises `SealBroken`."""
    return Reach(row.provider, row.address, seal.open(row.key) if row.key else None)


def check_reach(reach: Reach) -> None:
    """Raise `Invalid`, with the field to mend, for what cannot be a way to a provider."""
    word = reach.provider
    if word not in provider_words():
        raise Invalid(
            "unknown_provider",
            f"There is no provider called {word}.",
            f"没有名为 {word} 的服务商。",
            field="provider",
        )
    if reach.address is None and not has_address(word):
        raise Invalid(
            "address_needed",
            "Say at which address this server is.",
            "请填写该服务器的地址。",
            field="address",
        )
    if reach.key is None and needs_key(word) and (reach.address is None or word in NATIVE):
        raise Invalid("key_needed", "This provider wants a key.", "该服务商需要密钥。", field="key")


def provider_words() -> list[str]:
    """The words that name providers."""
    return [*COMPATIBLE, *NATIVE, COMPATIBLE_SERVER]


def has_address(word: str) -> bool:
    """Whether it is known where the provider is, without an address."""
    return word in NATIVE or (word in COMPATIBLE and COMPATIBLE[word].url is not None)


def own_address(word: str) -> str | None:
    """Where the provider is by itself; None where its package or only a person knows."""
    return COMPATIBLE[word].url if word in COMPATIBLE else None


def is_installed(word: str) -> bool:
    """Whether the provider can be asked with what is installed here. Looks at the disk."""
    if word not in PACKAGES:
        return True
    try:
        importlib.metadata.version(PACKAGES[word])
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def needs_key(word: str) -> bool:
    """Whether the provider answers nobody without a key, at its own address."""
    if word in COMPATIBLE:
        return COMPATIBLE[word].key_variable is not None
    return word in NATIVE and word not in NO_KEY


def open_at(
    reach: Reach, model: str, *, connections: Connections, stall_seconds: float
) -> Model[Any]:
    """The model of this name. Blocks while the provider's package is loaded.

    Raises `Invalid` where the provider's package is not installed or takes no such options, or
    for whatever else its library has against it.
    """
    word = "openai" if reach.provider == COMPATIBLE_SERVER else reach.provider
    try:
        opened = open_model(
            f"{word}:{model}",
            url=reach.address,
            key=reach.key,
            connections=connections,
            stall_seconds=stall_seconds,
        )
    except ValueError as error:
        raise _cannot_be_opened(str(error)) from error
    except Exception as error:
        # Clouds look for regions and credentials already now.
        raise _cannot_be_opened(f"It cannot be opened: {error}") from error
    assert opened is not None, "a name is not empty"
    return opened


def _cannot_be_opened(why: str) -> Invalid:
    return Invalid("model_cannot_be_opened", why, f"无法打开该模型：{why}", field="provider")
