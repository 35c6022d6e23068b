"""Words that are not in use yet: seen, and sent to oneself. For administrators."""

from typing import Any

from fastapi import APIRouter
from pydantic import Field

from steward.accounts.who import Administrator
from steward.http.parameters import RuntimeDep
from steward.http.schemas import View
from steward.notifications.check_address import check_channel
from steward.notifications.check_values import check_values
from steward.notifications.check_words import as_shown, check_words, example_values
from steward.notifications.declared import event_named
from steward.notifications.events import Event
from steward.notifications.mail_page import mail_page
from steward.notifications.news import tell_after_commit
from steward.notifications.notifying import NotifyingDep
from steward.notifications.posting import Posting
from steward.notifications.render import render
from steward.notifications.send_schemas import ChannelName, PostedView
from steward.notifications.template_routes import Language, NewWords
from steward.notifications.try_out import try_words

router = APIRouter(prefix="/notifications/templates")


class Preview(NewWords):
    """Words to be tried, with values or with examples."""

    event: str
    language: Language = "en"
    values: dict[str, Any] | None = None

    def checked(self, event: Event) -> dict[str, Any]:
        """The values. Raises `Invalid` for words or values that do not go with the event."""
        check_words(self.words(), event)
        return example_values(event) if self.values is None else check_values(event, self.values)


class Trial(Preview):
    """The same, to be sent to oneself."""

    channel: ChannelName = Field(description="Where one wants to see it.")


class PreviewView(View):
    """What people would get."""

    title: str
    text: str
    html: str = Field(description="The whole page of an e-mail.")


@router.post("/preview")
async def preview_template(
    wish: Preview, _: Administrator, runtime: RuntimeDep, notifying: NotifyingDep
) -> PreviewView:
    """What people would get, with the values that are given or with examples."""
    async with runtime.database.read() as session:
        event = await event_named(session, wish.event)
    words, shown = wish.words(), as_shown(event, wish.checked(event), wish.language)
    title, text = render(words.title, shown), render(words.text, shown)
    html = None if words.html is None else render(words.html, shown, html=True)
    page = mail_page(
        title, text, html, language=wish.language, link=notifying.office.address, settings_link=None
    )
    return PreviewView(title=title, text=text, html=page)


@router.post("/test", status_code=202)
async def send_template(
    wish: Trial, who: Administrator, runtime: RuntimeDep, notifying: NotifyingDep
) -> PostedView:
    """Send oneself what people would get, over one channel and at once."""
    check_channel(wish.channel, notifying.office.opened)
    async with runtime.database.unit() as session:
        event = await event_named(session, wish.event)
        values = wish.checked(event)
        posting = Posting(event, values, scope=who.user_id, sender_id=who.user_id, link="/",
                          user_ids=[who.user_id])  # fmt: skip
        posted = await try_words(
            session, posting, notifying.office, wish.words(),
            channel=wish.channel, language=wish.language,
        )  # fmt: skip
        tell_after_commit(session, runtime.bus, posted.inboxes)
    return PostedView.model_validate(posted)
