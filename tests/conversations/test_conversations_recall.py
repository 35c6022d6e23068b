"""What of a conversation fits a budget, and what it is called."""

from collections.abc import AsyncIterator

import pytest

from steward.conversations.recall import FRAME_TOKENS, that_fit
from steward.conversations.title import LONGEST, title_from

Said = tuple[str, str]


async def newest_first(messages: list[Said], read: list[Said] | None = None) -> AsyncIterator[Said]:
    for message in reversed(messages):
        if read is not None:
            read.append(message)
        yield message


TALK = [("user", "a" * 10), ("assistant", "b" * 10), ("user", "c" * 10), ("assistant", "d" * 10)]
COST = 10 + FRAME_TOKENS


@pytest.mark.parametrize(
    ("budget", "kept"),
    [(0, 0), (COST - 1, 0), (COST, 0), (2 * COST, 2), (3 * COST, 2), (4 * COST, 4), (10**9, 4)],
)
async def test_the_newest_whole_exchanges_that_fit(budget: int, kept: int) -> None:
    fitting = await that_fit(newest_first(TALK), budget, len)
    assert fitting == TALK[len(TALK) - kept :]


async def test_no_more_is_read_than_fits() -> None:
    read: list[Said] = []
    await that_fit(newest_first(TALK * 100, read), 2 * COST, len)
    assert len(read) == 3


async def test_an_empty_conversation_is_nothing() -> None:
    assert await that_fit(newest_first([]), 1000, len) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Who built it?", "Who built it?"),
        ("  Who\n\tbuilt   it?  ", "Who built it?"),
        ("x" * 200, "x" * LONGEST + "…"),
        ("谁" * 100, "谁" * LONGEST + "…"),
        ("word " * 40, ("word " * 12).strip() + "…"),
    ],
)
def test_a_title_is_the_first_words(text: str, title: str) -> None:
    assert title_from(text) == title
