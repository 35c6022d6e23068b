"""Schedules: planned with a look ahead, run by hand, paused, put away, and what became of them."""

import itertools
import re
from datetime import UTC, datetime
from typing import Any

import pytest
from browser_page import OpenWindow, Window
from chat_window import PATIENCE
from playwright.async_api import Locator, expect
from refusing_api import refused

from scripted_plan import say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import PASSWORD, Person, StewardProcess

_numbers = itertools.count(1)
NOBODY = "00000000-0000-7000-8000-000000000000"


def planner(steward: StewardProcess) -> Person:
    """Somebody new."""
    return steward.person(f"planner{next(_numbers)}")


def planned(person: Person, name: str, question: str, **plan: Any) -> str:
    """A schedule of theirs, each New Year unless the plan says otherwise; its id."""
    when = {} if "at" in plan else {"cron": "0 9 1 1 *"}
    said = person.http.post("/schedules", json={"name": name, "question": question} | when | plan)
    assert said.status_code == 201, said.text
    id_: str = said.json()["id"]
    return id_


async def seen_by(window: Window, person: Person, path: str) -> Window:
    """The person looks at a page."""
    await window.sign_in(person.name, PASSWORD)
    await window.goto(path)
    await expect(window.page.locator("h1")).to_be_attached()
    return window


def row(window: Window, name: str) -> Locator:
    """A schedule in the list."""
    link = window.page.get_by_role("link", name=name, exact=True)
    return window.page.locator("li.schedule").filter(has=link)


async def pick(window: Window, field: str, choice: str) -> None:
    """Choose something from a list of choices."""
    await window.page.get_by_role("combobox", name=field, exact=True).click()
    await window.page.get_by_role("option", name=choice, exact=True).click()


async def each_wednesday(window: Window, time: str, zone: str) -> None:
    """Choose when: once a week, at a time by the clocks of a zone."""
    page = window.page
    await pick(window, "How often", "Every week")
    await pick(window, "On", "Wednesday")
    await page.locator("[name=time]").fill(time)
    await page.get_by_role("button", name="Time zone").click()
    await page.get_by_placeholder("Find a city").fill(zone)
    await page.get_by_role("option", name=zone).click()


