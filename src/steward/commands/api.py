"""Steward over HTTP, as the commands use it: what fails is told as a `Failure`."""

from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from steward.client import (
    NotSteward,
    Refused,
    Steward,
    StewardError,
    StreamLost,
    Unauthenticated,
    Unreachable,
)
from steward.client.connect import LOOPBACK
from steward.commands.failure import Failure, NoAnswer

__all__ = ["LOOPBACK", "as_failure", "open_client"]

# A restart takes seconds; a rate limit that asks for more than this is told instead.
PATIENCE_SECONDS = 60.0


@contextmanager
def open_client(
    url: str, auth: httpx.Auth | None, *, chinese: bool, patience: float = PATIENCE_SECONDS
) -> Iterator[Steward]:
    """A client at one address, for as long as the block runs. Raises `Failure`."""
    language = "zh-CN" if chinese else "en"
    try:
        with Steward(
            url, auth=auth, language=language, patience=patience, program="steward-command"
        ) as client:
            yield client
    except StewardError as error:
        raise as_failure(error) from None


def as_failure(error: StewardError) -> Failure:
    """What the person is told. A refusal is in the language that was asked for already."""
    match error:
        case StreamLost():
            return NoAnswer(error.url, "for some minutes")
        case Unreachable():
            return NoAnswer(error.url, error.why)
        case NotSteward():
            return Failure(
                f"What answers at {error.url} is not Steward.",
                f"{error.url} 上运行的不是 Steward。",
            )
        case Unauthenticated() if error.code != "wrong_credentials":
            sentence = f"{error.sentence} (steward login)"
            return Failure(sentence, sentence)
        case Refused():
            return Failure(error.sentence, error.sentence)
    return Failure(str(error), str(error))
