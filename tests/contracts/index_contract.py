"""What every index must do, whichever engine it lives in.

A backend's test file subclasses `IndexContract` and gives it a fixture `house`: an index and an
empty database that belong together.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray
from sqlalchemy.exc import IntegrityError

from steward.db.engine import Database
from steward.index.port import Index, NewPassage, Scope
from steward.kit.text import cut_words

DIMENSIONS = 8


@dataclass
class House:
    """An index, its database, and what tests do with them all the time."""

    index: Index
    database: Database

    async def add(
        self,
        owner: str,
        texts: Sequence[str],
        *,
        document: str | None = None,
        collection: str | None = None,
        first: int = 0,
    ) -> str:
        """Index texts as passages of one document; returns the document's id."""
        document = document or new_id()
        rows = [
            NewPassage(owner, collection, document, n, 1, n * 10, n * 10 + 5, text, cut_words(text))
            for n, text in enumerate(texts, first)
        ]
        async with self.database.unit() as session:
            await self.index.add(session, rows)
        return document

    async def add_vectors(self, document: str, space: int) -> None:
        """Give every passage of a document the vector of its text."""
        async with self.database.unit() as session:
            missing = await self.index.without_vectors(session, space, document, 1000)
            vectors = np.stack([vector(text) for _, text in missing])
            await self.index.add_vectors(session, space, [n for n, _ in missing], vectors)

    async def space(self, model: str = "model") -> int:
        async with self.database.unit() as session:
            return await self.index.open_space(session, model, DIMENSIONS)

    async def words(self, scope: Scope, *words: str) -> list[str]:
        """The texts found by words, best first."""
        async with self.database.read() as session:
            hits = await self.index.search_words(session, scope, words, 10)
            assert [hit.score for hit in hits] == sorted((h.score for h in hits), reverse=True)
            ids = [hit.id for hit in hits]
            found = await self.index.passages(session, scope.owner_id, ids)
            return [passage.text for passage in found]

    async def near(self, scope: Scope, space: int, text: str, limit: int = 10) -> list[str]:
        """The texts found by the vector of a text, nearest first."""
        async with self.database.read() as session:
            query = vector(text)
            hits = await self.index.search_vectors(session, scope, space, query, limit)
            assert [hit.score for hit in hits] == sorted((h.score for h in hits), reverse=True)
            ids = [hit.id for hit in hits]
            found = await self.index.passages(session, scope.owner_id, ids)
            return [passage.text for passage in found]

    async def ids(self, owner: str, *words: str) -> list[int]:
        async with self.database.read() as session:
            hits = await self.index.search_words(session, Scope(owner), words, 100)
            return [hit.id for hit in hits]


def new_id() -> str:
    return str(uuid.uuid4())


def vector(text: str) -> NDArray[np.float32]:
    """A vector of length 1 that the text alone decides."""
    seed = int.from_bytes(text.encode()) % 2**32
    made = np.random.default_rng(seed).standard_normal(DIMENSIONS).astype(np.float32)
    normalised: NDArray[np.float32] = made / np.linalg.norm(made)
    return normalised


