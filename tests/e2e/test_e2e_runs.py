"""Runs: seen while they go on, decided about, stopped, and looked at when they are over."""

import asyncio
import itertools
import re

import pytest
from browser_page import OpenWindow, Window
from chat_window import PATIENCE
from playwright.async_api import Route, expect

from scripted_plan import call, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import PASSWORD, Person, StewardProcess

_numbers = itertools.count(1)
SLOW = Scenario(tokens=600, rate=20.0)


def runner(steward: StewardProcess) -> Person:
    """Somebody new."""
    return steward.person(f"runner{next(_numbers)}")


def begin(person: Person, task: str, agent: str = "Order desk") -> str:
    """Have an agent do something in the background; the run's id."""
    agents = person.http.get("/agents", params={"limit": 200}).json()["items"]
    (id_,) = [one["id"] for one in agents if one["name"] == agent]
    said = person.http.post(f"/agents/{id_}/runs", json={"input": task, "mode": "background"})
    assert said.status_code == 202, said.text
    run_id: str = said.json()["run_id"]
    return run_id


async def runs_of(window: Window, person: Person, path: str = "") -> Window:
    """The person looks at their runs."""
    await window.sign_in(person.name, PASSWORD)
    await window.goto(f"/runs{path}")
    await expect(window.page.locator("h1")).to_be_attached()
    return window


