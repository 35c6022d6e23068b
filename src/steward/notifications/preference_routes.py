"""One's preferences over HTTP."""

from fastapi import APIRouter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import ADMIN
from steward.accounts.who import Reader, Who, Writer
from steward.db.upsert import Upsert
from steward.http.parameters import RuntimeDep
from steward.kit.errors import Invalid
from steward.notifications.declared import all_events
from steward.notifications.events import CHANNELS, SHIPPED_BY_NAME, UNCHOSEN, Event
from steward.notifications.notifying import Notifying, NotifyingDep
from steward.notifications.preference_schemas import (
    Choice,
    ChoiceView,
    EventView,
    Preferences,
    PreferencesView,
    habits_view,
)
from steward.notifications.tables import NotificationChoice, NotificationHabits
from steward.notifications.ways import locked, usually

choose = Upsert(NotificationChoice, lambda _, new: {"wanted": new.wanted})
router = APIRouter(prefix="/notifications/preferences")


@router.get("")
async def read_preferences(
    who: Reader, runtime: RuntimeDep, notifying: NotifyingDep
) -> PreferencesView:
    """Every kind of event on every channel, and whether one is told of it there."""
    async with runtime.database.read() as session:
        return await _preferences(session, who, notifying)


@router.put("")
async def change_preferences(
    wish: Preferences, who: Writer, runtime: RuntimeDep, notifying: NotifyingDep
) -> PreferencesView:
    """Change what is named. 422 for an event that is not there, or that must be told."""
    async with runtime.database.unit() as session:
        known = {event.name: event for event in await all_events(session)}
        for choice in wish.choices:
            _check(choice, known)
        chosen = {(choice.event, choice.channel): choice.wanted for choice in wish.choices}
        for (event, channel), wanted in chosen.items():
            values = {"user_id": who.user_id, "event": event, "channel": channel, "wanted": wanted}
            await choose(session, values)
        if wish.habits is not None:
            await session.merge(NotificationHabits(user_id=who.user_id, **wish.habits.model_dump()))
        await session.flush()
        return await _preferences(session, who, notifying)


def _check(choice: Choice, known: dict[str, Event]) -> None:
    event = known.get(choice.event)
    if event is None:
        raise Invalid("unknown_event", f"There is no event {choice.event[:80]}.",
                      f"没有事件 {choice.event[:80]}。", field="choices")  # fmt: skip
    if not choice.wanted and locked(event, choice.channel):
        raise Invalid(
            "must_be_told",
            f"{choice.event} cannot be turned off on {choice.channel}.",
            f"{choice.event} 在 {choice.channel} 上不能关闭。",
            field="choices",
        )


async def _preferences(session: AsyncSession, who: Who, notifying: Notifying) -> PreferencesView:
    rows = await session.scalars(
        select(NotificationChoice).where(NotificationChoice.user_id == who.user_id)
    )
    chosen = {(row.event, row.channel): row.wanted for row in rows}
    habits = await session.get(NotificationHabits, who.user_id)
    channels = [channel for channel in CHANNELS if channel in notifying.office.opened]
    events = [
        event
        for event in await all_events(session)
        if event.name not in UNCHOSEN and (who.role == ADMIN or not event.for_administrators)
    ]
    return PreferencesView(
        channels=channels,
        events=[EventView.of(event, shipped=event.name in SHIPPED_BY_NAME) for event in events],
        choices=[
            ChoiceView(
                event=event.name,
                channel=channel,
                locked=locked(event, channel),
                wanted=locked(event, channel)
                or chosen.get((event.name, channel), usually(event, channel)),
            )
            for event in events
            for channel in channels
        ],
        habits=habits_view(habits),
    )
