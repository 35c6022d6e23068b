"""A tool's call that is measured and, if anybody looks, traced."""

import time

from steward.agents.call_tool import Outcome, OutcomeUnknown, call_tool
from steward.agents.tool import Calling, NeedsApproval, Tool
from steward.kit.logs import log
from steward.kit.observe import Observing
from steward.kit.spans import span


async def call_observed(
    tool: Tool, arguments: str, calling: Calling, *, seconds: float, observing: Observing
) -> Outcome:
    """What `call_tool` does, told to whoever observes."""
    began, outcome = time.perf_counter(), "interrupted"
    try:
        done = await _traced(tool, arguments, calling, seconds, observing)
        outcome = done.kind
    except NeedsApproval:
        outcome = "needs_approval"
        raise
    except OutcomeUnknown:
        outcome = "unknown"
        raise
    finally:
        seconds = time.perf_counter() - began
        observing.meter.tool_call(_label(tool), outcome, seconds)
        log("agents").debug(
            f"tool call {outcome}", tool=tool.name, call=calling.call_id, ms=round(seconds * 1e3, 1)
        )
    return done


async def _traced(
    tool: Tool, arguments: str, calling: Calling, seconds: float, observing: Observing
) -> Outcome:
    """OpenTelemetry's conventions for the execution of a tool."""
    if not observing.tracing:
        return await call_tool(tool, arguments, calling, seconds=seconds)
    attributes = {
        "gen_ai.operation.name": "execute_tool",
        "gen_ai.tool.name": tool.name,
        "gen_ai.tool.call.id": calling.call_id,
    }
    with span(observing.tracer, f"execute_tool {tool.name}", attributes) as opened:
        if observing.content:
            opened.set_attribute("gen_ai.tool.call.arguments", arguments)
        done = await call_tool(tool, arguments, calling, seconds=seconds)
        opened.set_attribute("steward.outcome", done.kind)
        if observing.content:
            opened.set_attribute("gen_ai.tool.call.result", done.text)
    return done


def _label(tool: Tool) -> str:
    """Tools of servers that people add have names without number, so they are counted together."""
    return "mcp" if tool.source.startswith("mcp:") else tool.name
