"""The tool by which a model reads a page of one of the person's documents."""

import re
from typing import Annotated

from pydantic import Field

from steward.agents.evidence import NumberedPassage, as_prompt
from steward.agents.from_function import tool
from steward.agents.tool import Calling, TryAgain
from steward.documents.open_page import NoSuchPage, OpenedPage, open_page
from steward.index.port import Scope

LONGEST = 3000  # characters of a passage
MOST_PASSAGES = 6  # shown at once
_PLACES = (re.compile(r"\n"), re.compile(r"[。！？；]|[.!?](?=\s)"), re.compile(r"\s"))


@tool
async def read_page(
    document: str,
    calling: Calling,
    page: Annotated[int, Field(ge=1)] = 1,
    part: Annotated[int, Field(ge=1)] = 1,
) -> str:
    """Read a page of one of the user's documents, as passages to cite by their numbers.

    Args:
        document: The document's name, as it is written in passages, or its id.
        page: The number of the page.
        part: Which part of a long page.
    """
    scope = Scope(calling.owner_id, calling.desk.collection_ids, calling.desk.document_ids)
    try:
        opened = await open_page(scope, document, page, database=calling.database)
    except NoSuchPage as why:
        raise TryAgain(str(why)) from why
    passages = _passages(opened)
    parts = max(1, -(-len(passages) // MOST_PASSAGES))
    if part > parts:
        raise TryAgain(f"The page has {parts} {'part' if parts == 1 else 'parts'}.")
    some = passages[(part - 1) * MOST_PASSAGES : part * MOST_PASSAGES]
    where = f"Page {page} of {opened.pages}" + (f", part {part} of {parts}" if parts > 1 else "")
    text = as_prompt(await calling.desk.show(some)) or "The page is empty."
    return f"{where}:\n{text}"


def _passages(opened: OpenedPage) -> list[NumberedPassage]:
    """The page's text in passages that are not too long; they have no numbers yet."""
    return [
        NumberedPassage(
            n=0,
            document_id=opened.document_id,
            document_name=opened.document_name,
            page=opened.n,
            start=opened.start + start,
            end=opened.start + end,
            text=opened.text[start:end],
            score=1.0,
        )
        for start, end in cut(opened.text)
    ]


def cut(text: str) -> list[tuple[int, int]]:
    """Offsets of stretches of at most `LONGEST` characters, ended after a line, a sentence or a
    word where there is one in the second half; none begins or ends with white space."""
    stretches: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        end = _end(text, start)
        part = text[start:end]
        if bare := part.strip():
            begin = start + len(part) - len(part.lstrip())
            stretches.append((begin, begin + len(bare)))
        start = end
    return stretches


def _end(text: str, start: int) -> int:
    limit = start + LONGEST
    if limit >= len(text):
        return len(text)
    for place in _PLACES:
        ends = [found.end() for found in place.finditer(text, start + LONGEST // 2, limit)]
        if ends:
            return ends[-1]
    return limit
