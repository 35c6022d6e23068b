"""What the tests of notifications share."""

import itertools
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from mail_server import HOST, Post, mail_server
from post_house import PostHouse, new_house
from telling import Hook

from database_under_test import DatabaseUnderTest
from steward_process import Person, StewardProcess

_numbers = itertools.count(1)


@pytest.fixture
async def house(place: DatabaseUnderTest) -> AsyncIterator[PostHouse]:
    """A database with nobody in it."""
    place.migrate()
    database = place.open()
    yield new_house(database)
    await database.close()


@pytest.fixture(scope="session")
def mailed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Post, int]]:
    """A real mail server, and its port."""
    with mail_server(tmp_path_factory.mktemp("mail")) as (post, port, _):
        yield post, port


@pytest.fixture(scope="session")
def texted() -> Iterator[Hook]:
    """Who carries text messages: the number is the last part of the path."""
    one = Hook()
    yield one
    one.close()


@pytest.fixture(scope="module")
def telling(
    shared_steward: Callable[..., AbstractContextManager[StewardProcess]],
    mailed: tuple[Post, int],
    texted: Hook,
) -> Iterator[StewardProcess]:
    """A Steward that tells people things over every channel."""
    with shared_steward(
        "telling",
        STEWARD_SMTP_HOST=HOST,
        STEWARD_SMTP_PORT=str(mailed[1]),
        STEWARD_SMTP_TLS="none",
        STEWARD_SMTP_FROM="Steward <steward@example.org>",
        STEWARD_SMS_URL=texted.url.replace("http://", "json://") + "/{to}",
        STEWARD_REACH_PRIVATE="true",
    ) as steward:
        yield steward


@pytest.fixture
def admin(telling: StewardProcess) -> Person:
    """Its administrator."""
    return telling.sign_in("admin")


@pytest.fixture
def member(telling: StewardProcess) -> Person:
    """Somebody new there."""
    return telling.person(f"guest{next(_numbers)}")


@pytest.fixture
def other_member(telling: StewardProcess) -> Person:
    """Somebody else who is new there."""
    return telling.person(f"guest{next(_numbers)}")


@pytest.fixture
def hook() -> Iterator[Hook]:
    """A receiver of webhooks."""
    one = Hook()
    yield one
    one.close()
