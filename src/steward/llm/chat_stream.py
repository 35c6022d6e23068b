"""A Chat Completions answer as it comes, as Pydantic AI's stream of parts."""

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pydantic_ai.exceptions import ModelConnectionError
from pydantic_ai.messages import FinishReason, ModelResponseStreamEvent
from pydantic_ai.models import StreamedResponse
from pydantic_ai.usage import RequestUsage

from steward.llm import failures
from steward.llm.chat_calls import ToolCalls
from steward.llm.chat_messages import THINKING_FIELDS
from steward.llm.chat_source import CLOSED, END, Chunk
from steward.llm.chat_usage import estimated, prompt_tokens, reported
from steward.llm.estimate import weigh
from steward.llm.think_tags import Kind, Run, ThinkTags

_FINISH: dict[str, FinishReason] = {
    "stop": "stop",
    "length": "length",
    "tool_calls": "tool_call",
    "function_call": "tool_call",
    "content_filter": "content_filter",
    "error": "error",  # OpenRouter
    "insufficient_system_resource": "error",  # DeepSeek
}


@dataclass(kw_only=True)
class ChatStream(StreamedResponse):
    """The answer to one request.

    `source` gives lists of chunks: all that was in the receive buffer at one time. Text that lies
    side by side in one list becomes one event, so a busy loop does less and an idle one shows each
    token. `prompt` is the request's body, looked at only when the provider does not count tokens.

    Iterating raises the errors of `failures`; an answer without an end is never taken for whole.
    """

    source: AsyncIterator[list[Chunk]]
    close: Callable[[], None]
    name: str
    provider: str
    url: str
    prompt: bytes
    secret: str | None
    started: datetime

    _tags: ThinkTags = field(default_factory=ThinkTags, init=False)
    _calls: ToolCalls = field(default_factory=ToolCalls, init=False)
    _kind: Kind = field(default="text", init=False)
    _pieces: list[str] = field(default_factory=list, init=False)
    _thinking_field: str | None = field(default=None, init=False)
    _ended: bool = field(default=False, init=False)
    _counted: dict[str, Any] | None = field(default=None, init=False)
    _weight: int = field(default=0, init=False)
    _prompt_tokens: int | None = field(default=None, init=False)

    async def _get_event_iterator(self) -> AsyncIterator[ModelResponseStreamEvent]:
        try:
            async for chunks in self.source:
                for chunk in chunks:
                    for event in self._take(chunk):
                        yield event
                for event in self._merged():
                    yield event
        except ModelConnectionError:
            if not self._ended:
                raise  # else only the farewell was lost: the answer is whole
        for event in self._finish():
            yield event

    def _take(self, chunk: Chunk) -> Iterator[ModelResponseStreamEvent]:
        if chunk is END:
            self._ended = True
            return
        if error := chunk.get("error"):
            yield from self._merged()
            raise failures.failed_midway(self.name, error, secret=self.secret)
        choice = self._note(chunk)
        delta = choice.get("delta") or choice.get("message")
        if delta:
            for name in THINKING_FIELDS:
                if thought := delta.get(name):
                    self._thinking_field = name
                    yield from self._add("thinking", thought)
                    break
            if text := delta.get("content") or delta.get("refusal"):
                yield from self._add_runs(self._tags.split(_plain(text)))
            if calls := delta.get("tool_calls"):
                yield from self._merged()
                for raw in calls:
                    yield from self._add_call(raw)

    def _note(self, chunk: Chunk) -> dict[str, Any]:
        """Keep what the chunk says about the whole answer; return its choice."""
        choices = chunk.get("choices")
        choice: dict[str, Any] = choices[0] if choices else {}
        if counted := chunk.get("usage") or choice.get("usage"):
            self._counted = counted
        if reason := choice.get("finish_reason"):
            self._ended = True
            self.finish_reason = _FINISH.get(reason, "stop")
            self.provider_details = {"finish_reason": reason}
        if self.provider_response_id is None:
            self.provider_response_id = chunk.get("id")
        return choice

    def _add_runs(self, runs: list[Run]) -> Iterator[ModelResponseStreamEvent]:
        for kind, text in runs:
            yield from self._add(kind, text)

    def _add(self, kind: Kind, text: str) -> Iterator[ModelResponseStreamEvent]:
        if kind != self._kind:
            yield from self._merged()
            self._kind = kind
        self._pieces.append(text)

    def _merged(self) -> Iterator[ModelResponseStreamEvent]:
        """The text that has gathered, as one event."""
        if not self._pieces:
            return
        text = "".join(self._pieces)
        self._pieces.clear()
        self._weight += weigh(text)
        if self._kind == "text":
            yield from self._parts_manager.handle_text_delta(vendor_part_id=None, content=text)
        else:
            yield from self._parts_manager.handle_thinking_delta(
                vendor_part_id=None,
                content=text,
                id=self._thinking_field,
                provider_name=self.provider if self._thinking_field else None,
            )

    def _add_call(self, raw: dict[str, Any]) -> Iterator[ModelResponseStreamEvent]:
        fragment = self._calls.take(raw)
        self._weight += weigh(fragment.name or "") + weigh(fragment.arguments or "")
        yield from self._parts_manager.handle_tool_call_delta_events(
            vendor_part_id=fragment.number,
            tool_name=fragment.name,
            args=fragment.arguments,
            tool_call_id=fragment.id,
        )

    def _finish(self) -> Iterator[ModelResponseStreamEvent]:
        if not self._ended:
            raise failures.broke_off(self.name, "the connection closed before the end")
        yield from self._add_runs(self._tags.end())
        yield from self._merged()
        self.finish_reason = self.finish_reason or "stop"  # some servers only close the stream

    @property
    def usage(self) -> RequestUsage:
        """The provider's count, or until it comes an estimate with `details={"estimated": 1}`."""
        if self._counted is not None:
            return reported(self._counted)
        if self._prompt_tokens is None:
            self._prompt_tokens = prompt_tokens(self.prompt)
        return estimated(self._prompt_tokens, self._weight)

    async def close_stream(self) -> None:
        """Close the connection, at which a provider stops writing."""
        self.close()

    def get_stream_cancel_errors(self) -> tuple[type[BaseException], ...]:
        """What a read raises when `close_stream` has closed the connection under it."""
        return CLOSED

    @property
    def model_name(self) -> str:
        """The model asked for; servers often report a path or a date instead."""
        return self.name

    @property
    def provider_name(self) -> str:
        """The provider as the setting names it."""
        return self.provider

    @property
    def provider_url(self) -> str:
        """The base URL asked."""
        return self.url

    @property
    def timestamp(self) -> datetime:
        """When the request was made."""
        return self.started


def _plain(content: Any) -> str:
    """Text that may come as a list of parts, as from Mistral's models."""
    if isinstance(content, str):
        return content
    return "".join(part.get("text") or "" for part in content if isinstance(part, dict))
