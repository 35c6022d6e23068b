"""Kinds of events, shipped and declared by administrators."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import cast

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.kit.clock import now
from steward.kit.errors import Conflict, Invalid, NotFound
from steward.notifications.events import SHIPPED, SHIPPED_BY_NAME, Event, ValueKind
from steward.notifications.render import ALWAYS, WrongTemplate, check_template
from steward.notifications.tables import DeclaredEvent, WrittenTemplate
from steward.notifications.written import written_words

NAME = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+")
VALUE_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
MOST_VALUES = 40
MOST_DECLARED = 500


async def event_named(session: AsyncSession, name: str) -> Event:
    """The kind of event. Raises `NotFound`."""
    if name in SHIPPED_BY_NAME:
        return SHIPPED_BY_NAME[name]
    row = await session.get(DeclaredEvent, name)
    if row is None:
        raise NotFound("event", "事件")
    return event_of(row)


async def all_events(session: AsyncSession) -> Sequence[Event]:
    """All there are, shipped ones first."""
    rows = await session.scalars(select(DeclaredEvent).order_by(DeclaredEvent.name))
    return [*SHIPPED, *map(event_of, rows)]


async def declare_event(
    session: AsyncSession,
    name: str,
    values: Mapping[str, ValueKind],
    about: str,
    usual: Sequence[str],
    *,
    must_tell: bool,
) -> Event:
    """Declare a kind of event, or declare it anew. Raises `Conflict` for one that is shipped and
    `Invalid` for names that cannot be."""
    if name in SHIPPED_BY_NAME:
        raise Conflict("event_shipped", f"{name} is Steward's own.", f"{name} 是内置事件。")
    if not NAME.fullmatch(name) or len(name) > 80:
        raise Invalid(
            "wrong_event_name",
            "An event's name is words of small letters with dots between, such as order.shipped.",
            "事件名由小写单词和点组成，例如 order.shipped。",
            field="name",
        )
    for value in values:
        if not VALUE_NAME.fullmatch(value) or value in ALWAYS:
            raise Invalid(
                "wrong_value_name",
                f"{value[:80]} cannot be the name of a value.",
                f"{value[:80]} 不能作为值的名称。",
                field="values",
            )
    await _check_words(session, name, values)
    row = await session.get(DeclaredEvent, name) or DeclaredEvent(name=name, created_at=now())
    row.values, row.about = dict(values), about
    row.usual, row.must_tell = list(usual), must_tell
    session.add(row)
    return event_of(row)


async def _check_words(session: AsyncSession, name: str, values: Collection[str]) -> None:
    """Raise `Conflict` if words that are written need a value that would be no more."""
    for (_, channel, language), words in (await written_words(session, name)).items():
        try:
            for source in (words.title, words.text, words.html or ""):
                check_template(source, values)
        except WrongTemplate as wrong:
            raise Conflict(
                "needed_by_template",
                f"The template for {channel} and {language} does not go with it. {wrong.en}",
                f"模板 {channel}（{language}）与之不符。{wrong.zh}",
            ) from wrong


async def forget_event(session: AsyncSession, name: str) -> None:
    """Remove a declared kind with its words. What was told of it stays. Raises `NotFound`."""
    row = await session.get(DeclaredEvent, name)
    if row is None:
        raise NotFound("event", "事件")
    await session.execute(delete(WrittenTemplate).where(WrittenTemplate.event == name))
    await session.delete(row)


def event_of(row: DeclaredEvent) -> Event:
    """The row as an event."""
    return Event(
        row.name,
        cast("Mapping[str, ValueKind]", row.values),
        (row.about, row.about),
        usual=tuple(row.usual),
        must_tell=row.must_tell,
    )
