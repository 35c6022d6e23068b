"""Whom a notification goes to: what is known of the people at the moment it is posted."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.tables import UserAccount
from steward.notifications.tables import (
    NotificationAddress,
    NotificationChoice,
    NotificationHabits,
)

AT_ONCE = 500  # SQLite takes some thousands of values in one statement
NO_HABITS = NotificationHabits(
    zone="UTC", quiet_from=None, quiet_to=None, digest="none", digest_hour=8
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is told. `choices` are their own for this kind of event, by channel; `addresses`
    those at which somebody is."""

    id: str
    username: str
    email: str
    language: str
    habits: NotificationHabits
    choices: Mapping[str, bool]
    addresses: Sequence[NotificationAddress]

    @property
    def quiet(self) -> tuple[int, int] | None:
        """The quiet hours, if there are any."""
        begin, end = self.habits.quiet_from, self.habits.quiet_to
        return None if begin is None or end is None else (begin, end)


async def find_people(session: AsyncSession, event: str, ids: Sequence[str]) -> list[Person]:
    """Those of the ids who have an account that is in use, in no order."""
    people = []
    for some in _in_parts(dict.fromkeys(ids)):
        people += await _find_some(session, event, some)
    return people


async def _find_some(session: AsyncSession, event: str, ids: Sequence[str]) -> list[Person]:
    rows = await session.execute(
        select(
            UserAccount.id,
            UserAccount.username,
            UserAccount.email,
            UserAccount.language,
            NotificationHabits,
        )
        .outerjoin(NotificationHabits, NotificationHabits.user_id == UserAccount.id)
        .where(UserAccount.id.in_(ids), UserAccount.active, UserAccount.erasing_since.is_(None))
    )
    choices: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    for choice in await session.scalars(
        select(NotificationChoice).where(
            NotificationChoice.user_id.in_(ids), NotificationChoice.event == event
        )
    ):
        choices[choice.user_id][choice.channel] = choice.wanted
    addresses: defaultdict[str, list[NotificationAddress]] = defaultdict(list)
    for address in await session.scalars(
        select(NotificationAddress).where(
            NotificationAddress.user_id.in_(ids), NotificationAddress.broken_at.is_(None)
        )
    ):
        addresses[address.user_id].append(address)
    return [
        Person(id_, name, email, language, habits or NO_HABITS, choices[id_], addresses[id_])
        for id_, name, email, language, habits in rows
    ]


def _in_parts(ids: Mapping[str, None]) -> Iterator[Sequence[str]]:
    rest = iter(ids)
    while part := list(islice(rest, AT_ONCE)):
        yield part
