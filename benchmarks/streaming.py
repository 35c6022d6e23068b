"""What a streamed token costs on its way through a stored run, and what a long history adds."""

import asyncio
import sqlite3
import time
import uuid
from datetime import UTC, datetime

from tests.steward_process import Person, StewardProcess

from benchmarks.bench import Bench
from benchmarks.figures import Figure, Tell
from benchmarks.stewards import scripted_provider, tree_of, wait_for_model
from benchmarks.talk import Heard, Talk, with_session

STREAMS, RATE, TOKENS = 50, 50, 500
BURST_STREAMS, BURST_TOKENS = 100, 1_000
HISTORY = 1_000  # messages
TURNS = 20


def measure(bench: Bench) -> None:
    """Each scene has a Steward of its own, since the model's name says what the provider does."""
    with scripted_provider() as url:

        def steward(name: str, script: str) -> StewardProcess:
            model = f"openai:scripted:{script}"
            made = bench.stewards.make(
                name, STEWARD_MODEL=model, STEWARD_MODEL_URL=url, STEWARD_MODEL_KEY="none"
            )
            made.start()
            wait_for_model(made)
            return made

        _paced(steward("paced", f"tokens={TOKENS},rate={RATE}"), bench.tell)
        _burst(steward("burst", f"tokens={BURST_TOKENS}"), bench.tell)
        _history(steward("history", "tokens=5"), bench.tell)


def _paced(steward: StewardProcess, tell: Tell) -> None:
    cost, wall = _streams(steward, STREAMS, TOKENS)
    title = f"{STREAMS} streams of {RATE} tokens/s, each token"
    tell(Figure(title, cost / (STREAMS * TOKENS) * 1e3, "CPU ms", at_most=0.2))
    late = wall - TOKENS / RATE
    tell(Figure("the last of them ends late by, wall clock", late, "s"))


def _burst(steward: StewardProcess, tell: Tell) -> None:
    cost, wall = _streams(steward, BURST_STREAMS, BURST_TOKENS)
    tell(Figure(f"{BURST_STREAMS} x {BURST_TOKENS} tokens at once, all complete", wall, "s"))
    tell(Figure("each token of these", cost / (BURST_STREAMS * BURST_TOKENS) * 1e3, "CPU ms"))


def _streams(steward: StewardProcess, streams: int, tokens: int) -> tuple[float, float]:
    """CPU and wall seconds of so many answers at the same time; each must be whole."""
    person = steward.person("somebody")
    asyncio.run(with_session(person, lambda talk: talk.ask("Warm up, please.")))
    tree = tree_of(steward)
    cpu, began = tree.cpu(), time.perf_counter()
    heard = asyncio.run(with_session(person, lambda talk: talk.ask_all(streams)))
    wall, spent = time.perf_counter() - began, tree.cpu() - cpu
    whole = [one for one in heard if one.ended == "run.completed" and _words(one) == tokens]
    assert len(whole) == streams, f"only {len(whole)} of {streams} answers are whole"
    steward.stop()
    return spent, wall


def _words(heard: Heard) -> int:
    return len(heard.text.split())


def _history(steward: StewardProcess, tell: Tell) -> None:
    """The same short turn in a new conversation and in one that has a long history."""
    person = steward.person("somebody")
    new, long = (_conversation(person) for _ in range(2))
    _make_history(steward, long)
    tree = tree_of(steward)
    spent = {new: 0.0, long: 0.0}

    async def turns(talk: Talk) -> None:
        for n in range(TURNS + 2):
            for conversation in spent:
                cpu = tree.cpu()
                heard = await talk.say(conversation, "And what else do you know?")
                assert heard.ended == "run.completed", heard
                await asyncio.sleep(0.2)  # what follows the answer belongs to it
                spent[conversation] += tree.cpu() - cpu if n >= 2 else 0.0

    asyncio.run(with_session(person, turns))
    steward.stop()
    tell(Figure("a short turn in a new conversation", spent[new] / TURNS * 1e3, "CPU ms"))
    added = (spent[long] - spent[new]) / TURNS
    tell(Figure(f"a history of {HISTORY} messages adds", added * 1e3, "CPU ms", at_most=30))


def _conversation(person: Person) -> str:
    said = person.http.post("/conversations", json={})
    said.raise_for_status()
    conversation_id: str = said.json()["id"]
    return conversation_id


def _make_history(steward: StewardProcess, conversation_id: str) -> None:
    """Rows like those of a thousand messages that were written over some days."""
    database = sqlite3.connect(steward.data / "steward.db", timeout=30)
    database.row_factory = sqlite3.Row
    (owner,) = database.execute("SELECT id FROM user_account").fetchone()
    columns = {row["name"]: row["type"] for row in database.execute("PRAGMA table_info(message)")}
    now = datetime.now(UTC).replace(tzinfo=None).isoformat(" ")
    rows = []
    for n in range(HISTORY):
        role = "assistant" if n % 2 else "user"
        known = {
            # Sorted before every id of today.
            "id": uuid.UUID(int=n + 1).hex,
            "conversation_id": conversation_id.replace("-", ""),
            "owner_id": owner,
            "role": role,
            "status": "complete",
            "text": f"{role} {n} " + "word " * (120 if n % 2 else 30),
            "citations": "[]",
            "tokens_estimated": 0,
            "created_at": now,
        }
        empty = {name: 0 for name, kind in columns.items() if kind in ("INTEGER", "BOOLEAN")}
        rows.append(empty | known)
    names = list(rows[0])
    marks = ", ".join(f":{name}" for name in names)
    with database:
        database.executemany(f"INSERT INTO message ({', '.join(names)}) VALUES ({marks})", rows)
    database.close()
