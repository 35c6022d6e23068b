"""The tool by which a model looks further in the person's documents."""

from steward.agents.evidence import as_prompt
from steward.agents.from_function import tool
from steward.agents.tool import Calling

NOTHING = "Nothing in the documents matches that."


@tool
async def search_documents(query: str, calling: Calling) -> str:
    """Search the user's documents for passages about something.

    Use it when the passages given so far do not hold the answer. The passages come back numbered;
    cite them by their numbers.

    Args:
        query: What to look for, in the language of the documents.
    """
    return as_prompt(await calling.desk.search(query)) or NOTHING
