"""What every index must do for whoever fills or empties it as a whole, on any engine.

A backend's test file subclasses `TransferContract` and gives it the fixtures `house`, as for the
index's own contract, and `transfer`.
"""

from collections.abc import Sequence

import numpy as np
from sqlalchemy import insert

from contracts.index_contract import DIMENSIONS, House, new_id, vector
from steward.index.port import Scope
from steward.index.tables import Passage
from steward.index.transfer import Space, Transfer
from steward.kit.text import cut_words


async def put(house: House, transfer: Transfer, owner: str, texts: Sequence[str]) -> list[int]:
    """Rows of passages as if copied from elsewhere, then their words; returns their numbers."""
    document = new_id()
    rows = [
        {
            "id": 1000 + n, "owner_id": owner, "collection_id": None, "document_id": document,
            "n": n, "page": 1, "start": 0, "end": len(text), "text": text,
        }
        for n, text in enumerate(texts)
    ]  # fmt: skip
    ids = [1000 + n for n in range(len(texts))]
    async with house.database.unit() as session:
        await session.execute(insert(Passage), rows)
        await transfer.add_words(session, ids, [cut_words(text) for text in texts])
    for _ in range(2):
        async with house.database.unit() as session:
            await transfer.finish_words(session)
    return ids


class TransferContract:
    """The suite."""

    async def test_words_of_copied_passages_are_found_and_counted(
        self, house: House, transfer: Transfer
    ) -> None:
        owner = new_id()
        texts = ["red wine", "white wine", "今天下雨。"]
        await put(house, transfer, owner, texts)
        assert await house.words(Scope(owner), "red", "wine") == ["red wine", "white wine"]
        assert await house.words(Scope(owner), "下雨") == ["今天下雨。"]
        async with house.database.read() as session:
            assert await transfer.count_words(session) == 3
            found = await house.index.frequencies(session, Scope(owner), ["wine"])
        assert (found.passages, found.containing) == (3, {"wine": 2})

    async def test_an_empty_index_has_nothing(self, house: House, transfer: Transfer) -> None:
        async with house.database.unit() as session:
            assert await transfer.spaces(session) == []
            number = await transfer.begin_space(session, "model", DIMENSIONS)
            assert await transfer.extent(session, number) == (0, 0)
            assert (await transfer.vectors(session, number, 0, 10))[0] == []
            assert await transfer.count_words(session) == 0

    async def test_vectors_come_out_as_they_went_in(self, house: House, transfer: Transfer) -> None:
        owner, space = new_id(), await house.space()
        texts = [f"text {n}" for n in range(7)]
        document = await house.add(owner, texts)
        await house.add_vectors(document, space)
        numbers, rows = [], []
        async with house.database.read() as session:
            last = 0
            while True:
                ids, vectors = await transfer.vectors(session, space, last, 3)
                if not ids:
                    break
                assert vectors.shape == (len(ids), DIMENSIONS)
                assert vectors.dtype == np.float32
                numbers += ids
                rows += list(vectors)
                last = ids[-1]
            assert await transfer.extent(session, space) == (7, last)
            assert await transfer.spaces(session) == [Space(space, "model", DIMENSIONS)]
            stored = await house.index.passages(session, owner, numbers)
        assert numbers == sorted(numbers)
        assert [passage.text for passage in stored] == texts
        for text, kept in zip(texts, rows, strict=True):
            # To the last bit of the 16 that are stored.
            assert np.array_equal(kept, vector(text).astype(np.float16).astype(np.float32))

    async def test_a_filled_space_is_one_like_any(self, house: House, transfer: Transfer) -> None:
        owner = new_id()
        texts = [f"text {n}" for n in range(50)]
        ids = await put(house, transfer, owner, texts)
        async with house.database.unit() as session:
            space = await transfer.begin_space(session, "model", DIMENSIONS)
            matrix = np.stack([vector(text) for text in texts])
            await house.index.add_vectors(session, space, ids, matrix)
        for _ in range(2):
            async with house.database.unit() as session:
                await transfer.finish_space(session, Space(space, "model", DIMENSIONS))
        assert (await house.near(Scope(owner), space, "text 7"))[0] == "text 7"
        assert await house.space() == space

    async def test_a_space_that_is_begun_again_keeps_what_it_has(
        self, house: House, transfer: Transfer
    ) -> None:
        owner = new_id()
        ids = await put(house, transfer, owner, ["one", "two"])
        spaces = []
        for number in ids:
            async with house.database.unit() as session:
                space = await transfer.begin_space(session, "model", DIMENSIONS)
                await house.index.add_vectors(session, space, [number], vector("one")[None])
                spaces.append(space)
        async with house.database.read() as session:
            assert await transfer.extent(session, spaces[0]) == (2, ids[1])
        assert spaces[0] == spaces[1]
