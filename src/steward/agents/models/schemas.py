"""What administrators send and see of models they add. Keys go in and never come out."""

import re
from datetime import datetime
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr, StringConstraints

from steward.agents.models.added import full_name
from steward.http.parameters import BodyId
from steward.http.schemas import Shape, View
from steward.kit.errors import Problem
from steward.llm.tables import ModelConnection

# Names that stand for something else where a client says a model's name.
_TAKEN = ("steward", "agent")
_KEY = re.compile(r"[\x21-\x7e]{1,4000}")


def _free(name: str) -> str:
    if name.lower() in _TAKEN:
        raise ValueError("this name means something else")
    return name


def _web_address(address: str) -> str:
    parts = urlsplit(address)  # raises ValueError itself for brackets and ports that are none
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0:
        raise ValueError("not an http or https address")
    if parts.username is not None or parts.query or parts.fragment:
        raise ValueError("without user name, password, query and fragment")
    if not address.isprintable() or " " in address:
        raise ValueError("without spaces and control characters")
    return address.rstrip("/")


def _printable(name: str) -> str:
    if not name.isprintable():
        raise ValueError("without control characters")
    return name


def _one_line(key: SecretStr) -> SecretStr:
    if not _KEY.fullmatch(key.get_secret_value()):
        raise ValueError("a key is printable ASCII without spaces")
    return key


Name = Annotated[
    str, StringConstraints(pattern=r"^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$"), AfterValidator(_free)
]
Provider = Annotated[
    str,
    Field(max_length=40, description="A word of `GET /models/providers`."),
]
Address = Annotated[
    str,
    StringConstraints(max_length=2000),
    AfterValidator(_web_address),
    Field(description="Instead of the provider's own. May be in one's own network."),
]
Key = Annotated[SecretStr, AfterValidator(_one_line)]
Model = Annotated[
    str,
    StringConstraints(min_length=1, max_length=200, strip_whitespace=True),
    AfterValidator(_printable),
]
ModelNames = Annotated[
    list[Model], Field(min_length=1, max_length=20, description="The first one answers.")
]
ContextTokens = Annotated[
    int, Field(ge=1000, le=10**7, description="Of passages and history; null: as set for all.")
]
Answers = Annotated[
    bool, Field(description="Wherever no model is named, in the order of the connections.")
]


class NewConnection(Shape):
    """Models of a provider, to be added behind those that are there."""

    name: Name
    provider: Provider
    address: Address | None = None
    key: Key | None = None
    models: ModelNames
    context_tokens: ContextTokens | None = None
    answers: Answers = True
    enabled: bool = True


class ConnectionChanges(Shape):
    """What shall change; what is not given stays. The name and the provider stay, for agents name
    them. With another address the key is forgotten unless one is given: it was not meant for that
    one. `position` is the new place in the order, 0 the first."""

    address: Address | None = None
    key: Key | None = None
    models: ModelNames | None = None
    context_tokens: ContextTokens | None = None
    answers: Answers | None = None
    enabled: bool | None = None
    position: Annotated[int, Field(ge=0, le=1000)] | None = None


class UnsavedTrial(Shape):
    """A way to a provider, to be tried before it is kept. Without `model` the provider is asked for
    its list alone. `connection_id` lends the key that is kept there, to the same address only."""

    provider: Provider
    address: Address | None = None
    key: Key | None = None
    model: Model | None = None
    connection_id: BodyId | None = None


class NamedTrial(Shape):
    """A model that is there, by the name of `GET /models`."""

    name: Annotated[str, Field(max_length=300)]


class TrialView(View):
    """How a test went."""

    ok: bool
    model: str | None = Field(description="Which one was asked.")
    ms: int | None = Field(description="From the question to the whole reply, in milliseconds.")
    reply: str | None
    error: str | None = Field(description="What went wrong, for a person.")
    models: list[str] | None = Field(
        description="What the provider says it has; null where it does not tell."
    )


class ProviderView(View):
    """A provider that Steward knows how to ask."""

    word: str
    address: str | None = Field(description="Where it is; null where only you know that.")
    needs_address: bool
    needs_key: bool
    installed: bool = Field(description="False where its package is missing on the server.")


class ConnectionView(View):
    """Models that were added. Of the key, whether there is one."""

    id: str
    name: str
    provider: str
    address: str | None
    key_set: bool
    models: list[str]
    names: list[str] = Field(description="The same as agents name them.")
    context_tokens: int | None
    answers: bool
    enabled: bool
    default: bool = Field(description="Whether its first model is the first to be asked.")
    position: int
    problem: str | None = Field(description="Why it cannot be used, for a person.")
    tested_at: datetime | None
    test_ms: int | None
    test_error: str | None
    created_at: datetime
    changed_at: datetime

    @classmethod
    def of(
        cls,
        row: ModelConnection,
        position: int,
        *,
        default: str | None,
        problem: Problem | None,
        language: str,
    ) -> "ConnectionView":
        """The view of a row at this place in the order; `default` is the name of the model that is
        asked first."""
        chinese = language.startswith("zh")
        names = [full_name(row.name, model) for model in row.models]
        kept = ("id", "name", "provider", "address", "models", "context_tokens", "answers",
                "enabled", "tested_at", "test_ms", "created_at", "changed_at")  # fmt: skip
        return cls.model_validate(
            {column: getattr(row, column) for column in kept}
            | {
                "key_set": row.key is not None,
                "names": names,
                "default": row.answers and row.enabled and names[0] == default,
                "position": position,
                "problem": problem and (problem.zh if chinese else problem.en),
                "test_error": row.test_error_zh if chinese else row.test_error_en,
            }
        )
