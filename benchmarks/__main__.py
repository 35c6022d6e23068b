"""Measures a real Steward over HTTP: `python -m benchmarks [PART…] [--database postgresql]`.

One line for each figure, with its target and whether it is met. Time is processor time of Steward
and all that it starts, memory is resident memory of the same; both hold on a busy machine, where
wall clock figures (said as such) only bound from above. On PostgreSQL a server is started, whose
processor time stands beside Steward's. Ends with 1 when a target is missed.

`python -m benchmarks scale --passages N` measures the index on PostgreSQL by itself.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.postgres_server import start_postgres

from benchmarks import (
    agents,
    ingestion,
    notifications,
    replicas,
    retrieval_http,
    scale,
    search_http,
    start_and_idle,
    streaming,
    trivial_request,
    web_app,
)
from benchmarks.bench import Bench
from benchmarks.figures import Figure
from benchmarks.stewards import ROOT, Stewards

PARTS: dict[str, tuple[str, Callable[[Bench], None]]] = {
    "idle": ("Starting and doing nothing", start_and_idle.measure),
    "requests": ("A trivial request", trivial_request.measure),
    "documents": ("Taking in a document", ingestion.measure),
    "search": ("Searching 100,000 passages", search_http.measure),
    "retrieval": ("Finding and quoting, over HTTP", retrieval_http.measure),
    "streams": ("Streaming through a stored run", streaming.measure),
    "agents": ("Agents and their tools", agents.measure),
    "scale": ("Very many passages in the index on PostgreSQL", scale.measure),
    "notifications": ("Telling a thousand people something", notifications.measure),
    "replicas": ("Two replicas", replicas.measure),
    "web": ("The web app in a browser", web_app.measure),
}
BY_NAME_ONLY = ("scale",)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    others = [name for name in PARTS if name not in BY_NAME_ONLY]
    known = f"of {', '.join(others)} (all unless given); {', '.join(BY_NAME_ONLY)}"
    parser.add_argument("parts", nargs="*", metavar="PART", help=known)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--passages", type=int, default=100_000, help="for scale; %(default)s")
    parser.add_argument(
        "--data",
        type=Path,
        default=ROOT.parent / "shared/data/retrieval-dev",
        help="a folder with docs.jsonl and queries.jsonl, its score.py beside it",
    )
    given = parser.parse_args()
    data = given.data if given.data.is_dir() else None
    figures: list[Figure] = []

    def tell(figure: Figure) -> None:
        figures.append(figure)
        print(figure.line(), flush=True)

    server = start_postgres() if given.database == "postgresql" else None
    for name in given.parts or others:
        title, measure = PARTS[name]
        print(f"\n{title}")
        with tempfile.TemporaryDirectory(prefix="steward-bench-") as folder:
            stewards = Stewards(Path(folder), server)
            try:
                measure(Bench(stewards, tell, data, given.passages))
            finally:
                stewards.close()
    if server is not None:
        server.stop()
    missed = [figure.what for figure in figures if figure.verdict == "MISSED"]
    judged = sum(figure.verdict != "" for figure in figures)
    print(f"\n{judged - len(missed)} of {judged} targets met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
