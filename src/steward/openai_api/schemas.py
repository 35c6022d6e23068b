"""What OpenAI's clients send, as far as Steward looks at it. What it does not know is let pass, as
their servers do; what it knows and cannot do is refused by name."""

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from steward.openai_api.ids import GivenId, plain_id

MOST_MESSAGES = 2000
MOST_TOOLS = 128
MOST_FILES = 500
Stop = str | Annotated[list[str], Field(max_length=16)]


class Sent(BaseModel):
    """A part of a request, of which there may be more than is said here."""

    model_config = ConfigDict(extra="ignore")


class FunctionCall(Sent):
    """A function the model wanted, with its arguments as JSON."""

    name: str
    arguments: str = "{}"


class WantedTool(Sent):
    """A call that an earlier answer asked the client for."""

    id: str
    function: FunctionCall


class ChatMessage(Sent):
    """One message of a conversation."""

    role: Literal["system", "developer", "user", "assistant", "tool"]
    content: str | list[dict[str, Any]] | None = None
    tool_calls: list[WantedTool] | None = None
    tool_call_id: str | None = None


class StreamOptions(Sent):
    """What a stream tells beside the answer."""

    include_usage: bool | None = None


class Sampling(Sent):
    """How the model is to choose its words."""

    temperature: float | None = Field(None, ge=0, le=2)
    top_p: float | None = Field(None, ge=0, le=1)
    parallel_tool_calls: bool | None = None


class ChatIn(Sampling):
    """A chat completion that is asked for."""

    model: str
    messages: list[ChatMessage] = Field(min_length=1, max_length=MOST_MESSAGES)
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    tools: list[dict[str, Any]] | None = Field(None, max_length=MOST_TOOLS)
    tool_choice: str | dict[str, Any] | None = None
    response_format: dict[str, Any] | None = None
    n: int | None = None
    max_tokens: int | None = Field(None, ge=1)
    max_completion_tokens: int | None = Field(None, ge=1)
    stop: Stop | None = None
    seed: int | None = None
    presence_penalty: float | None = Field(None, ge=-2, le=2)
    frequency_penalty: float | None = Field(None, ge=-2, le=2)
    logprobs: bool | None = None
    modalities: list[str] | None = None
    functions: list[Any] | None = None


class TextsIn(Sent):
    """Texts to turn into vectors."""

    input: str | list[str] | list[int] | list[list[int]]
    model: str
    encoding_format: Literal["float", "base64"] | None = None
    dimensions: int | None = None
    input_type: Literal["query", "passage"] = "passage"


class ResponseIn(Sampling):
    """A response that is asked for."""

    model: str
    input: str | list[dict[str, Any]] = Field(max_length=1_000_000)
    instructions: str | None = None
    previous_response_id: GivenId | None = None
    stream: bool | None = None
    background: bool | None = None
    store: bool | None = None
    tools: list[dict[str, Any]] | None = Field(None, max_length=MOST_TOOLS)
    tool_choice: str | dict[str, Any] | None = None
    text: dict[str, Any] | None = None
    max_output_tokens: int | None = Field(None, ge=1)
    metadata: dict[str, str] | None = None


class VectorStoreIn(Sent):
    """A collection to be made."""

    name: str | None = Field(None, min_length=1, max_length=200)
    file_ids: list[GivenId] | None = Field(None, max_length=MOST_FILES)


class VectorStoreChange(Sent):
    """A collection's other name."""

    name: str | None = Field(None, min_length=1, max_length=200)


class VectorStoreFileIn(Sent):
    """A document that goes into a collection."""

    file_id: GivenId


class FileBatchIn(Sent):
    """Documents that go into a collection, told in one of two ways."""

    file_ids: list[GivenId] | None = Field(None, max_length=MOST_FILES)
    files: list[dict[str, Any]] | None = Field(None, max_length=MOST_FILES)

    @model_validator(mode="after")
    def _in_one_way(self) -> Self:
        if bool(self.file_ids) == bool(self.files):
            raise ValueError("either `file_ids` or `files` names at least one file")
        return self

    def ids(self) -> list[str]:
        """Each once, in their order. Raises `NotFound` for what cannot be an id."""
        named = self.file_ids or [plain_id(each.get("file_id")) for each in self.files or ()]
        return list(dict.fromkeys(named))


class StoreFileChange(Sent):
    """What is to be known about a document in its collection."""

    attributes: dict[str, Any] | None = None


class Ranking(Sent):
    """Which passages are good enough."""

    score_threshold: float | None = None


class StoreSearchIn(Sent):
    """What to look for in a collection."""

    query: str | list[str]
    max_num_results: int = Field(10, ge=1, le=50)
    filters: dict[str, Any] | None = None
    ranking_options: Ranking | None = None
