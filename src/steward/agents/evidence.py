"""The passages a run has been given, numbered in the order they were, so that [n] means one thing
for the model, for the person and for the process that goes on after a crash."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class NumberedPassage:
    """A passage as the model sees it. `start` and `end` are offsets in the document's text."""

    n: int
    document_id: str
    document_name: str
    page: int
    start: int
    end: int
    text: str
    score: float


# The beginning of what would be taken for one of the marks around passages.
_TAG = re.compile(r"<(?=\s*/?\s*passage)", re.IGNORECASE)
PASSAGES = TypeAdapter(list[NumberedPassage])


@dataclass
class Evidence:
    """All passages of a run, each once."""

    passages: list[NumberedPassage] = field(default_factory=list)

    def number(self, found: Iterable[NumberedPassage]) -> list[NumberedPassage]:
        """Give passages that are new their numbers; the same passage keeps the number it has.

        Returns all that were found, numbered; those that were new stand last in `passages`.
        """
        known = {(p.document_id, p.start, p.end): p for p in self.passages}
        numbered: list[NumberedPassage] = []
        for passage in found:
            key = (passage.document_id, passage.start, passage.end)
            if key not in known:
                known[key] = NumberedPassage(
                    len(self.passages) + 1,
                    passage.document_id,
                    passage.document_name,
                    passage.page,
                    passage.start,
                    passage.end,
                    passage.text,
                    passage.score,
                )
                self.passages.append(known[key])
            numbered.append(known[key])
        return numbered

    def get(self, n: int) -> NumberedPassage | None:
        """The passage with this number."""
        return self.passages[n - 1] if 0 < n <= len(self.passages) else None


def as_prompt(passages: Iterable[NumberedPassage]) -> str:
    """Passages as a model reads them: data between marks that no text can end."""
    return "\n".join(
        f'<passage n="{p.n}" document="{_attribute(p.document_name)}" page="{p.page}">\n'
        f"{_TAG.sub('&lt;', p.text.strip())}\n</passage>"
        for p in passages
    )


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
