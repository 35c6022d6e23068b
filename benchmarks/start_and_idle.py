"""What it costs to start, and to do nothing."""

import time
from dataclasses import dataclass

from tests.steward_process import StewardProcess

from benchmarks.bench import Bench
from benchmarks.cost import Memory
from benchmarks.figures import Figure
from benchmarks.stewards import tree_of, wait_for_model

SETTLE_SECONDS = 3.0
IDLE_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Idle:
    """One start: CPU seconds until ready and until the model is there, and the rest after it."""

    cpu_ready: float
    wall_ready: float
    cpu_loaded: float
    memory: Memory
    memory_used: Memory
    busy: float


def measure(bench: Bench) -> None:
    """Start without a model, then with one that has to be built, then again."""
    words = bench.stewards.make("words", STEWARD_EMBEDDING="none")
    _start(words)
    words.stop()
    without = _idle(words)
    local = bench.stewards.make("vectors", build=True)
    first = _start(local)
    local.stop()
    with_model = _idle(local)
    bench.tell(Figure("first start ever, until ready", first[0], "CPU s"))
    bench.tell(Figure("first start ever, until the model is built", first[2], "CPU s"))
    bench.tell(Figure("start, until ready", with_model.cpu_ready, "CPU s", at_most=3.5))
    bench.tell(Figure("start, until ready, wall clock", with_model.wall_ready, "s"))
    bench.tell(Figure("start, until the model is loaded", with_model.cpu_loaded, "CPU s"))
    bench.tell(Figure("start without a model, until ready", without.cpu_ready, "CPU s"))
    bench.tell(Figure("idle memory without a model", without.memory.resident, "MB", at_most=200))
    bench.tell(Figure("the same, shared pages once", without.memory.proportional, "MB"))
    bench.tell(Figure("the same, somebody has signed in", without.memory_used.resident, "MB"))
    added = with_model.memory.resident - without.memory.resident
    bench.tell(Figure("memory that the model adds", added, "MB", at_most=150))
    bench.tell(Figure("idle, share of one processor core", with_model.busy * 100, "%", at_most=5))


def _start(steward: StewardProcess) -> tuple[float, float, float]:
    """CPU seconds until ready, wall seconds until ready, CPU seconds until the model is there."""
    began = time.monotonic()
    steward.start()
    tree = tree_of(steward)
    ready, wall = tree.cpu(), time.monotonic() - began
    wait_for_model(steward)
    return ready, wall, tree.cpu()


def _idle(steward: StewardProcess) -> Idle:
    ready, wall, loaded = _start(steward)
    tree = tree_of(steward)
    time.sleep(SETTLE_SECONDS)
    memory = tree.memory()
    before = tree.cpu()
    time.sleep(IDLE_SECONDS)
    busy = (tree.cpu() - before) / IDLE_SECONDS
    steward.person("somebody")
    memory_used = tree.memory()
    steward.stop()
    return Idle(ready, wall, loaded, memory, memory_used, busy)
