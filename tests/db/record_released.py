"""Records what a database of this schema looks like when it was lived in, for `test_db_upgrades`.

    python tests/db/record_released.py                      the newest schema, on both engines
    python tests/db/record_released.py --source OLD/src     the schema of another version's code

Run it once when a new revision is released, and never again for that revision: the files in
`released/` are what people have.
"""

import argparse
import re
import socket
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from lived_in import live, plan, settings

from postgres_server import _programs, shared_postgres
from provider_thread import provider_in_a_thread
from steward_process import StewardProcess

RELEASED = Path(__file__).parent / "released"
SOURCE = Path(__file__).parents[2] / "src"
# FTS5 keeps its words in tables of its own, which it makes with the virtual one.
SHADOW = re.compile(r"passage_words_(config|content|data|docsize|idx)")


def record(source: Path, database: str | None = None) -> None:
    """Let people live in a Steward of this source, kill it, and write its database down."""
    revision = max(path.name[:4] for path in (source / "steward/migrations/versions").glob("0*.py"))
    with (
        tempfile.TemporaryDirectory() as folder,
        provider_in_a_thread() as provider,
    ):
        plan(provider)
        environment = settings(provider)
        environment["PYTHONPATH"] = str(source)
        if database is not None:
            environment["STEWARD_DATABASE_URL"] = database
        data = Path(folder) / "data"
        live(StewardProcess(data, environment).start(), revision)
        engine = "sqlite" if database is None else "postgresql"
        lines = sqlite_lines(data / "steward.db") if database is None else postgres_lines(database)
        # A process is called after its machine, which is nobody's business.
        text = "\n".join(lines).replace(f"'{socket.gethostname()}-", "'harbour-")
        (RELEASED / f"{revision}.{engine}.sql").write_text(f"{text}\n")


def sqlite_lines(file: Path) -> Iterator[str]:
    """Everything that is in an embedded database, as statements that make it again."""
    with closing(sqlite3.connect(file)) as connection:
        made = connection.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE "
            "'sqlite_%' ORDER BY type <> 'table', name"
        ).fetchall()
        for kind, name, statement in made:
            if SHADOW.fullmatch(name):
                continue
            yield f"{statement};"
            if kind == "table":
                yield from _rows(connection, name)
        yield "DELETE FROM sqlite_sequence;"
        yield from _rows(connection, "sqlite_sequence")


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    if table == "passage_words":
        columns = ["rowid", *columns]
    quoted = ", ".join(f'"{column}"' for column in columns)
    values = " || ', ' || ".join(f'quote("{column}")' for column in columns)
    for (row,) in connection.execute(f"SELECT {values} FROM {table} ORDER BY 1"):
        yield f"INSERT INTO {table} ({quoted}) VALUES ({row});"


def postgres_lines(address: str) -> Iterator[str]:
    """Everything that is in a PostgreSQL database, as `pg_dump` says it, without its remarks."""
    command = [str(_programs() / "pg_dump"), "--inserts", "--column-inserts", "--no-owner"]
    command += ["--no-privileges", "--no-comments", address]
    dump = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    remarks = ("--", "\\", "SET ", "SELECT pg_catalog.set_config", "CREATE EXTENSION")
    said = "\n".join(line for line in dump.splitlines() if not line.startswith(remarks))
    yield re.sub(r"\n{3,}", "\n\n", said).strip()


def main() -> None:
    """Write the files of one revision."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--source", type=Path, default=SOURCE)
    source = asked.parse_args().source.resolve()
    record(source)
    if (source / "steward/db/postgres.py").exists():
        record(source, shared_postgres().new_database())


if __name__ == "__main__":
    main()
