"""Bytes of a text file becoming its characters, when nobody says which encoding they are in.

In this order: a byte order mark, UTF-8, GB18030 (if the result looks like Chinese), Windows-1252,
and Latin-1, which takes everything.
"""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65536
# Common Chinese characters have two high bytes in GB18030. Western text read as GB18030 mostly
# pairs one high byte with an ASCII letter.
_HIGH_PAIR = re.compile(b"[\xa1-\xfe][\xa1-\xfe]")
_HIGH_LOW_PAIR = re.compile(b"[\x81-\xfe][\x40-\x7e]")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a file, without its byte order mark; line ends as they are.

    `declared` is what the file says of itself; it is believed if it is possible. A NUL becomes
    U+FFFD, since PostgreSQL stores none; offsets stay the same.
    """
    return _decode(data, declared).replace("\0", "\ufffd")


def has_mark(data: bytes) -> bool:
    """Whether the text begins with a byte order mark."""
    return any(data.startswith(mark) for mark, _ in _MARKS)


def _decode(data: bytes, declared: str | None) -> str:
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(marked, "replace")
    for encoding in (_known(declared), "utf-8", "gb18030" if _looks_chinese(data) else None):
        text = _try(data, encoding)
        if text is not None:
            return text
    text = _try(data, "cp1252")
    return data.decode("latin-1") if text is None else text


def _known(declared: str | None) -> str | None:
    """The codec for a declared name; GB18030 for its subsets, which files rarely keep to."""
    try:
        codec = codecs.lookup((declared or "").strip())
    except (LookupError, ValueError):
        return None
    if codec.name in ("gb2312", "gbk"):
        return "gb18030"
    # Some codecs do not make text of bytes (rot13, zlib, ...): those are not to be tried.
    return codec.name if getattr(codec, "_is_text_encoding", False) else None


def _try(data: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def _looks_chinese(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return len(_HIGH_PAIR.findall(sample)) >= len(_HIGH_LOW_PAIR.findall(sample))
