"""A measured figure beside its target, and how it is printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from benchmarks.cost import Cpu

Verdict = Literal["ok", "MISSED", ""]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measurement. `at_most` or `at_least` is its target; without one it only informs. `beside`
    is what the database server took meanwhile, in the same unit; it has no target.
    """

    what: str
    value: float
    unit: str
    at_most: float | None = None
    at_least: float | None = None
    beside: float | None = None

    @property
    def verdict(self) -> Verdict:
        """Whether the target is met; empty when there is none."""
        if self.at_most is not None:
            return "ok" if self.value <= self.at_most else "MISSED"
        if self.at_least is not None:
            return "ok" if self.value >= self.at_least else "MISSED"
        return ""

    @property
    def target(self) -> str:
        """The target as people write it."""
        if self.at_most is not None:
            return f"<= {self.at_most:g}"
        return "" if self.at_least is None else f">= {self.at_least:g}"

    def line(self) -> str:
        """The figure as a row of the table."""
        line = f"  {self.what:58}{_short(self.value):>10} {self.unit:10}{self.target:>10}"
        beside = "" if self.beside is None else f"  PostgreSQL {_short(self.beside):>9}"
        return f"{line}  {self.verdict:6}{beside}".rstrip()


def cpu_seconds(what: str, spent: Cpu, *, at_most: float | None = None) -> Figure:
    """Processor time, in seconds."""
    return Figure(what, spent.steward, "CPU s", at_most=at_most, beside=spent.database)


def cpu_milliseconds(what: str, spent: Cpu, *, at_most: float | None = None) -> Figure:
    """Processor time given in seconds, in milliseconds."""
    spent *= 1e3
    return Figure(what, spent.steward, "CPU ms", at_most=at_most, beside=spent.database)


def _short(value: float) -> str:
    return f"{value:.{3 if abs(value) < 10 else 1}f}"


# Called with each figure as soon as it is there.
Tell = Callable[[Figure], None]


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest of the values that at least this share of them does not exceed."""
    ranked = sorted(values)
    return ranked[max(0, -(-len(ranked) * round(share * 1000) // 1000) - 1)]
