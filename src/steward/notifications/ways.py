"""Over which channels and at which addresses somebody is told of an event, and when."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from steward.kit.seal import Seal
from steward.notifications.events import Event
from steward.notifications.person import Person
from steward.notifications.shown import shown_address
from steward.notifications.when import Digest, after_quiet_hours, next_digest

# What cannot be refused of an event that must be told, where the person has it.
KEPT_ON = ("inbox", "email")
# What nobody has unless they connected it themselves.
CONNECTED = ("chat", "webhook")
# Channels that disturb nobody, and so have no quiet hours.
SILENT = ("inbox", "webhook")
# What must be told does not stand in line behind a thousand pieces of news: what has been due for
# longest goes first.
AHEAD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Way:
    """One delivery to be: its channel, the sealed address and what is shown of it."""

    channel: str
    target: str
    shown: str
    address_id: str | None = None


def ways_to(
    person: Person,
    event: Event,
    opened: Collection[str],
    only: Sequence[str] | None,
    seal: Seal,
) -> list[Way]:
    """How the person is told. `opened` are the channels that this installation has, `only` those
    that the sender wants, None if it leaves that to the person."""
    wanted = {channel for channel in opened if _wants(person, event, channel, only)}
    found = [
        Way(address.channel, address.target, address.shown, address.id)
        for address in person.addresses
        if address.channel in wanted
    ]
    if "inbox" in wanted:
        found.insert(0, Way("inbox", "", ""))
    if "email" in wanted:
        found.append(Way("email", seal.seal(person.email), shown_address("email", person.email)))
    return found


def _wants(person: Person, event: Event, channel: str, only: Sequence[str] | None) -> bool:
    if locked(event, channel):
        return True
    if only is not None and channel not in only:
        return False
    return person.choices.get(channel, only is not None or usually(event, channel))


def locked(event: Event, channel: str) -> bool:
    """Whether the event is told on the channel whatever a person says."""
    return event.must_tell and channel in KEPT_ON


def usually(event: Event, channel: str) -> bool:
    """Whether it is told there until a person says. Whoever connected a service wants to be told
    there."""
    return channel in event.usual or channel in CONNECTED


def due_at(person: Person, event: Event, channel: str, at: datetime) -> tuple[datetime, bool]:
    """When a delivery goes out, and whether it is held for a digest until then."""
    if event.must_tell:
        return at - AHEAD, False
    if channel in SILENT:
        return at, False
    habits = person.habits
    if channel == "email" and habits.digest != "none":
        digest = cast("Digest", habits.digest)
        gathered = next_digest(at, digest, habits.digest_hour, habits.zone)
        return after_quiet_hours(gathered, person.quiet, habits.zone), True
    return after_quiet_hours(at, person.quiet, habits.zone), False
