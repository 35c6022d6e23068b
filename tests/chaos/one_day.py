"""What happens at one Steward: everybody at work, its process ended again and again, and then a
calm until all is over."""

import asyncio
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from bell_tower import Tower
from chaos import inventory
from chaos.crowd import Crowd, Load
from chaos.diary import Uploaded
from chaos.endings import SURELY, Ending, endings
from chaos.leaving_account import in_hand, left_behind
from chaos.letterboxes import Letterboxes
from chaos.lives import OneSteward
from chaos.rows import Row, Rows

# How long it may take after all that until everything is over.
CALM_SECONDS = 240.0
# In full swing is who has so much of the streams open, and says something on so much of them, or
# cannot within so many seconds.
OPEN, SPEAKING, SWING_SECONDS = 0.9, 0.5, 40.0
UNDER_WAY = (
    "SELECT id, status FROM run WHERE status NOT IN ('completed', 'failed', 'cancelled')",
    "SELECT id, status FROM document WHERE status NOT IN ('ready', 'failed')",
    "SELECT id, status FROM delivery WHERE status IN ('due', 'sending')",
    "SELECT name, status FROM {jobs}workflow_status WHERE status NOT IN ('SUCCESS', 'CANCELLED')",
)
GOODBYE = Ending("leave", early=False, pause=0, within=0, twice_told=False, absence=0)


@dataclass
class Place:
    """Everything that runs, and where it keeps what."""

    steward: OneSteward
    boxes: Letterboxes
    tower: Tower
    rows: Rows
    data: Path
    temporary: Path


@dataclass
class OneDay:
    """From the first question until everything is over. `done` is what was done to the process,
    `behind` what it left behind when it left well, `most` how much it had in hand at once, and
    `unfinished` what never came to its end."""

    place: Place
    load: Load
    crowd: Crowd
    done: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    most: Counter[str] = field(default_factory=Counter)
    unfinished: list[str] = field(default_factory=list)
    _began: float = field(default_factory=time.monotonic)

    async def pass_by(self, seconds: float, pause: float) -> None:
        """People work while processes come and go, each `pause` seconds after all is in full swing
        at the most, for about so many seconds; and then until all that they began is over."""
        await self.place.steward.start()
        await self.crowd.begin(self.load, self.place.tower, self.place.boxes)
        self._began = time.monotonic()
        for n, ending in enumerate(endings(self.crowd.dice("endings"), pause), 1):
            self.crowd.upload(f"uploader{n}")
            await self._live_and_end(ending)
            await asyncio.sleep(ending.absence)
            await self.place.steward.start()
            if n >= len(SURELY) and self._seconds > seconds:
                break

    async def calm_down(self) -> None:
        """Nobody begins anything any more; return when everything is over, or should be."""
        began = time.monotonic()
        self.crowd.enough.set()
        await self._until_all_is_over()
        self.done.append(f"all was over after {time.monotonic() - began:.1f} s more")
        self.crowd.over.set()
        if not self.unfinished:
            await self._until_all_is_over()

    async def upload_undisturbed(self) -> list[Uploaded]:
        """The same files once more, for somebody else, when nothing goes wrong."""
        before = len(self.crowd.diary.uploaded)
        self.crowd.upload("witness")
        await self._until_all_is_over()
        return self.crowd.diary.uploaded[before:]

    async def leave(self) -> int:
        """It is told to leave, and that is all. Where others might be uploading, a day passes and
        it comes back once, to sweep up what killed uploads have left; returns how much that is."""
        place, swept = self.place, 0
        await place.steward.end(GOODBYE)
        await self._look_behind()
        if place.steward.process.database.address is not None:
            swept = inventory.age_what_nobody_owns(place.data, place.rows)
            await place.steward.start()
            await place.steward.end(GOODBYE)
        return swept

    @property
    def _seconds(self) -> float:
        return time.monotonic() - self._began

    async def _live_and_end(self, ending: Ending) -> None:
        if not ending.early:
            await self._until_in_full_swing()
        await asyncio.sleep(ending.pause)
        diary, began = self.crowd.diary, self.place.steward.lives[-1].began
        had = {"streams": diary.listening, "of them speaking": diary.spoken_to(since=began)}
        had |= await asyncio.to_thread(in_hand, self.place.rows)
        self.most |= Counter(had)
        at = self._seconds
        life = await self.place.steward.end(ending)
        with_it = ", ".join(f"{n} {what}" for what, n in had.items())
        self.done.append(
            f"{at:6.1f} s  {ending!s:24} with {with_it}: {life.code} in {life.leaving:.1f} s"
        )
        if life.left_well:
            await self._look_behind()

    async def _until_in_full_swing(self) -> None:
        until = time.monotonic() + SWING_SECONDS
        diary, streams = self.crowd.diary, self.load.streams
        began = self.place.steward.lives[-1].began
        while diary.listening < OPEN * streams or diary.spoken_to(since=began) < SPEAKING * streams:
            if time.monotonic() > until:
                self.done.append(f"{self._seconds:6.1f} s  did not come into full swing")
                return
            await asyncio.sleep(0.05)

    async def _look_behind(self) -> None:
        place = self.place
        shared = place.steward.process.database.address is not None
        age = time.monotonic() - place.steward.lives[-1].began
        look = partial(left_behind, shared_for=age if shared else None)
        found = await asyncio.to_thread(look, place.data, place.temporary, place.rows)
        self.behind += [f"after {self._seconds:.1f} s: {what}" for what in found]

    async def _until_all_is_over(self) -> None:
        until = time.monotonic() + CALM_SECONDS
        if late := await self.crowd.finish(CALM_SECONDS):
            self.unfinished.append(f"{late} have not heard the end")
        while left := await asyncio.to_thread(self._under_way):
            if time.monotonic() > until:
                self.unfinished += [f"still there: {row}" for row in left]
                return
            await asyncio.sleep(0.3)

    def _under_way(self) -> list[Row]:
        return [row for query in UNDER_WAY for row in self.place.rows(query)]
