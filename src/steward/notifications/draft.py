"""Puts a notification into words for each recipient, as rows to be written."""

import re
from datetime import datetime
from typing import Any

from steward.kit.ids import new_id
from steward.kit.logs import log
from steward.notifications.person import NO_HABITS, Person
from steward.notifications.posting import Plain, Posting, PostOffice
from steward.notifications.render import CannotRender, in_place, render
from steward.notifications.shown import shown_address
from steward.notifications.tables import LONGEST_BODY, LONGEST_TITLE
from steward.notifications.ways import Way, due_at
from steward.notifications.words import Book, Words, find_words

LONGEST_HTML = 100_000
_UNMEANT = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202d\u202e]")


class Draft:
    """The rows of inboxes and deliveries, as they are put together."""

    def __init__(
        self, posting: Posting, office: PostOffice, written: Book, id_: str, at: datetime
    ) -> None:
        self.deliveries: list[dict[str, Any]] = []
        self.items: list[dict[str, Any]] = []
        self._posting = posting
        self._office = office
        self._written = written
        self._id = id_
        self._at = at
        self._link = _whole(posting.link, office.address)
        # What is the same for many is put into words once.
        self._said: dict[tuple[str, str, str, str], Words] = {}

    def to_person(self, person: Person, way: Way, *, at_once: bool = False) -> None:
        """Add a delivery; one to an inbox has arrived when it is written. One that is sent
        `at_once` waits for no hour."""
        words = self._say(way.channel, person.language, person.habits.zone, person.username)
        due, held = self._at, False
        if not at_once:
            due, held = due_at(person, self._posting.event, way.channel, self._at)
        there = way.channel == "inbox"
        if there:
            self.items.append(self._item(person, words))
        self._add(
            way,
            words,
            user_id=person.id,
            language=person.language,
            status="sent" if there else "held" if held else "due",
            due_at=due,
            sent_at=self._at if there else None,
        )

    def to_address(self, plain: Plain) -> None:
        """Add a delivery to somebody who is nobody here."""
        words = self._say(plain.channel, plain.language, NO_HABITS.zone, "")
        seal, shown = self._office.seal, shown_address(plain.channel, plain.target)
        way = Way(plain.channel, seal.seal(plain.target), shown)
        self._add(
            way, words, user_id=None, language=plain.language, status="due", due_at=self._at,
            sent_at=None,
        )  # fmt: skip

    def _add(self, way: Way, words: Words, **rest: Any) -> None:
        self.deliveries.append(
            {
                "id": new_id(),
                "notification_id": self._id,
                "channel": way.channel,
                "address_id": way.address_id,
                "target": way.target,
                "shown": way.shown,
                "title": words.title,
                "text": words.text,
                "html": words.html,
                "link": self._link,
                "attempt": 0,
                "tried_before": 0,
                "created_at": self._at,
                **rest,
            }
        )

    def _item(self, person: Person, words: Words) -> dict[str, Any]:
        return {
            "id": new_id(),
            "user_id": person.id,
            "key": self._id,
            "event": self._posting.event.name,
            "title": words.title,
            "body": words.text,
            "link": self._posting.link,
            "created_at": self._at,
        }

    def _say(self, channel: str, language: str, zone: str, person: str) -> Words:
        event = self._posting.event.name
        words = find_words(event, channel, language, self._written, self._office.shipped)
        assert words is not None, "an event has words in English at least"
        named = any("person" in part for part in (words.title, words.text, words.html or ""))
        place = (channel, language, zone, person if named else "")
        if place not in self._said:
            try:
                said = self._put_into(words, language, zone, person)
            except CannotRender:
                # What a room has to tell does not depend on what somebody wrote about it.
                shipped = find_words(event, channel, language, self._office.shipped)
                if shipped is None:
                    raise
                log("notifications").error("a template fails", named=event, channel=channel)
                said = self._put_into(shipped, language, zone, person)
            self._said[place] = said
        return self._said[place]

    def _put_into(self, words: Words, language: str, zone: str, person: str) -> Words:
        event = self._posting.event
        values = in_place(self._posting.values, event.values, language, zone)
        for name, kind in event.values.items():
            if kind == "link":
                values[name] = _whole(values[name], self._office.address)
        values |= {"person": person, "link": self._link or ""}
        html = None if words.html is None else render(words.html, values, html=True)
        if html is not None and len(html) > LONGEST_HTML:
            html = None  # half a page is worse than the text
        return Words(
            one_line(render(words.title, values))[:LONGEST_TITLE],
            tidy(render(words.text, values))[:LONGEST_BODY],
            html,
        )


def tidy(text: str) -> str:
    """The text without control characters, and without those that turn around what follows."""
    return _UNMEANT.sub("", text)


def one_line(text: str) -> str:
    """The same in one line, as a title is."""
    return tidy(" ".join(text.split())).strip()


def _whole(link: str | None, address: str) -> str | None:
    """A link of ours as one that leads here from anywhere."""
    return f"{address}{link}" if link is not None and link.startswith("/") else link
