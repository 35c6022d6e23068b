"""Writes a small file that whoever comes first makes, and everybody else reads."""

import os
import secrets
from pathlib import Path


def write_once(place: Path, text: str) -> str:
    """Make the file with this text unless it is there; returns what it says, without the space
    around it. Only its owner may read it.

    Processes that come at once, on other machines too, agree: the file appears whole under its name
    or not at all. Raises OSError.
    """
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        made = place.with_name(f".{place.name}.{secrets.token_hex(8)}")
        descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(f"{text}\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            place.hardlink_to(made)
        except FileExistsError:
            pass
        finally:
            made.unlink()
    return place.read_text().strip()
