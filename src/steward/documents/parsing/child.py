"""The parsing process: takes one file after another from standard input, gives back their pages.

Run as `python -m steward.documents.parsing.child PARENT`. It knows nothing of the rest of Steward,
and may die at any moment without harm: a parser that fails in an unforeseen way ends the process,
and the parent tells the person that the file is damaged.
"""

import importlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from steward.documents.chunk import cut_passages
from steward.documents.parsing import limits
from steward.documents.parsing.errors import Unreadable, needed_too_much_memory
from steward.documents.parsing.formats import READERS
from steward.documents.parsing.order import OpenDocument, Order, Page
from steward.documents.parsing.wire import BROKEN_INSTALLATION, pack
from steward.kit.text import cut_words


def main() -> None:
    """Read files until standard input ends."""
    limits.die_with_parent(int(sys.argv[1]))
    replies = _own_stdout()
    baseline = limits.address_space()
    _send(replies, {"ready": True})
    for line in sys.stdin.buffer:
        request = json.loads(line)
        open_document = _reader_of(request["media_type"])
        limits.write_no_files()  # after the import, which may want to keep compiled code
        limits.allow(
            memory_bytes=request["memory_bytes"],
            baseline=baseline,
            cpu_seconds=request["cpu_seconds"],
        )
        _serve(request, open_document, replies)


def _own_stdout() -> IO[bytes]:
    """A private copy of standard output; what a library prints goes to standard error instead."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return replies


def _reader_of(media_type: str) -> OpenDocument:
    try:
        module = importlib.import_module(f"steward.documents.parsing.{READERS[media_type]}")
    except ImportError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(BROKEN_INSTALLATION)
    open_document: OpenDocument = module.open_document
    return open_document


def _serve(request: dict[str, Any], open_document: OpenDocument, replies: IO[bytes]) -> None:
    try:
        for message in _messages(request, open_document):
            _send(replies, message)
        _send(replies, {"end": True})
    except Unreadable as error:
        _refuse(replies, error)
    except MemoryError:
        _refuse(replies, needed_too_much_memory())


def _messages(request: dict[str, Any], open_document: OpenDocument) -> Iterator[dict[str, Any]]:
    path = Path(request["path"])
    try:
        path.open("rb").close()
    except OSError as error:
        yield {"not_now": str(error)}
        return
    order = Order(request["from_page"], request["max_pages"], request["ocr_languages"])
    opened = open_document(path, order)
    yield {"total": opened.total}
    for page in opened.pages:
        yield _page(page)


def _page(page: Page) -> dict[str, Any]:
    passages = [
        (start, end, cut_words(page.text[start:end])) for start, end in cut_passages(page.text)
    ]
    return {"n": page.n, "text": page.text, "passages": passages, "needs_ocr": page.needs_ocr}


def _refuse(replies: IO[bytes], error: Unreadable) -> None:
    sentence = [error.code, error.en, error.zh, error.detail]
    _send(replies, {"unreadable": sentence})


def _send(replies: IO[bytes], message: dict[str, Any]) -> None:
    replies.write(pack(message))
    replies.flush()


if __name__ == "__main__":
    main()
