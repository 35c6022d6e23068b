"""What one is told: which events on which channels, when, and at which addresses."""

import asyncio
import base64
import itertools
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from browser_page import LAN_HOST, OpenWindow, Window
from playwright.async_api import Route, expect
from receiver_of_posts import Posts, receiver_of_posts

from steward_process import PASSWORD, Person, StewardProcess, wait_until

_numbers = itertools.count(1)
# What a push service would answer; that there is one, no browser in a test can have.
SUBSCRIBES = """([endpoint, key]) => {
  let made = null
  const keys = {p256dh: key, auth: 'AAAAAAAAAAAAAAAAAAAAAA'}
  const subscription = {
    toJSON: () => ({endpoint, expirationTime: null, keys}),
    unsubscribe: async () => { made = null; return true },
  }
  PushManager.prototype.subscribe = async () => (made = subscription)
  PushManager.prototype.getSubscription = async () => made
}"""

FIRST_SHOWN = """async () => {
  const worker = await navigator.serviceWorker.ready
  for (let tries = 0; tries < 300; tries++) {
    const [first] = await worker.getNotifications()
    if (first) return [first.title, first.body, first.data]
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}"""


@pytest.fixture(scope="module")
def carrier() -> Iterator[Posts]:
    """Who carries text messages."""
    with receiver_of_posts() as posts:
        yield posts


@pytest.fixture(scope="module")
def telling_steward(
    new_web_steward: Callable[..., StewardProcess], carrier: Posts
) -> StewardProcess:
    """A Steward with every channel; its administrator is `admin`."""
    steward = new_web_steward(
        STEWARD_SMTP_HOST="127.0.0.1",
        STEWARD_SMTP_FROM="Steward <steward@example.org>",
        STEWARD_SMS_URL=carrier.url.replace("http://", "json://") + "/{to}",
        STEWARD_REACH_PRIVATE="true",
    )
    steward.person("admin")
    return steward


def listener(steward: StewardProcess) -> Person:
    """Somebody new."""
    return steward.person(f"listener{next(_numbers)}")


async def choices_of(window: Window, person: Person) -> Window:
    """The person looks at what they are told."""
    await window.sign_in(person.name, PASSWORD)
    await window.goto("/settings/notifications")
    await expect(window.page.locator("table")).to_be_visible()
    return window


async def until_got(posts: Posts, number: int) -> bytes:
    """The last of so many posts."""
    await asyncio.to_thread(wait_until, lambda: len(posts.bodies) >= number, f"post {number}")
    return posts.bodies[number - 1]


@pytest.mark.parametrize(
    ("language", "theme", "phone"),
    [("en", "light", False), ("zh-CN", "dark", False), ("zh-CN", "light", True)],
    ids=["desktop", "desktop", "phone"],
)
async def test_the_choices_are_fit_to_be_seen(
    telling_steward: StewardProcess, window: OpenWindow, language: str, theme: str, phone: bool
) -> None:
    person = listener(telling_steward)
    for address in ("https://example.org/hook", "https://example.com/another"):
        wish = {"channel": "webhook", "label": "", "address": address}
        person.http.post("/notifications/addresses", json=wish).raise_for_status()
    habits = {"zone": "Europe/Berlin", "quiet_from": 1320, "quiet_to": 420, "digest": "daily"}
    person.http.put("/notifications/preferences", json={"habits": habits}).raise_for_status()
    shown = await window(telling_steward.url, language=language, theme=theme, phone=phone)
    enough = asyncio.Event()

    async def fail_late(route: Route) -> None:
        await enough.wait()
        await route.fulfill(status=503, json={"code": "x", "detail": "It fell over."})

    await shown.page.route("**/notifications/preferences", fail_late)
    await shown.sign_in(person.name, PASSWORD)
    await shown.goto("/settings/notifications")
    await expect(shown.page.locator(".rows > *").first).to_be_visible()
    await shown.look("coming")
    enough.set()
    await expect(shown.page.locator(".error")).to_contain_text("It fell over.")
    await shown.look("failed")
    await shown.page.unroute("**/notifications/preferences")
    await shown.page.locator(".error button").click()
    await expect(shown.page.locator("table")).to_be_visible()
    await shown.look("choices")
    await shown.page.locator("section").last.scroll_into_view_if_needed()
    await shown.look("addresses")
    await shown.page.get_by_role("button", name=re.compile("Add an address|添加地址")).click()
    await expect(shown.page.get_by_role("dialog")).to_be_visible()
    await shown.look("adding")


