"""A response that is asked for, as a call of Steward's."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic_ai.messages import ToolCallPart

from steward.agents.brought import Brought, ClientTool
from steward.openai_api.ids import VECTOR_STORE, plain_id
from steward.openai_api.read_messages import Conversation, text_of
from steward.openai_api.read_tools import (
    read_choice,
    read_function,
    read_sampling,
    read_shape,
    unknown_tool,
)
from steward.openai_api.refuse import not_done, wrong
from steward.openai_api.schemas import ResponseIn
from steward.openai_api.take_call import Call

# What an earlier answer brought beside its words, and nobody needs again.
LET_PASS = ("reasoning", "file_search_call")


def read_response(asked: ResponseIn, said: Conversation) -> Call:
    """The call, after what was said before. Raises `Invalid` for what cannot be, or is not done
    here, and `NotFound` for what cannot be the id of a vector store."""
    if asked.instructions:
        said.instruct(asked.instructions)
    if isinstance(asked.input, str):
        said.user(asked.input)
    else:
        for item in asked.input:
            _add(said, item)
    functions = [read_function(tool) for tool in _of_kind(asked, "function")]
    tools, must = read_choice(asked.tool_choice, functions)
    settings = read_sampling(asked, max_tokens=asked.max_output_tokens)
    if not tools:
        settings.pop("parallel_tool_calls", None)
    brought = Brought(
        messages=said.as_json(),
        instructions="\n\n".join(filter(None, said.instructions)),
        tools=tools,
        shape=read_shape((asked.text or {}).get("format"), "text.format"),
        settings=settings | must,
        echo=_echo(asked, tools),
    )
    return Call(
        asked.model, said.question, brought, _where(asked), background=bool(asked.background)
    )


def _add(said: Conversation, item: Mapping[str, Any]) -> None:
    kind, role = item.get("type") or "message", item.get("role")
    if kind == "message" and role == "user":
        said.user(item.get("content"))
    elif kind == "message" and role == "assistant":
        said.assistant(text_of(item.get("content")))
    elif kind == "message" and role in ("system", "developer"):
        said.instruct(item.get("content"))
    elif kind == "function_call":
        name, call_id = str(item.get("name") or ""), str(item.get("call_id") or "")
        said.assistant("", [ToolCallPart(name, str(item.get("arguments") or "{}"), call_id)])
    elif kind == "function_call_output":
        said.result(item.get("call_id"), text_of(item.get("output")))
    elif kind not in LET_PASS:
        raise not_done(
            "input",
            f"Input of the type {str(kind)[:40]!r} is not read here.",
            f"此处不读取 {str(kind)[:40]!r} 类型的输入。",
        )


def _of_kind(asked: ResponseIn, kind: str) -> list[dict[str, Any]]:
    for tool in asked.tools or ():
        if tool.get("type") not in ("function", "file_search"):
            raise unknown_tool(tool.get("type"))
    return [tool for tool in asked.tools or () if tool.get("type") == kind]


def _where(asked: ResponseIn) -> tuple[str, ...] | None:
    """The collections that `file_search` names; None where it is not asked for."""
    searches = _of_kind(asked, "file_search")
    named = [id_ for tool in searches for id_ in tool.get("vector_store_ids") or ()]
    if searches and not named:
        raise wrong(
            "tools",
            "`file_search` names the vector stores to search.",
            "file_search 需指明要搜索的向量库。",
        )
    return tuple(map(plain_id, named)) if searches else None


def _echo(asked: ResponseIn, tools: Sequence[ClientTool]) -> dict[str, Any]:
    """What the response shows again of the request."""
    before = asked.previous_response_id
    functions = [
        {"type": "function", "strict": False, **tool.model_dump(mode="json")} for tool in tools
    ]
    searches = [
        {
            "type": "file_search",
            "vector_store_ids": [f"{VECTOR_STORE}{id_}" for id_ in _where(asked) or ()],
        }
        for _ in _of_kind(asked, "file_search")[:1]
    ]
    return {
        "model": asked.model,
        "instructions": asked.instructions,
        "previous_response_id": before and f"resp_{before}",
        "tools": functions + searches,
        "tool_choice": asked.tool_choice or "auto",
        "parallel_tool_calls": asked.parallel_tool_calls is not False,
        "temperature": asked.temperature,
        "top_p": asked.top_p,
        "max_output_tokens": asked.max_output_tokens,
        "text": asked.text or {"format": {"type": "text"}},
        "background": bool(asked.background),
        "metadata": asked.metadata or {},
    }
