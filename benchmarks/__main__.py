"""Measures a real Steward over HTTP: `python -m benchmarks [PART…] [--data FOLDER]`.

One line for each figure, with its target and whether it is met. Time is processor time of Steward
and all that it starts, memory is resident memory of the same; both hold on a busy machine, where
wall clock figures (said as such) only bound from above. Ends with 1 when a target is missed.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks import (
    agents,
    ingestion,
    retrieval_http,
    search_http,
    start_and_idle,
    streaming,
    trivial_request,
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
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; else all")
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

    for name in given.parts or PARTS:
        title, measure = PARTS[name]
        print(f"\n{title}")
        with tempfile.TemporaryDirectory(prefix="steward-bench-") as folder:
            stewards = Stewards(Path(folder))
            try:
                measure(Bench(stewards, tell, data))
            finally:
                stewards.close()
    missed = [figure.what for figure in figures if figure.verdict == "MISSED"]
    judged = sum(figure.verdict != "" for figure in figures)
    print(f"\n{judged - len(missed)} of {judged} targets met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
