"""A conversation as a client sends it, in the form in which models are asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic_ai.messages import (
    ImageUrl,
    ModelMessage,
    ModelRequest,
    ModelResponse,
    TextPart,
    ToolCallPart,
    ToolReturnPart,
    UserContent,
    UserPromptPart,
)

from steward.agents.engine import MESSAGE
from steward.kit.errors import Invalid
from steward.openai_api.refuse import not_done, wrong

TEXTS = ("text", "input_text", "output_text")


@dataclass
class Conversation:
    """What was said, put together message by message; what belongs to one turn is one message."""

    said: list[ModelMessage] = field(default_factory=list)
    instructions: list[str] = field(default_factory=list)
    question: str = ""
    _calls: dict[str, str] = field(default_factory=dict)

    def go_on_after(self, messages: Sequence[ModelMessage]) -> None:
        """Begin with what was said already."""
        for message in messages:
            self.said.append(message)
            if isinstance(message, ModelResponse):
                self._calls |= {call.tool_call_id: call.tool_name for call in message.tool_calls}

    def instruct(self, content: str | list[Any] | None) -> None:
        """What the client tells the model about itself."""
        self.instructions.append(text_of(content))

    def user(self, content: str | list[Any] | None) -> None:
        """Something a person said, with images perhaps."""
        self.question = text_of(content)
        self._request().append(UserPromptPart(_user_content(content)))

    def assistant(self, text: str, calls: Sequence[ToolCallPart] = ()) -> None:
        """Something a model said or wanted."""
        parts = self._response()
        if text:
            parts.append(TextPart(text))
        parts.extend(calls)
        self._calls |= {call.tool_call_id: call.tool_name for call in calls}

    def result(self, call_id: str | None, text: str) -> None:
        """What a function of the client's returned. Raises `Invalid` for a call nobody made."""
        name = self._calls.get(call_id or "")
        if call_id is None or name is None:
            raise wrong(
                "messages",
                "A tool message answers a call that the assistant made before it.",
                "工具消息须对应助手此前发起的调用。",
            )
        self._request().append(ToolReturnPart(name, text, call_id))

    def as_json(self) -> tuple[dict[str, Any], ...]:
        """The messages, as a run keeps them. Raises `Invalid` when nothing is to be answered."""
        if not self.said or not isinstance(self.said[-1], ModelRequest):
            raise wrong(
                "messages",
                "The last message is the user's, or a tool's: there is nothing to answer else.",
                "最后一条消息应来自用户或工具，否则无可回答。",
            )
        return tuple(MESSAGE.dump_python(message, mode="json") for message in self.said)

    def _request(self) -> list[Any]:
        if not self.said or not isinstance(self.said[-1], ModelRequest):
            self.said.append(ModelRequest(parts=[]))
        parts = self.said[-1].parts
        assert isinstance(parts, list)
        return parts

    def _response(self) -> list[Any]:
        if not self.said or not isinstance(self.said[-1], ModelResponse):
            self.said.append(ModelResponse(parts=[]))
        parts = self.said[-1].parts
        assert isinstance(parts, list)
        return parts


def text_of(content: str | list[Any] | None) -> str:
    """The words of a content."""
    if content is None or isinstance(content, str):
        return content or ""
    return "\n\n".join(str(part.get("text") or "") for part in content if _is_text(part))


def _is_text(part: Any) -> bool:
    return isinstance(part, dict) and part.get("type") in TEXTS


def _user_content(content: str | list[Any] | None) -> str | list[UserContent]:
    if content is None or isinstance(content, str):
        return content or ""
    if all(_is_text(part) for part in content):
        return text_of(content)
    return [_user_part(part) for part in content]


def _user_part(part: Any) -> UserContent:
    if _is_text(part):
        return text_of([part])
    kind = part.get("type") if isinstance(part, dict) else None
    image = part.get("image_url") if kind in ("image_url", "input_image") else None
    address = image.get("url") if isinstance(image, dict) else image
    if not isinstance(address, str) or not address.startswith(("https://", "http://", "data:")):
        raise _cannot_read(kind)
    return ImageUrl(address)


def _cannot_read(kind: object) -> Invalid:
    return not_done(
        "messages",
        f"Content of the type {str(kind)[:40]!r} is not read here: send text or images, and upload "
        "files to be asked about.",
        f"此处不读取 {str(kind)[:40]!r} 类型的内容：请发送文字或图片，文件请先上传再提问。",
    )
