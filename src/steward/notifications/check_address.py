"""Whether an address is one that a channel can send to, before it is kept or sent to."""

import re
from collections.abc import Collection
from functools import partial

from steward.accounts.names import as_email
from steward.kit.errors import Invalid
from steward.kit.in_thread import in_thread
from steward.notifications.channels.services import NotAService, open_service
from steward.outside.checked_resolver import NotAllowed
from steward.outside.reach import Reach, check_url, parse_url

NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")
LONGEST = 2000


async def check_address(
    channel: str, address: str, *, services: frozenset[str], reach: Reach
) -> str:
    """The address as it is sent to. Raises `Invalid`, with a sentence that holds nothing secret."""
    if len(address) > LONGEST:
        raise _wrong("it is too long", "过长")
    match channel:
        case "email":
            return as_email(address)
        case "sms":
            number = re.sub(r"[\s()./-]", "", address)
            if not NUMBER.fullmatch(number):
                raise _wrong(
                    "a number has its country's code, such as +4930123456",
                    "号码需带国家代码，例如 +8613912345678",
                )
            return number
        case "chat":
            return await _service(address, services)
        case _:
            return _url(address, reach)


def check_channel(channel: str, opened: Collection[str]) -> None:
    """Raise `Invalid` for a channel that this Steward has not."""
    if channel not in opened:
        raise Invalid(
            "channel_not_set_up",
            f"This Steward is not set up to send over {channel}.",
            f"此 Steward 未配置 {channel} 渠道。",
            field="channel",
        )


async def _service(address: str, services: frozenset[str]) -> str:
    try:
        # A first time takes a second, since a hundred services are read.
        await in_thread(partial(open_service, address, services))
    except NotAService as wrong:
        named = ", ".join(sorted(services))
        raise _wrong(
            f"{wrong} Services that can be connected: {named}", f"可连接的服务：{named}"
        ) from wrong
    return address


def _url(address: str, reach: Reach) -> str:
    try:
        url = parse_url(address)
        check_url(url, reach)
    except NotAllowed as wrong:
        raise _wrong(str(wrong), "该网址不可用") from wrong
    return str(url)


def _wrong(en: str, zh: str) -> Invalid:
    return Invalid(
        "wrong_address",
        f"The address cannot be used: {en.rstrip('.')}.",
        f"该地址无法使用：{zh}。",
        field="address",
    )