async def test_a_schedule_is_planned_and_run(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("What is new in the harbour", say("A ship has come."))
    person = planner(web_steward)
    shown = await window(web_steward.url)
    page = shown.page
    await shown.sign_in(person.name, PASSWORD)
    await page.keyboard.press("Control+k")
    await page.get_by_placeholder("Find a chat").fill("schedules")
    await page.get_by_role("option", name="Schedules").click()
    await expect(page.get_by_text("No schedules yet")).to_be_visible()
    await shown.look("none")
    await page.get_by_role("link", name="New schedule").first.click()
    times = page.locator(".next li")
    await expect(times).to_have_count(5)
    await shown.button("Make the schedule").click()
    await expect(page.get_by_text("This is needed.")).to_have_count(2)
    await shown.look("missing")
    await page.locator("[name=name]").fill("Harbour news")
    await page.locator("[name=question]").fill("What is new in the harbour?")
    await pick(shown, "Who answers", "Order desk")
    await each_wednesday(shown, "07:30", "Asia/Shanghai")
    # Five Wednesdays, by the clocks of the zone.
    await expect(times.filter(has_text=re.compile(r"^Wed.*07:30$"))).to_have_count(5)
    await pick(shown, "How often", "By a cron line")
    await expect(page.locator("[name=cron]")).to_have_value("30 7 * * 3")
    await page.locator("[name=cron]").fill("every morning")
    await expect(page.locator("[name=cron]")).to_have_attribute("aria-invalid", "true")
    await shown.look("no cron line")
    await shown.button("Make the schedule").click()
    await expect(page.locator("[name=cron]")).to_be_focused()
    await page.locator("[name=cron]").fill("30 7 * * 3")
    await expect(times).to_have_count(5)
    await shown.button("Make the schedule").click()
    await expect(page).to_have_url(re.compile("/schedules/[0-9a-f-]{36}$"))
    (saved,) = person.http.get("/schedules").json()["items"]
    assert (saved["cron"], saved["time_zone"]) == ("30 7 * * 3", "Asia/Shanghai")
    await expect(page.get_by_text("It has not come due yet.")).to_be_visible()
    await shown.button("Run now").click()
    tick = page.locator("li.tick")
    await expect(tick.locator("[data-state=done]")).to_be_visible(timeout=PATIENCE)
    await expect(tick).to_contain_text("Run by hand.")
    await shown.look("run")
    await tick.get_by_role("link", name="Run").click()
    await expect(page.locator(".result")).to_contain_text("A ship has come.")
    await shown.goto("/schedules")
    await expect(row(shown, "Harbour news")).to_contain_text("Every Wednesday at 07:30")
    await expect(row(shown, "Harbour news")).to_contain_text("Order desk")
    await expect(row(shown, "Harbour news").locator("[data-state=done]")).to_be_visible()
    await shown.look("list")


async def test_schedules_are_switched(web_steward: StewardProcess, window: OpenWindow) -> None:
    person = planner(web_steward)
    id_ = planned(person, "Yearly", "What a year was it?")
    shown = await seen_by(await window(web_steward.url), person, "/schedules")
    page = shown.page
    await page.get_by_role("switch", name="Yearly is on").click()
    await expect(row(shown, "Yearly")).to_contain_text("Paused")
    assert person.http.get(f"/schedules/{id_}").json()["active"] is False
    await page.get_by_role("switch", name="Yearly is on").click()
    await expect(row(shown, "Yearly")).to_contain_text("Next")
    # A switch that cannot be turned says why, and stays as it was.
    person.http.patch(f"/schedules/{id_}", json={"active": False}).raise_for_status()
    await page.reload()
    refusal = {"method": "PATCH", "detail": "It lies behind."}
    async with refused(page, "**/api/v1/schedules/*", 422, **refusal):
        await page.get_by_role("switch", name="Yearly is on").click()
        await expect(page.get_by_role("alert").filter(has_text="It lies behind.")).to_be_visible()
    await expect(page.get_by_role("switch", name="Yearly is on")).not_to_be_checked()
    await shown.look("refused")


async def test_a_plan_is_changed_and_not_lost(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = planner(web_steward)
    id_ = planned(person, "Yearly", "What a year was it?")
    shown = await seen_by(await window(web_steward.url), person, "/schedules")
    page = shown.page
    await page.get_by_role("link", name="Yearly").click()
    await expect(page.locator("[name=cron]")).to_have_value("0 9 1 1 *")
    await pick(shown, "How often", "Once")
    await page.locator("[name=at]").fill("2020-01-01T09:00")
    await shown.button("Save").click()
    await expect(page.get_by_text("The time has to lie ahead")).to_be_visible()
    await shown.look("past")
    ahead = datetime.now(UTC).year + 2
    await page.locator("[name=at]").fill(f"{ahead}-05-01T09:00")
    await page.reload()
    await expect(page.locator("[name=at]")).to_have_value(f"{ahead}-05-01T09:00")
    await expect(page.get_by_text("changes from earlier")).to_be_visible()
    await page.get_by_role("link", name="All schedules").click()
    dialog = page.get_by_role("dialog", name="Leave without saving?")
    await dialog.get_by_role("button", name="Save and leave").click()
    await expect(row(shown, "Yearly")).to_contain_text("Once")
    assert person.http.get(f"/schedules/{id_}").json()["at"] == f"{ahead}-05-01T09:00:00Z"


async def test_schedules_are_deleted(web_steward: StewardProcess, window: OpenWindow) -> None:
    person = planner(web_steward)
    id_ = planned(person, "Yearly", "What a year was it?")
    planned(person, "Monthly", "What a month was it?", cron="0 9 1 * *")
    shown = await seen_by(await window(web_steward.url), person, "/schedules")
    page = shown.page
    await shown.button("Delete Yearly").click()
    await expect(row(shown, "Yearly")).to_have_count(0)
    await shown.button("Undo").click()
    await page.get_by_role("link", name="Yearly").click()
    await expect(page.locator("h1")).to_have_text("Yearly")  # not the button in the list
    await shown.button("Delete Yearly").click()
    await expect(row(shown, "Monthly")).to_be_visible()
    await expect(row(shown, "Yearly")).to_have_count(0)
    await page.get_by_role("link", name="Tool servers").click()
    await expect(page.locator("h1")).to_have_text("Tool servers")
    await page.get_by_role("link", name="Schedules").click()
    await expect(row(shown, "Monthly")).to_be_visible()
    await expect(row(shown, "Yearly")).to_have_count(0)
    assert person.http.get(f"/schedules/{id_}").status_code == 404


@pytest.mark.parametrize(
    ("language", "theme", "phone"),
    [("zh-CN", "dark", False), ("zh-CN", "light", True), ("en", "dark", True)],
    ids=["desktop", "phone", "phone"],
)
async def test_schedules_are_fit_to_be_seen(
    web_steward: StewardProcess,
    web_provider: ScriptedProvider,
    window: OpenWindow,
    language: str,
    theme: str,
    phone: bool,
) -> None:
    web_provider.plan("Fall over each day", Scenario(status=400, error="no such thing"))
    web_provider.plan("Say what is new", say("Nothing."))
    person = planner(web_steward)
    failing_id = planned(
        person, "每日 news with a name too long for a telephone", "Fall over each day",
        cron="30 9 * * *", time_zone="America/Argentina/ComodRivadavia",
    )  # fmt: skip
    planned(person, "Paused", "Say what is new", cron="*/10 8-18 * * 1-5", active=False)
    done_id = planned(person, "Weekdays", "Say what is new", cron="0 8 * * 1-5")
    for id_ in (failing_id, done_id):
        person.http.post(f"/schedules/{id_}/run-now").raise_for_status()
    shown = await window(web_steward.url, language=language, theme=theme, phone=phone)
    page = shown.page
    async with refused(page, "**/api/v1/schedules?*", 503, detail="It fell over."):
        await seen_by(shown, person, "/schedules")
        await expect(page.locator(".error")).to_contain_text("It fell over.")
        await shown.look("list failed")
    await page.reload()
    await expect(page.locator("li.schedule [data-state=done]")).to_be_visible(timeout=PATIENCE)
    await expect(page.locator("li.schedule [data-state=failed]")).to_be_visible(timeout=PATIENCE)
    await shown.look("list")
    await shown.goto(f"/schedules/{failing_id}")
    await expect(page.locator(".next li")).to_have_count(5)
    await expect(page.locator("li.tick")).to_have_count(1)
    await shown.look("schedule")
    await page.locator("li.tick").scroll_into_view_if_needed()
    await shown.look("ticks")
    await shown.goto(f"/schedules/{NOBODY}")
    await expect(page.locator(".error")).to_be_visible()
    await shown.look("missing")
