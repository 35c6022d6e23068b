import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from tool_calling import Desk, call, somebody, with_tables
from tool_calling import calling as a_calling

from database_under_test import DatabaseUnderTest
from steward.agents.call_tool import Outcome
from steward.agents.evidence import NumberedPassage
from steward.agents.tool import Calling
from steward.agents.tools.now import now
from steward.agents.tools.query_order import query_order
from steward.agents.tools.read_page import LONGEST, cut, read_page
from steward.agents.tools.search_documents import NOTHING, search_documents
from steward.agents.tools.send_notification import send_notification
from steward.db.engine import Database
from steward.documents.tables import Collection, Document, DocumentPage
from steward.kit.ids import new_id
from steward.notifications.news import topic
from steward.notifications.store import inbox_of

LEASE = ["The tenant pays 950 euros.\n", "Dogs need consent.\n\nCats do not.", ""]


@pytest.fixture
async def database(place: DatabaseUnderTest) -> AsyncIterator[Database]:
    async with with_tables(place) as database:
        yield database


@pytest.fixture
async def calling(database: Database) -> Calling:
    return a_calling(database, await somebody(database))


async def put(
    calling: Calling, name: str, *pages: str, owner_id: str | None = None, **more: Any
) -> str:
    """A document that has been read."""
    document_id, start = new_id(), 0
    async with calling.database.unit() as session:
        row = Document(
            id=document_id, owner_id=owner_id or calling.owner_id, name=name, digest=document_id,
            media_type="text/plain", size=1, status="ready", pages=len(pages), text_complete=True,
        )  # fmt: skip
        for key, value in more.items():
            setattr(row, key, value)
        session.add(row)
        await session.flush()
        for n, text in enumerate(pages, 1):
            session.add(DocumentPage(document_id=document_id, n=n, start=start, text=text))
            start += len(text)
    return document_id


def with_desk(calling: Calling, desk: Desk) -> Calling:
    return replace(calling, desk=desk)


async def test_a_page_is_read_by_name_or_id_and_can_be_cited(calling: Calling) -> None:
    document_id = await put(calling, "lease.txt", *LEASE)
    for document in ("lease.txt", document_id, document_id.upper()):
        said = await call(read_page, calling, document=document, page=2)
        assert said == Outcome(
            "ok",
            'Page 2 of 3:\n<passage n="1" document="lease.txt" page="2">\n'
            "Dogs need consent.\n\nCats do not.\n</passage>",
        )
    assert isinstance(calling.desk, Desk)
    (passage,) = calling.desk.evidence.passages
    assert "".join(LEASE)[passage.start : passage.end] == passage.text
    assert (passage.document_id, passage.page) == (document_id, 2)


async def test_an_empty_page(calling: Calling) -> None:
    await put(calling, "lease.txt", *LEASE)
    said = await call(read_page, calling, document="lease.txt", page=3)
    assert said.text == "Page 3 of 3:\nThe page is empty."


async def test_a_long_page_is_read_in_parts(calling: Calling) -> None:
    text = "  ".join(f"Sentence {n} says little. It is short." for n in range(1000))
    await put(calling, "long.txt", "Before.\n", text)
    parts = [await call(read_page, calling, document="long.txt", page=2, part=n) for n in (1, 2, 3)]
    assert parts[0].text.startswith("Page 2 of 2, part 1 of 3:\n")
    assert isinstance(calling.desk, Desk)
    passages = calling.desk.evidence.passages
    assert all(len(passage.text) <= LONGEST for passage in passages)
    assert "".join("".join(p.text for p in passages).split()) == "".join(text.split())
    assert all(passage.text.endswith(".") for passage in passages)
    beyond = await call(read_page, calling, document="long.txt", page=2, part=4)
    assert beyond == Outcome("try_again", "The page has 3 parts.")


@pytest.mark.parametrize("text", ["", " \n ", "x" * 10_000, "文" * 7000, "a\n" * 5000])
def test_stretches_cover_all_that_is_not_white_space(text: str) -> None:
    stretches = cut(text)
    assert all(0 < end - start <= LONGEST for start, end in stretches)
    assert "".join("".join(text[a:b] for a, b in stretches).split()) == "".join(text.split())


async def test_what_is_not_there_is_answered_with_what_is(calling: Calling) -> None:
    await put(calling, "lease.txt", *LEASE)
    await put(calling, "租约.txt", "租金")
    beyond = await call(read_page, calling, document="lease.txt", page=4)
    assert beyond == Outcome("try_again", "lease.txt has 3 pages; there is no page 4.")
    for wrong in ("Lease.TXT", "lease", "laese.txt"):
        said = await call(read_page, calling, document=wrong)
        assert said.kind == "try_again"
        assert said.text.endswith("There are: lease.txt.")
    unlike = await call(read_page, calling, document="zzz")
    assert unlike.text.endswith("There are: 租约.txt; lease.txt.")


