"""Agents and schedules: made, changed, found."""

from datetime import datetime
from typing import Any, TypedDict, Unpack

from steward.client.calls.ask_for import ask_for, ask_for_all, ask_for_each, tell
from steward.client.effects import Items, Plan, Request, path
from steward.client.things.agents import Agent, Model, Schedule, Tick, Tool
from steward.client.things.answers import Begun


class AgentFields(TypedDict, total=False):
    """What can be said of an agent; see the API's own description."""

    description: str
    instructions: str
    models: list[str]
    tools: list[str]
    grounded: bool
    max_rounds: int
    max_seconds: float
    max_tokens: int | None
    temperature: float | None
    collection_ids: list[str] | None
    shared: bool
    active: bool


class AgentChanges(AgentFields, total=False):
    """What can be changed of an agent."""

    name: str


class ScheduleFields(TypedDict, total=False):
    """What can be said of a schedule; `cron`, or `at` one time."""

    agent_id: str | None
    conversation_id: str | None
    collection_ids: list[str] | None
    document_ids: list[str] | None
    cron: str | None
    at: datetime | None
    time_zone: str
    active: bool
    missed: str


class ScheduleChanges(ScheduleFields, total=False):
    """What can be changed of a schedule."""

    name: str
    question: str


def list_agents() -> Items[Agent]:
    """Agents that come with Steward, one's own, and those that others share."""
    return ask_for_each(Agent, "/agents")


def get_agent(agent_id: str) -> Plan[Agent]:
    """One agent."""
    return ask_for(Agent, Request("GET", path("/agents/{}", agent_id)))


def create_agent(name: str, **fields: Unpack[AgentFields]) -> Plan[Agent]:
    """Make an agent."""
    return ask_for(Agent, Request("POST", "/agents", json={"name": name, **fields}))


def change_agent(agent_id: str, **changes: Unpack[AgentChanges]) -> Plan[Agent]:
    """Change an agent; None takes a limit away."""
    return ask_for(Agent, Request("PATCH", path("/agents/{}", agent_id), json=dict(changes)))


def delete_agent(agent_id: str) -> Plan[None]:
    """Delete an agent; what it has said stays."""
    return tell(Request("DELETE", path("/agents/{}", agent_id)))


def list_tools() -> Plan[list[Tool]]:
    """The tools that agents may use."""
    return ask_for_all(Tool, Request("GET", "/tools"))


def list_models() -> Plan[list[Model]]:
    """The language models that agents may name."""
    return ask_for_all(Model, Request("GET", "/models"))


def list_schedules() -> Items[Schedule]:
    """All schedules."""
    return ask_for_each(Schedule, "/schedules")


def get_schedule(schedule_id: str) -> Plan[Schedule]:
    """One schedule."""
    return ask_for(Schedule, Request("GET", path("/schedules/{}", schedule_id)))


def create_schedule(name: str, question: str, **fields: Unpack[ScheduleFields]) -> Plan[Schedule]:
    """Ask a question by the clock."""
    body = {"name": name, "question": question, **_written(fields)}
    return ask_for(Schedule, Request("POST", "/schedules", json=body))


def change_schedule(schedule_id: str, **changes: Unpack[ScheduleChanges]) -> Plan[Schedule]:
    """Change a schedule."""
    where = path("/schedules/{}", schedule_id)
    return ask_for(Schedule, Request("PATCH", where, json=_written(changes)))


def delete_schedule(schedule_id: str) -> Plan[None]:
    """Delete a schedule; the runs it was stay."""
    return tell(Request("DELETE", path("/schedules/{}", schedule_id)))


def list_ticks(schedule_id: str) -> Items[Tick]:
    """When a schedule came due, the last time first."""
    return ask_for_each(Tick, path("/schedules/{}/ticks", schedule_id))


def run_now(schedule_id: str) -> Plan[Begun]:
    """Ask a schedule's question at once."""
    return ask_for(Begun, Request("POST", path("/schedules/{}/run-now", schedule_id)))


def _written(fields: ScheduleFields) -> dict[str, Any]:
    written: dict[str, Any] = dict(fields)
    if isinstance(written.get("at"), datetime):
        written["at"] = written["at"].isoformat()
    return written
