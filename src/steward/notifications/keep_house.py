"""What is done now and then in each process that runs jobs: digests are made, and what was told
long ago is forgotten."""

from datetime import datetime, timedelta

from sqlalchemy import delete, exists, select
from sqlalchemy.exc import SQLAlchemyError

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
        except SQLAlchemyError as error:  # a database that is away comes back
            log("notifications").error("no digests for now", error=repr(error))


async def forget_old(before: datetime, *, database: Database) -> int:
    """Delete some deliveries that ended before this time, and notifications that have none left;
    returns how many deliveries. What lies in inboxes stays."""
    old = (
        select(Delivery.id)
        .where(Delivery.status.in_(ENDED), Delivery.created_at < before)
        .order_by(Delivery.id)
        .limit(AT_ONCE)
    )
    async with database.read() as session:
        ids = (await session.scalars(old)).all()
    if not ids:
        return 0
    async with database.unit() as session:
        notifications = await session.scalars(
            delete(Delivery)
            .where(Delivery.id.in_(ids))
            .returning(Delivery.notification_id)
            .execution_options(synchronize_session=False)
        )
        await session.execute(
            delete(Notification)
            .where(
                Notification.id.in_(set(notifications)),
                ~exists().where(Delivery.notification_id == Notification.id),
            )
            .execution_options(synchronize_session=False)
        )
    return len(ids)
