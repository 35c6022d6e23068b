"""Gives a tool of others a name that every model's provider takes."""

import hashlib
import re

LONGEST = 64
_NOT_ALLOWED = re.compile(r"[^a-zA-Z0-9_-]")
_DIGEST = 8


def fit_name(name: str) -> str:
    """The name itself if it is `[a-zA-Z][a-zA-Z0-9_-]{0,63}`.

    Otherwise the nearest such name, with a few characters of the name's SHA-256 at its end, so that
    two names never become one.
    """
    fitting = _NOT_ALLOWED.sub("_", name)
    if not fitting[:1].isascii() or not fitting[:1].isalpha():
        fitting = f"t_{fitting}"
    if fitting == name and len(name) <= LONGEST:
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:_DIGEST]
    return f"{fitting[: LONGEST - _DIGEST - 1]}_{digest}"
