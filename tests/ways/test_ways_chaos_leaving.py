"""One Steward, much under way, and its process told to leave or killed at any moment, again and
again. At the end an accountant finds no message, no delta and no document lost, no effect and no
notification doubled, and nothing left behind.

`make chaos SECONDS=300 SEED=7` does it for longer, with 200 streams, on both engines. The same seed
draws the same.
"""

import os
import random
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from ways_files import broken_docx, chinese_prose, locked_pdf, pdf, prose, table

from bell_tower import Tower
from chaos import inventory
from chaos.answers_account import AnswersAccount
from chaos.client import Files
from chaos.crowd import Crowd, Load
from chaos.diary import Diary, Uploaded
from chaos.effects_account import EffectsAccount
from chaos.findings import Line, as_table
from chaos.leaving_account import exits, unknown_after_leaving
from chaos.letterboxes import letterboxes
from chaos.lives import OneSteward
from chaos.one_day import OneDay, Place
from chaos.rows import in_postgres, in_sqlite
from chaos.told_account import ToldAccount
from chaos.words import plain, plan_agents
from database_under_test import DatabaseUnderTest, new_databases
from scripted_provider import ScriptedProvider
from steward_process import StewardProcess, share_models
from talking_steward import asks

# All tests together have a quarter of an hour: among them it runs once, on one engine, with a tenth
# of the load, and every way to end a process comes once.
LONG = "STEWARD_TEST_CHAOS_SECONDS" in os.environ
SECONDS = float(os.environ.get("STEWARD_TEST_CHAOS_SECONDS", "0"))
SEED = int(os.environ.get("STEWARD_TEST_SEED", "20261121"))
ENGINES = os.environ.get("STEWARD_TEST_DATABASE", "sqlite postgresql" if LONG else "sqlite").split()
LOAD = (
    Load(streams=200, sockets=5, agents=20, notifications=50, files=20, tokens=90, rate=6)
    if LONG
    else Load(streams=20, sockets=1, agents=4, notifications=6, files=5, tokens=40, rate=8)
)
PAGES = 300 if LONG else 100
PAUSE_SECONDS = 6.0 if LONG else 1.5
# How long a letterbox thinks, and how often it asks to come again, which is 15 seconds later.
THINKS_SECONDS = 0.5
BUSY = 0.02 if LONG else 0.0
# Shorter than an answer takes, so that leaving cuts answers short; long enough for a call of a tool
# on a machine that has too much to do.
RUNS_SECONDS = 8 if LONG else 3
STAGES_SECONDS = {"STREAMS": 5, "RUNS": RUNS_SECONDS, "JOBS": 15, "MODELS": 10, "CONNECTIONS": 5}
# What leaving may take beyond that, between its stages.
BETWEEN_SECONDS = 10


@pytest.fixture(params=ENGINES)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[DatabaseUnderTest]:
    """An empty one, on each engine that is tried."""
    server = request.getfixturevalue("postgres") if request.param == "postgresql" else None
    with new_databases(server) as make:
        yield make(tmp_path / "data" / "steward.db")


@pytest.fixture
async def place(
    database: DatabaseUnderTest,
    models: Path,
    provider: ScriptedProvider,
    tower: Tower,
    tmp_path: Path,
) -> AsyncIterator[Place]:
    data, temporary = tmp_path / "data", tmp_path / "temporary"
    share_models(models, data)
    temporary.mkdir()
    settings = asks(provider, f"scripted:tokens={LOAD.tokens},rate={LOAD.rate}") | tower.settings()
    settings |= {f"STEWARD_DRAIN_{name}_SECONDS": str(n) for name, n in STAGES_SECONDS.items()}
    settings |= {"STEWARD_TOKENS_A_MONTH": "100000000", "TMPDIR": str(temporary)}
    plan_agents(provider)
    tower.seconds = 0.6
    dice = random.Random(f"{SEED} letterboxes")
    async with letterboxes(tmp_path, dice, seconds=THINKS_SECONDS, busy=BUSY) as boxes:
        process = StewardProcess(data, database.settings | settings | boxes.settings)
        address = database.address
        rows = in_sqlite(database.path) if address is None else in_postgres(address)
        yield Place(OneSteward(process), boxes, tower, rows, data, temporary)
        if process.process is not None:
            process.kill()


def some_files(dice: random.Random, how_many: int) -> Files:
    """Some that take a while to be read, some that nobody can read, and short ones."""
    special = [
        ("long.pdf", pdf([prose(dice, 60) for _ in range(PAGES)])),
        ("locked.pdf", locked_pdf()),
        ("chinese.txt", chinese_prose(dice, 4_000).encode()),
        ("broken.docx", broken_docx()),
        ("table.csv", table(dice, 200).encode()),
    ]
    notes = [
        (f"note{n}.md", prose(dice, dice.randint(200, 4_000)).encode())
        for n in range(how_many - len(special))
    ]
    return [*special, *notes]


async def test_nothing_is_lost_when_processes_leave(place: Place) -> None:
    print(f"\nSTEWARD_TEST_SEED={SEED}, {SECONDS:g} seconds, {LOAD}")
    diary, words = Diary(), plain(LOAD.tokens)
    files = some_files(random.Random(f"{SEED} files"), LOAD.files)
    day = OneDay(place, LOAD, Crowd(place.steward.url, diary, words, files, SEED))
    try:
        await day.pass_by(SECONDS, PAUSE_SECONDS)
        await day.calm_down()
        undisturbed = [] if day.unfinished else await day.upload_undisturbed()
    finally:
        print("\n".join(day.done))
        await day.crowd.close()
    lines = settle_accounts(day, undisturbed, swept=await day.leave())
    print(as_table(lines))
    wrong = [line.what for line in lines if line.wrong]
    assert not wrong, f"STEWARD_TEST_SEED={SEED}: {', '.join(wrong)}\n{as_table(lines)}"


def settle_accounts(day: OneDay, undisturbed: list[Uploaded], swept: int) -> list[Line]:
    """What the accountant says when nobody is there any more."""
    place, diary = day.place, day.crowd.diary
    uploaded = [one for one in diary.uploaded if one not in undisturbed]
    process = place.steward.process
    in_a_file = process.database.address is None
    most = ", ".join(f"{n} {what}" for what, n in day.most.items())
    return [
        *AnswersAccount(diary, place.rows).lines(),
        *EffectsAccount(diary, place.rows, place.tower).lines(),
        unknown_after_leaving(diary, place.tower, place.steward),
        *ToldAccount(diary, place.rows, place.boxes.arrivals, place.steward).lines(),
        *([inventory.documents(uploaded, undisturbed, place.rows)] if undisturbed else []),
        inventory.words_and_vectors_in_a_file(place.rows)
        if in_a_file
        else inventory.words_and_vectors(place.rows),
        inventory.files(place.data, place.temporary, swept, place.rows),
        inventory.processes(place.temporary),
        Line("in hand at a signal", f"at most {most}"),
        Line("the end", "all that was begun has come to it", day.unfinished),
        exits(place.steward.lives, sum(STAGES_SECONDS.values()) + BETWEEN_SECONDS),
        Line("left behind", "looked each time it left well", day.behind),
        inventory.logs({"steward": process.log.read_text(errors="replace")}),
    ]
