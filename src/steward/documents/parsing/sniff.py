"""What kind of file this is, by its content: a name can say anything.

Only parts of the file are looked at (at most 320 KB), and nothing is unpacked, because this runs in
the process that serves people.
"""

import re
from pathlib import Path, PurePath

from steward.documents.parsing import formats
from steward.documents.parsing.decode import has_mark
from steward.documents.parsing.errors import Unsupported

_HEAD = 64 * 1024
_TAIL = 256 * 1024  # a zip file's list of contents is at its end

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OFFICE = ((b"word/", formats.DOCX), (b"ppt/", formats.PPTX), (b"xl/", formats.XLSX))
_OFFICE_NAMES = {".docx": formats.DOCX, ".pptx": formats.PPTX, ".xlsx": formats.XLSX}
_TEXT_NAMES = {
    ".txt": formats.TEXT,
    ".text": formats.TEXT,
    ".log": formats.TEXT,
    ".md": formats.MARKDOWN,
    ".markdown": formats.MARKDOWN,
    ".csv": formats.CSV,
    ".tsv": formats.CSV,
    ".html": formats.HTML,
    ".htm": formats.HTML,
    ".xhtml": formats.HTML,
    ".eml": formats.EMAIL,
}
# Formats made of readable characters that are nevertheless not meant to be read.
_NOT_PROSE = (b"{\\rtf", b"%!PS")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# Nothing that was matched is given back (`?>`, `*+`): a hostile file could make that take for ever.
_HTML = re.compile(rb"(?>\s+|<\?xml[^>]*>|<!--.*?-->)*+<(!doctype\s+html|html)\b", re.I | re.S)
_MAIL_HEADER = re.compile(
    rb"^(from|to|subject|date|received|message-id|mime-version|return-path|delivered-to):", re.I
)
_HEADER_LINE = re.compile(rb"^([!-9;-~]+:|[ \t]|>?From )")


def media_type(path: Path, name: str) -> str:
    """The media type of the file at `path`; `name` only decides between kinds of text.

    Raises `Unsupported` for what Steward does not read. Blocks for a few milliseconds.
    """
    head, tail = _ends(path)
    suffix = PurePath(name).suffix.lower()
    found = _binary(head, tail, suffix) or _text(head, suffix)
    if found is None:
        raise Unsupported
    return found


def _ends(path: Path) -> tuple[bytes, bytes]:
    with path.open("rb") as file:
        head = file.read(_HEAD)
        size = file.seek(0, 2)
        file.seek(max(0, size - _TAIL))
        return head, file.read(_TAIL)


def _binary(head: bytes, tail: bytes, suffix: str) -> str | None:
    if b"%PDF-" in head[:1024]:
        return formats.PDF
    if head.startswith(b"PK\x03\x04"):
        return _zip(head, tail)
    if head.startswith(_OLE) and (_ENCRYPTED in head or _ENCRYPTED in tail):
        return _OFFICE_NAMES.get(suffix)  # an Office file with a password: told when it is read
    return _image(head)


def _zip(head: bytes, tail: bytes) -> str | None:
    """A packed format by the names inside, which stand in clear at both ends of the file."""
    if b"mimetypeapplication/epub+zip" in head[:256]:
        return formats.EPUB
    names = head + tail
    if b"[Content_Types].xml" in names:
        return next((kind for folder, kind in _OFFICE if folder in names), None)
    return None


def _image(head: bytes) -> str | None:
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return formats.PNG
    if head.startswith(b"\xff\xd8\xff"):
        return formats.JPEG
    if head.startswith((b"II*\0", b"MM\0*")):
        return formats.TIFF
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return formats.WEBP
    return None


def _text(head: bytes, suffix: str) -> str | None:
    if not has_mark(head) and (_CONTROL.search(head) or head.startswith(_NOT_PROSE)):
        return None
    if suffix in _TEXT_NAMES:
        return _TEXT_NAMES[suffix]
    if _HTML.match(head[:4096]):
        return formats.HTML
    return formats.EMAIL if _is_mail(head) else formats.TEXT


def _is_mail(head: bytes) -> bool:
    """Header lines up to the first empty line, at least three of them a letter's own."""
    lines = head.replace(b"\r\n", b"\n").split(b"\n\n", 1)[0].split(b"\n")
    known = sum(1 for line in lines if _MAIL_HEADER.match(line))
    return known >= 3 and all(_HEADER_LINE.match(line) for line in lines)
