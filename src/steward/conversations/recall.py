"""What of a conversation is told to the model: the last messages that fit a budget."""

from collections.abc import Callable, Sequence


def that_fit(
    newest_first: Sequence[tuple[str, str]], tokens: int, count: Callable[[str], int]
) -> list[tuple[str, str]]:
    """The newest messages, oldest first, that together have at most this many tokens.

    Messages are (role, text). A conversation is remembered from a person's message on, never from
    the middle of an exchange.
    """
    kept: list[tuple[str, str]] = []
    for role, text in newest_first:
        tokens -= count(text) + 4  # what a message costs beside its text
        if tokens < 0:
            break
        kept.append((role, text))
    while kept and kept[-1][0] != "user":
        kept.pop()
    return kept[::-1]
