"""What a person thinks of an answer, over HTTP."""

from fastapi import APIRouter, Response

from steward.accounts.who import Writer
from steward.answers.conversation_schemas import FeedbackIn, FeedbackView
from steward.conversations.judge import judge, judge_no_more
from steward.http.parameters import PathId, RuntimeDep

router = APIRouter(prefix="/{conversation_id}/messages/{message_id}/feedback")


@router.put("")
async def rate(
    conversation_id: PathId,
    message_id: PathId,
    body: FeedbackIn,
    who: Writer,
    runtime: RuntimeDep,
) -> FeedbackView:
    """Say whether an answer was good, and why if one likes; it takes the place of what was said
    before."""
    reason = body.reason or None
    async with runtime.database.unit() as session:
        await judge(session, who.user_id, conversation_id, message_id, body.rating, reason)
    return FeedbackView(rating=body.rating, reason=reason)


@router.delete("", status_code=204)
async def rate_no_more(
    conversation_id: PathId, message_id: PathId, who: Writer, runtime: RuntimeDep
) -> Response:
    """Take back what one has said of an answer."""
    async with runtime.database.unit() as session:
        await judge_no_more(session, who.user_id, conversation_id, message_id)
    return Response(status_code=204)
