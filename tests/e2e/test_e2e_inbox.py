"""The inbox: what comes while one looks, what is read here and elsewhere, and what is not there."""

import asyncio
import itertools
import re
from typing import Any

import pytest
from browser_page import OpenWindow, Window
from chat_window import PATIENCE
from playwright.async_api import Route, WebSocketRoute, expect

from steward_process import PASSWORD, Person, StewardProcess

_numbers = itertools.count(1)


def reader(steward: StewardProcess) -> Person:
    """Somebody new."""
    return steward.person(f"reader{next(_numbers)}")


def tell(person: Person, title: str, text: str = "", **more: Any) -> None:
    """Have somebody told something."""
    body = {"to": [{"user": person.name}], "title": title, "text": text, **more}
    person.http.post("/notifications", json=body).raise_for_status()


async def inbox_of(window: Window, person: Person, show: str = "") -> Window:
    """The person looks at their inbox."""
    await window.sign_in(person.name, PASSWORD)
    await window.goto(f"/inbox{show}")
    await expect(window.page.locator("h1")).to_be_visible()
    return window


async def test_what_comes_is_seen_at_once_and_read_everywhere(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = reader(web_steward)
    shown = await inbox_of(await window(web_steward.url), person)
    page = shown.page
    rows = page.locator("li.notice")
    # A new device signed in, of which one has to be told.
    await expect(rows).to_have_count(1)
    await shown.button("Mark all as read").click()
    await expect(page.locator("li.notice[data-unread]")).to_have_count(0)
    tell(person, "The harbour master has called", "Please call back.\nIt is about the door.")
    tell(person, "The new chart is there", link="https://example.org/chart")
    tell(person, "A chat goes on", link="/settings/keys")
    bell = page.get_by_role("link", name=re.compile("^Inbox"))
    await expect(bell).to_have_text(re.compile("3 unread"))
    await expect(rows).to_have_count(4)
    await shown.look("unread")

    elsewhere = await inbox_of(await window(web_steward.url), person, "?show=unread")
    await expect(elsewhere.page.locator("li.notice")).to_have_count(3)
    await page.get_by_role("button", name="The harbour master has called", exact=True).click()
    await expect(page.get_by_text("It is about the door.")).to_be_visible()
    await expect(elsewhere.page.locator("li.notice[data-unread]")).to_have_count(2)
    await expect(elsewhere.page.locator("li.notice")).to_have_count(3)  # it stays where it was read

    await page.get_by_role("link", name="A chat goes on").press("Enter")
    await expect(page).to_have_url(re.compile("/settings/keys"))
    await expect(bell).to_have_text(re.compile("1 unread"))
    await page.go_back()
    await page.get_by_role("link", name="Unread", exact=True).click()
    await expect(rows).to_have_count(1)
    await shown.button("Mark all as read").click()
    await expect(bell).to_have_text("Inbox")
    await page.reload()
    await expect(page.get_by_text("All is read")).to_be_visible()
    await expect(elsewhere.page.locator("li.notice[data-unread]")).to_have_count(0)
    unread = person.http.get("/notifications/inbox/unread").json()
    assert unread == {"unread": 0}


async def test_the_keyboard_goes_through_a_long_inbox(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = reader(web_steward)
    shown = await inbox_of(await window(web_steward.url), person)
    page = shown.page
    for n in range(53):
        tell(person, f"News {n}")
    await expect(page.get_by_role("button", name="News 52", exact=True)).to_be_visible()
    await page.reload()
    await expect(page.locator("li.notice")).to_have_count(50)
    await page.get_by_role("button", name="News 52", exact=True).focus()
    for key, title in (("j", "51"), ("ArrowDown", "50"), ("k", "51")):
        await page.keyboard.press(key)
        await expect(page.get_by_role("button", name=f"News {title}", exact=True)).to_be_focused()
    await shown.button("Mark as read: News 51").press("Enter")
    await expect(page.locator("li.notice[data-unread]")).to_have_count(49)
    await shown.button("Older").click()
    await expect(page.locator("li.notice")).to_have_count(54)
    await expect(shown.button("Older")).to_have_count(0)


async def test_news_go_on_after_a_connection_that_broke(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = reader(web_steward)
    shown = await window(web_steward.url)
    sockets: list[WebSocketRoute] = []

    def pass_on(socket: WebSocketRoute) -> None:
        socket.connect_to_server()
        sockets.append(socket)

    await shown.page.route_web_socket(re.compile("/api/v1/ws$"), pass_on)
    await shown.sign_in(person.name, PASSWORD)
    bell = shown.page.get_by_role("link", name=re.compile("^Inbox"))
    await expect(bell).to_have_text(re.compile("1 unread"))
    await sockets[-1].close()
    tell(person, "While nobody listened")
    await expect(bell).to_have_text(re.compile("2 unread"), timeout=PATIENCE)
    assert len(sockets) == 2
    tell(person, "While somebody listens again")
    await expect(bell).to_have_text(re.compile("3 unread"))


@pytest.mark.parametrize(
    ("language", "theme", "phone"),
    [("zh-CN", "dark", False), ("zh-CN", "light", True), ("en", "dark", True)],
    ids=["desktop", "phone", "phone"],
)
async def test_the_inbox_is_fit_to_be_seen(
    web_steward: StewardProcess, window: OpenWindow, language: str, theme: str, phone: bool
) -> None:
    person = reader(web_steward)
    shown = await window(web_steward.url, language=language, theme=theme, phone=phone)
    enough = asyncio.Event()

    async def fail_late(route: Route) -> None:
        await enough.wait()
        await route.fulfill(status=503, json={"code": "x", "detail": "It fell over."})

    await shown.page.route("**/notifications/inbox?*", fail_late)
    await inbox_of(shown, person)
    await expect(shown.page.locator(".rows > *").first).to_be_visible()
    await shown.look("coming")
    enough.set()
    await expect(shown.page.locator(".error")).to_contain_text("It fell over.")
    await shown.look("failed")
    await shown.page.unroute("**/notifications/inbox?*")
    person.http.post("/notifications/inbox/read-all").raise_for_status()
    await shown.page.locator(".filters a").last.click()
    await expect(shown.page.locator(".empty")).to_be_visible()
    await shown.look("all read")
    tell(person, "灯塔今晚熄灯", "港务长说，门已经重新漆成绿色。请在明早之前回电。" * 4)
    tell(person, "A sentence that is so long that it cannot stand on one line of a telephone",
         link="https://example.org/")  # fmt: skip
    await shown.page.locator(".filters a").first.click()
    await expect(shown.page.locator("li.notice")).to_have_count(3)
    await shown.page.locator("li.notice .mark").nth(1).click()
    await shown.look("three")
