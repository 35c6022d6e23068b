"""What a webhook was sent, over HTTP: the log, and sending something again."""

from typing import Annotated

from fastapi import APIRouter, Query

from steward.accounts.who import Reader, Writer
from steward.http.parameters import After, Limit, PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.clock import now
from steward.kit.errors import Conflict
from steward.kit.paging import cut_page
from steward.notifications.news import tell_after_commit
from steward.notifications.webhooks import store
from steward.notifications.webhooks.schemas import SentView, Status

router = APIRouter(prefix="/webhooks/{webhook_id}/deliveries", tags=["webhooks"])


@router.get("")
async def list_sent(
    webhook_id: PathId,
    who: Reader,
    runtime: RuntimeDep,
    after: After = None,
    limit: Limit = 50,
    status: Annotated[Status | None, Query()] = None,
) -> ListOf[SentView]:
    """What it was sent in the last 90 days or is to be sent, newest first."""
    async with runtime.database.read() as session:
        webhook = await store.webhook_of(session, who.user_id, webhook_id)
        rows = await store.log_of(session, webhook.id, after, limit + 1, status)
    page = cut_page(rows, limit, lambda row: row[0].id)
    return ListOf(items=[SentView.of(*row) for row in page.items], next=page.next)


@router.post("/{sent_id}/send-again", status_code=202)
async def send_again(
    webhook_id: PathId, sent_id: PathId, who: Writer, runtime: RuntimeDep
) -> SentView:
    """Send it at once, whatever became of it before, under the same `webhook-id`. 409 for one that
    is on its way this moment."""
    async with runtime.database.unit() as session:
        webhook = await store.webhook_of(session, who.user_id, webhook_id)
        row, kind = await store.one_of_log(session, webhook.id, sent_id)
        if row.status == "sending":
            raise Conflict("being_sent", "It is being sent right now.", "正在发送中。")
        row.status, row.due_at, row.tried_before = "due", now(), row.attempt
        tell_after_commit(session, runtime.bus, ())
    return SentView.of(row, kind)