async def test_choices_are_kept_as_they_are_made(
    telling_steward: StewardProcess, window: OpenWindow
) -> None:
    person = listener(telling_steward)
    shown = await choices_of(await window(telling_steward.url), person)
    page = shown.page
    ready = page.get_by_role("row", name=re.compile("A document can be asked about"))
    await ready.get_by_role("checkbox", name=re.compile("E-mail$")).check()
    await expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    waits = page.get_by_role("row", name=re.compile("A run waits for your decision"))
    await expect(waits.get_by_role("checkbox", name=re.compile("Inbox$"))).to_be_disabled()
    await expect(page.get_by_text("Has to be told there")).to_be_visible()

    await page.get_by_role("switch", name="Keep quiet hours").click()
    await shown.label("From").fill("23:30")
    await shown.label("From").press("Tab")
    await page.get_by_role("radio", name="Gathered every day").click()
    await page.get_by_role("combobox", name="At").click()
    await page.get_by_role("option", name="18:00").click()
    await (
        page.get_by_role("button", name="Time zone")
        .or_(page.get_by_role("combobox", name="Time zone"))
        .first.click()
    )
    await page.keyboard.type("Shanghai")
    await page.get_by_role("option", name="Asia/Shanghai").click()
    await expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()

    await page.reload()
    await expect(ready.get_by_role("checkbox", name=re.compile("E-mail$"))).to_be_checked()
    await expect(shown.label("From")).to_have_value("23:30")
    kept = person.http.get("/notifications/preferences").json()
    assert kept["habits"] == {
        "zone": "Asia/Shanghai", "quiet_from": 1410, "quiet_to": 420,
        "digest": "daily", "digest_hour": 18,
    }  # fmt: skip
    (choice,) = [
        one for one in kept["choices"]
        if (one["event"], one["channel"]) == ("document.ready", "email")
    ]  # fmt: skip
    assert choice["wanted"]


async def test_an_address_is_added_tried_and_removed(
    telling_steward: StewardProcess, window: OpenWindow, carrier: Posts
) -> None:
    person = listener(telling_steward)
    shown = await choices_of(await window(telling_steward.url), person)
    page = shown.page
    dialog = page.get_by_role("dialog")
    with receiver_of_posts() as hook:
        await shown.button("Add an address").click()
        await dialog.get_by_role("combobox", name="Channel").click()
        await page.get_by_role("option", name="Webhook").click()
        await shown.label("Web address").fill("nonsense")
        await dialog.get_by_role("button", name="Add", exact=True).click()
        await expect(dialog.get_by_text("The address cannot be used")).to_be_visible()
        await shown.look("wrong address")
        await shown.label("Web address").fill(hook.url)
        await shown.label("Name (may be left empty)").fill("my program")
        await dialog.get_by_role("button", name="Add", exact=True).click()
        await expect(shown.label("Secret of the webhook")).to_have_value(re.compile("^whsec_"))
        await shown.look("secret")
        await shown.button("Done").click()
        await shown.button("Send test: my program").click()
        assert b"A test from Steward" in await until_got(hook, 1)
    await shown.button("Remove my program").click()
    await shown.button("Undo").click()
    await expect(shown.button("Remove my program")).to_be_visible()
    await shown.button("Remove my program").click()
    await page.reload()  # who leaves does not take it back
    await expect(page.get_by_text("Where you are reached")).to_be_visible()
    await expect(shown.button("Remove my program")).to_have_count(0)

    await shown.button("Send test: Inbox").click()
    await expect(page.get_by_role("link", name=re.compile("^Inbox"))).to_have_text(
        re.compile("2 unread")
    )
    await shown.button("Add an address").click()
    await dialog.get_by_role("combobox", name="Channel").click()
    await page.get_by_role("option", name="Text message").click()
    await shown.label("Number").fill("+49 30 123456")
    await dialog.get_by_role("button", name="Send a code").click()
    said = json.loads(await until_got(carrier, 1))
    (code,) = re.findall(r"\d{8}", said["title"] + said["message"])
    await shown.label("Code").fill(code)
    await shown.look("code")
    await dialog.get_by_role("button", name="Add", exact=True).click()
    await expect(dialog).to_have_count(0)
    await expect(shown.button("Send test: Text message")).to_be_visible()


async def test_this_browser_tells_where_it_is_allowed_to(
    telling_steward: StewardProcess, window: OpenWindow
) -> None:
    person = listener(telling_steward)
    lan = await window(telling_steward.url.replace("127.0.0.1", LAN_HOST))
    await choices_of(lan, person)
    why = lan.page.get_by_text("Browsers allow this over https only")
    await why.scroll_into_view_if_needed()
    await lan.look("plain http")

    shown = await window(telling_steward.url)
    page = shown.page
    await page.context.grant_permissions(["notifications"])
    await choices_of(shown, person)
    key = person.http.get("/notifications/push-key").json()["key"]
    assert len(base64.urlsafe_b64decode(key + "=")) == 65
    with receiver_of_posts() as pushed:
        await page.evaluate(SUBSCRIBES, [pushed.url, key])
        await shown.button("Tell me in this browser").click()
        await expect(page.get_by_text("This browser tells you.")).to_be_visible()
        await shown.look("on")
        await shown.button("Send test: Chrome, Linux").click()
        assert await until_got(pushed, 1)

    # What the push service would hand over is shown by the service worker.
    devtools = await page.context.new_cdp_session(page)
    registered: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def hear(said: dict[str, Any]) -> None:
        if not registered.done():
            registered.set_result(said["registrations"][0]["registrationId"])

    devtools.on("ServiceWorker.workerRegistrationUpdated", hear)
    await devtools.send("ServiceWorker.enable")
    registration = await asyncio.wait_for(registered, 30)
    data = {"id": "n1", "title": "It rings", "text": "At noon.", "link": "/inbox", "language": "en"}
    await devtools.send(
        "ServiceWorker.deliverPushMessage",
        {
            "origin": telling_steward.url,
            "registrationId": registration,
            "data": json.dumps(data),
        },
    )
    assert await page.evaluate(FIRST_SHOWN) == ["It rings", "At noon.", "/inbox"]

    await shown.button("Stop").click()
    await expect(shown.button("Tell me in this browser")).to_be_visible()
    assert person.http.get("/notifications/addresses").json()["items"] == []
