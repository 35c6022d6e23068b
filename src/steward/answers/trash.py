"""A conversation goes into the trash, and comes out of it again, or goes for good after a while."""

from contextlib import suppress
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from steward.answers import store
from steward.answers.answering import Answering
from steward.answers.cancel import cancel_run
from steward.answers.remove import remove_conversation
from steward.answers.tables import Run
from steward.conversations.store import conversation_of
from steward.conversations.tables import Conversation
from steward.db.away import why
from steward.db.engine import Database
from steward.jobs.errand import Errand
from steward.kit.clock import now
from steward.kit.errors import NotFound
from steward.kit.logs import log

EVERY_SECONDS = 600.0
AT_ONCE = 100


async def trash_conversation(
    owner_id: str, conversation_id: str, *, for_good: bool, answering: Answering
) -> None:
    """Put one of the owner's conversations into the trash; what is in it already goes for good, as
    does one that is meant to. A run under way is cancelled. Raises `NotFound`."""
    async with answering.database.unit() as session:
        conversation = await conversation_of(
            session, owner_id, conversation_id, to_change=True, even_in_trash=True
        )
        for_good = for_good or conversation.deleted_at is not None
        if not for_good:
            conversation.deleted_at = now()
        open_runs = select(Run.id).where(
            Run.conversation_id == conversation_id, Run.status.in_(store.OPEN)
        )
        under_way = (await session.scalars(open_runs)).all()
    if for_good:
        await remove_conversation(owner_id, conversation_id, answering=answering)
        return
    for run_id in under_way:
        with suppress(NotFound):  # removed for good meanwhile
            await cancel_run(owner_id, run_id, answering=answering)


async def restore_conversation(
    owner_id: str, conversation_id: str, *, database: Database
) -> Conversation:
    """Take one of the owner's conversations out of the trash; one that is not in it stays where it
    is. Raises `NotFound`."""
    async with database.unit() as session:
        conversation = await conversation_of(
            session, owner_id, conversation_id, to_change=True, even_in_trash=True
        )
        conversation.deleted_at = None
    return conversation


async def keep_emptying(days: int, *, answering: Answering) -> None:
    """Every few minutes, until this process leaves: what has been in the trash for so many days
    goes for good. One process at a time does it."""

    async def work(_: Errand) -> None:
        await empty_trash(now() - timedelta(days=days), answering=answering)

    while True:
        try:
            await Errand("empty the trash", answering.database).run(work)
        except SQLAlchemyError as error:  # the next look will do
            log("answers").error("the trash is not emptied for now", error=why(error))
        if await answering.lifecycle.drains_within(EVERY_SECONDS):
            return


async def empty_trash(before: datetime, *, answering: Answering) -> int:
    """Remove what came into the trash before then, whoever owns it; returns how many."""
    old = select(Conversation.owner_id, Conversation.id).where(Conversation.deleted_at < before)
    removed = 0
    while True:
        async with answering.database.read() as session:
            some = (await session.execute(old.limit(AT_ONCE))).all()
        for row in some:
            with suppress(NotFound):  # the owner was a moment faster
                await remove_conversation(row.owner_id, row.id, answering=answering)
                removed += 1
        if len(some) < AT_ONCE:
            return removed
