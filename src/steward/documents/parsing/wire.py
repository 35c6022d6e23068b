"""How the two processes talk: one JSON value after another, each preceded by its length.

The parent must know how much is coming, so that a page of any size passes through a small buffer
and a child that went mad cannot fill the parent's memory.
"""

import json
from typing import Any

# A page is cut before it comes near this; only a broken child sends more.
LONGEST_MESSAGE = 32 * 1024 * 1024

BROKEN_INSTALLATION = 70  # exit code (EX_SOFTWARE of sysexits.h): a library is missing


def pack(message: dict[str, Any]) -> bytes:
    """The bytes of one message: its length in decimal, a line end, and that many bytes of JSON."""
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()
    return b"%d\n%b" % (len(body), body)
