"""Kinds of events and their words, over HTTP. Anybody may read them; administrators change them."""

from typing import Annotated, Literal

from fastapi import APIRouter
from pydantic import Field, StringConstraints
from sqlalchemy import select

from steward.accounts.who import Administrator, Reader
from steward.audit.note import note
from steward.http.parameters import RuntimeDep
from steward.http.schemas import ListOf, Shape, View
from steward.kit.clock import now
from steward.kit.errors import NotFound
from steward.notifications.check_words import check_words
from steward.notifications.declared import all_events, declare_event, event_named, forget_event
from steward.notifications.events import SHIPPED_BY_NAME, ValueKind
from steward.notifications.notifying import NotifyingDep
from steward.notifications.preference_schemas import EventView
from steward.notifications.render import LONGEST_TEMPLATE
from steward.notifications.send_schemas import ChannelName
from steward.notifications.tables import WrittenTemplate
from steward.notifications.words import Words

router = APIRouter(prefix="/notifications")

Language = Literal["en", "zh-CN"]
Source = Annotated[str, StringConstraints(max_length=LONGEST_TEMPLATE)]


class NewEventKind(Shape):
    """A kind of event to be declared."""

    about: Annotated[str, StringConstraints(max_length=500)] = ""
    values: dict[str, ValueKind] = Field(default_factory=dict, max_length=40)
    usual: list[ChannelName] = Field(default=["inbox"])
    must_tell: bool = False


class NewWords(Shape):
    """Templates: the small part of Jinja that such texts need."""

    title: Annotated[Source, StringConstraints(min_length=1)]
    text: Source = ""
    html: Source | None = Field(None, description="The middle of an e-mail; values are escaped.")

    def words(self) -> Words:
        """As the deeds take them."""
        return Words(self.title, self.text, self.html)


class TemplateView(View):
    """The words of an event for a channel (`any`: all that have none of their own)."""

    event: str
    channel: str
    language: str
    title: str
    text: str
    html: str | None
    shipped: bool = Field(description="False for words that an administrator has written.")


@router.get("/events")
async def list_events(_: Reader, runtime: RuntimeDep) -> ListOf[EventView]:
    """All kinds of events, with the values each brings."""
    async with runtime.database.read() as session:
        events = await all_events(session)
    return ListOf(items=[EventView.of(e, shipped=e.name in SHIPPED_BY_NAME) for e in events])


@router.put("/events/{event}")
async def put_event(
    event: str, wish: NewEventKind, _: Administrator, runtime: RuntimeDep
) -> EventView:
    """Declare a kind of event, or declare it anew; it can be sent once it has words in English."""
    async with runtime.database.unit() as session:
        declared = await declare_event(
            session, event, wish.values, wish.about, wish.usual, must_tell=wish.must_tell
        )
        note(session, "event.declared", thing=event, name=event)
    return EventView.of(declared, shipped=False)


@router.delete("/events/{event}", status_code=204)
async def delete_event(event: str, _: Administrator, runtime: RuntimeDep) -> None:
    """Forget a declared kind, with its words."""
    async with runtime.database.unit() as session:
        await forget_event(session, event)
        note(session, "event.forgotten", thing=event, name=event)


@router.get("/templates")
async def list_templates(
    _: Reader, runtime: RuntimeDep, notifying: NotifyingDep
) -> ListOf[TemplateView]:
    """All words, those of administrators in the place of those that are shipped."""
    async with runtime.database.read() as session:
        rows = await session.scalars(select(WrittenTemplate))
        written = {(r.event, r.channel, r.language): Words(r.title, r.text, r.html) for r in rows}
    book = {**notifying.office.shipped, **written}
    items = [
        TemplateView(
            event=place[0], channel=place[1], language=place[2], title=words.title,
            text=words.text, html=words.html, shipped=place not in written,
        )
        for place, words in sorted(book.items())
    ]  # fmt: skip
    return ListOf(items=items)


@router.put("/templates/{event}/{channel}/{language}")
async def put_template(
    event: str,
    channel: ChannelName | Literal["any"],
    language: Language,
    wish: NewWords,
    _: Administrator,
    runtime: RuntimeDep,
) -> TemplateView:
    """Write words. 422 for a template that cannot be rendered, with what is wrong."""
    async with runtime.database.unit() as session:
        kind = await event_named(session, event)
        check_words(wish.words(), kind)
        row = WrittenTemplate(
            event=event, channel=channel, language=language, changed_at=now(), **wish.model_dump()
        )
        await session.merge(row)
        note(session, "template.changed", thing=event, name=f"{event}, {channel}, {language}")
    return TemplateView(
        event=event, channel=channel, language=language, **wish.model_dump(), shipped=False
    )


@router.delete("/templates/{event}/{channel}/{language}", status_code=204)
async def delete_template(
    event: str,
    channel: ChannelName | Literal["any"],
    language: Language,
    _: Administrator,
    runtime: RuntimeDep,
) -> None:
    """Go back to the words that are shipped, if there are any."""
    async with runtime.database.unit() as session:
        row = await session.get(WrittenTemplate, (event, channel, language))
        if row is None:
            raise NotFound("template", "模板")
        await session.delete(row)
        note(session, "template.removed", thing=event, name=f"{event}, {channel}, {language}")
