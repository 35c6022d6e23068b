"""The rows of agents, of what runs have finished, and of the tools they called."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Created, Id, PrimaryId


class Agent(Base):
    """Instructions, models, tools and limits under a name, as `Definition` explains them.

    `owner_id` is None for those that ship with Steward, which have a `slug`. `collection_ids` is
    where it looks when a question does not say; None is everywhere. One that is not `active` is
    there for those who may change it alone. Whoever edits it moves `updated_at` on.
    """

    __tablename__ = "agent"
    __table_args__ = (Index("ix_agent_owner_id_id", "owner_id", "id"),)

    id: Mapped[PrimaryId]
    owner_id: Mapped[Id | None] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    slug: Mapped[str | None] = mapped_column(unique=True)
    name: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    instructions: Mapped[str] = mapped_column(default="")
    models: Mapped[list[str]] = mapped_column(default=list)
    tools: Mapped[list[str]] = mapped_column(default=list)
    grounded: Mapped[bool] = mapped_column(default=False)
    max_rounds: Mapped[int]
    max_seconds: Mapped[float]
    max_tokens: Mapped[int | None]
    temperature: Mapped[float | None]
    collection_ids: Mapped[list[str] | None]
    shared: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[Created]
    updated_at: Mapped[Created]


class JournalEntry(Base):
    """One thing a run has finished: passages it was given, or a message of the model's exchange.

    Written once and never changed. `through_seq` is the number of the run's last event when it was
    written: events after it belong to work that is not in the journal.
    """

    __tablename__ = "journal_entry"

    run_id: Mapped[Id] = mapped_column(primary_key=True)
    n: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    body: Mapped[str]
    through_seq: Mapped[int]


class ToolCall(Base):
    """One call of a tool in a run, from the moment the model asked for it.

    `state` is ready (it may be done), waiting (for a person, who is asked the `question`: approval
    or unknown_outcome; `asked` counts these questions), started (it has effects and was begun: if
    nobody works on it any more, its outcome is unknown) or done. `arguments` is the JSON that
    counts: the model's own, or `edited` by a person. `outcome` says how it ended: ok, try_again,
    failed, broken, rejected, expired, happened, given_up, passed_on to the client who brought the
    tool, or cancelled or unknown with its run; `result` is what the model is told.
    """

    __tablename__ = "tool_call"
    __table_args__ = (Index("ix_tool_call_state_expires_at", "state", "expires_at"),)

    run_id: Mapped[Id] = mapped_column(primary_key=True)
    call_id: Mapped[str] = mapped_column(primary_key=True)
    owner_id: Mapped[Id] = mapped_column(index=True)
    round: Mapped[int]
    n: Mapped[int]
    name: Mapped[str]
    arguments: Mapped[str]
    edited: Mapped[bool] = mapped_column(default=False)
    state: Mapped[str]
    question: Mapped[str | None]
    asked: Mapped[int] = mapped_column(default=0)
    why: Mapped[str | None]
    decision: Mapped[str | None]
    reason: Mapped[str | None]
    decided_by: Mapped[Id | None]
    decided_at: Mapped[datetime | None]
    decision_told: Mapped[bool] = mapped_column(default=False)
    expires_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
    result: Mapped[str | None]
    through_seq: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[Created]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    ms: Mapped[int] = mapped_column(default=0)


class McpServer(Base):
    """A server of tools that speaks MCP, as somebody has added it.

    `environment` and `headers` hold names and sealed values. `tools` is what the server listed when
    it was last checked, at `checked_at`; `error_en` and `error_zh` say why it could not be.
    """

    __tablename__ = "mcp_server"
    __table_args__ = (Index("uq_mcp_server_owner_id_name", "owner_id", "name", unique=True),)

    id: Mapped[PrimaryId]
    owner_id: Mapped[Id] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    name: Mapped[str]
    transport: Mapped[str]
    url: Mapped[str | None]
    command: Mapped[list[str] | None]
    environment: Mapped[dict[str, Any]]
    headers: Mapped[dict[str, Any]]
    shared: Mapped[bool] = mapped_column(default=False)
    approval: Mapped[str] = mapped_column(default="effects")
    tools: Mapped[list[Any]]
    checked_at: Mapped[datetime | None]
    error_en: Mapped[str | None]
    error_zh: Mapped[str | None]
    created_at: Mapped[Created]
