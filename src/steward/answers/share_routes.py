"""Links by which others read a conversation: made by its owner, opened by anybody who has one."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Path, Response

from steward.accounts.who import Reader, Writer
from steward.answers.share_schemas import SharedView, ShareIn, ShareState
from steward.conversations.share import (
    no_such_link,
    read_shared,
    share,
    share_no_more,
    share_of,
)
from steward.http.parameters import PathId, RuntimeDep
from steward.kit.clock import now
from steward.kit.errors import Forbidden, Invalid
from steward.kit.seal import Seal
from steward.runtime import Runtime

# Below a conversation, and below the API's root.
router = APIRouter(prefix="/{conversation_id}/share")
shared_router = APIRouter(prefix="/shared", tags=["conversations"])
Token = Annotated[str, Path(max_length=200)]
NOT_KEPT = {
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
}


@router.get("")
async def read_share(conversation_id: PathId, who: Reader, runtime: RuntimeDep) -> ShareState:
    """Whether a conversation is shared, by which link and until when."""
    async with runtime.database.read() as session:
        shared = await share_of(session, who.user_id, conversation_id, Seal(runtime.secret))
    return ShareState.of(shared, allowed=runtime.settings.share_links)


@router.post("")
async def share_it(
    conversation_id: PathId, body: ShareIn, who: Writer, runtime: RuntimeDep
) -> ShareState:
    """Share a conversation by a link, as it is shown now; what is said later is not. Shared once
    more it keeps its link, and shows what is shown now."""
    _check_allowed(runtime)
    _check_end(body.expires_at)
    seal = Seal(runtime.secret)
    async with runtime.database.unit() as session:
        await share(session, who.user_id, conversation_id, body.expires_at, seal)
        await session.flush()
        shared = await share_of(session, who.user_id, conversation_id, seal)
    return ShareState.of(shared, allowed=True)


@router.delete("", status_code=204)
async def end_share(conversation_id: PathId, who: Writer, runtime: RuntimeDep) -> Response:
    """The link is good no more."""
    async with runtime.database.unit() as session:
        await share_no_more(session, who.user_id, conversation_id)
    return Response(status_code=204)


@shared_router.get("/{token}")
async def open_shared(token: Token, runtime: RuntimeDep, response: Response) -> SharedView:
    """What a link shows, to whoever has it: the title and what was said, with the quotes it rests
    on; nothing of the documents beside them."""
    response.headers.update(NOT_KEPT)
    if not runtime.settings.share_links:
        raise no_such_link()
    async with runtime.database.read() as session:
        shared = await read_shared(session, token)
    return SharedView.of(shared)


def _check_allowed(runtime: Runtime) -> None:
    if not runtime.settings.share_links:
        raise Forbidden(
            "sharing_is_off",
            "Whoever runs this Steward does not allow links for sharing.",
            "此 Steward 的管理员未开放链接分享。",
        )


def _check_end(expires_at: datetime | None) -> None:
    if expires_at is not None and expires_at <= now():
        raise Invalid(
            "already_over", "That is in the past.", "该时间已经过去。", field="expires_at"
        )
