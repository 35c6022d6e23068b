"""Building the graph file once, in a process of its own:

    python -m steward.embedding.build WEIGHTS TARGET

Exit codes: 0 the file is there, 3 the weights are not the right ones (the reason on stderr).
"""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from steward.embedding.weights import WrongWeights, read_weights

WRONG_WEIGHTS = 3


def build_graph(weights: Path, target: Path, *, full_precision: bool = False) -> None:
    """Write the graph to the target unless it is there; of several at once, one builds.

    The target appears whole or not at all, also when the process is killed. Raises WrongWeights.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with _alone(target.with_suffix(".lock")):
        if target.exists():
            return
        for left_behind in target.parent.glob(f"{target.name}.*.part"):
            left_behind.unlink()
        part = target.with_name(f"{target.name}.{os.getpid()}.part")
        _write(part, _graph_bytes(weights, full_precision))
        part.replace(target)


def _graph_bytes(weights: Path, full_precision: bool) -> bytes:
    tensors = read_weights(weights)
    from steward.embedding.graph import draw_minilm  # noqa: PLC0415 - onnx only when there is work

    return bytes(draw_minilm(tensors, full_precision=full_precision).SerializeToString())


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold the lock file; the system lets go of it when the process dies, however it dies."""
    with path.open("a") as file:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl  # noqa: PLC0415

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def main() -> int:
    """Read the two paths from the command line and build."""
    parser = argparse.ArgumentParser(prog="steward.embedding.build", description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--full-precision", action="store_true", help="to compare with")
    given = parser.parse_args()
    try:
        build_graph(given.weights, given.target, full_precision=given.full_precision)
    except WrongWeights as wrong:
        sys.stderr.write(f"{wrong}\n")
        return WRONG_WEIGHTS
    return 0


if __name__ == "__main__":
    sys.exit(main())
