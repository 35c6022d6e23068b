"""Chat services and text messages through Apprise, to a real receiver beside us."""

import contextlib
from collections.abc import AsyncIterator

import orjson
import pytest
from messages import MESSAGE
from receiver import Receiver, receiver

from steward.notifications.channel import Refused, TryLater
from steward.notifications.channels.services import (
    ChatChannel,
    NotAService,
    SmsChannel,
    open_service,
)
from steward.settings import Settings

ALLOWED = frozenset(Settings().chat_services)


@pytest.fixture
async def there() -> AsyncIterator[Receiver]:
    async with receiver() as one:
        yield one


def beside(there: Receiver, path: str = "") -> str:
    return there.url.replace("http://", "json://") + path


async def test_a_service_gets_title_text_and_link(there: Receiver) -> None:
    await ChatChannel(frozenset({"json"})).send(MESSAGE, beside(there, "/room"))
    (got,) = there.got
    said = orjson.loads(got.body)
    assert said["title"] == MESSAGE.title
    assert said["message"] == f"Thank you.\n{MESSAGE.link}"
    assert got.path == "/room"


async def test_a_text_message_goes_to_the_number(there: Receiver) -> None:
    await SmsChannel(beside(there, "/sms/{to}")).send(MESSAGE, "+4930123456")
    (got,) = there.got
    assert got.path in ("/sms/+4930123456", "/sms/%2B4930123456")
    assert orjson.loads(got.body)["title"] == ""


async def test_what_is_not_taken_is_tried_later(there: Receiver) -> None:
    there.answers = [(500, {})]
    with pytest.raises(TryLater):
        await ChatChannel(frozenset({"json"})).send(MESSAGE, beside(there))
    with pytest.raises(TryLater):
        await SmsChannel("nonsense {to}").send(MESSAGE, "+4930123456")


@pytest.mark.parametrize(
    "address",
    [
        "json://127.0.0.1/",
        "xml://127.0.0.1/",
        "form://127.0.0.1/",
        "mailto://user:pass@127.0.0.1",
        "syslog://",
        "dbus://",
        "file:///etc/passwd",
        "ntfy://127.0.0.1/topic",
        "ntfys://10.0.0.1/topic",
        "gotify://127.0.0.1/token",
        "slack://",
        "nonsense",
        "",
    ],
)
async def test_people_reach_only_what_is_allowed(address: str) -> None:
    with pytest.raises(Refused) as said:
        await ChatChannel(ALLOWED).send(MESSAGE, address)
    assert "pass" not in said.value.why


@pytest.mark.parametrize(
    "address",
    [
        "tgram://123456789:abcdefghijklmnopqrstuvwxyz012345678/12315544/",
        "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#general",
        "discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js",
        "ntfy://a-topic-of-mine",
        "wecombot://abcdef-1234",
        "dingtalk://12345678abcd",
        "feishu://abcdef123456",
        "lark://abcdef123456",
    ],
)
def test_the_services_people_use_can_be_connected(address: str) -> None:
    assert open_service(address, ALLOWED) is not None


def test_what_is_secret_in_an_address_is_not_said() -> None:
    with pytest.raises(NotAService) as said:
        open_service("slack://T1JJ3T3L2-the-secret", ALLOWED)
    assert "secret" not in str(said.value)


def test_what_is_secret_in_an_address_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        for address in (
            "slack://T1JJ3T3L2-the-secret",
            "discord://the-secret",
            "json://a:the-secret@",
        ):
            with contextlib.suppress(NotAService):
                open_service(address, None).notify(title="a", body="b")
    assert "secret" not in caplog.text
