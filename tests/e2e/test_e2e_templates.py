"""The words in which people are told things, and what was sent: for administrators."""

import asyncio
from collections.abc import Callable

import pytest
from browser_page import OpenWindow
from playwright.async_api import expect

from steward_process import PASSWORD, Person, StewardProcess, wait_until

FAILED = "/admin/deliveries?status=failed"


@pytest.fixture(scope="module")
def worded_steward(new_web_steward: Callable[..., StewardProcess]) -> StewardProcess:
    """A Steward with a mail server that takes nothing; its administrator is `admin`."""
    steward = new_web_steward(
        STEWARD_SMTP_HOST="127.0.0.1",
        STEWARD_SMTP_PORT="1",
        STEWARD_SMTP_TLS="none",
        STEWARD_SMTP_FROM="Steward <steward@example.org>",
        STEWARD_DELIVERY_ATTEMPTS="1",
    )
    steward.person("admin")
    return steward


def tell(admin: Person, *names: str) -> None:
    """Send an event, by inbox and by mail."""
    values = {"order": "7", "amount": 12.5, "currency": "EUR"}
    to = [{"user": name} for name in names]
    wish = {"event": "order.created", "values": values, "to": to, "channels": ["inbox", "email"]}
    assert admin.http.post("/notifications/events", json=wish).status_code == 202


def failed(admin: Person) -> int:
    query = {"status": "failed", "event": "order.created"}
    said = admin.http.get("/notifications/deliveries", params=query)
    return len(said.json()["items"])


async def test_words_are_written_tried_and_given_up(
    worded_steward: StewardProcess, window: OpenWindow
) -> None:
    admin = worded_steward.sign_in("admin")
    visitor = await window(worded_steward.url)
    page = visitor.page
    await visitor.sign_in("admin", PASSWORD)
    await visitor.goto("/admin/templates")
    await expect(page.get_by_text("A document can be asked about.")).to_be_visible()
    await visitor.look("list")
    await page.get_by_role("link", name="A document can be asked about.").click()
    preview = page.locator(".preview")
    await expect(preview).to_contain_text("is ready")
    await expect(page.get_by_text("These words are shipped.")).to_be_visible()
    title = page.locator("input[name=title]")
    await title.fill("Read: ")
    await visitor.button("Insert name").click()
    await expect(title).to_have_value("Read: {{ name }}")
    await expect(preview).to_contain_text("Read: ")
    await visitor.look("written")
    await page.locator("textarea[name=text]").fill("{{ nobody }}")
    await expect(page.get_by_role("alert")).to_contain_text("has no value nobody")
    await visitor.look("wrong")
    await page.locator("textarea[name=text]").fill("Ask it, {{ person }}.")
    await expect(page.get_by_role("alert")).to_have_count(0)
    await page.get_by_role("radio", name="E-mail").click()
    await expect(page.frame_locator("iframe").get_by_text("Ask it")).to_be_visible()
    await visitor.button("Send to me").click()
    await expect(page.get_by_text("It is on its way to you").first).to_be_visible()
    inbox = admin.http.get("/notifications/inbox").json()["items"]
    assert inbox[0]["title"].startswith("Read: "), inbox

    # What is not saved is not lost by looking elsewhere.
    await page.get_by_role("link", name="Templates").first.click()
    await visitor.look("leaving")
    await page.get_by_role("dialog").get_by_role("button", name="Stay").click()
    await visitor.button("Save").click()
    await expect(page.get_by_text("These words were written here.")).to_be_visible()
    said = {one["title"] for one in admin.http.get("/notifications/templates").json()["items"]}
    assert "Read: {{ name }}" in said
    await visitor.goto("/admin/templates?show=changed")
    row = page.locator("main li", has_text="document.ready")
    await expect(row).to_contain_text("Changed")
    await row.get_by_role("link", name="Any channel · English").click()
    await visitor.button("Return to what is shipped").click()
    await expect(page.get_by_text("These words are shipped.")).to_be_visible()
    await expect(title).to_have_value("{{ name }} is ready")


