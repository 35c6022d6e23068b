"""Cutting a list of texts into requests of a size that services take."""

from collections.abc import Iterator, Sequence


def in_batches(texts: Sequence[str], *, count: int, characters: int) -> Iterator[Sequence[str]]:
    """The texts in order, at most `count` and about `characters` in each batch.

    A text that is longer than that alone is a batch of its own.
    """
    start = size = 0
    for place, text in enumerate(texts):
        if place > start and (place - start == count or size + len(text) > characters):
            yield texts[start:place]
            start, size = place, 0
        size += len(text)
    if start < len(texts):
        yield texts[start:]
