"""Branches: what was said before a message, what is shown, and which message is the last."""

from contextlib import aclosing

import pytest
from sqlalchemy import event

from steward.conversations.branch import branch_ids, newest_answer, newest_below, siblings_of
from steward.conversations.place import place_for
from steward.conversations.show_branch import show_branch
from steward.conversations.store import (
    conversation_of,
    leaf_of,
    message_of,
    messages_before,
    messages_shown,
)
from steward.conversations.tables import Message
from steward.kit.errors import Conflict, NotFound
from talk_house import Talk, somebody


async def before(talk: Talk, message_id: str, most: int = 10_000) -> list[str]:
    said: list[str] = []
    async with (
        talk.database.read() as session,
        aclosing(messages_before(session, talk.conversation_id, message_id)) as newest_first,
    ):
        async for _, text in newest_first:
            said.append(text)
            if len(said) == most:
                break
    return said


async def test_what_was_said_before_follows_the_branch_not_the_time(talk: Talk) -> None:
    _, first = await talk.exchange(1, None)
    _, left = await talk.exchange(2, first)
    _, right = await talk.exchange(3, first)
    last_left = await talk.say("left", left)
    last_right = await talk.say("right", right)
    assert await before(talk, last_left) == ["answer 2", "question 2", "answer 1", "question 1"]
    assert await before(talk, last_right) == ["answer 3", "question 3", "answer 1", "question 1"]


async def test_an_answer_given_once_more_is_not_told_the_first_one(talk: Talk) -> None:
    asked = await talk.say("question", None)
    for n in range(2):
        await talk.say(f"answer {n}", asked, role="assistant")
    assert await before(talk, asked) == []


async def test_what_failed_or_says_nothing_is_left_out(talk: Talk) -> None:
    last = None
    for status, text in (
        ("complete", "whole"),
        ("failed", "half"),
        ("cancelled", "stopped"),
        ("cancelled", ""),
        ("writing", ""),
    ):
        asked = await talk.say(f"why {status}?", last)
        last = await talk.say(text, asked, role="assistant", status=status)
    assert [text for text in await before(talk, last) if "why" not in text] == ["stopped", "whole"]


@pytest.mark.parametrize("count", [49, 50, 51, 120])
async def test_a_long_branch_is_told_whole(talk: Talk, count: int) -> None:
    last = None
    for n in range(count):
        _, last = await talk.exchange(n, last)
    asked = await talk.say("and now?", last)
    expected = [f"{who} {n}" for n in range(count) for who in ("question", "answer")]
    assert await before(talk, asked) == expected[::-1]


async def test_no_more_is_read_than_is_asked_for(talk: Talk) -> None:
    last = None
    for n in range(150):
        _, last = await talk.exchange(n, last)
    assert last is not None
    queries: list[str] = []
    engine = talk.database.reader.sync_engine
    event.listen(engine, "before_cursor_execute", lambda *a: queries.append(a[2]))
    assert len(await before(talk, last, most=80)) == 80
    assert len(queries) == 1


async def test_siblings_are_the_messages_with_the_same_parent(talk: Talk) -> None:
    asked = await talk.say("question", None)
    edited = await talk.say("question, edited", None)
    answers = [await talk.say(f"answer {n}", asked, role="assistant") for n in range(3)]
    elsewhere = await talk.another("Elsewhere")
    await elsewhere.say("of another conversation", None)
    async with talk.database.read() as session:
        rows = [await session.get_one(Message, id_) for id_ in (asked, answers[0])]
        found = await siblings_of(session, talk.conversation_id, rows)
        latest = await newest_answer(session, rows[0])
    assert dict(found) == {None: [asked, edited], asked: answers}
    assert latest is not None
    assert latest.id == answers[-1]


async def test_the_branch_through_a_message_goes_down_to_its_newest_leaf(talk: Talk) -> None:
    question, first = await talk.exchange(1, None)
    _, old = await talk.exchange(2, first)
    _, new = await talk.exchange(3, first)
    _, newest = await talk.exchange(4, old)
    async with talk.database.read() as session:
        for through, leaf in ((question, newest), (old, newest), (new, new), (newest, newest)):
            message = await session.get_one(Message, through)
            assert await newest_below(session, message) == leaf


async def test_the_shown_branch_is_the_newest_until_another_is_chosen(talk: Talk) -> None:
    question, first = await talk.exchange(1, None)
    other, second = await talk.exchange(2, None)
    assert await shown(talk) == [other, second]
    async with talk.database.unit() as session:
        await show_branch(session, talk.owner_id, talk.conversation_id, question)
    assert await shown(talk) == [question, first]
    async with talk.database.unit() as session:
        await show_branch(session, talk.owner_id, talk.conversation_id, None)
    assert await shown(talk) == [other, second]


async def shown(talk: Talk) -> list[str]:
    async with talk.database.read() as session:
        conversation = await conversation_of(session, talk.owner_id, talk.conversation_id)
        ids = list(await branch_ids(session, await leaf_of(session, conversation)))
        rows = await messages_shown(session, talk.owner_id, talk.conversation_id, None, 10)
    assert [row.id for row in rows] == ids
    return ids


async def test_pages_of_a_branch_go_on_when_another_is_shown_meanwhile(talk: Talk) -> None:
    _, first = await talk.exchange(1, None)
    left = await talk.exchange(2, first)
    right = await talk.exchange(3, first)
    async with talk.database.read() as session:
        rows = await messages_shown(session, talk.owner_id, talk.conversation_id, left[0], 10)
    assert [row.id for row in rows] == list(right)


async def test_where_a_question_goes(talk: Talk) -> None:
    asked, answer = await talk.exchange(1, None)
    later, last = await talk.exchange(2, answer)
    strange = await somebody(talk.database, "stranger")
    not_mine = await strange.say("a secret", None, role="assistant")
    elsewhere = await (await talk.another("Elsewhere")).say("answer", None, role="assistant")
    async with talk.database.read() as session:
        conversation = await conversation_of(session, talk.owner_id, talk.conversation_id)

        async def place(parent_id: str | None = None, edits_id: str | None = None) -> str | None:
            return await place_for(session, conversation, parent_id=parent_id, edits_id=edits_id)

        assert await place() == last
        assert await place(answer) == answer
        assert await place(edits_id=later) == answer
        assert await place(edits_id=asked) is None
        with pytest.raises(Conflict):
            await place(asked)
        for gone in (not_mine, elsewhere):
            with pytest.raises(NotFound):
                await place(gone)
            with pytest.raises(NotFound):
                await place(edits_id=gone)
            with pytest.raises(NotFound):
                await message_of(session, talk.owner_id, talk.conversation_id, gone)
