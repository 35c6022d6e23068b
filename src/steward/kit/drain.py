"""The story of one drain: who asked for it, which stage it is in, and how the earlier ones went.

Anybody may read it while it is being written: the status, the measures and the log tell the same.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from steward.kit.clock import now
from steward.kit.logs import log

# A failure is that of a process which could not go on, or not begin again.
Cause = Literal["signal", "administrator", "failure"]


@dataclass
class Stage:
    """One stage of leaving. `allowed` is its deadline in seconds from its beginning; `left` is how
    many things were still in hand at its end, and were stopped or cut off."""

    name: str
    allowed: float
    kinds: tuple[str, ...]
    began: float
    took: float | None = None
    left: int = 0

    @property
    def seconds(self) -> float:
        """How long it took, or has taken so far."""
        return time.perf_counter() - self.began if self.took is None else self.took


@dataclass
class Drain:
    """One drain. `in_hand` counts work of the given kinds; `told` hears of each stage's end."""

    cause: Cause
    in_hand: Callable[[tuple[str, ...]], int]
    at: datetime = field(default_factory=now)
    began: float = field(default_factory=time.perf_counter)
    stages: list[Stage] = field(default_factory=list)

    @property
    def stage(self) -> Stage | None:
        """The stage that is under way."""
        return next((stage for stage in self.stages if stage.took is None), None)

    @property
    def seconds(self) -> float:
        """How long it has been going on."""
        return time.perf_counter() - self.began

    @contextmanager
    def entering(self, name: str, allowed: float, *kinds: str) -> Iterator[Stage]:
        """A stage, for as long as the block runs; it waits for work of these kinds."""
        stage = Stage(name, allowed, kinds, time.perf_counter())
        self.stages.append(stage)
        waiting = self.in_hand(kinds)
        if waiting:
            log("drain").info(f"drain of {name}: waiting", in_hand=waiting, at_most_seconds=allowed)
        try:
            yield stage
        finally:
            stage.left = max(stage.left, self.in_hand(kinds))
            stage.took = time.perf_counter() - stage.began
            self._tell(stage)

    def _tell(self, stage: Stage) -> None:
        seconds = round(stage.took or 0.0, 2)
        if stage.left:
            log("drain").warning(
                f"drain of {stage.name}: deadline passed", left=stage.left, seconds=seconds
            )
        else:
            log("drain").info(f"drain of {stage.name}: done", seconds=seconds)
