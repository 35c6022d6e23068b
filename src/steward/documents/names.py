"""Names as people see them: no folders, and no characters that hide or turn the text around."""

import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

LONGEST = 200
HIDDEN = ("Cc", "Cf", "Cs", "Co")  # Unicode's control, format, surrogate and private characters


def file_name(given: str) -> str:
    """The name of an uploaded file, without folders of either kind; `unnamed` if none is left."""
    name = visible(PurePosixPath(PureWindowsPath(given).name).name)
    return _not_too_long(name) if name.strip(" .") else "unnamed"


def visible(name: str) -> str:
    """The name without hidden characters and without white space around it."""
    return "".join(c for c in name if unicodedata.category(c) not in HIDDEN).strip()


def _not_too_long(name: str) -> str:
    """The beginning of the name, and the end that says what kind of file it is."""
    suffix = PurePosixPath(name).suffix[-20:] if len(name) > LONGEST else ""
    return name[: LONGEST - len(suffix)] + suffix
