import asyncio
import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import BaseModel
from structlog.testing import capture_logs
from tool_calling import call
from tool_calling import calling as a_calling

from steward.agents.call_tool import FAULT, Outcome, OutcomeUnknown, call_tool
from steward.agents.from_function import tool
from steward.agents.tool import Calling, NeedsApproval, ToolFailed, TryAgain


@pytest.fixture
def calling() -> Calling:
    return a_calling(None, "owner")  # type: ignore[arg-type]


@tool
async def echo(text: str = "nothing") -> str:
    """Say it again."""
    return text


@pytest.mark.parametrize("arguments", ["", "  \n", "{}"])
async def test_no_arguments(calling: Calling, arguments: str) -> None:
    said = await call_tool(echo, arguments, calling, seconds=60)
    assert said == Outcome("ok", "nothing")


@pytest.mark.parametrize(
    "arguments",
    ['{"text": ', "[1]", '"text"', "null", "NaN", '{"text": NaN}', "[" * 100_000, '{"text": 1}'],
)
async def test_arguments_that_a_model_got_wrong_go_back_to_it(
    calling: Calling, arguments: str
) -> None:
    said = await call_tool(echo, arguments, calling, seconds=60)
    assert said.kind == "try_again"
    assert "arguments" in said.text
    assert len(said.text) < 500


async def test_large_numbers_are_not_rounded(calling: Calling) -> None:
    @tool
    async def count(n: int) -> int:
        """Count."""
        return n + 1

    said = await call_tool(count, '{"n": 12345678901234567890123}', calling, seconds=60)
    assert said == Outcome("ok", "12345678901234567890124")


class Model(BaseModel):
    at: datetime


@dataclass
class Plain:
    n: int


class Odd:
    def __str__(self) -> str:
        return "odd"


def going_round() -> list[Any]:
    result: list[Any] = []
    result.append(result)
    return result


@pytest.mark.parametrize(
    ("result", "text"),
    [
        ("as it is", "as it is"),
        ("half \ud800 and nul \0", "half ? and nul \ufffd"),
        (None, "null"),
        ({"a": [1, 2.5, None], 3: "漢"}, '{"a":[1,2.5,null],"3":"漢"}'),
        (Model(at=datetime(2026, 1, 2, tzinfo=UTC)), '{"at":"2026-01-02T00:00:00Z"}'),
        ([Plain(1)], '[{"n":1}]'),
        ([Odd()], '["odd"]'),
        (going_round(), "[[...]]"),
    ],
)
async def test_results_as_a_model_reads_them(calling: Calling, result: Any, text: str) -> None:
    @tool
    async def give() -> Any:
        """Give."""
        return result

    assert await call(give, calling) == Outcome("ok", text)


async def test_a_long_result_is_cut_in_the_middle(calling: Calling) -> None:
    @tool(result_characters=1000)
    async def tell() -> str:
        """Tell."""
        return "begin " + "x" * 10_000 + " end"

    said = await call(tell, calling)
    assert said.text.startswith("begin ")
    assert said.text.endswith(" end")
    assert "characters are left out here" in said.text
    assert len(said.text) <= 1000


@pytest.mark.parametrize("effects", [False, True])
async def test_what_a_tool_says_is_told_to_whom_it_concerns(
    calling: Calling, effects: bool
) -> None:
    @tool(effects=effects)
    async def say(kind: str) -> str:
        """Say."""
        raise {"again": TryAgain, "failed": ToolFailed, "ask": NeedsApproval}[kind](kind)

    assert await call(say, calling, kind="again") == Outcome("try_again", "again")
    assert await call(say, calling, kind="failed") == Outcome("failed", "failed")
    with pytest.raises(NeedsApproval, match="ask"):
        await call(say, calling, kind="ask")


@pytest.mark.parametrize("error", [RuntimeError("secret"), SystemExit("secret"), TimeoutError()])
async def test_a_broken_tool_is_logged_and_does_not_speak(
    calling: Calling, error: BaseException
) -> None:
    @tool
    async def broken() -> str:
        """Break."""
        raise error

    with capture_logs() as logged:
        assert await call(broken, calling) == Outcome("broken", FAULT)
    (line,) = logged
    assert (line["tool"], line["run"], line["exc_info"]) == ("broken", calling.run_id, error)


async def test_a_broken_tool_with_effects_leaves_its_outcome_unknown(calling: Calling) -> None:
    @tool(effects=True)
    def broken() -> str:
        """Break."""
        raise RuntimeError("half done")

    with pytest.raises(OutcomeUnknown, match="broken"):
        await call(broken, calling)


async def test_a_check_that_breaks_has_no_effects(calling: Calling) -> None:
    def check(_: dict[str, Any]) -> dict[str, Any]:
        raise RuntimeError

    @tool(effects=True)
    async def send() -> str:
        """Send."""
        raise AssertionError("it must not begin")

    object.__setattr__(send, "check", check)
    assert (await call(send, calling)).kind == "broken"


@pytest.mark.parametrize(("own", "given"), [(0.01, 60), (60, 0.01)])
async def test_a_tool_that_takes_too_long(calling: Calling, own: float, given: float) -> None:
    @tool(timeout_seconds=own)
    async def wait() -> None:
        """Wait."""
        await asyncio.Event().wait()

    said = await call(wait, calling, seconds=given)
    assert said == Outcome("failed", "wait did not finish within 0.01 seconds.")


async def test_a_thread_that_never_ends_holds_nobody_up(calling: Calling) -> None:
    ended = threading.Event()

    @tool(timeout_seconds=0.01, effects=True)
    def wait() -> None:
        """Wait."""
        ended.wait()

    for _ in range(50):
        with pytest.raises(OutcomeUnknown, match="did not finish"):
            await call(wait, calling)
    assert (await call(echo, calling)).kind == "ok"
    ended.set()


async def test_without_time_nothing_begins(calling: Calling) -> None:
    @tool(effects=True)
    async def send() -> str:
        """Send."""
        raise AssertionError("it must not begin")

    assert (await call(send, calling, seconds=0)).kind == "failed"


async def test_cancelling_passes_through(calling: Calling) -> None:
    begun = asyncio.Event()

    @tool(effects=True)
    async def wait() -> None:
        """Wait."""
        begun.set()
        await asyncio.Event().wait()

    task = asyncio.create_task(call(wait, calling))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
