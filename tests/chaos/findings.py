"""What an accountant found: lines of a table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

SHOWN_AT_MOST = 5


@dataclass
class Line:
    """What was counted, and what is wrong with it, in words."""

    what: str
    counted: str
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        verdict = f"{len(self.wrong)} WRONG" if self.wrong else "ok"
        shown = [f"      {wrong}" for wrong in self.wrong[:SHOWN_AT_MOST]]
        return "\n".join([f"  {self.what:22}{verdict:>9}  {self.counted}", *shown])


def as_table(lines: Iterable[Line]) -> str:
    """All lines, as they are printed."""
    return "\n".join(map(str, lines))


def counts(counter: Mapping[Any, int]) -> str:
    """What was counted of each, in words."""
    return ", ".join(f"{n} {name}" for name, n in sorted(counter.items(), key=lambda i: str(i[0])))
