"""What a run was asked with, as the input items of a response."""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic_ai.messages import (
    ImageUrl,
    ModelMessage,
    ModelRequest,
    ToolCallPart,
    ToolReturnPart,
    UserContent,
    UserPromptPart,
)

from steward.agents.definition import Definition
from steward.answers.bring import brought_messages
from steward.answers.tables import Run

Json = dict[str, Any]


def input_items(run: Run) -> list[Json]:
    """All that was said up to the answer, also by the responses before it, oldest first. What a run
    begun elsewhere was asked with is its question."""
    definition = Definition.model_validate(run.definition) if run.definition else None
    if definition is None or definition.brought is None:
        items: Iterable[Json] = [_message("user", [_text(run.question)])]
    else:
        messages = brought_messages(definition.brought)
        items = (item for message in messages for item in _items(message))
    return [{"id": f"{_KIND[each['type']]}_{run.id}_in{n}", **each} for n, each in enumerate(items)]


_KIND = {"message": "msg", "function_call": "fc", "function_call_output": "fco"}


def _items(message: ModelMessage) -> Iterator[Json]:
    if isinstance(message, ModelRequest):
        for part in message.parts:
            if isinstance(part, UserPromptPart):
                yield _message("user", _content(part.content))
            elif isinstance(part, ToolReturnPart):
                yield {
                    "type": "function_call_output",
                    "call_id": part.tool_call_id,
                    "output": part.model_response_str(),
                    "status": "completed",
                }
        return
    if message.text:
        said = {"type": "output_text", "text": message.text, "annotations": [], "logprobs": []}
        yield _message("assistant", [said])
    for call in message.parts:
        if isinstance(call, ToolCallPart):
            yield {
                "type": "function_call",
                "call_id": call.tool_call_id,
                "name": call.tool_name,
                "arguments": call.args_as_json_str(),
                "status": "completed",
            }


def _message(role: str, content: list[Json]) -> Json:
    return {"type": "message", "role": role, "status": "completed", "content": content}


def _content(content: str | Iterable[UserContent]) -> list[Json]:
    if isinstance(content, str):
        return [_text(content)]
    return [
        {"type": "input_image", "image_url": part.url, "detail": "auto"}
        if isinstance(part, ImageUrl)
        else _text(str(part))
        for part in content
    ]


def _text(text: str) -> Json:
    return {"type": "input_text", "text": text}
