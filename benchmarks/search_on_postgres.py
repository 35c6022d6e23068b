"""A Steward on PostgreSQL with many passages of a made-up library, to be searched over HTTP."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import steward.accounts.tables  # noqa: F401 - whose rows the documents refer to
from benchmarks.bench import Bench
from benchmarks.fill_postgres import EACH_DOCUMENT, Filling, Owner
from benchmarks.made_up_library import Library
from benchmarks.real_vectors import DIMENSIONS
from benchmarks.scale import some_owners
from benchmarks.stewards import OUT, wait_for_model
from steward.db.engine import Database
from steward.documents.tables import Document
from steward.embedding.minilm import MODEL
from steward.index.postgres import PostgresIndex
from steward.kit.ids import new_id


def filled_postgres(bench: Bench, people: Sequence[tuple[str, int]]) -> Path:
    """The data folder of a Steward in whose database each of these people has so many passages."""
    assert bench.data is not None
    steward = bench.stewards.make("search").start()
    ids = [steward.person(name).http.get("/users/me").json()["id"] for name, _ in people]
    wait_for_model(steward)
    steward.stop()
    library = Library(bench.data, OUT / "made-up")
    most = people[0][1]
    owners = some_owners(library, [(n, n / most) for _, n in people], ids)
    space = asyncio.run(_documents(bench.stewards.database_of(steward.data), owners))
    filling = Filling(bench.stewards.address_of(steward.data))
    filling.words(library, owners)
    filling.vectors(space, library, owners)
    filling.settle()
    filling.close()
    return steward.data


async def _documents(database: Database, owners: Sequence[Owner]) -> int:
    """Write the owners' documents; returns the number of the model's space."""
    async with database.unit() as session:
        for owner in owners:
            for n in range(-(-len(owner.subjects) // EACH_DOCUMENT)):
                session.add(_document(owner, n))
        space = await PostgresIndex().open_space(session, MODEL, DIMENSIONS)
    await database.close()
    return space


def _document(owner: Owner, n: int) -> Document:
    passages = min(EACH_DOCUMENT, len(owner.subjects) - n * EACH_DOCUMENT)
    return Document(
        id=owner.document(n),
        owner_id=owner.id,
        name="made up.txt",
        digest=new_id(),
        media_type="text/plain",
        size=0,
        status="ready",
        text_complete=True,
        passages=passages,
        vectors=passages,
    )
