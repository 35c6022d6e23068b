"""Characters that no document means: control characters and halves of surrogate pairs."""

import re

_UNMEANT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\n{3,}")


def without_controls(text: str) -> str:
    """Line ends become \\n; control characters (but tabs) and lone surrogates go."""
    return _UNMEANT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """The text on one line with single spaces."""
    return " ".join(without_controls(text).split())


def paragraphs(text: str) -> str:
    """The text with single spaces, lines trimmed, and at most one empty line in a row."""
    lines = (_SPACES.sub(" ", line).strip() for line in without_controls(text).split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip("\n")
