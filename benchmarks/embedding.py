"""What the local embedding model costs: `python benchmarks/embedding.py [PASSAGES] [THREADS]`.

Prints CPU seconds of this process (and of the one that builds the model), and its resident memory
at each moment. The passages are 900 characters of made-up English, each different.
"""

import asyncio
import random
import statistics
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil

from steward.embedding.minilm import open_minilm
from steward.embedding.port import Embedder

PASSAGE_CHARACTERS = 900
VOCABULARY = """
the of and to in is that it was for on are with as his they at be this from have or by one had
not but what all were when we there can an your which their said if do will each about how up
out them then she many some so these would other into has more her two like him see time could
no make than first been its who now people my made over did down only way find use may water
contract payment invoice landlord signature temperature pressure galaxy enzyme parliament
railway harbour orchestra algorithm warranty insurance migration glacier vaccine treaty
"""


def passages(count: int) -> list[str]:
    """Texts whose words cost about as many word pieces as ordinary English does."""
    chance = random.Random(1)
    words = VOCABULARY.split()
    return [
        " ".join(chance.choices(words, k=PASSAGE_CHARACTERS // 4))[:PASSAGE_CHARACTERS]
        for _ in range(count)
    ]


class Memory:
    """The resident memory of this process in MB; `most` while a `with` block runs."""

    def __init__(self) -> None:
        self.process = psutil.Process()
        self.most = 0.0

    def now(self) -> float:
        return self.process.memory_info().rss / 1e6

    def __enter__(self) -> None:
        self.most = 0.0
        self.over = threading.Event()
        self.watcher = threading.Thread(target=self._watch)
        self.watcher.start()

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.watcher.join()

    def _watch(self) -> None:
        while not self.over.wait(0.01):
            self.most = max(self.most, self.now())


def row(what: str, value: float, unit: str) -> None:
    print(f"{what:44}{value:10.2f} {unit}")


async def measure_load(embedder: Embedder, memory: Memory) -> float:
    """Build in another process, load, unload; returns the memory before the first load."""
    before = memory.now()
    cpu, wall = time.process_time(), time.perf_counter()
    await embedder.load()
    row("first load, with the build", time.perf_counter() - wall, "s")
    row("first load", time.process_time() - cpu, "CPU s")
    children = psutil.Process().cpu_times()
    row(
        "build, in a process of its own", children.children_user + children.children_system, "CPU s"
    )
    row("memory before the load", before, "MB")
    row("memory the load adds", memory.now() - before, "MB")
    return before


async def measure_passages(embedder: Embedder, memory: Memory, count: int) -> None:
    texts = passages(count)
    loaded = memory.now()
    cpu, wall = time.process_time(), time.perf_counter()
    with memory:
        await embedder.embed(texts, kind="passage")
    spent, passed = time.process_time() - cpu, time.perf_counter() - wall
    row(f"{count} passages of {PASSAGE_CHARACTERS} characters", spent, "CPU s")
    row("passages per CPU second", count / spent, "")
    row("passages per second", count / passed, "")
    row("memory that embedding adds, at most", memory.most - loaded, "MB")
    row("memory that stays after it", memory.now() - loaded, "MB")


async def measure_queries(embedder: Embedder, what: str) -> None:
    times = []
    for number in range(50):
        start = time.perf_counter()
        await embedder.embed([f"Who pays for repair number {number}?"], kind="query")
        times.append(time.perf_counter() - start)
    row(f"a question, median, {what}", statistics.median(times) * 1e3, "ms")


async def main(count: int, threads: int) -> None:
    """Run everything on a fresh data folder."""
    memory = Memory()
    with tempfile.TemporaryDirectory() as data, ThreadPoolExecutor(4) as pool:
        embedder = open_minilm(Path(data), executor=pool, threads=threads)
        before = await measure_load(embedder, memory)
        await measure_passages(embedder, memory, count)
        await measure_queries(embedder, "while idle")
        document = asyncio.create_task(embedder.embed(passages(count), kind="passage"))
        await measure_queries(embedder, "beside a document")
        await document
        cpu = time.process_time()
        await asyncio.sleep(2)
        row("loaded and idle, per second", (time.process_time() - cpu) / 2 * 1e3, "CPU ms")
        await embedder.unload()
        row("memory after unloading, over the beginning", memory.now() - before, "MB")
        cpu = time.process_time()
        await embedder.load()
        row("second load", time.process_time() - cpu, "CPU s")
        await embedder.close()
        row("memory after unloading again", memory.now() - before, "MB")


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    asyncio.run(main(*given[:1] or [250], *given[1:2] or [2]))
