"""Takes the ticks that have come: each is one run, however many processes look at the same time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.store import find_account
from steward.answers.ask import Question, take
from steward.bus.port import Bus
from steward.db.engine import Database
from steward.jobs.engine import Jobs
from steward.kit.announce import Announce
from steward.kit.errors import Invalid, Problem
from steward.kit.logs import log
from steward.kit.offload import Offload
from steward.schedules import store
from steward.schedules.news import tell_tick
from steward.schedules.strike import MOST_COUNTED, Due, Timing
from steward.schedules.tables import Schedule, ScheduleTick
from steward.schedules.tell_missed import tell_missed
from steward.schedules.told import account_inactive, joined, missed_ticks, sentence_of

# A tick that is taken later than this was missed.
LATE = timedelta(seconds=60)
KEPT = timedelta(days=90)
AT_ONCE = 500


@dataclass(frozen=True)
class Ticking:
    """What taking ticks may touch."""

    database: Database
    jobs: Jobs
    bus: Bus
    offload: Offload
    announce: Announce


async def tick(at: datetime, *, ticking: Ticking) -> list[ScheduleTick]:
    """Take every tick that has come at this time; returns those that the caller was first to take.

    A schedule that cannot be taken for a reason of ours stays due, and does not keep the others.
    """
    async with ticking.database.read() as session:
        due = await store.due_ids(session, at, AT_ONCE)
    taken = []
    for schedule_id in due:
        try:
            one = await _take_one(schedule_id, at, ticking)
        except Exception:  # noqa: BLE001 - one schedule must not stand in the way of all others
            log("schedules").exception("tick not taken yet", schedule=schedule_id)
        else:
            taken += [one] if one is not None else []
    return taken


async def _take_one(schedule_id: str, at: datetime, ticking: Ticking) -> ScheduleTick | None:
    """One unit: the schedule moves on, and the tick, the run and its job are there. Or nothing."""
    async with ticking.database.read() as session:
        seen = await session.get(Schedule, schedule_id)
    if seen is None or seen.next_at is None or seen.next_at > at:
        return None
    due, unreadable = await ticking.offload(_due, seen, seen.next_at, at)
    async with ticking.database.unit() as session:
        if not await store.claim(session, seen, due.following):
            return None
        if await session.get(ScheduleTick, (seen.id, due.last)) is not None:
            return None  # the clock went back, and the tick was taken before it did
        taken = await _record(session, seen, due, at, unreadable, ticking)
        await store.forget_ticks(session, seen.id, at - KEPT)
    await tell_tick(ticking.bus, seen.owner_id, taken)
    return taken


def _due(seen: Schedule, first: datetime, at: datetime) -> tuple[Due, Invalid | None]:
    """The ticks that have come; and why, when the schedule cannot be read any more, for instance
    because its time zone is one no longer: then it has no further tick."""
    try:
        return Timing(seen.cron, seen.at, seen.time_zone).due(first, at), None
    except Invalid as problem:
        return Due(first, 1, None), problem


async def _record(
    session: AsyncSession,
    seen: Schedule,
    due: Due,
    at: datetime,
    unreadable: Invalid | None,
    ticking: Ticking,
) -> ScheduleTick:
    """The row of the tick, with its run if there is one."""
    late = at - due.last > LATE
    missed = min(due.count if late else due.count - 1, MOST_COUNTED + 1)
    row = ScheduleTick(schedule_id=seen.id, due_at=due.last, state="missed", missed=missed)
    failure = None
    if unreadable or not late or seen.missed == "run_once":
        try:
            if unreadable is not None:
                raise unreadable
            row.run_id = await _start(session, seen, ticking)
            row.state = "started"
        except Problem as problem:
            row.state, row.error_code = "failed", problem.code
            failure = sentence_of(problem)
    news = missed_ticks(missed, made_up_for=row.state == "started") if missed else None
    row.told_en, row.told_zh = joined(news, failure) or (None, None)
    session.add(row)
    await session.flush()
    if row.state != "started":
        await tell_missed(session, seen, row, ticking.announce)
    return row


async def _start(session: AsyncSession, seen: Schedule, ticking: Ticking) -> str:
    """The run's id. What is refused leaves nothing behind but the claim."""
    async with session.begin_nested():
        account = await find_account(session, seen.owner_id)
        if account is None or not account.active:
            raise account_inactive()
        question = question_of(seen, account.language)
        run = await take(
            session, seen.owner_id, question, ticking.jobs, ticking.announce, background=True
        )
    return run.id


def question_of(row: Schedule, language: str) -> Question:
    """What the schedule asks. What its agent is by now is found when it is taken."""
    return Question(
        row.question,
        conversation_id=row.conversation_id,
        agent_id=row.agent_id,
        collection_ids=row.collection_ids,
        document_ids=row.document_ids,
        language=language,
    )
