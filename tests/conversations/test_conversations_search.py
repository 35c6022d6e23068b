"""What was said is found by its words, in both languages, and only by whom it belongs to."""

import pytest
from sqlalchemy import update

from steward.conversations.fold import search_words
from steward.conversations.search import search
from steward.conversations.tables import Message
from talk_house import Talk, somebody

SAID = (
    "The ferry to Corvo leaves at nine.",
    "今天北京的天气很好，适合出门。",
    "北京有很多博物馆。",
    "École Élémentaire, STRASSE and ΑΘΗΝΑ",
    "100% of A_B is 50\\2",
    "臺灣的天氣如何？",
)


async def found(talk: Talk, query: str, after: str | None = None, limit: int = 50) -> list[str]:
    async with talk.database.read() as session:
        hits = await search(session, talk.owner_id, search_words(query), after, limit)
    return [hit.text for hit in hits]


@pytest.fixture
async def chatty(talk: Talk) -> Talk:
    last = None
    for text in SAID:
        last = await talk.say(text, last)
    return talk


@pytest.mark.parametrize(
    ("query", "which"),
    [
        ("ferry", [0]),
        ("FERRY corvo", [0]),
        ("ferry 北京", []),
        ("北京天气", [1]),
        ("天气北京", [1]),
        ("北京", [2, 1]),
        ("天气", [5, 1]),
        ("台湾天气", [5]),
        ("école", [3]),
        ("ÉLÉMENTAIRE straße", [3]),
        ("αθηνα", [3]),
        ("Ｃｏｒｖｏ", [0]),
        ("100%", [4]),
        ("%", []),
        ("_", []),
        ("", []),
        ("   ", []),
        ("zeppelin", []),
    ],
)
async def test_all_words_have_to_occur(chatty: Talk, query: str, which: list[int]) -> None:
    assert await found(chatty, query) == [SAID[n] for n in which]


async def test_a_wildcard_is_a_sign_like_any_other(talk: Talk) -> None:
    await talk.say("plain", None)
    async with talk.database.read() as session:
        for sign in ("%", "_", "pl_in", "p%n", "/", "\\"):
            assert await search(session, talk.owner_id, [sign], None, 10) == []


async def test_titles_are_found_too_newest_first_and_page_by_page(talk: Talk) -> None:
    await talk.say("the harbour", None)
    second = await talk.another("Harbour master")
    await second.say("harbour, harbour", None)
    await second.say("nothing", None)
    third = await talk.another("HARBOUR")
    in_order = ["HARBOUR", "harbour, harbour", "Harbour master", "the harbour"]
    assert await found(talk, "harbour") == in_order
    async with talk.database.read() as session:
        hits = await search(session, talk.owner_id, ["harbour"], None, 50)
        assert [hit.conversation_id for hit in hits] == [
            third.conversation_id,
            second.conversation_id,
            second.conversation_id,
            talk.conversation_id,
        ]
        assert [hit.message_id is None for hit in hits] == [True, False, True, False]
        assert [hit.title for hit in hits][1:3] == ["Harbour master"] * 2
        paged = []
        after = None
        while page := await search(session, talk.owner_id, ["harbour"], after, 1):
            paged += [hit.text for hit in page]
            after = page[-1].id
    assert paged == in_order


async def test_nobody_finds_what_others_have_said(chatty: Talk) -> None:
    stranger = await somebody(chatty.database, "stranger")
    assert await found(stranger, "ferry") == []
    await stranger.say("My ferry", None)
    assert await found(stranger, "ferry") == ["My ferry"]
    assert await found(chatty, "ferry") == [SAID[0]]


async def test_what_was_said_before_there_was_a_search_is_found(talk: Talk) -> None:
    id_ = await talk.say("An Old Word 旧话", None)
    async with talk.database.unit() as session:
        await session.execute(update(Message).where(Message.id == id_).values(folded=None))
    for query in ("old WORD", "旧话"):
        assert await found(talk, query) == ["An Old Word 旧话"]
