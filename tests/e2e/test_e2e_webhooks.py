"""Webhooks in the web app: added with its secret shown once, tried, looked into, turned off and
deleted, with a real program that is told."""

import asyncio
import re
from collections.abc import Callable, Iterator

import pytest
from browser_page import OpenWindow, Window
from playwright.async_api import expect
from receiver_of_posts import Posts, receiver_of_posts
from standardwebhooks import Webhook

from steward_process import PASSWORD, StewardProcess, wait_until

LIST = "/settings/webhooks"


@pytest.fixture
def program() -> Iterator[Posts]:
    """A program of somebody's, which is told."""
    with receiver_of_posts() as posts:
        yield posts


@pytest.fixture(scope="module")
def hooked_steward(new_web_steward: Callable[..., StewardProcess]) -> StewardProcess:
    """A Steward whose webhooks reach this machine; its administrator is `admin`."""
    steward = new_web_steward(STEWARD_REACH_PRIVATE="true")
    steward.person("admin")
    return steward


async def test_a_webhook_is_added_with_its_secret_shown_once_and_tried(
    hooked_steward: StewardProcess, window: OpenWindow, program: Posts
) -> None:
    hooked_steward.person("smith")
    visitor = await window(hooked_steward.url)
    page = visitor.page
    await visitor.sign_in("smith", PASSWORD)
    await visitor.goto(LIST)
    await expect(page.get_by_text("No webhooks yet")).to_be_visible()
    await visitor.look("none")
    await visitor.button("Add a webhook").click()
    dialog = page.get_by_role("dialog")
    await expect(dialog.get_by_text("For everybody here")).to_have_count(0)
    await visitor.label("Web address").fill("http://user:secret@example.org/")
    await dialog.get_by_role("button", name="Add", exact=True).click()
    await expect(dialog.get_by_text("must not hold a name or password")).to_be_visible()
    await visitor.look("refused")
    await visitor.label("Web address").fill(program.url)
    await visitor.label("Name (may be left empty)").fill("Till")
    await visitor.label("Everything, also what is added later").click()
    await expect(dialog.get_by_role("button", name="Add", exact=True)).to_be_disabled()
    await visitor.label("All about runs").click()
    await expect(visitor.label("Waits for a decision")).to_be_disabled()
    await visitor.look("adding")
    await dialog.get_by_role("button", name="Add", exact=True).click()
    secret = await visitor.label("Signing secret").input_value()
    await visitor.look("secret")
    await visitor.button("Done").click()
    await page.get_by_role("link", name="Till").click()

    await expect(page.get_by_text("Nothing yet")).to_be_visible()
    await visitor.button("Send a test").click()
    await expect(page.locator("li", has_text="webhook.test")).to_contain_text("Taken")
    (body,) = program.bodies
    headers = program.headers[0]
    assert Webhook(secret).verify(body, headers)["type"] == "webhook.test"
    await page.get_by_text("Details").click()
    await expect(page.get_by_text(headers["webhook-id"])).to_be_visible()
    await visitor.look("taken")
    await visitor.button("Send again: webhook.test").click()
    await asyncio.to_thread(wait_until, lambda: len(program.bodies) == 2, "it comes again")
    assert program.headers[1]["webhook-id"] == headers["webhook-id"]


async def test_a_webhook_is_changed_turned_off_and_deleted(
    hooked_steward: StewardProcess, window: OpenWindow, program: Posts
) -> None:
    person = hooked_steward.person("tanner")
    wish = {"url": program.url, "label": "Till", "events": ["run.*"]}
    made = person.http.post("/webhooks", json=wish).json()
    visitor = await window(hooked_steward.url)
    page = visitor.page
    await visitor.sign_in("tanner", PASSWORD)
    await visitor.goto(f"{LIST}/{made['id']}")
    await visitor.button("New secret").click()
    await visitor.look("asked for a secret")
    await visitor.button("Make a new secret").click()
    await expect(visitor.label("Signing secret")).not_to_have_value(made["secret"])
    await visitor.button("Done").click()
    await expect(page.get_by_text("The former secret signs as well until")).to_be_visible()

    await visitor.label("Failed").nth(1).click()
    await visitor.button("Save").click()

    def events() -> list[str]:
        wishes: list[str] = person.http.get("/webhooks").json()["items"][0]["events"]
        return wishes

    both = ["run.*", "document.failed"]
    await asyncio.to_thread(wait_until, lambda: events() == both, "it is saved")
    await expect(visitor.button("Save")).to_be_disabled()
    await visitor.button("Turn off").click()
    await expect(page.get_by_text("It is sent nothing.")).to_be_visible()
    await visitor.button("Turn on").click()
    await expect(page.get_by_text("It takes what it is sent.")).to_be_visible()
    await visitor.button("Delete").click()
    await visitor.look("deleting")
    await page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    await expect(page.get_by_text("No webhooks yet")).to_be_visible()
    assert person.http.get("/webhooks").json()["items"] == []


@pytest.mark.parametrize(
    ("language", "theme", "phone"),
    [("zh-CN", "dark", False), ("zh-CN", "light", True)],
    ids=["desktop", "phone"],
)
async def test_what_failed_is_shown_with_what_was_said(
    hooked_steward: StewardProcess,
    window: OpenWindow,
    program: Posts,
    language: str,
    theme: str,
    phone: bool,
) -> None:
    admin = hooked_steward.sign_in("admin")
    program.answer = (410, b"This till is closed for good.")
    wish = {"url": program.url, "label": f"till {theme}", "scope": "all"}
    webhook = admin.http.post("/webhooks", json=wish).json()
    at = f"/webhooks/{webhook['id']}"
    assert admin.http.post(f"{at}/test").status_code == 202
    gone = lambda: admin.http.get(at).json()["disabled_why"] == "gone"  # noqa: E731
    await asyncio.to_thread(wait_until, gone, "it is disabled")
    visitor = await window(hooked_steward.url, language=language, theme=theme, phone=phone)
    await visitor.sign_in("admin", PASSWORD)
    await visitor.goto(LIST)
    await visitor.button("添加网络回调").click()
    await expect(visitor.page.get_by_text("面向所有人")).to_be_visible()
    await visitor.look("adding")
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.page.get_by_role("dialog")).to_have_count(0)
    await look_at_failure(visitor, f"till {theme}")


async def look_at_failure(visitor: Window, name: str) -> None:
    """The list says that it is off, its page why."""
    page = visitor.page
    row = page.locator("li", has=page.get_by_role("link", name=name))
    await expect(row).to_contain_text("已停用：不存在")
    await visitor.look("list")
    await row.get_by_role("link").click()
    await expect(page).to_have_url(re.compile(r"/settings/webhooks/.+"))
    await page.get_by_text("详情").click()
    await expect(page.get_by_text("This till is closed for good.")).to_be_visible()
    await expect(page.get_by_text("已放弃")).to_be_visible()
    await visitor.look("failed")
