"""Fills the index on PostgreSQL with a made-up library, as whoever moves in a whole library should:
rows by COPY, indexes afterwards.
"""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

import numpy as np
import psycopg
from psycopg import sql

from benchmarks.made_up_library import Library, Piece
from benchmarks.real_vectors import DIMENSIONS
from steward.index.port import Vectors
from steward.index.postgres_words import OFTEN, plain_word

EACH_DOCUMENT = 500
SETTINGS = {
    "maintenance_work_mem": "3GB",  # a graph that does not fit is built several times slower
    "max_parallel_maintenance_workers": "1",
    "statement_timeout": "0",
}
_STEMS = "SELECT coalesce((ts_lexize('english_stem', w))[1], w) FROM unnest(%s::text[]) AS w"
_INDEXES = """
SELECT indexname, indexdef FROM pg_indexes LEFT JOIN pg_constraint ON conname = indexname
WHERE tablename = %s AND conname IS NULL
"""
_PASSAGES = """
COPY passage (id, owner_id, document_id, n, page, start, "end", text) FROM STDIN
"""
_WORDS = "COPY passage_words (passage_id, scope, words, often, times, length) FROM STDIN"
_COUNTS = "COPY word_count (owner_id, word, passages) FROM STDIN"
_VECTORS = sql.SQL("COPY {} (passage_id, owner_id, vector) FROM STDIN (FORMAT binary)")
_NUMBERS = "SELECT setval(pg_get_serial_sequence('passage', 'id'), max(id)) FROM passage"

# A row of `COPY … (FORMAT binary)`: how many fields, and each field's length before it. What a
# halfvec is sent as stands in pgvector's halfvec_recv: dimensions, nothing, numbers.
_ROW = np.dtype(
    [
        ("fields", ">i2"),
        ("id_length", ">i4"),
        ("id", ">i4"),
        ("owner_length", ">i4"),
        ("owner", "V16"),
        ("vector_length", ">i4"),
        ("dimensions", ">i2"),
        ("nothing", ">i2"),
        ("vector", ">f2", (DIMENSIONS,)),
    ]
)
_HEAD = b"PGCOPY\n\xff\r\n\0" + bytes(8)
_TAIL = b"\xff\xff"


@dataclass(frozen=True, slots=True)
class Owner:
    """An owner of passages with the numbers from `first` on, one for each of the subjects."""

    id: str
    first: int
    subjects: Sequence[int]

    def document(self, n: int) -> str:
        """The id of the owner's nth document."""
        return f"{self.id[:-8]}{n:08x}"


class Filling:
    """One database with an index that is prepared and empty."""

    def __init__(self, address: str) -> None:
        self._connection = psycopg.connect(address, autocommit=True)
        for name, to in SETTINGS.items():
            self._connection.execute(f"SET {name} = '{to}'")

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def vectors(self, space: int, library: Library, owners: Sequence[Owner]) -> dict[str, float]:
        """Write the vectors into a space; returns the seconds of the rows and of each index."""
        table = f"passage_vector_{space}"
        with self._without_indexes(table) as seconds:
            copying = _VECTORS.format(sql.Identifier(table))
            with self._connection.cursor() as cursor, cursor.copy(copying) as copy:
                copy.write(_HEAD)
                for owner in owners:
                    for first, vectors in _numbered(library, owner):
                        copy.write(_rows(owner, first, vectors))
                copy.write(_TAIL)
        return seconds

    def words(self, library: Library, owners: Sequence[Owner]) -> dict[str, float]:
        """Write the passages, their words and the counts; returns the seconds likewise."""
        vocabulary = library.vocabulary()
        plain = [plain_word(word) for word in vocabulary]
        rows = self._connection.execute(_STEMS, (plain,)).fetchall()
        stems = {word: row[0] for word, row in zip(vocabulary, rows, strict=True)}
        with self._without_indexes("passage") as seconds:
            for owner in owners:
                self._copy_passages(library, owner)
        with self._without_indexes("passage_words") as of_words:
            for owner in owners:
                self._copy_words(library, owner, stems)
        self._connection.execute(_NUMBERS)
        return seconds | of_words

    def settle(self) -> None:
        """What autovacuum would do within some minutes."""
        self._connection.execute("VACUUM ANALYZE")

    @contextmanager
    def _without_indexes(self, table: str) -> Iterator[dict[str, float]]:
        """Drop the table's indexes but for keys, and make them again at the end."""
        indexes = self._connection.execute(_INDEXES, (table,)).fetchall()
        for name, _ in indexes:
            self._connection.execute(f"DROP INDEX {name}")
        seconds: dict[str, float] = {}
        with _timed(seconds, f"rows of {table}"):
            yield seconds
        for name, definition in indexes:
            with _timed(seconds, name):
                self._connection.execute(definition)

    def _copy_passages(self, library: Library, owner: Owner) -> None:
        with self._connection.cursor() as cursor, cursor.copy(_PASSAGES) as copy:
            for number, document, piece in _pieces(library, owner):
                n = (number - owner.first) % EACH_DOCUMENT
                row = (number, owner.id, document, n, 1, 0, len(piece.text), piece.text)
                copy.write_row(row)

    def _copy_words(self, library: Library, owner: Owner, stems: dict[str, str]) -> None:
        total, containing, passages = 0, Counter[str](), 0
        with self._connection.cursor() as cursor, cursor.copy(_WORDS) as copy:
            for number, document, piece in _pieces(library, owner):
                times = Counter(stems[word] for word in piece.words)
                often = [word for word, count in times.items() if count >= OFTEN]
                length = len(piece.words)
                arrays = [_array(owner.id, document), _array(*times), _array(*often)]
                fields = [number, *arrays, _array(*times.values()), length]
                copy.write("\t".join(map(str, fields)) + "\n")
                containing.update(times.keys())
                total, passages = total + length, passages + 1
        with self._connection.cursor() as cursor, cursor.copy(_COUNTS) as copy:
            for word, count in sorted(containing.items()):
                copy.write_row((owner.id, word, count))
        self._connection.execute(
            "INSERT INTO owner_words VALUES (%s, %s, %s)", (owner.id, passages, total)
        )


@contextmanager
def _timed(seconds: dict[str, float], what: str) -> Iterator[None]:
    began = time.perf_counter()
    yield
    seconds[what] = time.perf_counter() - began


def _numbered(library: Library, owner: Owner) -> Iterator[tuple[int, Vectors]]:
    first = owner.first
    for vectors in library.vectors(owner.subjects, owner.first):
        yield first, vectors
        first += len(vectors)


def _rows(owner: Owner, first: int, vectors: Vectors) -> bytes:
    rows = np.zeros(len(vectors), _ROW)
    rows["fields"] = 3
    rows["id_length"], rows["id"] = 4, np.arange(first, first + len(vectors))
    rows["owner_length"], rows["owner"] = 16, np.void(UUID(owner.id).bytes)
    rows["vector_length"], rows["dimensions"] = 4 + 2 * DIMENSIONS, DIMENSIONS
    rows["vector"] = vectors
    return rows.tobytes()


def _pieces(library: Library, owner: Owner) -> Iterator[tuple[int, str, Piece]]:
    """Number, document and text of each of the owner's passages, always the same."""
    for n, piece in enumerate(library.texts(owner.subjects, owner.first)):
        yield owner.first + n, owner.document(n // EACH_DOCUMENT), piece


def _array(*items: str | int) -> str:
    """An array as COPY reads it; words have nothing in them to be escaped, but one means NULL."""
    listed = ['"null"' if item == "null" else str(item) for item in items]
    return f"{{{','.join(listed)}}}"
