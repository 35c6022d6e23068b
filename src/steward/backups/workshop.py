"""A folder for what is not done yet, beside where it will be. Whoever is killed leaves one behind;
the next one clears it away."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from steward.db.lock import LockTaken, hold

_LOCK = "lock"


@contextmanager
def workshop(parent: Path, what: str) -> Iterator[Path]:
    """A new folder, nobody else's to read, for as long as the block runs. `what` is in its name."""
    prefix = f".steward-{what}-"
    _clear(parent, prefix)
    with (
        tempfile.TemporaryDirectory(prefix=prefix, dir=parent) as folder,
        hold(Path(folder, _LOCK), seconds=10),
    ):
        yield Path(folder)


def _clear(parent: Path, prefix: str) -> None:
    """Remove the folders of those who are gone."""
    for lock in parent.glob(f"{prefix}*/{_LOCK}"):
        try:
            held = hold(lock, seconds=0)
        except (LockTaken, OSError):
            continue
        with held:
            shutil.rmtree(lock.parent, ignore_errors=True)
