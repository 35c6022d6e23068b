"""A database with people in it, a post office, and a deliverer that works for as long as it is
wanted."""

import base64
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import select, update

from steward.accounts.tables import UserAccount
from steward.bus.memory import MemoryBus
from steward.db.engine import Database
from steward.kit.announce import Announce
from steward.kit.ids import new_id
from steward.kit.lifecycle import Lifecycle
from steward.kit.seal import Seal
from steward.notifications.announce import announcer
from steward.notifications.channel import Channel
from steward.notifications.channels.webhook import Receiver as Target
from steward.notifications.check_values import check_values
from steward.notifications.deliver import Deliverer
from steward.notifications.delivering import Delivering
from steward.notifications.events import SHIPPED_BY_NAME
from steward.notifications.news import tell_after_commit
from steward.notifications.post import Posted, post
from steward.notifications.posting import Posting, PostOffice
from steward.notifications.shown import shown_address
from steward.notifications.tables import (
    Delivery,
    InboxItem,
    NotificationAddress,
    NotificationChoice,
    NotificationHabits,
)
from steward.notifications.words import read_shipped

SECRET = "whsec_" + base64.b64encode(b"both sides know this, 32 bytes!!").decode()
ORDER = {"order": "7", "amount": 12.5, "currency": "EUR"}
ALL = ("inbox", "email", "push", "chat", "sms", "webhook")


@dataclass
class PostHouse:
    """The few things that tests do."""

    database: Database
    seal: Seal
    bus: MemoryBus
    office: PostOffice

    async def person(self, language: str = "en", **changes: Any) -> str:
        id_ = new_id()
        account = UserAccount(
            id=id_, username=f"user-{id_[-6:]}", username_key=id_, email=f"{id_[-6:]}@example.org",
            email_key=id_, password_hash="", role="member", language=language, **changes,
        )  # fmt: skip
        async with self.database.unit() as session:
            session.add(account)
        return id_

    @property
    def announce(self) -> Announce:
        return announcer(self.office, self.bus)

    async def webhook(self, user_id: str, url: str) -> str:
        return await self.address(user_id, "webhook", Target(url, SECRET).packed(), url)

    async def address(self, user_id: str, channel: str, target: str, seen: str = "") -> str:
        row = NotificationAddress(
            id=new_id(), user_id=user_id, channel=channel, label="mine",
            target=self.seal.seal(target), shown=shown_address(channel, seen or target),
        )  # fmt: skip
        async with self.database.unit() as session:
            session.add(row)
        return row.id

    async def choose(self, user_id: str, event: str, **wanted: bool) -> None:
        async with self.database.unit() as session:
            for channel, yes in wanted.items():
                session.add(
                    NotificationChoice(user_id=user_id, event=event, channel=channel, wanted=yes)
                )

    async def habits(self, user_id: str, **habits: Any) -> None:
        usual: dict[str, Any] = {
            "zone": "UTC", "quiet_from": None, "quiet_to": None, "digest": "none", "digest_hour": 8,
        }  # fmt: skip
        async with self.database.unit() as session:
            session.add(NotificationHabits(user_id=user_id, **usual | habits))

    async def post(
        self,
        *user_ids: str,
        event: str = "order.created",
        values: Mapping[str, Any] = ORDER,
        **more: Any,
    ) -> Posted:
        kind = SHIPPED_BY_NAME[event]
        posting = Posting(kind, check_values(kind, values), user_ids=user_ids, **more)
        async with self.database.unit() as session:
            posted = await post(session, posting, self.office)
            tell_after_commit(session, self.bus, posted.inboxes)
        return posted

    async def deliveries(self, **where: Any) -> Sequence[Delivery]:
        query = select(Delivery).filter_by(**where).order_by(Delivery.id)
        async with self.database.read() as session:
            return (await session.scalars(query)).all()

    async def inbox(self, user_id: str) -> Sequence[InboxItem]:
        query = select(InboxItem).where(InboxItem.user_id == user_id).order_by(InboxItem.id)
        async with self.database.read() as session:
            return (await session.scalars(query)).all()

    async def change_deliveries(self, **values: Any) -> None:
        async with self.database.unit() as session:
            await session.execute(update(Delivery).values(**values))

    def opened(self, *channels: str) -> "PostHouse":
        """The same house with other channels."""
        return replace(self, office=replace(self.office, opened=channels))

    @asynccontextmanager
    async def delivering(
        self, channels: Mapping[str, Channel], *, leaves_in: float = 5, **more: Any
    ) -> AsyncIterator[Deliverer]:
        """A deliverer as a process has one, which leaves well at the end."""
        lifecycle = Lifecycle()
        usual: dict[str, Any] = {
            "attempts": 12, "settings_link": "https://s.example.org/me", "webhook_attempts": 3,
            "webhook_patience": timedelta(days=5), "announce": self.announce,
        }  # fmt: skip
        delivering = Delivering(
            self.database, self.bus, lifecycle, self.seal, channels, **usual | more
        )
        deliverer = Deliverer(delivering)
        deliverer.begin()
        try:
            yield deliverer
        finally:
            lifecycle.drain()
            await self.bus.publish("drain", b"")
            await deliverer.leave(leaves_in)
            for channel in channels.values():
                await channel.close()


def new_house(database: Database) -> PostHouse:
    """Everything there is."""
    seal = Seal("a secret of the tests")
    office = PostOffice(read_shipped(), ALL, seal, "https://steward.example.org")
    return PostHouse(database, seal, MemoryBus(), office)
