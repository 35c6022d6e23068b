"""How many streams two replicas carry, against one."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import psutil
from tests.steward_process import StewardProcess

from benchmarks.cost import Tree
from benchmarks.figures import Figure, Tell
from benchmarks.replica_pair import Pair
from benchmarks.talk import Heard, Talk, with_session

RATE, TOKENS = 50, 400
PACED = f"tokens={TOKENS},rate={RATE}"
EACH = 30  # streams at each replica, where its processor time is compared
FIRST_STREAMS, GROWTH, MOST_STREAMS = 12, 1.5, 600
HALVINGS = 3  # then it is known to a few streams
# How much later than the model a stream may end and still be carried.
LATE = 0.2
# A machine busier than this has nothing left that a second replica could use.
FULL = 0.95


@dataclass(frozen=True)
class Load:
    """So many streams at once: when the last one ended, as a share of the time the model took; what
    each token cost in CPU ms of Steward, of PostgreSQL, and of who asks; and how busy the whole
    machine was meanwhile."""

    streams: int
    took: float
    steward: float
    database: float
    asking: float
    busy: float

    @property
    def carried(self) -> bool:
        """Whether all of them kept up with the model."""
        return self.took <= 1 + LATE


def tell_carried(pair: Pair, tell: Tell) -> None:
    """In processor time, and as far as this machine goes by the clock."""
    for replica in pair.replicas:
        _load(pair, [replica], 2)  # warm
    one, two = _load(pair, pair.replicas[:1], EACH), _load(pair, pair.replicas, 2 * EACH)
    for title, load in ((f"{EACH} streams at one", one), (f"{EACH} at each of two", two)):
        tell(Figure(f"{title}, each token", load.steward, "CPU ms", beside=load.database))
    by_cpu = 2 * one.steward / two.steward
    tell(Figure("two do as much as one in the same time, times, by CPU", by_cpu, "", at_least=1.7))
    alone, _ = _most(pair, pair.replicas[:1])
    both, too_many = _most(pair, pair.replicas)
    tell(Figure(f"streams of {RATE} tokens/s that one carries, wall clock", alone, ""))
    tell(Figure("that two carry, wall clock", both, ""))
    if alone:
        # Who asks, the model and the database work on the same machine.
        target = 1.7 if too_many.busy < FULL else None
        tell(Figure("times as many, on this machine", both / alone, "", at_least=target))
    tell(Figure("  which was busy at the first load that two did not", too_many.busy * 100, "%"))
    tell(Figure("  with who asks taking, each token", too_many.asking, "CPU ms"))


def _most(pair: Pair, replicas: Sequence[StewardProcess]) -> tuple[int, Load]:
    """How many streams are carried, and the first load that is not."""
    carried, load = 0, _load(pair, replicas, FIRST_STREAMS)
    while load.carried and load.streams < MOST_STREAMS:
        carried, load = load.streams, _load(pair, replicas, round(load.streams * GROWTH))
    for _ in range(HALVINGS):
        middle = _load(pair, replicas, (carried + load.streams) // 2)
        carried, load = (middle.streams, load) if middle.carried else (carried, middle)
    return carried, load


def _load(pair: Pair, replicas: Sequence[StewardProcess], streams: int) -> Load:
    """So many streams at once, as many at each of these; all are whole."""
    trees = [Tree(one.process.pid) for one in replicas if one.process is not None]
    database = Tree(pair.server.pid)

    def spent() -> list[float]:
        steward = sum(tree.cpu() for tree in trees)
        return [steward, database.cpu(), time.process_time()]

    before, began = spent(), time.perf_counter()
    psutil.cpu_percent()
    heard = asyncio.run(_ask(pair, replicas, streams))
    busy, took = psutil.cpu_percent() / 100, time.perf_counter() - began
    whole = [one for one in heard if one.ended == "run.completed"]
    assert len(whole) == streams, f"only {len(whole)} of {streams} answers are whole"
    each = [(b - a) * 1e3 / (streams * TOKENS) for a, b in zip(before, spent(), strict=True)]
    return Load(streams, took * RATE / TOKENS, each[0], each[1], each[2], busy)


async def _ask(pair: Pair, replicas: Sequence[StewardProcess], streams: int) -> list[Heard]:
    """So many answers, by turns of these replicas."""
    shares = [len(range(n, streams, len(replicas))) for n in range(len(replicas))]
    asking = [
        with_session(pair.at(replica), partial(Talk.ask_all, streams=share))
        for replica, share in zip(replicas, shares, strict=True)
    ]
    return [one for some in await asyncio.gather(*asking) for one in some]
