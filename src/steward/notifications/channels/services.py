"""Chat services and text messages, a hundred of them, through Apprise.

Apprise is imported when the first such message goes, since most installations send none. It says
no more than whether a message was taken, so what was not is tried again.
"""

import logging
from functools import partial
from typing import Any
from urllib.parse import quote

from steward.kit.in_thread import in_thread
from steward.notifications.channel import Message, Refused, TryLater

WIDTH = 8
HOSTS_OF_ONES_CHOICE = ("ntfy", "ntfys")


class NotAService(Exception):
    """The address names no service that may be used. The message says why."""


class ChatChannel:
    """Sends to services that people have connected. `services` are the names that are allowed."""

    width = WIDTH

    def __init__(self, services: frozenset[str]) -> None:
        self._services = services

    async def send(self, message: Message, target: str) -> str | None:
        """See the port. `target` is an Apprise URL."""
        try:
            service = await in_thread(partial(open_service, target, self._services))
        except NotAService as wrong:
            raise Refused(str(wrong)) from wrong
        await _notify(service, message.title, _with_link(message))
        return None

    async def close(self) -> None:
        """Nothing is kept."""


class SmsChannel:
    """Sends text messages through one service of the installation's, an Apprise URL with `{to}` in
    the place of the recipient's number."""

    width = WIDTH

    def __init__(self, url: str) -> None:
        self._url = url

    async def send(self, message: Message, target: str) -> str | None:
        """See the port. `target` is a number as E.164 has it, such as +4930123456."""
        try:
            service = await in_thread(
                partial(open_service, self._url.replace("{to}", quote(target)), None)
            )
        except NotAService as wrong:
            raise TryLater(f"STEWARD_SMS_URL: {wrong}") from wrong
        await _notify(service, "", _with_link(message))
        return None

    async def close(self) -> None:
        """Nothing is kept."""


def open_service(url: str, allowed: frozenset[str] | None) -> Any:
    """The service that an Apprise URL stands for; `allowed` are the names it may have, None any.
    Takes a second the first time. Raises `NotAService`, never with what is secret in the URL."""
    from apprise import Apprise, AppriseAsset  # noqa: PLC0415

    # What it logs of an address that is wrong is the address.
    logging.getLogger("apprise").setLevel(logging.CRITICAL)
    name = url.partition("://")[0].lower()
    if allowed is not None and name not in allowed:
        raise NotAService(f"{name[:40]} is not among the services that may be used here.")
    # What is shown beside a message is the service's own picture, not one fetched from elsewhere.
    asset = AppriseAsset(app_id="Steward", app_desc="Steward", app_url="", image_url_mask="",
                         image_url_logo="", secure_logging=True)  # fmt: skip
    service: Any = Apprise.instantiate(url, asset=asset, suppress_exceptions=True)
    if service is None:
        raise NotAService(f"This is not an address of {name[:40]} as Apprise writes it.")
    if allowed is not None and name in HOSTS_OF_ONES_CHOICE and service.mode != "cloud":
        raise NotAService(f"{name} is used with its public server only.")
    return service


async def _notify(service: Any, title: str, body: str) -> None:
    if not await in_thread(partial(service.notify, title=title, body=body)):
        raise TryLater("the service did not take it")


def _with_link(message: Message) -> str:
    return f"{message.text}\n{message.link}" if message.link else message.text
