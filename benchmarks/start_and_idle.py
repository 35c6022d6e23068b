"""What it costs to start, and to do nothing."""

import time
from dataclasses import dataclass

from tests.steward_process import StewardProcess

from benchmarks.bench import Bench
from benchmarks.cost import Cpu, Memory
from benchmarks.figures import Figure, cpu_seconds
from benchmarks.stewards import Stewards, wait_for_model

SETTLE_SECONDS = 3.0
IDLE_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Idle:
    """One start: CPU until ready and until the model is there, and the rest after it; `busy` is
    the CPU of a second."""

    cpu_ready: Cpu
    wall_ready: float
    cpu_loaded: Cpu
    memory: Memory
    memory_used: Memory
    busy: Cpu


def measure(bench: Bench) -> None:
    """Start without a model, then with one that has to be built, then again."""
    words = bench.stewards.make("words", STEWARD_EMBEDDING="none")
    _start(bench.stewards, words)
    words.stop()
    without = _idle(bench.stewards, words)
    local = bench.stewards.make("vectors", build=True)
    first = _start(bench.stewards, local)
    local.stop()
    with_model = _idle(bench.stewards, local)
    bench.tell(cpu_seconds("first start ever, until ready", first[0]))
    bench.tell(cpu_seconds("first start ever, until the model is built", first[2]))
    bench.tell(cpu_seconds("start, until ready", with_model.cpu_ready, at_most=3.5))
    bench.tell(Figure("start, until ready, wall clock", with_model.wall_ready, "s"))
    bench.tell(cpu_seconds("start, until the model is loaded", with_model.cpu_loaded))
    bench.tell(cpu_seconds("start without a model, until ready", without.cpu_ready))
    bench.tell(Figure("idle memory without a model", without.memory.resident, "MB", at_most=200))
    bench.tell(Figure("the same, shared pages once", without.memory.proportional, "MB"))
    bench.tell(Figure("the same, somebody has signed in", without.memory_used.resident, "MB"))
    added = with_model.memory.resident - without.memory.resident
    bench.tell(Figure("memory that the model adds", added, "MB", at_most=150))
    busy, beside = with_model.busy.steward * 100, with_model.busy.database
    beside = None if beside is None else beside * 100
    title = "idle, share of one processor core"
    bench.tell(Figure(title, busy, "%", at_most=5, beside=beside))


def _start(stewards: Stewards, steward: StewardProcess) -> tuple[Cpu, float, Cpu]:
    """CPU until ready, wall seconds until ready, CPU until the model is there."""
    began = time.monotonic()
    before = stewards.server_cpu()
    steward.start()
    tree = stewards.tree_of(steward)
    ready, wall = tree.spent() - before, time.monotonic() - began
    wait_for_model(steward)
    return ready, wall, tree.spent() - before


def _idle(stewards: Stewards, steward: StewardProcess) -> Idle:
    ready, wall, loaded = _start(stewards, steward)
    tree = stewards.tree_of(steward)
    time.sleep(SETTLE_SECONDS)
    memory = tree.memory()
    before = tree.spent()
    time.sleep(IDLE_SECONDS)
    busy = (tree.spent() - before) / IDLE_SECONDS
    steward.person("somebody")
    memory_used = tree.memory()
    steward.stop()
    return Idle(ready, wall, loaded, memory, memory_used, busy)
