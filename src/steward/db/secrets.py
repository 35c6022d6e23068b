"""Secrets of the installation: made on first start, kept in a file only its owner can read."""

import secrets
from pathlib import Path

from steward.db.write_once import write_once


def installation_secret(folder: Path, name: str) -> str:
    """The secret of this name, made now if it never was (256 random bits, URL-safe text).

    Two processes that start together agree.
    """
    return write_once(folder / name, secrets.token_urlsafe(32))
