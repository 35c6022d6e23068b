"""The client's own functions, the shape it wants the answer in, and how to choose words."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from steward.agents.brought import AnswerShape, ClientTool
from steward.kit.errors import Invalid
from steward.openai_api.refuse import not_done, wrong
from steward.openai_api.schemas import Sampling

NAME = re.compile(r"[a-zA-Z0-9_-]{1,64}")
Json = Mapping[str, Any]


def read_function(described: Json) -> ClientTool:
    """A function as either API describes it, once what is around it is taken off."""
    name, parameters = described.get("name"), described.get("parameters") or {}
    if not isinstance(name, str) or not NAME.fullmatch(name) or not isinstance(parameters, dict):
        raise wrong(
            "tools",
            "Each function has a name of letters, digits, _ and -, and its parameters as a JSON "
            "schema.",
            "每个函数需有由字母、数字、_ 和 - 组成的名称，并用 JSON Schema 描述参数。",
        )
    return ClientTool(
        name=name, description=str(described.get("description") or ""), parameters=parameters
    )


def unknown_tool(kind: object) -> Invalid:
    """A tool of a kind that only OpenAI's servers have."""
    return not_done(
        "tools",
        f"Tools of the type {str(kind)[:40]!r} are not done here; an agent has tools of its own.",
        f"此处不支持 {str(kind)[:40]!r} 类型的工具；智能体有自己的工具。",
    )


def read_choice(
    choice: str | Json | None, tools: Sequence[ClientTool]
) -> tuple[tuple[ClientTool, ...], dict[str, Any]]:
    """The client's tools that may be called, and the setting that says which must be."""
    if len({tool.name for tool in tools}) != len(tools):
        raise wrong("tools", "Two functions have one name.", "有两个函数重名。")
    if choice is None or choice == "auto":
        return tuple(tools), {}
    if choice == "none":
        return (), {}
    if choice == "required" and tools:
        return tuple(tools), {"tool_choice": [tool.name for tool in tools]}
    if isinstance(choice, Mapping):
        function = choice.get("function")
        name = (function if isinstance(function, Mapping) else choice).get("name")
        if name in {tool.name for tool in tools}:
            return tuple(tools), {"tool_choice": [name]}
    raise wrong(
        "tool_choice",
        "`tool_choice` is none, auto, required, or names one of the `tools`.",
        "tool_choice 应为 none、auto、required，或指明 tools 中的一个。",
    )


def read_shape(wanted: Json | None, field: str) -> AnswerShape | None:
    """The `response_format` of a completion, or the `text.format` of a response."""
    kind = (wanted or {}).get("type", "text")
    if wanted is None or kind == "text":
        return None
    if kind == "json_object":
        return AnswerShape()
    given = wanted.get("json_schema", wanted) if kind == "json_schema" else None
    schema = given.get("schema") if isinstance(given, Mapping) else None
    if given is None or not isinstance(schema, dict):
        raise wrong(
            field,
            f"`{field}` is text, json_object, or json_schema with a schema.",
            f"{field} 应为 text、json_object，或带有 schema 的 json_schema。",
        )
    name = str(given.get("name") or "answer")
    return AnswerShape(
        name=name if NAME.fullmatch(name) else "answer",
        description=given.get("description"),
        json_schema=schema,
        strict=given.get("strict"),
    )


def read_sampling(asked: Sampling, **more: Any) -> dict[str, Any]:
    """The settings that both APIs have, and more of them; only those that are given."""
    settings = {
        "temperature": asked.temperature,
        "top_p": asked.top_p,
        "parallel_tool_calls": asked.parallel_tool_calls,
        **more,
    }
    return {name: value for name, value in settings.items() if value is not None}
