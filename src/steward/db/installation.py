"""A database and a data folder that belong together: each keeps the name of the installation.

The first start writes the name into both. Every start compares: a replica with a data folder of its
own would not find the files that the others have taken, and one with another database would take
all files for left over.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Table, inspect, literal, select, table

from steward.db.tables import Installation
from steward.db.upsert import ENGINES
from steward.db.write_once import write_once
from steward.kit.clock import now
from steward.kit.ids import new_id

FILE = "installation"
FILES = "files"


class NotTogether(Exception):
    """Database and data folder do not belong together; says what to do about it."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh


@dataclass(frozen=True)
class Known:
    """What the database says: the installation's `name`, None before its first start, and whether
    it knows any people and documents."""

    name: str | None
    people: bool
    documents: bool


def belong_together(connection: Connection, data: Path) -> str:
    """The installation's name, which database and data folder both have from now on. Blocks.

    The file comes before the row: of replicas that start at once, those that share the folder write
    the same name into the database, and all others find another one there. Raises `NotTogether`.
    """
    name = compare(known_by(connection), data) or write_once(data / FILE, new_id())
    insert = ENGINES[connection.dialect.name](cast("Table", Installation.__table__))
    row = {"id": 1, "name": name, "created_at": now()}
    connection.execute(insert.on_conflict_do_nothing(), row)
    compare(known_by(connection), data)
    return name


def known_by(connection: Connection) -> Known:
    """Look into the database, whose schema may be of any age, and change nothing."""
    there = inspect(connection).get_table_names()

    def any_in(name: str) -> bool:
        query = select(literal(1)).select_from(table(name)).limit(1)
        return name in there and connection.execute(query).first() is not None

    named = Installation.__tablename__ in there
    name = connection.scalar(select(Installation.name)) if named else None
    return Known(name, any_in("user_account"), any_in("document"))


def compare(known: Known, data: Path) -> str | None:
    """The name that the data folder has or is to have; None if any will do. Raises `NotTogether`
    when it is not the one that belongs to this database."""
    file = data / FILE
    name = file.read_text().strip() if file.exists() else None
    if name == "":
        raise NotTogether(f"{file} is empty: remove it.", f"{file} 为空，请删除。")
    if known.name is None:
        return _compare_before_names(known, data, name)
    if name is None:
        en, zh = f"{data} has no file {FILE}", f"{data} 中没有 {FILE} 文件"
        raise _not_the_folder(en, zh, known.name, file)
    if name != known.name:
        en, zh = f"{data} belongs to installation {name}", f"{data} 属于安装实例 {name}"
        raise _not_the_folder(en, zh, known.name, file)
    return name


def _compare_before_names(known: Known, data: Path, name: str | None) -> str | None:
    """No start has written a name into this database yet: it is new, or from before there were
    names."""
    files = any(path.is_file() for path in (data / FILES).rglob("*"))
    if files and not known.people:
        raise NotTogether(
            f"The database is empty and {data / FILES} is not: these files are of documents in "
            "another database. Set STEWARD_DATABASE_URL to that one (`steward move` carries "
            "everything from one database to another), or give this one a folder of its own with "
            "STEWARD_DATA.",
            f"数据库为空，而 {data / FILES} 中有文件：它们属于另一个数据库中的文档。"
            "请将 STEWARD_DATABASE_URL 设为该数据库（`steward move` 可迁移全部数据），"
            "或用 STEWARD_DATA 指定其他目录。",
        )
    if known.documents and not files and name is None:
        en = f"the database has documents and {data} has no files"
        zh = f"数据库中有文档，而 {data} 中没有文件"
        raise _not_the_folder(en, zh, new_id(), data / FILE)
    return name


def _not_the_folder(what_en: str, what_zh: str, name: str, file: Path) -> NotTogether:
    return NotTogether(
        f"This is not the data folder of this database ({name}): {what_en}. Set STEWARD_DATA to "
        "the folder that all replicas share; if this is the one that is to be used from now on, "
        f"write {name} into {file}.",
        f"该数据目录不属于此数据库（{name}）：{what_zh}。请将 STEWARD_DATA 设为所有副本共享的目录；"
        f"若今后确实使用此目录，请将 {name} 写入 {file}。",
    )
