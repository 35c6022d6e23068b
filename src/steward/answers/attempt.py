"""One attempt at a run: what this process has in hand while it works on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic_ai.models import Model

from steward.agents.brought import as_tool
from steward.agents.definition import Definition
from steward.agents.engine import rounds_of
from steward.agents.tool import Tool
from steward.answers.allowance import Allowance
from steward.answers.answering import Answering
from steward.answers.journal import Journal
from steward.answers.narrate import Narrator
from steward.answers.perform import Performer
from steward.answers.run_log import RunLog
from steward.answers.tables import Run


@dataclass(frozen=True)
class Attempt:
    """A claimed run, its agent, and those who work on it. The models stay the same to its end,
    whatever an administrator changes; `context_tokens` is how much of history suits them."""

    run: Run
    run_log: RunLog
    journal: Journal
    definition: Definition
    models: Sequence[Model[Any]]
    context_tokens: int
    tools: Mapping[str, Tool]
    allowance: Allowance
    performer: Performer
    narrator: Narrator

    @property
    def rounds(self) -> int:
        """How often the model has answered."""
        return rounds_of(self.journal.messages)


async def begin_attempt(
    run: Run, run_log: RunLog, journal: Journal, answering: Answering
) -> Attempt:
    """Everything this attempt needs. Raises `Invalid` for a model that is not configured any more.
    A tool that is not there any more is left out: the model is told when it asks for it."""
    definition = definition_of(run, answering)
    models = answering.models.chain(definition.models)
    context_tokens = answering.models.window(definition.models) or answering.context_tokens
    journal.books.models = [model.model_name for model in models]
    allowance = Allowance(run, definition, journal, answering.database)
    if models:
        await allowance.open()
    tools = await tools_of(run.owner_id, definition, answering)
    performer = Performer(
        run, run_log, journal, tools, answering, allowance.seconds_left, allowance.worked_ms
    )
    narrator = Narrator(run_log, journal, performer, answering.lifecycle, allowance.worked_ms)
    return Attempt(
        run,
        run_log,
        journal,
        definition,
        models,
        context_tokens,
        tools,
        allowance,
        performer,
        narrator,
    )


def definition_of(run: Run, answering: Answering) -> Definition:
    """The agent as it was when it was asked; Steward's own way of answering where none was."""
    if run.definition is not None:
        return Definition.model_validate(run.definition)
    return own_way(answering)


def own_way(answering: Answering) -> Definition:
    """How Steward answers where no agent was asked: from the documents."""
    return Definition(
        name="Steward",
        tools=("search_documents",),
        grounded=True,
        max_rounds=answering.max_rounds,
    )


async def tools_of(owner_id: str, definition: Definition, answering: Answering) -> dict[str, Tool]:
    """The agent's tools by name, those that are there: Steward's, packages', servers', and what the
    one who asks has brought."""
    tools = {name: tool for name in definition.tools if (tool := answering.toolbox.get(name))}
    missing = [name for name in definition.tools if name not in tools]
    if missing:
        tools |= {t.name: t for t in await answering.mcp.tools_for(owner_id, missing)}
    if definition.brought is not None:
        tools |= {tool.name: as_tool(tool) for tool in definition.brought.tools}
    return tools
