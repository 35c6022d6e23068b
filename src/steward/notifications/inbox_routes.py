"""One's inbox over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse

from steward.accounts.who import Reader, Writer
from steward.http.parameters import After, Limit, PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.http.sse import stream
from steward.kit.clock import now
from steward.kit.paging import cut_page
from steward.notifications import store
from steward.notifications.news import tell
from steward.notifications.schemas import InboxItemView
from steward.notifications.watch_inbox import watch_inbox

router = APIRouter(prefix="/notifications/inbox")

Unread = Annotated[bool, Query(description="Only what has not been read yet.")]


@router.get("")
async def list_inbox(
    who: Reader, runtime: RuntimeDep, after: After = None, limit: Limit = 50, unread: Unread = False
) -> ListOf[InboxItemView]:
    """One's notifications, newest first."""
    async with runtime.database.read() as session:
        rows = await store.inbox_of(session, who.user_id, after, limit + 1, unread=unread)
    page = cut_page(rows, limit, lambda row: row.id)
    return ListOf(items=[InboxItemView.of(row, who) for row in page.items], next=page.next)


@router.get("/unread")
async def count_unread(who: Reader, runtime: RuntimeDep) -> dict[str, int]:
    """How many of one's notifications are unread."""
    async with runtime.database.read() as session:
        return {"unread": await store.unread_in(session, who.user_id)}


@router.get("/events", response_class=StreamingResponse)
async def inbox_events(who: Reader, runtime: RuntimeDep) -> Response:
    """One's newest notifications and how many are unread, and then what changes: what comes, and
    what is read, here or elsewhere."""
    return stream(
        watch_inbox(who, database=runtime.database, bus=runtime.bus, lifecycle=runtime.lifecycle)
    )


@router.post("/read-all", status_code=204)
async def mark_all_read(who: Writer, runtime: RuntimeDep) -> Response:
    """Mark all of one's notifications as read."""
    async with runtime.database.unit() as session:
        await store.mark_all_read(session, who.user_id, now())
    await tell(runtime.bus, who.user_id)
    return Response(status_code=204)


@router.post("/{item_id}/read")
async def mark_read(item_id: PathId, who: Writer, runtime: RuntimeDep) -> InboxItemView:
    """Mark a notification as read; the time of the first reading stays."""
    async with runtime.database.unit() as session:
        row = await store.item_of(session, who.user_id, item_id)
        row.read_at = row.read_at or now()
    await tell(runtime.bus, who.user_id)
    return InboxItemView.of(row, who)
