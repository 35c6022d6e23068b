"""From the setting that names a model to the model."""

from typing import Any
from urllib.parse import urlsplit

from pydantic_ai.exceptions import UserError
from pydantic_ai.models import Model, infer_model
from pydantic_ai.profiles import ModelProfile
from pydantic_ai.providers import Provider, infer_provider_class

from steward.llm.chat_completions import ChatCompletionsModel
from steward.llm.connections import Connections
from steward.llm.providers import COMPATIBLE, NATIVE, Compatible


def open_model(
    spec: str,
    *,
    url: str | None,
    key: str | None,
    connections: Connections,
    begin_seconds: float = 300.0,
    stall_seconds: float = 60.0,
    gather_seconds: float = 0.03,
) -> Model[Any] | None:
    """The model that a setting names, or None for an empty one (answers are quotes).

    `spec` is `PROVIDER:NAME`, with a provider of `COMPATIBLE` or `NATIVE`. With `url`, a bare NAME
    is a model at that address, and the address takes the place of a provider's own. The name may
    hold colons (`ollama:qwen3:8b`). The seconds are those of `ChatCompletionsModel`.

    Raises ValueError with a sentence for the person who wrote the setting.
    """
    spec = spec.strip()
    if not spec:
        return None
    word, colon, name = spec.partition(":")
    if colon and word in NATIVE:
        return _open_native(word, name, url, key)
    if colon and word in COMPATIBLE:
        provider = COMPATIBLE[word]
    elif url:
        word, name, provider = "openai", spec, Compatible(url, None, open_weights=True)
    else:
        known = ", ".join([*COMPATIBLE, *NATIVE])
        raise ValueError(
            f"{spec} does not say who serves the model: write PROVIDER:NAME with one of {known}, "
            "or NAME@https://… for a compatible server."
        )
    if not name:
        raise ValueError(f"{spec} lacks the name of the model after the colon.")
    return ChatCompletionsModel(
        name,
        url=_address(word, provider, url, key),
        key=key,
        connections=connections,
        provider=word,
        begin_seconds=begin_seconds,
        stall_seconds=stall_seconds,
        gather_seconds=gather_seconds,
        profile=ModelProfile(
            may_tokenize_special_tokens_in_content=provider.open_weights or url is not None,
            supports_json_schema_output=True,
            supports_json_object_output=True,
        ),
    )


def _address(word: str, provider: Compatible, url: str | None, key: str | None) -> str:
    """The base URL, with `/v1` where only a host was given."""
    if url is None:
        if provider.url is None:
            raise ValueError(
                f"A model of {word} needs its server's address: write {word}:NAME@https://…, or "
                "set STEWARD_MODEL_URL."
            )
        if provider.key_variable and not key:
            raise ValueError(
                f"A model of {word} needs a key: set {provider.key_variable}, or for the default "
                "model STEWARD_MODEL_KEY."
            )
        return provider.url
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"{url} is not an http or https address.")
    path = parts.path.rstrip("/").removesuffix("/chat/completions")
    return f"{parts.scheme}://{parts.netloc}{path or '/v1'}"


def _open_native(word: str, name: str, url: str | None, key: str | None) -> Model[Any]:
    given = {"api_key": key, "base_url": url}
    options = {option: value for option, value in given.items() if value}

    def provider(_: str) -> Provider[Any]:
        return infer_provider_class(word)(**options)

    try:
        return infer_model(f"{word}:{name}", provider)
    except ImportError as error:
        extra = NATIVE[word].extra
        raise ValueError(
            f"A model of {word} needs a package that is not installed: "
            f'pip install "pydantic-ai-slim[{extra}]".'
        ) from error
    except TypeError as error:
        raise ValueError(f"{word} takes no {' or '.join(options)}: {error}.") from error
    except UserError as error:
        raise ValueError(f"The model {word}:{name} cannot be opened: {error}") from error
