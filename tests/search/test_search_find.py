from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from zlib import crc32

import numpy as np
import pytest
from numpy.typing import NDArray

from database_under_test import DatabaseUnderTest
from steward.db.base import Base
from steward.db.engine import Database
from steward.db.guard import outside_a_unit
from steward.documents.chunk import cut_passages
from steward.embedding.port import EmbeddingRefused, EmbeddingUnavailable, Kind
from steward.index.port import Index, NewPassage, Scope
from steward.index.postgres import PostgresIndex
from steward.index.sqlite import SqliteIndex
from steward.kit.ids import new_id
from steward.kit.text import cut_words, stems_of_each
from steward.search.find import Found, find

TABLES = ("passage", "passage_vector", "vector_space", "index_version")
LEASE = """\
Rent

The tenant pays 950 euros on the third working day of each month to the account of the landlord.

Repairs

The landlord repairs the roof, the windows and the heating. Small repairs up to 120 euros are paid \
by the tenant, at most 480 euros in a year.

Pets

Cats are allowed. Dogs need the written consent of the landlord, who may withdraw it for good cause.
"""
LEASE_ZH = """\
租金

承租人每月五日前向出租人支付租金三千元，逾期每日支付违约金五十元。

维修

屋顶、门窗和暖气由出租人负责维修。二百元以下的小修由承租人承担。

宠物

可以养猫。养狗须经出租人书面同意。
"""


@dataclass
class WordEmbedder:
    """A real, if simple, embedder: a text's vector is the sum of its words' own directions."""

    languages: frozenset[str] = frozenset()
    ready: bool = True
    failure: Exception | None = None
    asked: list[str] = field(default_factory=list)
    model: str = "words"
    dimensions: int = 64
    in_flight: int = 0

    async def embed(self, texts: Sequence[str], *, kind: Kind) -> NDArray[np.float32]:
        outside_a_unit("the embedder")
        self.asked += texts
        if self.failure is not None:
            raise self.failure
        sums = [sum(map(self._direction, stems)) for stems in stems_of_each(texts)]
        vectors = np.stack(sums)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        normalised: NDArray[np.float32] = (vectors / lengths).astype(np.float32)
        return normalised

    def _direction(self, stem: str) -> NDArray[np.float64]:
        return np.random.default_rng(crc32(stem.encode())).standard_normal(self.dimensions)

    async def load(self) -> None:
        self.ready = True

    async def unload(self) -> None:
        self.ready = False

    async def close(self) -> None:
        self.ready = False


@dataclass
class Shelf:
    """A database with documents in it."""

    database: Database
    index: Index
    owner: str = field(default_factory=new_id)

    async def put(self, text: str, *, embedder: WordEmbedder | None = None) -> str:
        document = new_id()
        rows = [
            NewPassage(self.owner, None, document, n, 1, a, b, text[a:b], cut_words(text[a:b]))
            for n, (a, b) in enumerate(cut_passages(text))
        ]
        async with self.database.unit() as session:
            await self.index.add(session, rows)
        if embedder is not None:
            vectors = await embedder.embed([row.text for row in rows], kind="passage")
            async with self.database.unit() as session:
                space = await self.index.open_space(session, embedder.model, embedder.dimensions)
                missing = await self.index.without_vectors(session, space, document, 1000)
                await self.index.add_vectors(session, space, [n for n, _ in missing], vectors)
            embedder.asked.clear()
        return document

    async def find(
        self,
        question: str,
        *,
        embedder: WordEmbedder | None = None,
        scope: Scope | None = None,
        limit: int = 10,
    ) -> Found:
        return await find(
            question,
            scope or Scope(self.owner),
            index=self.index,
            database=self.database,
            embedder=embedder,
            limit=limit,
        )


@pytest.fixture
async def shelf(place: DatabaseUnderTest) -> AsyncIterator[Shelf]:
    database = place.open()
    with ThreadPoolExecutor(2) as pool:
        index = SqliteIndex(pool) if place.address is None else PostgresIndex()
        async with database.writer.begin() as connection:
            tables = [Base.metadata.tables[name] for name in TABLES]
            await connection.run_sync(Base.metadata.create_all, tables=tables)
            await index.prepare(connection)
        yield Shelf(database, index)
        await database.close()


def text_of(found: Found) -> str:
    return found.hits[0].passage.text


@pytest.mark.parametrize("with_vectors", [True, False])
@pytest.mark.parametrize(
    ("document", "question", "expected"),
    [
        (LEASE, "How much rent does the tenant pay each month?", "950 euros"),
        (LEASE, "Are dogs allowed?", "written consent"),
        (LEASE, "Who repairs the heating?", "The landlord repairs"),
        (LEASE_ZH, "养狗需要谁的同意？", "书面同意"),
        (LEASE_ZH, "逾期每日支付多少违约金？", "五十元"),
        (LEASE_ZH, "屋顶由谁维修？", "由出租人负责维修"),
    ],
)
async def test_one_short_document_answers_what_it_says(
    shelf: Shelf, document: str, question: str, expected: str, with_vectors: bool
) -> None:
    embedder = WordEmbedder() if with_vectors else None
    await shelf.put(document, embedder=embedder)
    found = await shelf.find(question, embedder=embedder)
    assert expected in text_of(found)
    assert found.answerable
    assert found.by_vectors == with_vectors


