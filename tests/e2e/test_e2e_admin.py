"""The administration: health and the drain, people, limits and prices, the audit log."""

import csv
import json
import re
from typing import Any

import pytest
from browser_page import OpenWindow, Window
from playwright.async_api import Page, Route, expect

from steward_process import PASSWORD, StewardProcess

PAGES = {"health": "", "users": "/users", "limits": "/limits", "audit": "/audit"}
PRICE = {"input_micros_per_million": 150_000, "output_micros_per_million": 600_000}
BUSY = {
    "asked_by": "administrator",
    "since": "2026-11-21T09:00:00Z",
    "seconds": 3,
    "stage": "runs",
    "holding": [
        {"kind": "changes", "in_hand": 7, "oldest_seconds": 3},
        {"kind": "answer", "in_hand": 3, "oldest_seconds": 3},
    ],
    "stages": [{"name": "runs", "over": False, "seconds": 5, "at_most_seconds": 45, "left": 0}],
}


async def come_in(window: OpenWindow, steward: StewardProcess, **how: Any) -> Window:
    visitor = await window(steward.url, **how)
    await visitor.sign_in("admin", PASSWORD)
    return visitor


async def is_there(page: Page) -> None:
    await expect(page.locator(".page h2").first).to_be_visible()
    await expect(page.locator("[aria-busy=true]")).to_have_count(0)


@pytest.mark.parametrize(
    ("language", "theme", "phone"),
    [
        ("en", "light", False),
        ("zh-CN", "dark", False),
        ("zh-CN", "light", True),
        ("en", "dark", True),
    ],
    ids=["desktop", "desktop", "phone", "phone"],
)
async def test_each_page_of_the_administration_is_fit_to_be_seen(
    web_steward: StewardProcess, window: OpenWindow, language: str, theme: str, phone: bool
) -> None:
    name = f"seen-{language}-{theme}".lower()
    web_steward.person(name).http.post("/api-keys", json={"name": "cron job", "scopes": ["read"]})
    admin = web_steward.sign_in("admin").http
    admin.put("/usage/prices/openai:gpt-5-mini", json=PRICE)
    admin.put("/usage/limits/roles/member", json={"tokens": 2_000_000})
    admin.post("/invitations", json={"email": f"{name}@guests.example.com"})
    visitor = await come_in(window, web_steward, language=language, theme=theme, phone=phone)
    for title, path in PAGES.items():
        await visitor.goto(f"/admin{path}")
        await is_there(visitor.page)
        await visitor.look(title)
    await visitor.goto("/admin/users")
    await visitor.page.get_by_role("button", name=name, exact=True).click()
    panel = visitor.page.get_by_role("dialog")
    await expect(panel.get_by_text("cron job")).to_be_visible()
    await expect(panel.locator("[aria-busy=true]")).to_have_count(0)
    await visitor.look("person")


