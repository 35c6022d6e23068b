"""Pydantic AI's messages as the Chat Completions protocol has them.

Protocol: https://platform.openai.com/docs/api-reference/chat/create
"""

from collections.abc import Callable, Sequence
from typing import Any

from pydantic_ai.exceptions import UserError
from pydantic_ai.messages import (
    BinaryContent,
    ImageUrl,
    InstructionPart,
    ModelMessage,
    ModelRequest,
    ModelResponse,
    TextContent,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolReturnPart,
    UserContent,
    UserPromptPart,
)
from pydantic_ai.tools import ToolDefinition

Wire = dict[str, Any]

THINKING_FIELDS = ("reasoning_content", "reasoning")
"""Where servers put a model's thinking; a `ThinkingPart` keeps the name in its `id`."""


def wire_messages(
    messages: Sequence[ModelMessage], instructions: Sequence[InstructionPart], provider: str
) -> list[Wire]:
    """The `messages` of a request, from a history that `Model.prepare_messages` has prepared.

    System prompts and instructions become one system message, since many chat templates take no
    second one. Thinking is dropped, except in the turn at hand: there DeepSeek and Moonshot demand
    that a message with tool calls comes back with the thinking that led to it, so what `provider`
    sent as a field is returned in that field. Raises UserError for a part that has no place here.
    """
    turn = _start_of_turn(messages)
    wire: list[Wire] = []
    for place, message in enumerate(messages):
        if isinstance(message, ModelRequest):
            _add_request(wire, message)
        elif answer := _wire_answer(message, provider if place > turn else None):
            wire.append(answer)
    return _with_instructions(wire, [part.content for part in instructions])


def wire_tool(tool: ToolDefinition) -> Wire:
    """A tool as the protocol declares a function."""
    function: Wire = {"name": tool.name, "parameters": tool.parameters_json_schema}
    if tool.description:
        function["description"] = tool.description
    if tool.strict:
        function["strict"] = True
    return {"type": "function", "function": function}


def _start_of_turn(messages: Sequence[ModelMessage]) -> int:
    """Where the last request with words of the user stands, or -1."""
    for place in range(len(messages) - 1, -1, -1):
        if any(part.part_kind == "user-prompt" for part in messages[place].parts):
            return place
    return -1


def _with_instructions(wire: list[Wire], instructions: list[str]) -> list[Wire]:
    leading = 0
    while leading < len(wire) and wire[leading]["role"] == "system":
        leading += 1
    texts = [message["content"] for message in wire[:leading]] + instructions
    if not texts:
        return wire
    return [{"role": "system", "content": "\n\n".join(texts)}, *wire[leading:]]


def _add_request(wire: list[Wire], message: ModelRequest) -> None:
    files: list[UserContent] = []
    for part in message.parts:
        add = _REQUEST_PARTS.get(part.part_kind)
        if add is None:
            raise UserError(f"{type(part).__name__} has to go through prepare_messages() first")
        add(wire, part, files)
    if files:  # a tool's answer takes text alone, so its files follow in the user's place
        wire.append({"role": "user", "content": _user_content(files)})


def _add_system(wire: list[Wire], part: Any, _: list[UserContent]) -> None:
    wire.append({"role": "system", "content": part.content})


def _add_user(wire: list[Wire], part: UserPromptPart, _: list[UserContent]) -> None:
    wire.append({"role": "user", "content": _user_content(part.content)})


def _add_tool_return(wire: list[Wire], part: ToolReturnPart, files: list[UserContent]) -> None:
    text, returned = part.model_response_str_and_user_content()
    files += returned
    wire.append({"role": "tool", "tool_call_id": part.tool_call_id, "content": text})


_REQUEST_PARTS: dict[str, Callable[[list[Wire], Any, list[UserContent]], None]] = {
    "system-prompt": _add_system,
    "user-prompt": _add_user,
    "tool-return": _add_tool_return,
}


def _wire_answer(message: ModelResponse, thinking_of: str | None) -> Wire | None:
    """An assistant message, or None if nothing is left of it."""
    texts: list[str] = []
    calls: list[Wire] = []
    answer: Wire = {"role": "assistant", "content": None}
    for part in message.parts:
        if isinstance(part, TextPart):
            if part.content:
                texts.append(part.content)
        elif isinstance(part, ToolCallPart):
            function = {"name": part.tool_name, "arguments": part.args_as_json_str()}
            calls.append({"id": part.tool_call_id, "type": "function", "function": function})
        elif isinstance(part, ThinkingPart):
            if thinking_of and part.provider_name == thinking_of and part.id in THINKING_FIELDS:
                answer[part.id] = answer.get(part.id, "") + part.content
        else:
            raise UserError(f"{type(part).__name__} has no place in Chat Completions")
    if texts:
        answer["content"] = "\n\n".join(texts)
    if calls:
        answer["tool_calls"] = calls
    elif not texts:
        return None
    return answer


def _user_content(content: str | Sequence[UserContent]) -> str | list[Wire]:
    """Text as text, since some servers take nothing else; with images, a list of parts."""
    if isinstance(content, str):
        return content
    parts = [part for item in content if (part := _user_part(item))]
    if all(part["type"] == "text" for part in parts):
        return "\n\n".join(part["text"] for part in parts)
    return parts


def _user_part(item: UserContent) -> Wire | None:
    if isinstance(item, str):
        return {"type": "text", "text": item}
    if isinstance(item, TextContent):
        return {"type": "text", "text": item.content}
    if isinstance(item, ImageUrl):
        return {"type": "image_url", "image_url": {"url": item.url}}
    if isinstance(item, BinaryContent) and item.is_image:
        return {"type": "image_url", "image_url": {"url": item.data_uri}}
    if item.kind == "cache-point":
        return None
    raise UserError(f"{type(item).__name__} has no place in Chat Completions")
