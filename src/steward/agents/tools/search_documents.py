"""The tool by which a model looks further in the person's documents."""

from collections.abc import Awaitable, Callable

from pydantic_ai import RunContext, Tool
from pydantic_ai.tools import ToolDefinition

from steward.agents.evidence import NumberedPassage, as_prompt

NOTHING = "Nothing in the documents matches that."


def search_documents(
    look_up: Callable[[str], Awaitable[list[NumberedPassage]]], *, rounds: int
) -> Tool[None]:
    """The tool, bound to a run's scope by `look_up`; it is taken away in the last of the rounds
    that are left, so that the model answers from what it knows by then."""

    async def search(query: str) -> str:
        """Search the user's documents for passages about something.

        Use it when the passages given so far do not hold the answer. The passages come back
        numbered; cite them by their numbers.

        Args:
            query: What to look for, in the language of the documents.
        """
        return as_prompt(await look_up(query)) or NOTHING

    async def while_rounds_are_left(
        ctx: RunContext[None], tool: ToolDefinition
    ) -> ToolDefinition | None:
        return tool if ctx.run_step < rounds else None

    return Tool(search, name="search_documents", prepare=while_rounds_are_left)