async def test_whoever_is_no_administrator_does_not_come_in(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    web_steward.person("outsider")
    visitor = await window(web_steward.url)
    await visitor.sign_in("outsider", PASSWORD)
    await visitor.goto("/admin/audit")
    await expect(visitor.page).to_have_url(re.compile(r"/$"))
    await visitor.button("Account of outsider").click()
    await expect(visitor.page.get_by_role("menuitem", name="Settings")).to_be_visible()
    await expect(visitor.page.get_by_role("menuitem", name="Administration")).to_have_count(0)

    admin = await come_in(window, web_steward)
    await admin.button("Account of admin").click()
    await admin.page.get_by_role("menuitem", name="Administration").click()
    await expect(admin.page.get_by_role("heading", name="Health")).to_be_visible()


async def test_a_process_is_drained_and_takes_work_again(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    visitor = await come_in(window, web_steward)
    page = visitor.page
    await visitor.goto("/admin")
    card = page.locator("[data-intake]")
    await expect(card).to_have_attribute("data-intake", "accepting")

    async def busy(route: Route) -> None:
        answer = await route.fetch()
        house = {**await answer.json(), "phase": "draining", "drain": BUSY}
        await route.fulfill(response=answer, body=json.dumps(house))

    await page.route("**/health/parts", busy)
    await expect(card).to_contain_text("7 requests, 3 runs, 40 sec at most", timeout=60_000)
    await visitor.look("draining")
    await page.unroute_all(behavior="wait")
    await expect(card).to_have_attribute("data-intake", "accepting", timeout=60_000)

    await visitor.button("Drain").click()
    dialog = page.get_by_role("dialog")
    await visitor.look("asked")
    await expect(dialog.get_by_role("button", name="Drain")).to_be_disabled()
    await dialog.get_by_label("Type drain to confirm").fill("drain")
    await dialog.get_by_role("button", name="Drain").click()
    await expect(dialog).to_have_count(0)
    await expect(card).to_have_attribute("data-intake", "stopped", timeout=60_000)
    with web_steward.client() as anybody:
        assert anybody.post("/auth/register", json={}).status_code == 503
    await visitor.look("stopped")

    await visitor.button("Resume").click()
    await dialog.get_by_label("Type resume to confirm").fill("resume")
    await dialog.get_by_role("button", name="Resume").click()
    await expect(card).to_have_attribute("data-intake", "accepting", timeout=60_000)
    web_steward.person("after-the-drain")
    visitor.problems.clear()  # the socket that the drain has closed


async def test_somebody_is_invited(web_steward: StewardProcess, window: OpenWindow) -> None:
    visitor = await come_in(window, web_steward)
    page = visitor.page
    await visitor.goto("/admin/users")
    await visitor.button("Invite somebody").click()
    await visitor.label("E-mail address").fill("guest@example.com")
    await visitor.look("inviting")
    await visitor.button("Make a link").click()
    link = await visitor.label("Invitation link").input_value()
    await visitor.look("invited")
    await visitor.button("Done").click()
    row = page.locator("li", has_text="guest@example.com")
    await expect(row).to_be_visible()

    guest = await window(web_steward.url)
    await guest.page.goto(link)
    await guest.label("User name").fill("guest")
    await guest.label("E-mail").fill("guest@example.com")
    await guest.page.locator("input[type=password]").fill(PASSWORD)
    await guest.page.keyboard.press("Enter")
    await expect(guest.page.locator("#main")).to_be_visible()
    await page.reload()
    await is_there(page)
    await expect(page.locator("td, th", has_text="guest@example.com")).to_have_count(1)
    # Where anybody may register, an invitation is not used up, and good until it is taken back.
    await visitor.button("Take back the invitation for guest@example.com").click()
    await expect(row).to_have_count(0)


async def test_somebody_is_found_and_looked_after(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    guest = web_steward.person("lodger").http
    key = guest.post("/api-keys", json={"name": "night shift", "scopes": ["read"]}).json()
    visitor = await come_in(window, web_steward)
    page = visitor.page
    await visitor.goto("/admin/users")
    await is_there(page)
    await visitor.label("Find by name or e-mail").fill("nobody like that")
    await expect(page.get_by_text("Nobody has “nobody like that”")).to_be_visible()
    await visitor.look("nobody")
    await visitor.label("Find by name or e-mail").fill("LODGER@EX")
    await expect(page.locator("tbody tr")).to_have_count(1)
    await page.get_by_role("button", name="lodger", exact=True).click()
    panel = page.get_by_role("dialog")
    await panel.get_by_role("combobox", name="Tokens").click()
    await page.get_by_role("option", name="At most").click()
    await panel.get_by_label("Tokens, at most").fill("many")
    await expect(panel.get_by_text("not a number")).to_be_visible()
    await panel.get_by_label("Tokens, at most").fill("5 000")
    await panel.get_by_role("button", name="Save").click()
    await expect(panel.get_by_text("0 of 5,000")).to_be_visible()

    await panel.get_by_role("button", name="Revoke night shift").click()
    await panel.get_by_role("button", name="Revoke for good").click()
    await expect(panel.get_by_text("None.")).to_be_visible()
    with web_steward.client(key["key"]) as program:
        assert program.get("/users/me").status_code == 401
    await panel.get_by_role("button", name="Suspend").click()
    await expect(panel.get_by_text("Nowhere now.")).to_be_visible()
    await visitor.look("suspended")
    await panel.get_by_role("button", name="Activate").click()
    await expect(panel.get_by_role("button", name="Suspend")).to_be_visible()
    await panel.get_by_label("Role").click()
    await page.get_by_role("option", name="Administrator").click()
    await expect(panel.get_by_label("Role")).to_have_text("Administrator")
    await page.keyboard.press("Escape")
    await expect(panel).to_have_count(0)
    await expect(page.locator("tbody tr")).to_contain_text("Administrator")


async def test_limits_and_prices_are_set(web_steward: StewardProcess, window: OpenWindow) -> None:
    visitor = await come_in(window, web_steward)
    page = visitor.page
    await visitor.goto("/admin/limits")
    members = page.locator("form", has_text="Members")
    await members.get_by_role("combobox", name="Conversations").click()
    await page.get_by_role("option", name="No limit").click()
    await members.get_by_role("button", name="Save").click()
    await expect(members.get_by_text("Saved")).to_be_visible()
    admin = web_steward.sign_in("admin").http
    roles = {one["role"]: one for one in admin.get("/usage/limits").json()["roles"]}
    assert roles["member"]["conversations"] == "unlimited"

    await visitor.button("Set a price").click()
    await visitor.label("Model").fill("harbour/one:two")
    await visitor.label("Input").fill("0,15")
    await visitor.label("Output").fill("x")
    await expect(page.get_by_text("not a number")).to_be_visible()
    await visitor.look("pricing")
    await visitor.label("Output").fill("0.6")
    await page.get_by_role("dialog").get_by_role("button", name="Save").click()
    row = page.locator("tr", has_text="harbour/one:two")
    await expect(row).to_contain_text("0.15")
    await row.get_by_role("button", name="Actions for harbour/one:two").click()
    await page.get_by_role("menuitem", name="Remove the price").click()
    await expect(row).to_have_count(0)


async def test_the_log_is_asked_by_the_address_and_kept_as_a_file(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    clerk = web_steward.person("clerk")
    clerk.http.post("/api-keys", json={"name": "=HYPERLINK()", "scopes": ["read"]})
    visitor = await come_in(window, web_steward)
    page = visitor.page
    rows = page.locator("tbody tr")
    await visitor.goto("/admin/audit?actor=clerk")
    await expect(rows).to_have_count(3)
    await visitor.label("What").click()
    await page.get_by_role("option", name="API keys").click()
    await expect(rows).to_have_count(1)
    await expect(rows).to_contain_text("API key made")
    await expect(page).to_have_url(re.compile(r"actor=clerk&action=api_key$"))
    async with page.expect_download() as coming:
        await visitor.button("Export CSV").click()
    path = await (await coming.value).path()
    with path.open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert [row["thing_name"] for row in table] == ["'=HYPERLINK()"]
    await visitor.label("Who").fill("nobody")
    await expect(page.get_by_text("There are no such entries")).to_be_visible()
    await visitor.look("none")
    await page.get_by_role("link", name="Show all").click()
    await expect(rows.first).to_be_visible()
    await expect(visitor.label("Who")).to_have_value("")

    await page.route("**/api/v1/audit?*", lambda route: route.fulfill(status=500, body="{}"))
    await visitor.goto("/admin/audit?action=drain")
    await expect(visitor.button("Try again")).to_be_visible()
    await visitor.look("away")
    await page.unroute_all(behavior="wait")
    await visitor.button("Try again").click()
    await expect(visitor.button("Try again")).to_have_count(0)
    visitor.problems.clear()  # the answer that was kept back
