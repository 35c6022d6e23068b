"""E-mail: the headers a person looks at, the letter itself, and the names of what is attached."""

from collections.abc import Iterator
from email import policy
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from pathlib import Path

from steward.documents.parsing.decode import decode
from steward.documents.parsing.order import Opened, Order, of_texts
from steward.documents.parsing.paging import cut_into_pages
from steward.documents.parsing.readable_html import readable_text
from steward.documents.parsing.tidy import one_line, without_controls
from steward.documents.parsing.web_page import decode_html

_HEADERS = ("From", "To", "Cc", "Subject", "Date")


def open_document(path: Path, order: Order) -> Opened:
    """The pages of a letter's text, cut by size."""
    with path.open("rb") as file:
        # The older policy: the newer one fails on malformed headers, which real letters have.
        letter = BytesParser(policy=policy.compat32).parse(file)
    return of_texts(cut_into_pages("\n\n".join(filter(None, _sections(letter)))), order)


def _sections(letter: Message) -> Iterator[str]:
    shown = ((name, _readable_header(letter.get(name))) for name in _HEADERS)
    yield "\n".join(f"{name}: {value}" for name, value in shown if value)
    yield _body(letter)
    names = [_readable_header(part.get_filename()) for part in letter.walk()]
    attached = [name for name in names if name]
    if attached:
        yield "Attachments: " + ", ".join(attached)


def _body(letter: Message) -> str:
    """The plain parts of the letter; its HTML where it has no plain one."""
    parts = [part for part in letter.walk() if not part.is_multipart() and not _is_attached(part)]
    for kind in ("text/plain", "text/html"):
        texts = [_text(part, kind) for part in parts if part.get_content_type() == kind]
        if any(texts):
            return "\n\n".join(filter(None, texts))
    return ""


def _text(part: Message, kind: str) -> str:
    content = part.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    charset = part.get_content_charset()
    if kind == "text/html":
        return readable_text(decode_html(data, charset))
    return without_controls(decode(data, charset)).strip()


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _readable_header(value: object) -> str:
    """A header with its encoded words (RFC 2047) decoded, on one line; "" where there is none."""
    if value is None:
        return ""
    try:
        return one_line(str(make_header(decode_header(str(value)))))
    except (LookupError, ValueError):  # an unknown or broken encoding: show it as it came
        return one_line(str(value))
