"""What is done now and then in each process that runs jobs: digests are made, and what was told
long ago is forgotten."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.audit.forget import forget_entries
from steward.db.away import is_away, why
from steward.db.engine import Database
from steward.kit.clock import now
from steward.kit.logs import log
from steward.notifications.digest import make_digests
from steward.notifications.news import DELIVERIES_TOPIC
from steward.notifications.notifying import Notifying
from steward.notifications.tables import Delivery, Notification
from steward.runtime import Runtime

EVERY_SECONDS = 20.0
KEPT = timedelta(days=90)
AT_ONCE = 500
# What nobody needs to look at any more after a while.
ENDED = ("sent", "failed", "digested")


async def keep_house(runtime: Runtime, notifying: Notifying) -> None:
    """Until this process leaves."""
    database = runtime.database
    while not await runtime.lifecycle.drains_within(EVERY_SECONDS):
        try:
            if await make_digests(now(), database=database, office=notifying.office):
                await runtime.bus.publish(DELIVERIES_TOPIC, b"")
            await forget_old(now() - KEPT, database=database)
            days = timedelta(days=runtime.settings.audit_days)
            await forget_entries(now() - days, database=database)
        except Exception as error:  # noqa: BLE001 - nobody else makes digests; the next look may
            if is_away(error):
                log("notifications").error("no digests for now", error=why(error))
            else:
                log("notifications").exception("digests broke down")


async def forget_old(before: datetime, *, database: Database) -> int:
    """Delete some deliveries that ended and were posted before this time, and notifications that
    have none left or never had any; returns how many of both. What lies in inboxes stays."""
    deliveries = (
        select(Delivery.id)
        .where(Delivery.id < first_id_at(before), Delivery.status.in_(ENDED))
        .limit(AT_ONCE)
    )
    notifications = (
        select(Notification.id)
        .where(
            Notification.id < first_id_at(before),
            ~exists().where(
                Delivery.notification_id == Notification.id, Delivery.id.not_in(deliveries)
            ),
        )
        .limit(AT_ONCE)
    )
    async with database.read() as session:
        ended = (await session.scalars(deliveries)).all()
        empty = (await session.scalars(notifications)).all()
    if ended or empty:
        async with database.unit() as session:
            await _delete(session, Delivery, ended)
            await _delete(session, Notification, empty)
    return len(ended) + len(empty)


async def _delete(
    session: AsyncSession, row: type[Delivery | Notification], ids: Sequence[str]
) -> None:
    # What somebody else has locked, they are deleting, or the next look will.
    free = select(row.id).where(row.id.in_(ids)).with_for_update(skip_locked=True)
    await session.execute(
        delete(row).where(row.id.in_(free)).execution_options(synchronize_session=False)
    )


def first_id_at(at: datetime) -> str:
    """The id before all those made from then on: the first 48 bits are milliseconds (RFC 9562,
    5.7). By ids one finds what is old without looking at what is not."""
    return str(UUID(int=int(at.timestamp() * 1000) << 80))
