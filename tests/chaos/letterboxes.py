"""Where notifications arrive: a real mail server and a real receiver of webhooks, which take their
time and note who brought what, and when."""

import asyncio
import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import orjson
from aiohttp import web
from aiosmtpd.smtp import SMTP, Envelope, Session

from notifications.mail_server import HOST, Post, mail_server
from notifications.receiver import Receiver, receiver

# What it is known by, of what comes by mail and of what comes by webhook.
MAIL_ID, WEBHOOK_ID = "Message-ID", "webhook-id"


@dataclass(frozen=True)
class Arrival:
    """A delivery that was taken: its id, what it is about, and the moment by the clock of the
    machine."""

    channel: str
    id: str
    title: str
    at: float


@dataclass
class Letterboxes:
    """All arrivals. `seconds` is how long each box thinks, after it has noted what came and before
    it says so; `busy` is the share of webhooks that it asks to come again."""

    dice: random.Random
    seconds: float
    busy: float
    arrivals: list[Arrival] = field(default_factory=list)
    turned_away: int = 0
    settings: dict[str, str] = field(default_factory=dict)
    webhook: str = ""
    _heard: set[tuple[str, str]] = field(default_factory=set)

    def note(self, channel: str, id_: str, title: str) -> None:
        """Write down what has come."""
        self.arrivals.append(Arrival(channel, id_, title, time.monotonic()))
        self._heard.add((channel, title))

    def has(self, title: str) -> bool:
        """Whether this has come to both."""
        return {("email", title), ("webhook", title)} <= self._heard

    def is_busy(self) -> bool:
        """Whether to turn this one away."""
        turns = self.dice.random() < self.busy
        self.turned_away += turns
        return turns


@dataclass
class _Post(Post):
    boxes: Letterboxes | None = None

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        assert self.boxes is not None
        said = await super().handle_DATA(server, session, envelope)
        mail = self.mails.pop()
        name = str(mail[MAIL_ID]).strip("<>").partition("@")[0]
        self.boxes.note("email", name, str(mail["Subject"]))
        await asyncio.sleep(self.boxes.seconds)
        return said


@dataclass
class _Receiver(Receiver):
    boxes: Letterboxes | None = None

    async def take(self, request: web.Request) -> web.Response:
        assert self.boxes is not None
        said = await super().take(request)
        got = self.got.pop()
        if self.boxes.is_busy():
            return web.Response(status=503)
        values = orjson.loads(got.body)["data"]
        self.boxes.note("webhook", got.headers[WEBHOOK_ID], values.get("title", ""))
        await asyncio.sleep(self.boxes.seconds)
        return said


@asynccontextmanager
async def letterboxes(
    folder: Path, dice: random.Random, *, seconds: float, busy: float
) -> AsyncIterator[Letterboxes]:
    """Both, while the block runs; `settings` are those of a Steward that brings mail there."""
    boxes = Letterboxes(dice, seconds, busy)
    with mail_server(folder, post=_Post(boxes=boxes)) as (_, port, _):
        async with receiver(_Receiver(boxes=boxes)) as hook:
            boxes.webhook = f"{hook.url}/hook"
            boxes.settings = {
                "STEWARD_SMTP_HOST": HOST,
                "STEWARD_SMTP_PORT": str(port),
                "STEWARD_SMTP_TLS": "none",
                "STEWARD_SMTP_FROM": "Steward <steward@example.org>",
                "STEWARD_REACH_PRIVATE": "true",
            }
            yield boxes
