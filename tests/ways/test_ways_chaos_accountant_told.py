"""The accountant of notifications and of processes that leave finds what is wrong in books that are
right but for that."""

import random
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from bell_tower import Ring, Tower
from chaos.diary import Decided, Diary
from chaos.endings import Deed, Ending, endings
from chaos.leaving_account import exits, left_behind, unknown_after_leaving
from chaos.letterboxes import Arrival
from chaos.lives import Life, OneSteward
from chaos.rows import Row
from chaos.told_account import ToldAccount
from steward_process import StewardProcess


def ended(deed: Deed) -> Ending:
    return Ending(deed, early=False, pause=0, within=0, twice_told=True, absence=0)


class World:
    """One notification that was posted, told by mail and by webhook; a webhook came twice, since
    the first life was killed. The second one left well."""

    def __init__(self) -> None:
        self.diary = Diary()
        told = self.diary.tell("anna")
        told.id = "n"
        self.steward = OneSteward(StewardProcess(Path("nowhere")))
        self.steward.lives = [
            Life(0.0, ended("kill"), told=9.0, code=-9),
            Life(10.0, ended("leave"), told=20.0, code=0, leaving=1.5),
        ]
        self.arrivals = [
            Arrival("email", "m", told.key, 1.0),
            Arrival("webhook", "w", told.key, 2.0),
            Arrival("webhook", "w", told.key, 11.0),
        ]
        sent = {"notification_id": "n", "status": "sent", "attempt": 1, "why": None}
        self.tables: dict[str, list[Row]] = {
            "notification": [{"id": "n", "key": told.key}],
            "delivery": [
                {"id": "i", "channel": "inbox", **sent},
                {"id": "m", "channel": "email", **sent},
                {"id": "w", "channel": "webhook", **sent},
            ],
            "inbox_item": [{"title": told.key}],
        }
        rung = Decided("run", "call", "unknown_outcome", "happened", elsewhere=False)
        self.diary.decided.append(rung)
        # The answer came when nobody was there any more to hear it.
        self.tower = Tower(rings=[Ring("run:call", 1, 8.9)], answered={"run:call": 10.1})

    def rows(self, query: str) -> list[Row]:
        """The rows of the table that is asked for."""
        return self.tables[query.partition(" FROM ")[2].partition(" ")[0]]

    def wrong(self) -> list[str]:
        """The lines in which something is wrong."""
        told = ToldAccount(self.diary, self.rows, self.arrivals, self.steward).lines()
        ends = exits(self.steward.lives, most_seconds=60)
        unknown = unknown_after_leaving(self.diary, self.tower, self.steward)
        return [line.what for line in (*told, ends, unknown) if line.wrong]


def lose_what_was_posted(world: World) -> None:
    world.tables["notification"].clear()
    world.tables["delivery"].clear()
    world.tables["inbox_item"].clear()
    world.arrivals.clear()


def post_it_twice(world: World) -> None:
    world.tables["notification"] *= 2


def take_it_for_another(world: World) -> None:
    world.diary.told[0].id = "another"


def lose_it_in_the_inbox(world: World) -> None:
    world.tables["inbox_item"].clear()


def forget_a_channel(world: World) -> None:
    del world.tables["delivery"][1]
    del world.arrivals[0]


def leave_it_in_nobodys_hand(world: World) -> None:
    world.tables["delivery"][1]["status"] = "sending"


def lose_a_mail(world: World) -> None:
    del world.arrivals[0]


def bring_what_nobody_sent(world: World) -> None:
    world.arrivals.append(Arrival("email", "x", "", 3.0))


def bring_it_again_without_a_kill(world: World) -> None:
    world.arrivals.append(Arrival("webhook", "w", "", 12.0))


def bring_it_again_under_another_id(world: World) -> None:
    world.arrivals[-1] = Arrival("webhook", "x", "", 11.0)


def leave_with_an_error(world: World) -> None:
    world.steward.lives[1].code = 75


def leave_for_too_long(world: World) -> None:
    world.steward.lives[1].leaving = 61.0


def leave_an_effect_unknown(world: World) -> None:
    world.tower.rings[0], world.tower.answered["run:call"] = Ring("run:call", 1, 11.0), 12.0


FAULTS: dict[Callable[[World], None], set[str]] = {
    lose_what_was_posted: {"notifications"},
    post_it_twice: {"notifications"},
    take_it_for_another: {"notifications"},
    lose_it_in_the_inbox: {"notifications"},
    forget_a_channel: {"notifications"},
    leave_it_in_nobodys_hand: {"deliveries"},
    lose_a_mail: {"arrivals"},
    bring_what_nobody_sent: {"arrivals"},
    bring_it_again_without_a_kill: {"arrivals"},
    bring_it_again_under_another_id: {"arrivals"},
    leave_with_an_error: {"ends"},
    leave_for_too_long: {"ends"},
    leave_an_effect_unknown: {"unknown outcomes"},
}


def test_books_of_what_was_told_are_found_right() -> None:
    world = World()
    assert world.wrong() == []
    # Cut off while it was posted, a notification may be there or not.
    world.diary.tell("anna")
    assert world.wrong() == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_each_fault_in_what_was_told_is_found(fault: Callable[[World], None]) -> None:
    world = World()
    fault(world)
    assert set(world.wrong()) == FAULTS[fault]


def test_what_is_left_behind_is_found(tmp_path: Path) -> None:
    data, temporary = tmp_path / "data", tmp_path / "temporary"
    temporary.mkdir()
    there: dict[str, Any] = {}

    def rows(query: str) -> list[Row]:
        table = query.partition(" FROM ")[2].partition(" ")[0]
        return [{"id": there[table]}] if table in there else []

    assert left_behind(data, temporary, rows) == []
    there |= {"run": "r", "delivery": "d"}
    (data / "files" / "owner").mkdir(parents=True)
    (data / "files" / "owner" / "half.part").touch()
    (temporary / "page.png").touch()
    found = " ".join(left_behind(data, temporary, rows))
    said = ("1 runs that run", "1 deliveries that are being sent", "half.part", "page.png")
    assert all(words in found for words in said)


def test_the_same_seed_draws_the_same_endings() -> None:
    first, again, other = (list(islice(endings(random.Random(s), 5.0), 50)) for s in (7, 7, 8))
    assert first == again != other
    assert {one.deed for one in first[:3]} == {"leave", "kill", "hurry"}
