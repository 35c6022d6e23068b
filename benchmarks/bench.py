"""What every part of the benchmarks is given."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Tell
from benchmarks.stewards import Stewards


@dataclass(frozen=True, slots=True)
class Bench:
    """`stewards` makes processes, `tell` takes figures, `data` is a retrieval set or None;
    `passages` is how many are searched."""

    stewards: Stewards
    tell: Tell
    data: Path | None
    passages: int = 100_000
