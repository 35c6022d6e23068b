"""Agents, what they may use, and when they are asked by the clock."""

from datetime import datetime
from typing import Any

from steward.client.things.thing import Thing


class Agent(Thing):
    """An agent. `slug` is the fixed name of one that ships with Steward."""

    id: str
    slug: str | None
    name: str
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
    mine: bool
    created_at: datetime
    updated_at: datetime


class Tool(Thing):
    """A tool that agents may use; `parameters` is the JSON schema of its arguments."""

    name: str
    description: str
    parameters: dict[str, Any]
    effects: bool
    needs_approval: bool
    source: str


class Model(Thing):
    """A language model that agents may name."""

    name: str
    provider: str
    default: bool


class Schedule(Thing):
    """A question that is asked at a time, or by a cron line on the clocks of a time zone."""

    id: str
    name: str
    question: str
    agent_id: str | None
    conversation_id: str | None
    collection_ids: list[str] | None
    document_ids: list[str] | None
    cron: str | None
    at: datetime | None
    time_zone: str
    active: bool
    missed: str
    next_at: datetime | None
    created_at: datetime
    updated_at: datetime


class Tick(Thing):
    """A time at which a schedule came due, and the run that it was."""

    due_at: datetime
    state: str
    run_id: str | None
    missed: int
    told: str | None
    error_code: str | None
    created_at: datetime
