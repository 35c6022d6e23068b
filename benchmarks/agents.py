"""What an agent's tool rounds cost, and how many streams of agents one process carries."""

import asyncio
import time
from collections.abc import Sequence

from tests.steward_process import Person, StewardProcess

from benchmarks.bench import Bench
from benchmarks.cost import Cpu
from benchmarks.figures import Figure, cpu_milliseconds, percentile
from benchmarks.stewards import scripted_provider, wait_for_model
from benchmarks.talk import Heard, Talk, with_session

RUNS, ROUNDS, WARM_UP = 60, 5, 8
STREAMS, RATE, TOKENS = 200, 50, 600
IDLE_SECONDS = 5.0
CALCULATES = f'rounds={ROUNDS},tool=calculate,arguments={{"expression":"17*4"}},tokens=20'


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

        _tool_rounds(steward("rounds", CALCULATES), bench)
        _streams(steward("streams", f"answer=clock,tokens={TOKENS},rate={RATE}"), bench)


def _tool_rounds(steward: StewardProcess, bench: Bench) -> None:
    """One run after the other, each a question, five rounds with a tool and the answer; what
    Steward uses while nothing is asked does not count."""
    person = steward.person("somebody")
    agent = _agent(person, "calculate")

    async def work(talk: Talk, runs: int) -> None:
        for n in range(runs):
            answer = await talk.wait_for(agent, f"How much is it, for the {n}th time?")
            assert answer["status"] == "completed", answer
            steps = person.http.get(f"/runs/{answer['run_id']}").json()["steps"] if n == 0 else []
            results = [step["result"] for step in steps if step["type"] == "tool.call"]
            assert n > 0 or results == ["68"] * ROUNDS, steps

    asyncio.run(with_session(person, lambda talk: work(talk, WARM_UP)))
    idle = _idle(steward, bench)
    tree = bench.stewards.tree_of(steward)
    cpu, began = tree.spent(), time.perf_counter()
    asyncio.run(with_session(person, lambda talk: work(talk, RUNS)))
    time.sleep(1)  # what follows the last answer belongs to it
    wall, spent = time.perf_counter() - began, tree.spent() - cpu
    steward.stop()
    each = (spent - idle * wall) / RUNS
    title = f"a run of {ROUNDS} tool rounds and an answer, mean of {RUNS}"
    bench.tell(cpu_milliseconds(title, each, at_most=60))
    bench.tell(Figure("it takes, wall clock", (wall - 1) / RUNS * 1e3, "ms"))


def _idle(steward: StewardProcess, bench: Bench) -> Cpu:
    """The processor time of each second in which nothing is asked."""
    tree = bench.stewards.tree_of(steward)
    time.sleep(1)
    cpu = tree.spent()
    time.sleep(IDLE_SECONDS)
    return (tree.spent() - cpu) / IDLE_SECONDS


def _streams(steward: StewardProcess, bench: Bench) -> None:
    """All at the same time; a token carries its number and the moment at which it was said."""
    person = steward.person("somebody")
    agent = _agent(person)

    async def all_at_once(talk: Talk) -> list[Heard]:
        runs = [talk.run(agent, f"Tell me the time, number {n}.") for n in range(STREAMS)]
        return list(await asyncio.gather(*runs))

    tree = bench.stewards.tree_of(steward)
    cpu, began = tree.spent(), time.perf_counter()
    heard = asyncio.run(with_session(person, all_at_once))
    wall, spent = time.perf_counter() - began, tree.spent() - cpu
    steward.stop()
    whole = sum(_is_whole(one) for one in heard)
    delays = sorted(delay for one in heard for delay in _delays(one.pieces))
    title = f"{STREAMS} streams of {RATE} tokens/s for {TOKENS / RATE:g} s: whole"
    bench.tell(Figure(title, whole, "of " + str(STREAMS), at_least=STREAMS))
    bench.tell(cpu_milliseconds("each token of these", spent / (STREAMS * TOKENS)))
    bench.tell(
        Figure("a token is with the client after, p50, wall", percentile(delays, 0.5) * 1e3, "ms")
    )
    bench.tell(Figure("and p95", percentile(delays, 0.95) * 1e3, "ms"))
    bench.tell(Figure("the last of them ends late by, wall clock", wall - TOKENS / RATE, "s"))


def _is_whole(heard: Heard) -> bool:
    """Whether each token is there, once, in its place, and the run says that it is complete."""
    numbers = [int(token.partition("@")[0]) for token in heard.text.split()]
    return heard.ended == "run.completed" and numbers == list(range(TOKENS))


def _delays(pieces: Sequence[tuple[float, str]]) -> list[float]:
    """Seconds from the provider's word to the client's ear, for each token."""
    # Deltas are joined tokens, never cut ones.
    return [
        at - int(token.partition("@")[2]) / 1e6 for at, text in pieces for token in text.split()
    ]


def _agent(person: Person, *tools: str) -> str:
    said = person.http.post("/agents", json={"name": "Measured", "tools": list(tools)})
    said.raise_for_status()
    agent_id: str = said.json()["id"]
    return agent_id
