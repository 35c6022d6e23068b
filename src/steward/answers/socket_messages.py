"""What a client may say on a socket: the shapes of its messages, and reading them."""

from typing import Annotated, Any, Literal

import orjson
from pydantic import Field, StringConstraints, TypeAdapter, ValidationError, model_validator

from steward.answers.schemas import ClientId, DecisionIn, Ids, QuestionText
from steward.http.parameters import BodyId
from steward.http.problems import wrong_shape
from steward.http.schemas import Shape
from steward.kit.errors import Invalid, Problem, TooLarge

LONGEST_BYTES = 64 * 1024
LONGEST_REF = 200

Ref = Annotated[str, StringConstraints(max_length=LONGEST_REF)] | int | None
Subject = tuple[str, str | bool]
"""What can be subscribed to, as it is named in messages: `("run_id", …)`, `("document_id", …)` or
`("everything", True)`."""


class Said(Shape):
    """Any message. `ref` is the client's own mark; the reply carries it."""

    ref: Ref = None


class SignIn(Said):
    """Who is speaking, by an access token or an API key."""

    type: Literal["sign_in"]
    token: Annotated[str, StringConstraints(min_length=1, max_length=8192)]


class _About(Said):
    run_id: BodyId | None = None
    document_id: BodyId | None = None
    everything: Literal[True] | None = None

    @model_validator(mode="after")
    def _one(self) -> "_About":
        if sum(one is not None for one in (self.run_id, self.document_id, self.everything)) != 1:
            raise ValueError("name one of run_id, document_id and everything")
        return self

    @property
    def subject(self) -> Subject:
        """The one thing it is about."""
        if self.run_id is not None:
            return "run_id", self.run_id
        if self.document_id is not None:
            return "document_id", self.document_id
        return "everything", True


class Subscribe(_About):
    """Be told of a run from the event after a number, of a document, or of all one's runs."""

    type: Literal["subscribe"]
    after: int = Field(0, ge=0, le=10**12)


class Unsubscribe(_About):
    """Be told no more."""

    type: Literal["unsubscribe"]


class Send(Said):
    """Say something; the answer is a run, which is subscribed to."""

    type: Literal["send"]
    content: QuestionText
    conversation_id: BodyId | None = None
    parent_id: BodyId | None = None
    agent_id: BodyId | None = None
    collection_ids: Ids | None = None
    document_ids: Ids | None = None
    client_id: ClientId | None = None

    @model_validator(mode="after")
    def _in_its_conversation(self) -> "Send":
        if self.parent_id is not None and self.conversation_id is None:
            raise ValueError("a parent_id needs its conversation_id")
        return self


class Cancel(Said):
    """Stop a run."""

    type: Literal["cancel"]
    run_id: BodyId


class Decide(DecisionIn, Said):
    """Approve or reject a call that waits, or say what became of one."""

    type: Literal["decide"]
    run_id: BodyId
    call_id: Annotated[str, StringConstraints(max_length=200)]


class Ping(Said):
    """Is anybody there?"""

    type: Literal["ping"]


Message = SignIn | Subscribe | Unsubscribe | Send | Cancel | Decide | Ping
_READ: TypeAdapter[Message] = TypeAdapter(Annotated[Message, Field(discriminator="type")])


def decode(text: str | None) -> dict[str, Any]:
    """The JSON object that was sent; `text` is None for a binary message.

    Raises `Invalid` for what is none, and `TooLarge`.
    """
    if text is not None and len(text.encode()) > LONGEST_BYTES:
        raise TooLarge(
            "message_too_large",
            f"A message has at most {LONGEST_BYTES} bytes.",
            f"消息不得超过 {LONGEST_BYTES} 字节。",
        )
    try:
        decoded = orjson.loads(text) if text is not None else None
    except orjson.JSONDecodeError:
        decoded = None
    if not isinstance(decoded, dict):
        raise Invalid(
            "not_a_message",
            "A message is one JSON object, sent as text.",
            "消息应为以文本发送的一个 JSON 对象。",
        )
    return decoded


def ref_of(decoded: dict[str, Any]) -> str | int | None:
    """The client's mark, if it is a decent one, for the reply to a message that is none."""
    ref = decoded.get("ref")
    decent = isinstance(ref, int) or (isinstance(ref, str) and len(ref) <= LONGEST_REF)
    return ref if decent else None


def understand(decoded: dict[str, Any]) -> Message:
    """The message that an object is. Raises `Invalid`, with each wrong field named."""
    try:
        return _READ.validate_python(decoded)
    except ValidationError as error:
        raise _misunderstood(error) from None


def _misunderstood(error: ValidationError) -> Problem:
    errors = error.errors(include_url=False, include_context=False, include_input=False)
    if errors[0]["type"].startswith("union_tag"):
        return Invalid(
            "unknown_message_type",
            "There is no message of this type.",
            "没有这种类型的消息。",
            field="type",
        )
    return wrong_shape(errors)
