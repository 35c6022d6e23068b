"""What a streamed token costs on its way through a stored run, and what a long history adds."""

import asyncio
import time
import uuid

from tests.steward_process import Person, StewardProcess

from benchmarks.bench import Bench
from benchmarks.cost import Cpu
from benchmarks.figures import Figure, cpu_milliseconds
from benchmarks.stewards import scripted_provider, wait_for_model
from benchmarks.talk import Heard, Talk, with_session
from steward.conversations.tables import Conversation, Message
from steward.db.engine import Database

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

        _paced(steward("paced", f"tokens={TOKENS},rate={RATE}"), bench)
        _burst(steward("burst", f"tokens={BURST_TOKENS}"), bench)
        _history(steward("history", "tokens=5"), bench)


def _paced(steward: StewardProcess, bench: Bench) -> None:
    cost, wall = _streams(steward, bench, STREAMS, TOKENS)
    title = f"{STREAMS} streams of {RATE} tokens/s, each token"
    bench.tell(cpu_milliseconds(title, cost / (STREAMS * TOKENS), at_most=0.2))
    late = wall - TOKENS / RATE
    bench.tell(Figure("the last of them ends late by, wall clock", late, "s"))


def _burst(steward: StewardProcess, bench: Bench) -> None:
    cost, wall = _streams(steward, bench, BURST_STREAMS, BURST_TOKENS)
    title = f"{BURST_STREAMS} x {BURST_TOKENS} tokens at once, all complete"
    bench.tell(Figure(title, wall, "s"))
    each = cost / (BURST_STREAMS * BURST_TOKENS)
    bench.tell(cpu_milliseconds("each token of these", each))


def _streams(steward: StewardProcess, bench: Bench, streams: int, tokens: int) -> tuple[Cpu, float]:
    """CPU and wall seconds of so many answers at the same time; each must be whole."""
    person = steward.person("somebody")
    asyncio.run(with_session(person, lambda talk: talk.ask("Warm up, please.")))
    tree = bench.stewards.tree_of(steward)
    cpu, began = tree.spent(), time.perf_counter()
    heard = asyncio.run(with_session(person, lambda talk: talk.ask_all(streams)))
    wall, spent = time.perf_counter() - began, tree.spent() - cpu
    whole = [one for one in heard if one.ended == "run.completed" and _words(one) == tokens]
    assert len(whole) == streams, f"only {len(whole)} of {streams} answers are whole"
    steward.stop()
    return spent, wall


def _words(heard: Heard) -> int:
    return len(heard.text.split())


def _history(steward: StewardProcess, bench: Bench) -> None:
    """The same short turn in a new conversation and in one that has a long history."""
    person = steward.person("somebody")
    new, long = (_conversation(person) for _ in range(2))
    asyncio.run(_make_history(bench.stewards.database_of(steward.data), long))
    tree = bench.stewards.tree_of(steward)
    spent = {new: Cpu(0, 0), long: Cpu(0, 0)}

    async def turns(talk: Talk) -> None:
        for n in range(TURNS + 2):
            for conversation in spent:
                cpu = tree.spent()
                heard = await talk.say(conversation, "And what else do you know?")
                assert heard.ended == "run.completed", heard
                await asyncio.sleep(0.2)  # what follows the answer belongs to it
                if n >= 2:
                    spent[conversation] += tree.spent() - cpu

    asyncio.run(with_session(person, turns))
    steward.stop()
    bench.tell(cpu_milliseconds("a short turn in a new conversation", spent[new] / TURNS))
    added = (spent[long] - spent[new]) / TURNS
    bench.tell(cpu_milliseconds(f"a history of {HISTORY} messages adds", added, at_most=30))


def _conversation(person: Person) -> str:
    said = person.http.post("/conversations", json={})
    said.raise_for_status()
    conversation_id: str = said.json()["id"]
    return conversation_id


async def _make_history(database: Database, conversation_id: str) -> None:
    """Messages like those of some days, older than all that Steward writes now."""
    async with database.unit() as session:
        conversation = await session.get_one(Conversation, conversation_id)
        for n in range(HISTORY):
            role = "assistant" if n % 2 else "user"
            message = Message(
                id=str(uuid.UUID(int=n + 1)),  # sorted before every id of today
                conversation_id=conversation_id,
                owner_id=conversation.owner_id,
                role=role,
                text=f"{role} {n} " + "word " * (120 if n % 2 else 30),
            )
            session.add(message)
    await database.close()
