"""What a document costs until it is searchable by words and by vectors, and whom it disturbs."""

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

from tests.steward_process import Person, StewardProcess

from benchmarks.bench import Bench
from benchmarks.cost import Cpu, Tree
from benchmarks.figures import Figure, Tell, cpu_seconds, percentile
from benchmarks.stewards import wait_for_model
from benchmarks.texts import Texts, as_pdf
from benchmarks.trivial_request import ask

PAGES, PDF_BYTES = 100, 200_000
TEXT_BYTES = 5_000_000
EVERY_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Upload:
    """A file, and its targets: CPU seconds until it is found by words, and by vectors."""

    title: str
    name: str
    content: bytes
    words: float
    vectors: float | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """What one document cost. `vectors` is counted from the upload, too; `growth` is in MB."""

    words: Cpu
    words_wall: float
    vectors: Cpu
    growth: float
    waits: list[float]


def measure(bench: Bench) -> None:
    """A PDF with vectors; long texts by words alone, whose vectors would take minutes. Each file
    comes twice: what the requests beside it cost must not count as the document's."""
    texts = Texts(bench.data)
    english = texts.english(PDF_BYTES + TEXT_BYTES)
    pdf = as_pdf(english[:PDF_BYTES], PAGES)
    files = (
        Upload(f"PDF of {PAGES} pages", "a.pdf", pdf, words=3, vectors=40),
        Upload("5 MB of English", "en.txt", english[PDF_BYTES:].encode(), words=6),
        Upload("5 MB of Chinese", "zh.txt", texts.chinese(TEXT_BYTES).encode(), words=6),
    )
    for file in files:
        embedding = "none" if file.vectors is None else "local"
        steward = bench.stewards.make(file.name, STEWARD_EMBEDDING=embedding).start()
        wait_for_model(steward)
        _tell_way(bench.tell, file, _measure_file(bench, steward, file))
        steward.stop()


def _measure_file(bench: Bench, steward: StewardProcess, file: Upload) -> Way:
    tree = bench.stewards.tree_of(steward)
    alone = _take_in(steward.person("alone"), file, tree, ask_meanwhile=False)
    beside = _take_in(steward.person("beside"), file, tree, ask_meanwhile=True)
    return Way(alone.words, alone.words_wall, alone.vectors, alone.growth, beside.waits)


def _tell_way(tell: Tell, file: Upload, way: Way) -> None:
    tell(cpu_seconds(f"{file.title}, found by words", way.words, at_most=file.words))
    tell(Figure(f"{file.title}, found by words, wall clock", way.words_wall, "s"))
    if file.vectors is not None:
        tell(cpu_seconds(f"{file.title}, and by vectors", way.vectors, at_most=file.vectors))
    tell(Figure(f"{file.title}, memory over idle, at most", way.growth, "MB", at_most=150))
    wait = percentile(way.waits, 0.95) * 1e3
    tell(Figure("  GET /users/me meanwhile, p95, wall clock", wait, "ms", at_most=100))
    tell(Figure("  the longest of these", max(way.waits) * 1e3, "ms"))


def _take_in(person: Person, file: Upload, tree: Tree, *, ask_meanwhile: bool) -> Way:
    time.sleep(1)  # what came before is over
    idle, cpu, began = tree.memory().resident, tree.spent(), time.monotonic()
    waits: list[float] = []
    over = threading.Event()
    asker = threading.Thread(target=_ask_until, args=(person, over, waits))
    words, words_wall = Cpu(0), 0.0
    with tree.watched() as most:
        if ask_meanwhile:
            asker.start()
        (document,) = person.upload((file.name, file.content))
        for status in _states(person, document["id"]):
            if status in ("searchable", "ready") and not words_wall:
                words, words_wall = tree.spent() - cpu, time.monotonic() - began
            assert status != "failed", person.document(document["id"])
        vectors = tree.spent() - cpu
    over.set()
    if ask_meanwhile:
        asker.join()
    return Way(words, words_wall, vectors, most.resident - idle, waits)


def _ask_until(person: Person, over: threading.Event, waits: list[float]) -> None:
    with person.steward.client(person.token) as http:
        while not over.wait(EVERY_SECONDS):
            waits.append(ask(http))


def _states(person: Person, document_id: str) -> Iterator[str]:
    """The document's states as they come."""
    with person.http.stream("GET", f"/documents/{document_id}/events", timeout=600) as events:
        for line in events.iter_lines():
            if line.startswith("data: {"):
                yield json.loads(line[6:])["status"]
