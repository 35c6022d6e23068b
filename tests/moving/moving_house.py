"""A house with rows of many kinds, filled without a Steward, and moved without a command."""

import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import numpy as np

from steward.accounts.tables import UserAccount
from steward.agents.tables import Agent, ToolCall
from steward.answers.tables import Run, RunEvent
from steward.conversations.tables import Conversation
from steward.db.engine import Database
from steward.db.installation import FILE
from steward.documents.tables import Document, DocumentPage
from steward.index.port import Index, NewPassage
from steward.kit.clock import now
from steward.kit.ids import new_id
from steward.kit.text import cut_words
from steward.moving.look import newest_revision
from steward.moving.place import Place, place_at
from steward.moving.prepare import begin, make_schema
from steward.settings import Settings
from steward.usage.tables import UsageDay

T = TypeVar("T")
DIMENSIONS = 16
# More than go in one chunk; a graph of many takes its time.
MOST_VECTORS = 2500
STRANGE = 'quoted " and \\u0000, 中文, \N{ROCKET}, and a NUL: \x00.'


def embedded(folder: Path) -> Place:
    """A place in a folder of its own."""
    return place_at(None, None, Settings(_env_file=None, data=folder))


def at(address: str, folder: Path) -> Place:
    """A place in PostgreSQL with this data folder."""
    return place_at(address, folder, Settings(_env_file=None))


def beside(deed: Callable[[], T]) -> T:
    """What a deed comes to that has an event loop of its own, away from the tests'."""
    with ThreadPoolExecutor(1) as executor:
        return executor.submit(deed).result()


async def fill(place: Place, *, passages: int = 50) -> None:
    """People, a document with passages and vectors, a run with events, and strange values."""
    make_schema(place)
    database = place.open()
    (place.data / FILE).write_text(new_id())
    with ThreadPoolExecutor(2) as pool:
        index = place.index(pool)
        await begin(database, index, newest_revision())
        owner, document, conversation, run = (new_id() for _ in range(4))
        async with database.unit() as session:
            session.add_all([_person(owner), _person(new_id())])
            await session.flush()
            session.add(_document(owner, document, place, passages))
            session.add(Conversation(id=conversation, owner_id=owner, title=STRANGE))
            await session.flush()
            session.add(DocumentPage(document_id=document, n=1, start=0, text=STRANGE))
            session.add(_run(run, owner, conversation))
            await session.flush()
            session.add_all(
                RunEvent(run_id=run, seq=n, type="text.delta", data="{}") for n in range(1, 1200)
            )
            session.add(_agent(owner))
            # Two texts that no two locales put in the same order.
            session.add_all(
                _call(run, owner, call_id) for call_id in ("call_B", "call-a", "Call_b")
            )
            session.add(_usage(owner))
        await _add_passages(owner, document, passages, index, database)
        await database.close()


def _person(id_: str) -> UserAccount:
    return UserAccount(
        id=id_, username=id_[:30], username_key=id_, email="a@example.com", email_key=id_,
        password_hash="-", role="member", language="en",
    )  # fmt: skip


def _document(owner: str, id_: str, place: Place, passages: int) -> Document:
    content = b"the lighthouse of Corvo"
    file = place.data / "files" / owner / id_
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    return Document(
        id=id_, owner_id=owner, name="lighthouse.txt", media_type="text/plain",
        digest=hashlib.sha256(content).hexdigest(), size=len(content), status="ready",
        passages=passages, text_complete=True, analysis={"summary": STRANGE},
    )  # fmt: skip


def _run(id_: str, owner: str, conversation: str) -> Run:
    return Run(
        id=id_, owner_id=owner, conversation_id=conversation, asked_id=new_id(), job_id=id_,
        message_id=new_id(), question=STRANGE, status="completed", confidence=0.1 + 0.2,
        # One is the JSON null and the other is NULL.
        collection_ids=None, citations=[{"n": 1, "quote": STRANGE}],
        cost_micros=2**40, started_at=now() - timedelta(microseconds=1),
    )  # fmt: skip


def _agent(owner: str) -> Agent:
    return Agent(
        owner_id=owner, name="Keeper", max_rounds=3, max_seconds=1.5, temperature=0.7,
        models=["one"], tools=[], active=False,
    )  # fmt: skip


def _call(run: str, owner: str, call_id: str) -> ToolCall:
    return ToolCall(
        run_id=run, call_id=call_id, owner_id=owner, round=1, n=1, name="a", arguments="{}",
        state="done",
    )  # fmt: skip


def _usage(owner: str) -> UsageDay:
    return UsageDay(user_id=owner, day=now().date(), model="a/模型", last_active=now())


async def _add_passages(
    owner: str, document: str, passages: int, index: Index, database: Database
) -> None:
    chance = np.random.default_rng(7)
    texts = [f"passage {n} of the lighthouse {STRANGE}" for n in range(passages)]
    rows = [
        NewPassage(owner, None, document, n, 1, 0, 1, text, f"lighthouse {cut_words(text)}")
        for n, text in enumerate(texts)
    ]
    async with database.unit() as session:
        await index.add(session, rows)
        for model in ("one", "two"):
            space = await index.open_space(session, model, DIMENSIONS)
            missing = await index.without_vectors(session, space, document, MOST_VECTORS)
            vectors = chance.standard_normal((len(missing), DIMENSIONS)).astype(np.float32)
            await index.add_vectors(session, space, [n for n, _ in missing], vectors)
