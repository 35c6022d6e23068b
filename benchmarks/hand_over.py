"""How soon one replica goes on with what another was doing."""

import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any

import httpx
import psycopg
from tests.run_events import Frame, read_frames

from benchmarks.figures import Figure, Tell
from benchmarks.replica_pair import Pair

KILLS, LEAVES = 3, 5
# The model's answers are slow enough to go on for as long as anybody takes over,
LONG = "tokens=4000,rate=20"
# or come in many rounds of half a second.
ROUND = {
    "before": "one moment please while this is worked out ",
    "rate": 20,
    "calls": [{"name": "calculate", "arguments": {"expression": "17*4"}}],
}
AGENT = {"name": "Measured", "tools": ["calculate"], "max_rounds": 50}


@dataclass(frozen=True)
class Handed:
    """How one run changed hands: seconds from the signal until another replica had it, and the
    longest that somebody who watched it there heard nothing."""

    after: float
    silence: float


def tell_handed_over(pair: Pair, tell: Tell) -> None:
    """After kill -9 and after SIGTERM."""
    plan = httpx.post(pair.provider.removesuffix("/v1") + "/plan", json={"in rounds": [ROUND]})
    plan.raise_for_status()
    said = pair.person.http.post("/agents", json=AGENT)
    said.raise_for_status()
    hand_over = partial(_hand_over, pair, said.json()["id"])
    killed = [hand_over("a long answer", signal.SIGKILL) for _ in range(KILLS)]
    left = [hand_over("in rounds", signal.SIGTERM) for _ in range(LEAVES)]
    late = hand_over("a long answer", signal.SIGTERM)
    _tell_handed(tell, f"kill -9, the longest of {KILLS}", killed, 30)
    _tell_handed(tell, f"SIGTERM between two rounds, of {LEAVES}", left, 2)
    # It may go on with the round in hand for as long as a run has to come to a safe point.
    tell(Figure("SIGTERM in a round of minutes: another has it after", late.after, "s"))
    tell(Figure("  nothing is heard of it meanwhile for", late.silence, "s", at_most=2))


def _tell_handed(tell: Tell, what: str, handed: Sequence[Handed], at_most: float) -> None:
    after = max(one.after for one in handed)
    tell(Figure(f"{what}: another has it after", after, "s", at_most=at_most))
    silence = max(one.silence for one in handed)
    tell(Figure("  nothing is heard of it meanwhile for", silence, "s", at_most=at_most))


def _hand_over(pair: Pair, agent: str, wish: str, number: signal.Signals) -> Handed:
    """Have one replica work, send it the signal, and watch at the other one."""
    one, other = pair.replicas
    assert one.process is not None
    with pair.at(one).http.stream("POST", f"/agents/{agent}/runs", json=_asks(wish)) as began:
        run_id = began.headers["x-run-id"]
        next(frame for frame in read_frames(began) if frame.type == "text.delta")
    there = pair.at(other)
    with there.http.stream("GET", f"/runs/{run_id}/events") as stream:
        frames = read_frames(stream)
        next(frame for frame in frames if frame.type == "text.delta")
        times = [time.monotonic()]
        one.process.send_signal(number)
        with psycopg.connect(pair.address, autocommit=True) as database:
            while _attempts(database, run_id) == 1:
                times.append(_heard_at(frames))
        had = time.monotonic()
        times.append(_heard_at(frames))
    there.http.post(f"/runs/{run_id}/cancel").raise_for_status()
    one.process.wait(60)
    one.start()
    return Handed(had - times[0], max(b - a for a, b in pairwise(times)))


def _heard_at(frames: Iterator[Frame]) -> float:
    """When the next event is there; a heartbeat is none."""
    next(frame for frame in frames if frame.number is not None)
    return time.monotonic()


def _attempts(database: "psycopg.Connection[Any]", run_id: str) -> int:
    """How many processes have worked on the run."""
    found = database.execute("SELECT attempt FROM run WHERE id = %s", (run_id,)).fetchone()
    return int(found[0]) if found else 0


def _asks(wish: str) -> dict[str, str]:
    return {"input": f"Tell me {wish}.", "mode": "stream"}
