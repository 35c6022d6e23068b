"""How a process is ended, and when: drawn from a seed, so that the same seed draws the same."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Literal

Deed = Literal["leave", "kill", "hurry", "stumble"]
# What is done in any case, in any order, and then what is drawn from.
SURELY: Sequence[Deed] = ("leave", "kill", "hurry")
DEEDS: Sequence[Deed] = (*SURELY, "leave", "kill", "stumble")
# One in so many is ended right after its start, and not when everything is in full swing.
EARLY = 5
# Seconds from its start to the signal then.
PAUSE_EARLY = (0.0, 1.5)
# How long a hurried one is let leave, and a stumbling one start; how long nobody is there then.
BEFORE_THE_SECOND = (0.0, 2.0)
IN_ITS_START = (0.0, 3.0)
ABSENCE = (0.0, 1.0)


@dataclass(frozen=True)
class Ending:
    """`leave` is SIGTERM, `kill` is SIGKILL, `hurry` is SIGTERM and then SIGKILL, or SIGTERM again
    where it is `twice_told`, `stumble` is SIGTERM while it starts. `within` is the time to the
    second signal, or from the start to the only one; all times are in seconds."""

    deed: Deed
    early: bool
    pause: float
    within: float
    twice_told: bool
    absence: float

    def __str__(self) -> str:
        more = f" after {self.within:.1f} s" if self.deed in ("hurry", "stumble") else ""
        return f"{self.deed}{more}{', early' if self.early else ''}"


def endings(dice: random.Random, pause: float) -> Iterator[Ending]:
    """One after the other, without an end, each at most so many seconds after everything is in full
    swing."""
    drawn = (dice.choice(DEEDS) for _ in repeat(None))
    for n, deed in enumerate(chain(dice.sample(SURELY, len(SURELY)), drawn)):
        early = n >= len(SURELY) and dice.randrange(EARLY) == 0
        yield Ending(
            deed,
            early,
            pause=dice.uniform(*(PAUSE_EARLY if early else (0.0, pause))),
            within=dice.uniform(*(IN_ITS_START if deed == "stumble" else BEFORE_THE_SECOND)),
            twice_told=dice.random() < 0.5,
            absence=dice.uniform(*ABSENCE),
        )
