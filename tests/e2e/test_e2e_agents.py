"""Agents: made, tried beside the form, changed without losing anything, copied and put away."""

import itertools
import re
from typing import Any

import pytest
from browser_page import OpenWindow, Window
from chat_window import PATIENCE
from playwright.async_api import Locator, expect
from refusing_api import refused

from scripted_plan import call, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import PASSWORD, Person, StewardProcess

_numbers = itertools.count(1)
NOBODY = "00000000-0000-7000-8000-000000000000"


def maker(steward: StewardProcess) -> Person:
    """Somebody new."""
    return steward.person(f"maker{next(_numbers)}")


def made(person: Person, name: str, **fields: Any) -> str:
    """An agent of theirs; its id."""
    said = person.http.post("/agents", json={"name": name, **fields})
    assert said.status_code == 201, said.text
    id_: str = said.json()["id"]
    return id_


async def seen_by(window: Window, person: Person, path: str) -> Window:
    """The person looks at a page."""
    await window.sign_in(person.name, PASSWORD)
    await window.goto(path)
    await expect(window.page.locator("h1")).to_be_attached()
    return window


def agent(window: Window, name: str) -> Locator:
    """An agent in the list."""
    link = window.page.get_by_role("link", name=name, exact=True)
    return window.page.locator("li.agent").filter(has=link)


async def choose(window: Window, name: str, deed: str) -> None:
    """Do something from an agent's menu."""
    await window.button(f"More about {name}").click()
    await window.page.get_by_role("menuitem", name=deed).click()