@pytest.mark.parametrize(
    ("state", "why"),
    [
        ({"status": "processing", "text_complete": False}, "still being read"),
        (
            {"status": "failed", "text_complete": False, "error_en": "It is damaged."},
            "could not be read: It is damaged.",
        ),
    ],
)
async def test_a_document_that_is_not_ready(
    calling: Calling, state: dict[str, Any], why: str
) -> None:
    await put(calling, "lease.txt", *LEASE, **state)
    said = await call(read_page, calling, document="lease.txt")
    assert said.kind == "try_again"
    assert why in said.text


async def test_two_documents_of_one_name(calling: Calling) -> None:
    ids = [await put(calling, "lease.txt", text) for text in ("First.", "Second.")]
    said = await call(read_page, calling, document="lease.txt")
    assert said.kind == "try_again"
    assert all(document_id in said.text for document_id in ids)
    assert "Second." in (await call(read_page, calling, document=ids[1])).text


async def test_a_strangers_document_does_not_exist(calling: Calling) -> None:
    stranger = await somebody(calling.database)
    document_id = await put(calling, "secret.txt", "Secret.", owner_id=stranger)
    for document in (document_id, "secret.txt"):
        said = await call(read_page, calling, document=document)
        assert said == Outcome("try_again", "There are no documents here.")


async def test_the_scope_of_the_run_holds(calling: Calling) -> None:
    collection_id = new_id()
    async with calling.database.unit() as session:
        session.add(Collection(id=collection_id, owner_id=calling.owner_id, name="Corvo"))
    inside = await put(calling, "inside.txt", "Inside.", collection_id=collection_id)
    outside = await put(calling, "outside.txt", "Outside.")
    for desk in (
        Desk(collection_ids=[collection_id]),
        Desk(document_ids=[inside]),
        Desk(collection_ids=[collection_id], document_ids=[inside, outside]),
    ):
        limited = with_desk(calling, desk)
        assert (await call(read_page, limited, document="inside.txt")).kind == "ok"
        for document in ("outside.txt", outside):
            said = await call(read_page, limited, document=document)
            assert said.kind == "try_again"
            assert said.text.endswith("There are: inside.txt.")
    nothing = with_desk(calling, Desk(document_ids=[]))
    assert (await call(read_page, nothing, document=inside)).kind == "try_again"


async def test_search_shows_numbered_passages(calling: Calling) -> None:
    passage = NumberedPassage(0, new_id(), "lease.txt", 1, 0, 18, "Dogs need consent.", 0.9)
    searching = with_desk(calling, Desk([passage]))
    said = await call(search_documents, searching, query="Dogs")
    assert said.text.startswith('<passage n="1" document="lease.txt" page="1">\nDogs need')
    assert (await call(search_documents, searching, query="Camels")).text == NOTHING


async def test_the_time_anywhere(calling: Calling) -> None:
    here = json.loads((await call(now, calling)).text)
    there = json.loads((await call(now, calling, time_zone="Asia/Shanghai")).text)
    assert here["time"].endswith("+00:00")
    time = datetime.fromisoformat(there["time"])
    assert time.utcoffset() is not None
    assert there["time"].endswith("+08:00")
    assert there["weekday"] == time.strftime("%A")


@pytest.mark.parametrize("zone", ["Shanghai", "../../etc/passwd", "/etc/passwd", "America", "\0"])
async def test_no_such_time_zone(calling: Calling, zone: str) -> None:
    said = await call(now, calling, time_zone=zone)
    assert said.kind == "try_again"
    assert "IANA" in said.text


async def test_orders_of_the_tutorial(calling: Calling) -> None:
    said = await call(query_order, calling, order_id=" so-1002 ")
    assert said.kind == "ok"
    assert json.loads(said.text)["customer"] == "李明"
    unknown = await call(query_order, calling, order_id="SO-9")
    assert unknown.kind == "try_again"
    assert "SO-1001" in unknown.text


async def test_a_notification_is_sent_once_however_often_it_is_tried(calling: Calling) -> None:
    async with calling.bus.subscribe(topic(calling.owner_id)) as news:
        for _ in range(3):
            said = await call(send_notification, calling, title=" The ferry ", body="Is late.")
            assert said.kind == "ok"
        assert await news.get(10) == (topic(calling.owner_id), b"changed")
    async with calling.database.read() as session:
        (item,) = await inbox_of(session, calling.owner_id, None, 10)
    assert (item.title, item.body, item.read_at) == ("The ferry", "Is late.", None)


async def test_a_notification_needs_a_title(calling: Calling) -> None:
    for title in ("", "  ", "x" * 201):
        assert (await call(send_notification, calling, title=title)).kind == "try_again"
