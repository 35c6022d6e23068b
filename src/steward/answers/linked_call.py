"""What a link is about, as it stands when somebody opens it."""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import Account
from steward.accounts.store import find_account
from steward.agents.tables import ToolCall
from steward.answers import store
from steward.answers.answering import Answering
from steward.answers.approval_links import Linked
from steward.answers.attempt import definition_of
from steward.answers.tables import Run
from steward.kit.errors import NotFound
from steward.notifications.tables import NotificationHabits

Standing = Literal["waiting", "decided", "asked_again", "over"]


@dataclass(frozen=True)
class LinkedCall:
    """A call, and the person who is asked about it. `agent` is who wants it done, `about` what its
    tool does, where that is known here; times are the person's, on the clocks of `zone`."""

    call: ToolCall
    owner: Account
    question: str
    agent: str
    about: str | None
    zone: str
    standing: Standing


async def find_linked(linked: Linked, *, answering: Answering) -> LinkedCall:
    """The call of a link. Raises `NotFound` if it is gone, or its owner was shut out."""
    async with answering.database.read() as session:
        owner = await find_account(session, linked.owner_id)
        if owner is None or not owner.active:
            raise NotFound("approval", "审批")
        run = await store.run_of(session, owner.id, linked.run_id)
        call = await _call_of(session, linked)
        habits = await session.get(NotificationHabits, owner.id)
    tool = answering.toolbox.get(call.name)
    return LinkedCall(
        call,
        owner,
        question=run.question,
        agent=definition_of(run, answering).name,
        about=tool.description if tool else None,
        zone=habits.zone if habits else "UTC",
        standing=_standing(call, run, linked),
    )


async def _call_of(session: AsyncSession, linked: Linked) -> ToolCall:
    for call in await store.calls_of_run(session, linked.run_id):
        if (call.round, call.n) == (linked.round, linked.n) and call.question is not None:
            return call
    raise NotFound("approval", "审批")


def _standing(call: ToolCall, run: Run, linked: Linked) -> Standing:
    if call.asked != linked.asked:
        return "asked_again"
    if call.decision is not None:
        return "decided"
    return "waiting" if call.state == "waiting" and run.status in store.OPEN else "over"
