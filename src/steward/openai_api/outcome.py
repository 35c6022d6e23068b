"""What a run came to, in the parts that OpenAI's clients look for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.tables import ToolCall
from steward.answers import store
from steward.answers.cite import MARK
from steward.answers.perform import PASSED_ON
from steward.answers.tables import Run
from steward.openai_api.ids import FILE

# Where the web app shows a document, by its id and the page.
PAGE = "{root}/documents/{document_id}?page={page}"


@dataclass(frozen=True)
class Outcome:
    """A run as it is now, and the functions of the client's that it wants called."""

    run: Run
    wanted: Sequence[ToolCall]

    @property
    def model(self) -> str:
        """The model as it was asked for."""
        brought = (self.run.definition or {}).get("brought") or {}
        return str((brought.get("echo") or {}).get("model") or self.run.model or "")

    @property
    def cut(self) -> bool:
        """Whether the answer ends where the client's limit of tokens was."""
        return self.run.stopped_by == "length"

    @property
    def created(self) -> int:
        """When it was asked, in seconds since 1970."""
        return int(self.run.created_at.timestamp())


async def outcome_of(session: AsyncSession, owner_id: str, run_id: str) -> Outcome:
    """What one of the owner's runs came to. Raises `NotFound`."""
    run = await store.run_of(session, owner_id, run_id)
    calls = await store.calls_of_run(session, run.id)
    return Outcome(run, [call for call in calls if call.outcome == PASSED_ON])


def places_of(run: Run) -> list[tuple[dict[str, Any], int, int]]:
    """Each citation, and where its mark first stands in the answer, from and to."""
    marks: dict[int, tuple[int, int]] = {}
    for mark in MARK.finditer(run.output or ""):
        for number in mark[1].replace("，", ",").replace("、", ",").split(","):
            marks.setdefault(int(number), mark.span())
    return [(each, *marks.get(each["n"], (0, 0))) for each in run.citations]


def url_citations(run: Run, root: str) -> list[dict[str, Any]]:
    """The `annotations` of a chat message. What Steward knows beside it stands in `steward`."""
    return [
        {
            "type": "url_citation",
            "url_citation": {
                "start_index": start,
                "end_index": end,
                "title": citation["document_name"],
                "url": _page_of(citation, root),
            },
            "steward": citation,
        }
        for citation, start, end in places_of(run)
    ]


def file_citations(run: Run, root: str) -> list[dict[str, Any]]:
    """The `annotations` of a response's text."""
    return [
        {
            "type": "file_citation",
            "file_id": f"{FILE}{citation['document_id']}",
            "filename": citation["document_name"],
            "index": start,
            "url": _page_of(citation, root),
            "steward": citation,
        }
        for citation, start, _ in places_of(run)
    ]


def _page_of(citation: dict[str, Any], root: str) -> str:
    id_, page = citation["document_id"], citation["page"]
    return PAGE.format(root=root, document_id=id_, page=page)
