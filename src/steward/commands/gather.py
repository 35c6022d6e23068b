"""Which files the person meant."""

from collections.abc import Iterable, Iterator
from pathlib import Path


def gather(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as they were named, and the files in folders, with all folders below, by name.

    In a folder, what is hidden (`.git`, `.DS_Store`) is passed over, and links to folders are not
    followed, so that a circle of them ends. A path that is not there is given back as it is.
    """
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path)
        else:
            yield path


def _in_folder(folder: Path) -> Iterator[Path]:
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _in_folder(entry)
        elif entry.is_file():
            yield entry
