"""What is in a backup: the names of its entries, and what its first and last ones say of it.

A backup is a tar archive, gzipped if its name ends in .gz, whose entries come in this order:

    backup.json                          what it is: `About`
    installation                         the installation's name, as the data folder has it
    secrets/NAME                         the installation's own secrets, unless left out
    files/OWNER/DOCUMENT                 the documents as they were uploaded
    database/steward.db                  an embedded database, or
    database/tables.json                 the tables of a PostgreSQL database: `db.copy_postgres`
    database/SCHEMA/TABLE/000001         their rows, as COPY gives them, in parts
    contents.json                        what was put into it: `Contents`
    SHA256SUMS                           the digest of every entry before, as sha256sum writes it
"""

import json
import re
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from steward.backups.refusal import Refusal

FORMAT = 1
ABOUT = "backup.json"
INSTALLATION = "installation"
SECRETS = "secrets"
FILES = "files"
DATABASE = "database"
SQLITE_FILE = f"{DATABASE}/steward.db"
TABLES = f"{DATABASE}/tables.json"
CONTENTS = "contents.json"
SUMS = "SHA256SUMS"

_ID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
# Whatever is not named like this is no part of a backup, above all no way out of a folder.
_KNOWN = re.compile(
    rf"{ABOUT}|{INSTALLATION}|{CONTENTS}|{SUMS}|{SQLITE_FILE}|{TABLES}"
    rf"|{SECRETS}/[A-Za-z0-9_][A-Za-z0-9_.-]*|{FILES}/{_ID}/{_ID}"
    rf"|{DATABASE}/(home|jobs)/[a-z_][a-z0-9_]*/[0-9]{{6,}}"
)


@dataclass(frozen=True)
class About:
    """What a backup is. `file_bytes` and `database_bytes` are what it takes where it is put back,
    the second about."""

    version: str
    engine: str
    schema: str
    made_at: str
    file_bytes: int
    database_bytes: int
    secrets: bool
    format: int = FORMAT


@dataclass
class Contents:
    """What was put into a backup.

    `deleted` are the documents, as (owner, id), that were deleted after the database was looked at
    and before their file was; `missing` and `damaged` are documents (ids) whose file was not there,
    or is not what was uploaded, though nobody had deleted them.
    """

    rows: dict[str, int] = field(default_factory=dict)
    files: int = 0
    bytes: int = 0
    deleted: list[tuple[str, str]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


def is_known(name: str) -> bool:
    """Whether an entry of a backup may bear this name."""
    return _KNOWN.fullmatch(name) is not None


def written(value: About | Contents) -> bytes:
    """As JSON for people and programs."""
    return json.dumps(asdict(value), indent=2, ensure_ascii=False).encode() + b"\n"


def read_about(content: bytes) -> About:
    """What the first entry says. Raises `Refusal`, also for a format this Steward cannot read."""
    said = _object(content)
    if isinstance(said.get("format"), int) and said["format"] > FORMAT:
        raise Refusal(
            f"The backup was made by Steward {said.get('version')}, in a form that this Steward "
            "does not know. Install that version and restore with it.",
            f"备份由 Steward {said.get('version')} 制作，当前版本无法识别其格式。"
            "请安装该版本后再恢复。",
        )
    about: About = _made(About, said)
    kinds = {"str": str, "int": int, "bool": bool}
    for one in fields(About):
        if not isinstance(
            getattr(about, one.name), kinds[str(getattr(one.type, "__name__", one.type))]
        ):
            raise no_backup()
    return about


def read_contents(content: bytes) -> Contents:
    """What the last but one entry says. Raises `Refusal`."""
    contents: Contents = _made(Contents, _object(content))
    return contents


def no_backup(en: str = "it is no backup of Steward's", zh: str = "不是 Steward 的备份") -> Refusal:
    """What is said of a file that cannot be put back; `en` and `zh` say why."""
    return Refusal(
        f"The file cannot be restored: {en}. Nothing was changed.",
        f"无法恢复此文件：{zh}。未做任何更改。",
    )


def _object(content: bytes) -> dict[str, Any]:
    try:
        said = json.loads(content)
    except ValueError:
        raise no_backup() from None
    if not isinstance(said, dict):
        raise no_backup()
    return said


def _made(what: type[Any], said: dict[str, Any]) -> Any:
    try:
        return what(**said)
    except TypeError:
        raise no_backup() from None
