"""Brings a LangChain tool into Steward.

A tool that lies in a package installed beside Steward is found by an entry point. The package's
`pyproject.toml`:

    [project]
    name = "steward-weather"
    dependencies = ["steward[adapters]", "langchain-community"]

    [project.entry-points."steward.tools"]
    weather = "steward_weather:weather"

and its module:

    from langchain_community.tools import OpenWeatherMapQueryRun
    from steward.agents.adapters.langchain_tool import from_langchain

    weather = from_langchain(OpenWeatherMapQueryRun(), effects=False)

An agent then names `weather` (the LangChain tool's own name) among its tools.
"""

from functools import partial
from typing import Any

from pydantic import BaseModel, ValidationError

from steward.agents.adapters.check_arguments import check_arguments
from steward.agents.adapters.fit_name import fit_name
from steward.agents.adapters.need_extra import libraries_of_the_extra
from steward.agents.tool import (
    RESULT_CHARACTERS,
    TIMEOUT_SECONDS,
    Calling,
    Tool,
    ToolFailed,
    TryAgain,
)
from steward.kit.in_thread import in_thread

with libraries_of_the_extra():
    from langchain_core.messages import ToolCall, ToolMessage
    from langchain_core.runnables import RunnableConfig
    from langchain_core.tools import BaseTool, InjectedToolCallId, ToolException


def from_langchain(
    tool: BaseTool,
    *,
    effects: bool = True,
    needs_approval: bool = False,
    timeout_seconds: float = TIMEOUT_SECONDS,
    result_characters: int = RESULT_CHARACTERS,
) -> Tool:
    """A LangChain tool as Steward's own.

    It is taken to change the world unless `effects=False` says that it only reads. Injected
    arguments are hidden from the model; the call's id is given where it is injected, and
    `config["configurable"]` holds `steward_key`, `steward_owner_id` and `steward_run_id`. Artifacts
    are not for the model and are dropped. Raises `ExtraMissing`, and `ValueError` for a tool that
    works inside LangGraph only.
    """
    _refuse_state_of_a_graph(tool)
    schema = tool.tool_call_schema

    def check(arguments: dict[str, Any]) -> dict[str, Any]:
        if isinstance(schema, dict):
            return check_arguments(schema, arguments)
        try:
            _model(schema, tool.name).model_validate(arguments)
        except ValidationError as error:
            raise TryAgain(_told(error)) from error
        return arguments

    async def call(arguments: dict[str, Any], calling: Calling) -> str:
        return await _call(tool, arguments, calling)

    return Tool(
        name=fit_name(tool.name),
        description=tool.description,
        parameters=(
            schema if isinstance(schema, dict) else _model(schema, tool.name).model_json_schema()
        ),
        check=check,
        call=call,
        effects=effects,
        needs_approval=needs_approval,
        timeout_seconds=timeout_seconds,
        result_characters=result_characters,
        source="langchain",
    )


async def _call(tool: BaseTool, arguments: dict[str, Any], calling: Calling) -> str:
    # A whole tool call, not its arguments alone: only so does the tool get an injected id, and does
    # an error that it has handled itself show as one.
    order: ToolCall = {
        "name": tool.name,
        "args": arguments,
        "id": calling.call_id,
        "type": "tool_call",
    }
    config: RunnableConfig = {
        "configurable": {
            "steward_key": calling.key,
            "steward_owner_id": calling.owner_id,
            "steward_run_id": calling.run_id,
        }
    }
    try:
        if _blocks(tool):
            said = await in_thread(partial(tool.invoke, order, config))
        else:
            said = await tool.ainvoke(order, config)
    except ToolException as error:
        raise ToolFailed(str(error)) from error
    except ValidationError as error:
        raise TryAgain(_told(error)) from error
    if not isinstance(said, ToolMessage):
        raise ToolFailed(f"{tool.name} answered something that works inside LangGraph only.")
    text = _text(said.content)
    if said.status == "error":
        raise ToolFailed(text)
    return text


def _blocks(tool: BaseTool) -> bool:
    """Whether the tool has no coroutine of its own."""
    return type(tool)._arun is BaseTool._arun or getattr(tool, "coroutine", tool) is None


def _text(content: str | list[Any]) -> str:
    """The text of a result; what is not text is named, not spelled out."""
    if isinstance(content, str):
        return content
    parts = []
    for block in content:
        if isinstance(block, str):
            parts.append(block)
        elif block.get("type") == "text":
            parts.append(str(block.get("text", "")))
        else:
            parts.append(f"[{block.get('type', 'something')}, not shown]")
    return "\n".join(parts)


def _told(error: ValidationError) -> str:
    mistakes = (
        f"{'/'.join(str(step) for step in one['loc']) or 'arguments'}: {one['msg']}."
        for one in error.errors(include_url=False, include_input=False)
    )
    return "These arguments are wrong. " + " ".join(mistakes)


def _model(schema: Any, name: str) -> type[BaseModel]:
    if isinstance(schema, type) and issubclass(schema, BaseModel):
        return schema
    raise ValueError(f"{name} describes its arguments with pydantic 1, which Steward does not read")


def _refuse_state_of_a_graph(tool: BaseTool) -> None:
    """Injected arguments that only a running graph has, and that the tool cannot do without."""
    if not (isinstance(tool.args_schema, type) and issubclass(tool.args_schema, BaseModel)):
        return
    shown = tool.tool_call_schema
    seen = shown.model_fields if isinstance(shown, type) and issubclass(shown, BaseModel) else {}
    for name, field in tool.args_schema.model_fields.items():
        given = any(
            kind is InjectedToolCallId or isinstance(kind, InjectedToolCallId)
            for kind in field.metadata
        )
        if name not in seen and field.is_required() and not given:
            raise ValueError(f"{tool.name} wants {name} from a LangGraph graph; Steward has none")
