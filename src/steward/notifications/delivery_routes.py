"""The log of deliveries, over HTTP: one's own, and everybody's for administrators."""

from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import Field
from sqlalchemy import Row, Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import ADMIN
from steward.accounts.who import Administrator, Reader
from steward.http.parameters import After, Limit, PathId, RuntimeDep
from steward.http.schemas import ListOf, View
from steward.kit.clock import now
from steward.kit.errors import Conflict, NotFound
from steward.kit.paging import cut_page
from steward.notifications.news import tell_after_commit
from steward.notifications.send_schemas import ChannelName
from steward.notifications.tables import Delivery, Notification

router = APIRouter(prefix="/notifications/deliveries")

Status = Literal["due", "sending", "sent", "failed", "held", "digested"]
Found = Row[tuple[Delivery, str]]


class DeliveryView(View):
    """One delivery; its words are its recipient's and are not shown."""

    id: str
    notification_id: str
    event: str
    user_id: str | None
    webhook_id: str | None = Field(description="Whose program it is for, where it is for one.")
    channel: str
    to: str = Field(description="The address with its private part left out.")
    status: Status
    attempts: int
    due_at: datetime
    sent_at: datetime | None
    why: str | None = Field(description="What was said when it was not taken, last time.")
    provider_id: str | None
    created_at: datetime

    @classmethod
    def of(cls, row: Delivery, event: str) -> "DeliveryView":
        """The view of a row."""
        return cls(
            id=row.id,
            notification_id=row.notification_id,
            event=event,
            user_id=row.user_id,
            webhook_id=row.webhook_id,
            channel=row.channel,
            to=row.shown,
            status=row.status,
            attempts=row.attempt,
            due_at=row.due_at,
            sent_at=row.sent_at,
            why=row.why,
            provider_id=row.provider_id,
            created_at=row.created_at,
        )


@router.get("")
async def list_deliveries(
    who: Reader,
    runtime: RuntimeDep,
    after: After = None,
    limit: Limit = 50,
    status: Annotated[Status | None, Query()] = None,
    channel: Annotated[ChannelName | None, Query()] = None,
    event: Annotated[str | None, Query(max_length=80)] = None,
) -> ListOf[DeliveryView]:
    """Deliveries, newest first: one's own, or everybody's for an administrator."""
    query = _deliveries()
    if who.role != ADMIN:
        query = query.where(Delivery.user_id == who.user_id)
    if after is not None:
        query = query.where(Delivery.id < after)
    for column, value in (
        (Delivery.status, status),
        (Delivery.channel, channel),
        (Notification.event, event),
    ):
        if value is not None:
            query = query.where(column == value)
    async with runtime.database.read() as session:
        rows = (await session.execute(query.order_by(Delivery.id.desc()).limit(limit + 1))).all()
    page = cut_page(rows, limit, lambda row: row[0].id)
    return ListOf(items=[DeliveryView.of(*row) for row in page.items], next=page.next)


@router.post("/{delivery_id}/retry", status_code=202)
async def retry_delivery(
    delivery_id: PathId, _: Administrator, runtime: RuntimeDep
) -> DeliveryView:
    """Try one again that was given up. 409 for any other."""
    async with runtime.database.unit() as session:
        row, event = await _one(session, delivery_id)
        if row.status != "failed":
            raise Conflict(
                "not_given_up",
                "Only a delivery that was given up can be tried again.",
                "只有已放弃的投递可以重试。",
                status_now=row.status,
            )
        row.status, row.due_at, row.tried_before = "due", now(), row.attempt
        tell_after_commit(session, runtime.bus, ())
    return DeliveryView.of(row, event)


def _deliveries() -> Select[Delivery, str]:
    return select(Delivery, Notification.event).join(
        Notification, Notification.id == Delivery.notification_id
    )


async def _one(session: AsyncSession, delivery_id: str) -> tuple[Delivery, str]:
    query = _deliveries().where(Delivery.id == delivery_id).with_for_update(of=Delivery)
    found = (await session.execute(query)).first()
    if found is None:
        raise NotFound("delivery", "投递")
    return found[0], found[1]
