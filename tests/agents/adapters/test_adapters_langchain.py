"""Real LangChain tools as Steward's: arguments, answers, errors by who must act."""

import asyncio
import threading
from typing import Annotated, Any, Literal, cast

import pytest
from langchain_core.runnables import RunnableConfig
from langchain_core.tools import (
    BaseTool,
    InjectedToolArg,
    InjectedToolCallId,
    StructuredTool,
    ToolException,
    tool,
)
from pydantic import BaseModel, Field

from announced import Announced
from steward.agents.adapters.langchain_tool import from_langchain
from steward.agents.tool import Calling, Desk, ToolFailed, TryAgain
from steward.bus.memory import MemoryBus
from steward.db.engine import Database

CALLING = Calling(
    owner_id="somebody",
    language="en",
    run_id="run",
    call_id="call-7",
    key="key-7",
    database=cast("Database", None),
    bus=MemoryBus(),
    desk=cast("Desk", None),
    announce=Announced(),
)


@tool
def query_order(number: str, lines: int = 3) -> str:
    """Query an order."""
    return f"{number}: {lines} lines, {threading.current_thread() is threading.main_thread()}"


@tool
async def await_order(number: str) -> str:
    """Wait for an order."""
    await asyncio.sleep(0)
    return f"{number} has come"


class Search(BaseModel):
    q: str = Field(description="What to look for.")
    kind: Literal["open", "sent"] = "open"


class SearchTool(BaseTool):
    name: str = "search orders"
    description: str = "Search among orders."
    args_schema: type[BaseModel] = Search

    def _run(self, q: str, kind: str = "open") -> str:
        return f"{kind} {q}"


@tool(response_format="content_and_artifact")
def report(x: int) -> tuple[str, dict[str, list[int]]]:
    """Make a report."""
    return f"report {x}", {"rows": [x] * 1000}


@tool
def parts(x: int) -> list[Any]:
    """Several blocks."""
    return [
        {"type": "text", "text": "a map:"},
        {"type": "image_url", "image_url": {"url": "data:"}},
    ]


@tool
def refuse(why: str) -> str:
    """Refuses."""
    raise ToolException(why)


@tool
def break_down(x: int) -> str:
    """Has a fault."""
    raise KeyError("nope")


@tool
def with_injected(
    x: int,
    call_id: Annotated[str, InjectedToolCallId],
    config: RunnableConfig,
    hidden: Annotated[str, InjectedToolArg] = "unset",
) -> str:
    """Takes what the model does not give."""
    return f"{x} {call_id} {config['configurable']['steward_key']} {hidden}"


async def use(lc_tool: BaseTool, **arguments: Any) -> Any:
    adapted = from_langchain(lc_tool)
    return await adapted.call(adapted.check(arguments), CALLING)


async def test_a_plain_function_runs_outside_the_event_loop() -> None:
    assert await use(query_order, number="SO-1") == "SO-1: 3 lines, False"


async def test_a_tool_that_is_only_async_works() -> None:
    assert await use(await_order, number="SO-1") == "SO-1 has come"


async def test_a_class_works_under_a_name_that_models_take() -> None:
    adapted = from_langchain(SearchTool())
    assert adapted.name.startswith("search_orders_")
    assert adapted.description == "Search among orders."
    assert adapted.parameters["properties"]["q"]["description"] == "What to look for."
    assert await use(SearchTool(), q="rope", kind="sent") == "sent rope"


@pytest.mark.parametrize(
    ("arguments", "place"), [({}, "q"), ({"q": 7}, "q"), ({"q": "x", "kind": "lost"}, "kind")]
)
async def test_wrong_arguments_go_back_to_the_model(arguments: dict[str, Any], place: str) -> None:
    with pytest.raises(TryAgain, match=f"{place}: "):
        await use(SearchTool(), **arguments)


async def test_a_schema_in_json_is_compared_too() -> None:
    async def remote(**given: Any) -> str:
        return f"done {given['n']}"

    schema = {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}
    remote_tool = StructuredTool(
        name="remote", description="Far away.", args_schema=schema, coroutine=remote
    )
    assert await use(remote_tool, n=1) == "done 1"
    with pytest.raises(TryAgain, match="'n' is a required property"):
        await use(remote_tool)


async def test_artifacts_are_dropped_and_other_than_text_is_named() -> None:
    assert await use(report, x=1) == "report 1"
    assert await use(parts, x=1) == "a map:\n[image_url, not shown]"


async def test_what_the_tool_says_of_its_failure_is_a_fact_for_the_model() -> None:
    with pytest.raises(ToolFailed, match=r"^locked$"):
        await use(refuse, why="locked")


async def test_a_failure_that_the_tool_handles_itself_is_one_too() -> None:
    lenient = refuse.model_copy(update={"handle_tool_error": True})
    with pytest.raises(ToolFailed, match=r"^locked$"):
        await use(lenient, why="locked")


async def test_a_fault_passes_through() -> None:
    with pytest.raises(KeyError, match="nope"):
        await use(break_down, x=1)


async def test_injected_arguments_are_hidden_and_given() -> None:
    adapted = from_langchain(with_injected)
    assert set(adapted.parameters["properties"]) == {"x"}
    assert await use(with_injected, x=1) == "1 call-7 key-7 unset"


def test_a_tool_that_needs_the_state_of_a_graph_is_refused() -> None:
    @tool
    def graph_only(x: int, state: Annotated[dict[str, Any], InjectedToolArg]) -> str:
        """Reads a graph's state."""
        return str(state)

    with pytest.raises(ValueError, match="wants state from a LangGraph graph"):
        from_langchain(graph_only)


def test_a_tool_of_others_has_effects_unless_it_is_said_to_read_only() -> None:
    assert from_langchain(query_order).effects is True
    assert from_langchain(query_order).needs_approval is False
    assert from_langchain(query_order, effects=False, needs_approval=True).effects is False
    assert from_langchain(query_order, effects=False, needs_approval=True).needs_approval is True