async def test_an_agent_is_made_tried_and_talked_to(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    note = call("send_notification", title="Pack SO-1002", body="Three notebooks.")
    web_provider.plan("Pack what was ordered", note, say("It is **noted**."))
    person = maker(web_steward)
    shown = await window(web_steward.url)
    page = shown.page
    await shown.sign_in(person.name, PASSWORD)
    await page.get_by_role("navigation", name="Pages").get_by_role("link", name="Agents").click()
    await expect(agent(shown, "Order desk")).to_contain_text("Comes with Steward")
    await shown.look("list")
    await page.get_by_role("link", name="New agent").click()
    await expect(page.get_by_text("Save the agent first")).to_be_visible()
    await shown.label("Rounds").fill("99")
    await shown.button("Make the agent").click()
    await expect(page.get_by_text("It needs a name.")).to_be_visible()
    await expect(page.get_by_text("It has to be from 1 to 50.")).to_be_visible()
    await expect(page.locator("[name=name]")).to_be_focused()
    await shown.look("wrong")
    await page.locator("[name=name]").fill("Packer")
    await page.locator("[name=instructions]").fill("You pack what was ordered.")
    await shown.label("Rounds").fill("5")
    await page.get_by_role("checkbox", name=re.compile("^send_notification")).click()
    await page.get_by_role("checkbox", name=re.compile("^query_order")).click()
    await shown.button("Make the agent").click()
    await expect(page).to_have_url(re.compile("/agents/[0-9a-f-]{36}$"))
    id_ = page.url.rsplit("/", 1)[1]
    saved = person.http.get(f"/agents/{id_}").json()
    assert (saved["name"], saved["max_rounds"]) == ("Packer", 5)
    assert sorted(saved["tools"]) == ["query_order", "send_notification"]
    panel = page.get_by_role("region", name="Try it")
    await panel.get_by_label("A task for it").fill("Pack what was ordered")
    await panel.get_by_label("A task for it").press("Control+Enter")
    card = panel.get_by_role("region", name="Needs your approval")
    await expect(card).to_contain_text("Three notebooks.", timeout=PATIENCE)
    await shown.look("asked")
    await card.get_by_role("button", name="Approve", exact=True).click()
    await expect(panel.locator("strong")).to_have_text("noted", timeout=PATIENCE)
    await expect(panel.get_by_role("status")).to_have_text(re.compile("Done"))
    await expect(panel.locator(".facts")).to_contain_text("2 rounds", timeout=PATIENCE)
    await shown.look("tried")
    await expect(panel.get_by_role("link", name="Open the chat")).to_be_visible()
    await panel.get_by_role("link", name="All steps").click()
    await expect(page.locator("li.step").first).to_be_visible()
    await page.get_by_role("link", name="Packer").click()
    await shown.button("Chat with this agent").click()
    await expect(shown.button("Answered by Packer")).to_be_visible()


async def test_a_try_is_stopped_and_one_that_fails_says_why(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("Count to a thousand", Scenario(tokens=600, rate=20.0))
    web_provider.plan("Fall over", Scenario(status=400, error="no such thing"))
    person = maker(web_steward)
    id_ = made(person, "Counter")
    shown = await seen_by(await window(web_steward.url), person, f"/agents/{id_}")
    panel = shown.page.get_by_role("region", name="Try it")
    box = panel.get_by_label("A task for it")
    await box.fill("Count to a thousand")
    await panel.get_by_role("button", name="Run", exact=True).click()
    await expect(panel.locator(".md")).not_to_be_empty(timeout=PATIENCE)
    await panel.get_by_role("button", name="Stop").click()
    await expect(panel.get_by_role("status")).to_have_text(re.compile("Stopped"), timeout=PATIENCE)
    await box.fill("Fall over")
    await panel.get_by_role("button", name="Run", exact=True).click()
    await expect(panel.locator(".failed")).not_to_be_empty(timeout=PATIENCE)
    await shown.look("failed")
    # What is not saved is not tried, and one that is turned off cannot be.
    await shown.page.get_by_role("switch", name="Can be asked").click()
    await expect(panel.get_by_text("without your changes")).to_be_visible()
    await shown.button("Save").click()
    await expect(panel.get_by_text("It is turned off")).to_be_visible()
    await expect(box).to_be_disabled()


async def test_what_is_not_saved_is_not_lost(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = maker(web_steward)
    id_ = made(person, "Clerk", instructions="Be brief.", max_tokens=5000)
    shown = await seen_by(await window(web_steward.url), person, f"/agents/{id_}")
    page = shown.page
    instructions = page.locator("[name=instructions]")
    await expect(instructions).to_have_value("Be brief.")
    await instructions.fill("Be brief and kind.")
    await page.reload()
    await expect(instructions).to_have_value("Be brief and kind.")
    await expect(page.get_by_text("changes from earlier")).to_be_visible()
    await shown.look("restored")
    dialog = page.get_by_role("dialog", name="Leave without saving?")
    await page.get_by_role("link", name="All agents").click()
    await expect(dialog).to_be_visible()
    await shown.look("leaving")
    await dialog.get_by_role("button", name="Stay").click()
    await expect(dialog).to_be_hidden()
    assert page.url.endswith(id_)
    # What the server refuses is said where it is wrong, and stays.
    errors = [{"field": "instructions", "why": "too kind"}]
    async with refused(page, "**/api/v1/agents/*", 422, method="PATCH", errors=errors):
        await shown.button("Save").click()
        await expect(page.get_by_text("Not right: too kind")).to_be_visible()
    await expect(instructions).to_be_focused()
    await shown.look("refused")
    await page.get_by_role("link", name="All agents").click()
    await dialog.get_by_role("button", name="Save and leave").click()
    await expect(page).to_have_url(re.compile("/agents$"))
    assert person.http.get(f"/agents/{id_}").json()["instructions"] == "Be brief and kind."
    await page.get_by_role("link", name="Clerk").click()
    await shown.label("Tokens").fill("")
    await page.get_by_role("link", name="All agents").click()
    await dialog.get_by_role("button", name="Discard changes").click()
    await page.get_by_role("link", name="Clerk").click()
    await expect(shown.label("Tokens")).to_have_value("5000")


async def test_agents_are_copied_and_deleted(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = maker(web_steward)
    id_ = made(person, "Scribe", tools=["now"], max_rounds=3)
    shown = await seen_by(await window(web_steward.url), person, "/agents")
    page = shown.page
    await choose(shown, "Scribe", "Duplicate")
    await expect(page.locator("[name=name]")).to_have_value("Scribe (copy)")
    await shown.button("Make the agent").click()
    await expect(page).to_have_url(re.compile("/agents/[0-9a-f-]{36}$"))
    copy = person.http.get(f"/agents/{page.url.rsplit('/', 1)[1]}").json()
    assert (copy["tools"], copy["max_rounds"], copy["mine"]) == (["now"], 3, True)
    await choose(shown, "Scribe (copy)", "Delete")
    await expect(page).to_have_url(re.compile("/agents$"))
    await expect(agent(shown, "Scribe (copy)")).to_have_count(0)
    await shown.button("Undo").click()
    await expect(agent(shown, "Scribe (copy)")).to_be_visible()
    await choose(shown, "Scribe", "Delete")
    await expect(agent(shown, "Scribe")).to_have_count(0)
    await shown.look("deleted")
    # It is done for good when the page is left.
    await page.get_by_role("link", name="Schedules").click()
    await expect(page.locator("h1")).to_have_text("Schedules")
    await page.get_by_role("link", name="Agents").first.click()
    await expect(agent(shown, "Scribe (copy)")).to_be_visible()
    await expect(agent(shown, "Scribe")).to_have_count(0)
    assert person.http.get(f"/agents/{id_}").status_code == 404
    # What is not one's own is read, and copied.
    await page.get_by_role("link", name="Order desk").click()
    await expect(page.get_by_text("This agent comes with Steward")).to_be_visible()
    await expect(page.get_by_text("You are the order desk")).to_be_visible()
    await expect(shown.button("Save")).to_have_count(0)
    await shown.look("another's")


@pytest.mark.parametrize(
    ("language", "theme", "phone"),
    [("zh-CN", "dark", False), ("zh-CN", "light", True), ("en", "dark", True)],
    ids=["desktop", "phone", "phone"],
)
async def test_agents_are_fit_to_be_seen(
    web_steward: StewardProcess,
    web_provider: ScriptedProvider,
    window: OpenWindow,
    language: str,
    theme: str,
    phone: bool,
) -> None:
    web_provider.plan("Say it plainly", say("Plainly said: `so`."))
    person = maker(web_steward)
    collection = person.http.post("/collections", json={"name": "合同 Contracts"}).json()["id"]
    id_ = made(
        person,
        "合同助手 with a name that is rather long for a telephone",
        description="Answers what the contracts say, and shows which paragraph says so.",
        tools=["search_documents", "send_notification"],
        collection_ids=[collection],
        grounded=True,
    )
    shown = await window(web_steward.url, language=language, theme=theme, phone=phone)
    page = shown.page
    async with refused(page, "**/api/v1/agents?*", 503, detail="It fell over."):
        await seen_by(shown, person, "/agents")
        await expect(page.locator(".error")).to_contain_text("It fell over.")
        await shown.look("list failed")
    await page.locator(".error button").click()
    await expect(page.locator("li.agent")).to_have_count(4)
    await shown.look("list")
    await shown.goto(f"/agents/{id_}")
    await expect(page.get_by_role("checkbox").first).to_be_visible()
    await shown.look("form")
    await page.locator("[name=max_tokens]").scroll_into_view_if_needed()
    await shown.look("limits")
    if phone:
        await page.locator(".switch button").last.click()
    panel = page.locator("section.try")
    await panel.locator("textarea").fill("Say it plainly")
    await panel.locator("button[type=submit]").click()
    await expect(panel.locator(".links")).to_be_visible(timeout=PATIENCE)
    await shown.look("tried")
    await shown.goto(f"/agents/{NOBODY}")
    await expect(page.locator(".error")).to_be_visible()
    await shown.look("missing")
    await shown.goto("/agents/servers")
    await expect(page.locator(".head button")).to_be_visible()
    await shown.look("servers")
