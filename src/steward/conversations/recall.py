"""What of a conversation is told to the model: the last messages that fit a budget."""

from collections.abc import AsyncIterator, Callable

# What a message costs beside its text.
FRAME_TOKENS = 4


async def that_fit(
    newest_first: AsyncIterator[tuple[str, str]], tokens: int, count: Callable[[str], int]
) -> list[tuple[str, str]]:
    """The newest messages, oldest first, that together have at most this many tokens.

    Messages are (role, text); no more of them are read than are looked at. A conversation is
    remembered from a person's message on, never from the middle of an exchange.
    """
    kept: list[tuple[str, str]] = []
    async for role, text in newest_first:
        tokens -= count(text) + FRAME_TOKENS
        if tokens < 0:
            break
        kept.append((role, text))
    while kept and kept[-1][0] != "user":
        kept.pop()
    return kept[::-1]