async def test_an_event_of_ones_own_is_declared_and_deleted(
    worded_steward: StewardProcess, window: OpenWindow
) -> None:
    admin = worded_steward.sign_in("admin")
    visitor = await window(worded_steward.url)
    page = visitor.page
    await visitor.sign_in("admin", PASSWORD)
    await visitor.goto("/admin/templates?show=own")
    await expect(page.get_by_text("No events of your own yet")).to_be_visible()
    await visitor.button("Declare an event").click()
    dialog = page.get_by_role("dialog")
    await visitor.label("Name").fill("Parcel Left")
    await visitor.label("When it happens").fill("A parcel has left.")
    await visitor.button("Add a value").click()
    await visitor.label("Name of value 1").fill("parcel")
    await dialog.get_by_role("button", name="Declare", exact=True).click()
    await expect(dialog.get_by_text("words of small letters with dots")).to_be_visible()
    await visitor.look("refused")
    await visitor.label("Name").fill("parcel.left")
    await dialog.get_by_role("button", name="Declare", exact=True).click()
    await expect(page.get_by_text("It has no words yet")).to_be_visible()
    await visitor.look("declared")
    declared = admin.http.get("/notifications/events").json()["items"][-1]
    assert (declared["name"], declared["values"]) == ("parcel.left", {"parcel": "text"})
    await page.get_by_role("link", name="A parcel has left.").click()
    await page.locator("input[name=title]").fill("Parcel {{ parcel }} has left")
    await visitor.button("Save").click()
    await expect(page.get_by_text("These words were written here.")).to_be_visible()
    await visitor.goto("/admin/templates?show=own")
    await visitor.button("Delete parcel.left").click()
    await visitor.look("deleting")
    await page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    await expect(page.get_by_text("No events of your own yet")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "theme", "phone"),
    [("en", "light", False), ("zh-CN", "dark", False), ("zh-CN", "light", True)],
    ids=["desktop", "desktop", "phone"],
)
async def test_pages_are_fit_to_be_seen(
    worded_steward: StewardProcess, window: OpenWindow, language: str, theme: str, phone: bool
) -> None:
    admin = worded_steward.sign_in("admin")
    tell(admin, "admin")
    await asyncio.to_thread(wait_until, lambda: failed(admin) > 0, "the mail is given up")
    visitor = await window(worded_steward.url, language=language, theme=theme, phone=phone)
    await visitor.sign_in("admin", PASSWORD)
    for page, ready in (
        ("/admin/templates", "main li"),
        ("/admin/templates/order.created/email/zh-CN", ".preview .message"),
        ("/admin/deliveries", "main li"),
    ):
        await visitor.goto(page)
        await expect(visitor.page.locator(ready).first).to_be_visible()
        await expect(visitor.page.locator("[aria-busy=true]")).to_have_count(0)
        await visitor.look(page.split("/")[2] + ("-editor" if page.count("/") > 2 else ""))


async def test_what_was_given_up_is_found_and_tried_again(
    worded_steward: StewardProcess, window: OpenWindow
) -> None:
    admin = worded_steward.sign_in("admin")
    worded_steward.person("lena")
    tell(admin, "lena")
    await asyncio.to_thread(wait_until, lambda: failed(admin) > 0, "the mail is given up")
    visitor = await window(worded_steward.url)
    page = visitor.page
    await visitor.sign_in("admin", PASSWORD)
    await visitor.goto(FAILED)
    row = page.locator("main li", has_text="l…@example.com")
    await expect(row).to_contain_text("order.created")
    await expect(row).to_contain_text("Given up")
    await page.get_by_role("combobox", name="Channel").click()
    await page.get_by_role("option", name="Text message").click()
    await expect(page).to_have_url(f"{worded_steward.url}{FAILED}&channel=sms")
    await expect(page.get_by_text("Nothing like this was sent")).to_be_visible()
    await visitor.look("none")
    await visitor.goto(f"{FAILED}&event=order.created&channel=email")
    tries = row.get_by_role("button", name="Try again: order.created")
    await tries.click()

    def tried() -> bool:
        query = {"event": "order.created", "channel": "email", "limit": 200}
        said = admin.http.get("/notifications/deliveries", params=query).json()["items"]
        return [one["attempts"] for one in said if one["to"].startswith("l…")] == [2]

    await asyncio.to_thread(wait_until, tried, "it is tried again")