async def test_a_run_is_seen_live_and_decided_in_the_list(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    note = call("send_notification", title="Pack SO-1002", body="Three notebooks.")
    web_provider.plan("Note down SO-1002", note, say("It is noted."))
    web_provider.plan("Note down SO-1003", note, say("As you wish."))
    person = runner(web_steward)
    shown = await runs_of(await window(web_steward.url), person)
    page = shown.page
    await expect(page.get_by_text("Nothing has run yet")).to_be_visible()
    await shown.look("empty")
    long = call("send_notification", title="Pack SO-1004", body="Three notebooks. " * 40)
    web_provider.plan("Note down SO-1004", long, say("It is noted at length."))
    begin(person, "Note down SO-1002")
    begin(person, "Note down SO-1003")
    begin(person, "Note down SO-1004")
    rows = page.locator("li.run")
    await expect(rows.filter(has_text="Needs you")).to_have_count(3, timeout=PATIENCE)
    link = page.get_by_role("link", name=re.compile("^Runs"))
    await expect(link).to_have_text(re.compile("3 wait for you"))
    await shown.look("needs you")
    # What is told of it leads to where one decides, not out of the app.
    await shown.goto("/inbox")
    await page.get_by_role("link", name="Waiting for you").first.click(timeout=PATIENCE)
    await expect(page).to_have_url(re.compile("/runs.show=needs-you"))
    await page.get_by_role("link", name="All", exact=True).click()
    await (
        page.get_by_role("navigation", name="Which runs")
        .get_by_role("link", name=re.compile("^Needs you"))
        .press("Enter")
    )
    await expect(page).to_have_url(re.compile("show=needs-you"))
    await shown.button("Approve: Note down SO-1002").click()
    await expect(rows).to_have_count(2, timeout=PATIENCE)
    await shown.button("Reject: Note down SO-1003").click()
    await expect(rows).to_have_count(1, timeout=PATIENCE)
    # What is too long to be seen here is not approved here.
    await expect(rows.get_by_role("button", name=re.compile("Approve"))).to_have_count(0)
    await rows.get_by_role("link", name="Decide").click()
    await page.get_by_role("button", name="Approve").click()
    await expect(page.get_by_text("It is noted at length.")).to_be_visible(timeout=PATIENCE)
    await page.go_back()
    await expect(page.get_by_text("Nothing waits for you")).to_be_visible(timeout=PATIENCE)
    await expect(link).to_have_text("Runs")
    await page.get_by_role("link", name="Done", exact=True).click()
    await expect(rows).to_have_count(3, timeout=PATIENCE)
    await shown.look("done")


async def test_a_run_is_watched_and_decided_on_its_page(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    lookup = call("query_order", order_id="SO-1002")
    note = call("send_notification", title="Pack SO-1002", body="Three notebooks.")
    web_provider.plan("Prepare SO-1002", lookup, note, say("It lies on the desk."))
    person = runner(web_steward)
    run_id = begin(person, "Prepare SO-1002")
    shown = await runs_of(await window(web_steward.url), person, f"/{run_id}")
    page = shown.page
    card = page.get_by_role("region", name="Needs your approval")
    await expect(card).to_contain_text("Three notebooks.", timeout=PATIENCE)
    await shown.look("card")
    await card.get_by_role("button", name="Edit arguments").click()
    await card.get_by_label("Arguments, as JSON").fill(
        '{"title": "Pack it today", "body": "Four notebooks."}'
    )
    await card.get_by_role("button", name="Approve as changed").click()
    await expect(page.get_by_text("It lies on the desk.")).to_be_visible(timeout=PATIENCE)
    await expect(page.get_by_role("status").filter(has_text="Done")).to_be_visible()
    await expect(card).to_have_count(0)
    steps = page.locator("li.step")
    await steps.filter(has_text="query_order").locator("summary").click()
    await expect(steps.filter(has_text="query_order")).to_contain_text('"order_id": "SO-1002"')
    await expect(steps.filter(has_text="You decided about")).to_contain_text("approved")
    await shown.look("steps")
    await page.get_by_role("link", name="Open the chat").click()
    await expect(page.locator("article.reply")).to_contain_text("It lies on the desk.")


async def test_a_run_is_stopped(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("Tell me all", SLOW)
    person = runner(web_steward)
    run_id = begin(person, "Tell me all")
    shown = await runs_of(await window(web_steward.url), person, f"/{run_id}")
    page = shown.page
    await expect(page.locator(".result")).not_to_be_empty(timeout=PATIENCE)
    await shown.look("running")
    await page.get_by_role("link", name="All runs").click()
    await page.get_by_role("link", name="Running", exact=True).click()
    await expect(page.locator("li.run")).to_have_count(1)
    await shown.button("Cancel: Tell me all").click()
    await expect(page.get_by_text("Nothing is running")).to_be_visible(timeout=PATIENCE)
    await shown.goto(f"/runs/{run_id}")
    await expect(page.get_by_role("status").filter(has_text="Cancelled")).to_be_visible()
    await expect(shown.button("Cancel")).to_have_count(0)


@pytest.mark.parametrize(
    ("language", "theme", "phone"),
    [("zh-CN", "dark", False), ("zh-CN", "light", True), ("en", "dark", True)],
    ids=["desktop", "phone", "phone"],
)
async def test_runs_are_fit_to_be_seen(
    web_steward: StewardProcess,
    web_provider: ScriptedProvider,
    window: OpenWindow,
    language: str,
    theme: str,
    phone: bool,
) -> None:
    note = call(
        "send_notification", title="打包 SO-1002", body="三本笔记本，请在今天下午之前送到。"
    )
    web_provider.plan("Prepare what was ordered", note, say("It is prepared."))
    web_provider.plan("Fall over", Scenario(status=400, error="no such thing"))
    web_provider.plan("Say it plainly", say("Plainly said."))
    person = runner(web_steward)
    begin(person, "Fall over")
    person.ask("Say it plainly, in one sentence that is not too long for a telephone")
    waiting = begin(person, "Prepare what was ordered on the telephone this morning")
    shown = await window(web_steward.url, language=language, theme=theme, phone=phone)
    enough = asyncio.Event()

    async def fail_late(route: Route) -> None:
        await enough.wait()
        await route.fulfill(status=503, json={"code": "x", "detail": "It fell over."})

    await shown.page.route("**/api/v1/runs?*", fail_late)
    await runs_of(shown, person)
    await expect(shown.page.locator(".rows > *").first).to_be_visible()
    await shown.look("coming")
    enough.set()
    await expect(shown.page.locator(".error")).to_contain_text("It fell over.")
    await shown.look("failed")
    await shown.page.unroute("**/api/v1/runs?*")
    if await shown.page.locator(".error button").count():
        await shown.page.locator(".error button").click()
    await expect(shown.page.locator("li.run")).to_have_count(3)
    await expect(shown.page.locator("li.run [data-state=needs-you]")).to_be_visible(
        timeout=PATIENCE
    )
    await expect(shown.page.locator("li.run [data-state=failed]")).to_be_visible(timeout=PATIENCE)
    await shown.look("list")
    await shown.goto(f"/runs/{waiting}")
    await expect(shown.page.locator(".card")).to_be_visible()
    await shown.look("waiting")
    await shown.goto("/runs/00000000-0000-7000-8000-000000000000")
    await expect(shown.page.locator(".error")).to_be_visible()
    await shown.look("missing")