class IndexContract:
    """The suite."""

    async def test_finds_by_any_word_the_rarer_first(self, house: House) -> None:
        owner = new_id()
        await house.add(owner, ["apples and pears", "apples and plums", "apples", "cherries"])
        found = await house.words(Scope(owner), "apples", "plums")
        assert found[0] == "apples and plums"
        assert set(found) == {"apples and pears", "apples and plums", "apples"}

    async def test_finds_other_forms_of_an_english_word(self, house: House) -> None:
        owner = new_id()
        await house.add(owner, ["the landlord repaired the roofs", "nothing else"])
        assert await house.words(Scope(owner), "repairing") == ["the landlord repaired the roofs"]

    async def test_accents_make_no_difference(self, house: House) -> None:
        owner = new_id()
        await house.add(owner, ["le café", "the cafe", "nothing else"])
        for word in ("cafe", "café"):
            assert set(await house.words(Scope(owner), word)) == {"le café", "the cafe"}

    async def test_finds_chinese_words(self, house: House) -> None:
        owner = new_id()
        await house.add(owner, ["他在清华大学学习数学。", "今天下雨。"])
        assert await house.words(Scope(owner), "大学") == ["他在清华大学学习数学。"]

    @pytest.mark.parametrize("word", ['"', "a AND", "NEAR(", "*", "scope : x", "^", "' OR 1=1"])
    async def test_nothing_in_a_word_is_an_operator(self, house: House, word: str) -> None:
        owner = new_id()
        await house.add(owner, ["something ordinary"])
        assert await house.words(Scope(owner), word) == []
        assert await house.words(Scope(owner), word, "ordinary") == ["something ordinary"]

    async def test_no_words_find_nothing(self, house: House) -> None:
        owner = new_id()
        await house.add(owner, ["something"])
        assert await house.words(Scope(owner)) == []

    async def test_an_owner_finds_only_what_is_theirs(self, house: House) -> None:
        mine, theirs, space = new_id(), new_id(), await house.space()
        own = await house.add(mine, ["my secret"])
        foreign = await house.add(theirs, ["their secret"])
        for document in (own, foreign):
            await house.add_vectors(document, space)
        assert await house.words(Scope(mine), "secret") == ["my secret"]
        assert await house.near(Scope(mine), space, "their secret") == ["my secret"]
        assert await house.words(Scope(mine, document_ids=[foreign]), "secret") == []
        assert await house.near(Scope(mine, document_ids=[foreign]), space, "secret") == []
        [number] = await house.ids(theirs, "secret")
        async with house.database.read() as session:
            assert await house.index.passages(session, mine, [number]) == []
            scope, query = Scope(mine), vector("their secret")
            assert await house.index.score_words(session, scope, ["secret"], [number]) == {}
            assert await house.index.score_vectors(session, scope, space, query, [number]) == {}

    async def test_a_scope_can_be_narrower(self, house: House) -> None:
        owner, one, two, space = new_id(), new_id(), new_id(), await house.space()
        first = await house.add(owner, ["red wine"], collection=one)
        second = await house.add(owner, ["white wine"], collection=two)
        third = await house.add(owner, ["warm wine"])
        for document in (first, second, third):
            await house.add_vectors(document, space)
        cases = [
            (Scope(owner, [one]), {"red wine"}),
            (Scope(owner, [one, two]), {"red wine", "white wine"}),
            (Scope(owner, document_ids=[second, third]), {"white wine", "warm wine"}),
            (Scope(owner, [one], [first, second]), {"red wine"}),
            (Scope(owner, [one], [second]), set()),
            (Scope(owner, []), set()),
            (Scope(owner, document_ids=[]), set()),
            (Scope(owner, [new_id()]), set()),
        ]
        for scope, expected in cases:
            assert set(await house.words(scope, "wine")) == expected
            assert set(await house.near(scope, space, "wine")) == expected

    async def test_a_document_that_moves_is_found_in_its_new_collection(self, house: House) -> None:
        owner, one, two = new_id(), new_id(), new_id()
        document = await house.add(owner, ["red wine"], collection=one)
        for there, elsewhere in ((two, one), (None, two)):
            async with house.database.unit() as session:
                await house.index.move_document(session, document, there)
            assert await house.words(Scope(owner, [elsewhere]), "wine") == []
            assert await house.words(Scope(owner), "wine") == ["red wine"]
            if there is not None:
                assert await house.words(Scope(owner, [there]), "wine") == ["red wine"]

    async def test_passages_come_as_they_were_stored_in_the_order_asked(self, house: House) -> None:
        owner = new_id()
        document = await house.add(owner, ["alpha common", "beta common"])
        [alpha] = await house.ids(owner, "alpha")
        [beta] = await house.ids(owner, "beta")
        async with house.database.read() as session:
            found = await house.index.passages(session, owner, [beta, 10**9, alpha])
        assert [(p.document_id, p.n, p.page, p.start, p.end, p.text) for p in found] == [
            (document, 1, 1, 10, 15, "beta common"),
            (document, 0, 1, 0, 5, "alpha common"),
        ]

    async def test_the_same_place_is_not_filled_twice(self, house: House) -> None:
        owner = new_id()
        document = await house.add(owner, ["once"])
        with pytest.raises(IntegrityError):
            await house.add(owner, ["twice"], document=document)
        assert await house.words(Scope(owner), "once", "twice") == ["once"]

    async def test_a_unit_that_fails_leaves_nothing(self, house: House) -> None:
        owner, document = new_id(), new_id()
        row = NewPassage(owner, None, document, 0, 1, 0, 4, "gone", "gone")
        with pytest.raises(RuntimeError):
            async with house.database.unit() as session:
                await house.index.add(session, [row])
                raise RuntimeError
        assert await house.words(Scope(owner), "gone") == []

    async def test_a_removed_document_is_gone(self, house: House) -> None:
        owner, space = new_id(), await house.space()
        kept = await house.add(owner, ["kept words"])
        gone = await house.add(owner, ["gone words", "more gone words"])
        for document in (kept, gone):
            await house.add_vectors(document, space)
        assert len(await house.near(Scope(owner), space, "words")) == 3
        async with house.database.unit() as session:
            await house.index.remove_document(session, gone)
        assert await house.words(Scope(owner), "gone", "words") == ["kept words"]
        assert await house.near(Scope(owner), space, "gone words") == ["kept words"]
        async with house.database.read() as session:
            counts = await house.index.counts(session, gone, space)
            frequencies = await house.index.frequencies(session, Scope(owner), ["gone"])
        assert (counts.passages, counts.vectors) == (0, 0)
        assert (frequencies.passages, frequencies.containing) == (1, {"gone": 0})
        async with house.database.unit() as session:
            await house.index.remove_document(session, gone)

    async def test_frequencies_are_the_owners(self, house: House) -> None:
        owner = new_id()
        await house.add(new_id(), ["tax tax", "tax"])
        await house.add(owner, ["tax and rent", "rent", "repairs"])
        async with house.database.read() as session:
            found = await house.index.frequencies(session, Scope(owner), ["tax", "rent", "x"])
        assert (found.passages, found.containing) == (3, {"tax": 1, "rent": 2, "x": 0})

    async def test_scores_are_those_of_the_search(self, house: House) -> None:
        owner = new_id()
        await house.add(owner, ["rent and tax", "rent rent rent", "tax", "nothing"])
        words = ["rent", "tax"]
        async with house.database.read() as session:
            hits = await house.index.search_words(session, Scope(owner), words, 10)
            [other] = await house.ids(owner, "nothing")
            ids = [*(hit.id for hit in hits), other]
            scores = await house.index.score_words(session, Scope(owner), words, ids)
        assert scores == pytest.approx({hit.id: hit.score for hit in hits})
        assert other not in scores

    async def test_the_nearest_come_first_with_their_cosine(self, house: House) -> None:
        owner, space = new_id(), await house.space()
        texts = [f"text {n}" for n in range(200)]
        document = await house.add(owner, texts)
        await house.add_vectors(document, space)
        query = vector("text 7")
        cosines = {text: float(vector(text) @ query) for text in texts}
        expected = sorted(texts, key=lambda text: -cosines[text])[:10]
        assert await house.near(Scope(owner), space, "text 7") == expected
        async with house.database.read() as session:
            hits = await house.index.search_vectors(session, Scope(owner), space, query, 10)
            ids = [hit.id for hit in hits]
            scores = await house.index.score_vectors(session, Scope(owner), space, query, ids)
        assert [hit.score for hit in hits] == pytest.approx(
            [cosines[text] for text in expected], abs=2e-3
        )
        assert scores == pytest.approx({hit.id: hit.score for hit in hits})

    async def test_vectors_that_come_later_are_found(self, house: House) -> None:
        owner, space = new_id(), await house.space()
        assert await house.near(Scope(owner), space, "anything") == []
        for round_ in range(3):
            document = await house.add(owner, [f"text {round_}"])
            await house.add_vectors(document, space)
            assert len(await house.near(Scope(owner), space, "anything")) == round_ + 1

    async def test_vectors_are_missed_until_they_are_there(self, house: House) -> None:
        owner, space = new_id(), await house.space()
        document = await house.add(owner, ["one", "two", "three"])
        async with house.database.unit() as session:
            missing = await house.index.without_vectors(session, space, document, 2)
            assert [text for _, text in missing] == ["one", "two"]
            ids = [number for number, _ in missing]
            vectors = np.stack([vector("one"), vector("two")])
            await house.index.add_vectors(session, space, ids, vectors)
            await house.index.add_vectors(session, space, ids, vectors)  # at-least-once
        async with house.database.read() as session:
            missing = await house.index.without_vectors(session, space, document, 10)
            counts = await house.index.counts(session, document, space)
        assert [text for _, text in missing] == ["three"]
        assert (counts.passages, counts.vectors) == (3, 2)

    async def test_vectors_of_vanished_passages_are_left_out(self, house: House) -> None:
        owner, space = new_id(), await house.space()
        document = await house.add(owner, ["one"])
        [number] = await house.ids(owner, "one")
        async with house.database.unit() as session:
            await house.index.remove_document(session, document)
            await house.index.add_vectors(session, space, [number], vector("one")[None])
        assert await house.near(Scope(owner), space, "one") == []

    async def test_spaces_do_not_meet(self, house: House) -> None:
        owner = new_id()
        one, other = await house.space("one"), await house.space("other")
        assert one != other
        assert await house.space("one") == one
        document = await house.add(owner, ["text"])
        await house.add_vectors(document, one)
        assert await house.near(Scope(owner), one, "text") == ["text"]
        assert await house.near(Scope(owner), other, "text") == []
        async with house.database.read() as session:
            assert await house.index.find_space(session, "one", DIMENSIONS) == one
            assert await house.index.find_space(session, "one", DIMENSIONS + 1) is None
            assert await house.index.find_space(session, "unknown", DIMENSIONS) is None
            missing = await house.index.without_vectors(session, other, document, 10)
        assert [text for _, text in missing] == ["text"]

    async def test_other_spaces_can_be_forgotten(self, house: House) -> None:
        owner, old, new = new_id(), await house.space("old"), await house.space("new")
        document = await house.add(owner, ["one", "two", "three"])
        for space in (old, new):
            await house.add_vectors(document, space)
        removed = 1
        while removed:
            async with house.database.unit() as session:
                removed = await house.index.remove_other_spaces(session, new, 2)
        async with house.database.read() as session:
            assert await house.index.find_space(session, "old", DIMENSIONS) is None
            assert (await house.index.counts(session, document, new)).vectors == 3
        assert set(await house.near(Scope(owner), new, "one")) == {"one", "two", "three"}
        again = await house.space("old")
        await house.add_vectors(document, again)
        assert len(await house.near(Scope(owner), again, "one")) == 3
