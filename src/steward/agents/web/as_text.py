"""What was fetched, as text a person could read. HTML is read in a process of its own with limits,
since a page can be made so that reading it takes hours."""

import re
from contextlib import aclosing
from functools import partial
from pathlib import Path
from tempfile import NamedTemporaryFile

from steward.agents.web.fetch import Fetched, NotFetched
from steward.documents.parsing.decode import decode
from steward.documents.parsing.errors import NotNow, Unreadable, no_text
from steward.documents.parsing.formats import HTML
from steward.documents.parsing.readers import ParsedPage, Readers
from steward.documents.parsing.web_page import decode_html
from steward.kit.in_thread import in_thread

_HTML = (HTML, "application/xhtml+xml")
_TEXT = re.compile(r"text/.+|application/(?:.+\+)?(?:json|xml|yaml)")


async def as_text(fetched: Fetched) -> str:
    """The readable text. Raises `NotFetched` for what is no text."""
    if fetched.media_type in _HTML:
        return await _read_html(fetched)
    if not _TEXT.fullmatch(fetched.media_type):
        kind = fetched.media_type or "of no declared type"
        raise NotFetched(f"What stands there is {kind}; only text can be read.")
    return await in_thread(partial(decode, _whole_characters(fetched), fetched.charset))


async def _read_html(fetched: Fetched) -> str:
    readers = Readers(
        processes=1,
        memory_bytes=512 * 1024 * 1024,
        cpu_seconds=3,  # two million bytes of an ordinary page take half a second
        wall_seconds=15,
        max_pages=100_000,
    )
    path = await in_thread(partial(_keep, fetched))
    try:
        async with aclosing(readers.read(path, HTML)) as pages:
            return "".join([page.text async for page in pages if isinstance(page, ParsedPage)])
    except (Unreadable, NotNow) as error:
        if isinstance(error, Unreadable) and error.code == no_text().code:
            return ""
        raise NotFetched("The page could not be read.") from error
    finally:
        await readers.close()
        path.unlink(missing_ok=True)


def _keep(fetched: Fetched) -> Path:
    """The page in a file, in an encoding that says what it is."""
    text = decode_html(_whole_characters(fetched), fetched.charset)
    with NamedTemporaryFile("w", encoding="utf-8-sig", errors="replace", delete=False) as file:
        file.write(text)
    return Path(file.name)


def _whole_characters(fetched: Fetched) -> bytes:
    """The bytes; if they were cut off, up to a place that parts no character in any encoding."""
    if fetched.whole:
        return fetched.data
    end = max(fetched.data.rfind(mark) for mark in (b" ", b"\n", b">"))
    return fetched.data[: end + 1] or fetched.data
