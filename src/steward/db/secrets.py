"""Secrets of the installation: made on first start, kept in a file only its owner can read."""

import os
import secrets
from pathlib import Path


def installation_secret(folder: Path, name: str) -> str:
    """The secret of this name, made now if it never was (256 random bits, URL-safe text).

    Two processes that start together agree: the file appears whole under its name or not at all.
    """
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / name
    if not place.exists():
        made = folder / f".{name}.{os.getpid()}"
        descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(32))
            file.flush()
            os.fsync(file.fileno())
        try:
            place.hardlink_to(made)
        except FileExistsError:
            pass
        finally:
            made.unlink()
    return place.read_text().strip()