@pytest.mark.parametrize("with_vectors", [True, False])
@pytest.mark.parametrize(
    "question",
    [
        "What is the capital of Mongolia?",
        "Who won the football world cup in 1998?",
        "珠穆朗玛峰有多高？",
        "北京奥运会是哪一年举办的？",
    ],
)
async def test_one_short_document_does_not_answer_what_it_does_not_say(
    shelf: Shelf, question: str, with_vectors: bool
) -> None:
    embedder = WordEmbedder() if with_vectors else None
    await shelf.put(LEASE, embedder=embedder)
    await shelf.put(LEASE_ZH, embedder=embedder)
    found = await shelf.find(question, embedder=embedder)
    assert not found.answerable
    assert found.confidence < 0.3


async def test_scores_fall_from_the_confidence_on(shelf: Shelf) -> None:
    embedder = WordEmbedder()
    await shelf.put(LEASE, embedder=embedder)
    found = await shelf.find("What does the tenant pay?", embedder=embedder)
    scores = [hit.score for hit in found.hits]
    assert scores[0] == pytest.approx(found.confidence)
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


async def test_no_more_than_asked_for(shelf: Shelf) -> None:
    await shelf.put("\n\n".join(f"Paragraph {n} about rent. " * 8 for n in range(60)))
    for limit in (1, 10, 45):
        assert len((await shelf.find("rent", limit=limit)).hits) == limit


@pytest.mark.parametrize("question", ["", "?!", "zzzzqqq", "找不到的詞語甲乙丙"])
async def test_nothing_matches(shelf: Shelf, question: str) -> None:
    await shelf.put(LEASE)
    found = await shelf.find(question)
    assert (found.hits, found.confidence, found.answerable) == ([], 0.0, False)


async def test_a_stranger_finds_nothing(shelf: Shelf) -> None:
    embedder = WordEmbedder()
    document = await shelf.put(LEASE, embedder=embedder)
    for scope in (Scope(new_id()), Scope(new_id(), document_ids=[document])):
        found = await shelf.find("Are dogs allowed?", embedder=embedder, scope=scope)
        assert found.hits == []


@pytest.mark.parametrize(
    "embedder",
    [
        WordEmbedder(ready=False),
        WordEmbedder(failure=EmbeddingUnavailable("not now", "稍后")),
        WordEmbedder(failure=EmbeddingRefused("wrong key", "密钥错误")),
        WordEmbedder(languages=frozenset({"zh"})),
    ],
    ids=["not loaded", "unavailable", "refused", "another language"],
)
async def test_words_alone_when_vectors_cannot_help(shelf: Shelf, embedder: WordEmbedder) -> None:
    await shelf.put(LEASE, embedder=WordEmbedder())
    found = await shelf.find("Are dogs allowed?", embedder=embedder)
    assert "written consent" in text_of(found)
    assert not found.by_vectors


async def test_a_model_is_not_troubled_with_a_language_it_does_not_speak(shelf: Shelf) -> None:
    embedder = WordEmbedder(languages=frozenset({"en"}))
    await shelf.put(LEASE_ZH, embedder=embedder)
    await shelf.find("养狗需要谁的同意？", embedder=embedder)
    assert embedder.asked == []
    await shelf.find("Are dogs allowed?", embedder=embedder)
    assert embedder.asked == ["Are dogs allowed?"]


async def test_vectors_of_another_model_are_not_used(shelf: Shelf) -> None:
    await shelf.put(LEASE, embedder=WordEmbedder())
    found = await shelf.find("Are dogs allowed?", embedder=WordEmbedder(model="other"))
    assert "written consent" in text_of(found)
    assert not found.by_vectors


async def test_a_passage_that_has_no_vector_yet_is_not_put_last(shelf: Shelf) -> None:
    embedder = WordEmbedder()
    await shelf.put(LEASE.replace("Dogs need", "Parrots need"), embedder=embedder)
    await shelf.put(LEASE)
    found = await shelf.find("Do dogs need written consent?", embedder=embedder)
    assert "Dogs need" in text_of(found)


async def test_a_very_common_word_does_not_hide_a_rare_one(shelf: Shelf) -> None:
    await shelf.put(
        "\n\n".join(f"The contract number {n} of many contracts. " * 4 for n in range(99))
    )
    await shelf.put("A contract about a hovercraft. " * 5)
    found = await shelf.find("Which contract is about the hovercraft?")
    assert "hovercraft" in text_of(found)
