"""Usage: the limits and how near they are, charts and their tables, and what found no answer."""

import asyncio
import itertools
import re
from datetime import timedelta

import pytest
from browser_page import OpenWindow, Window
from chat_window import PATIENCE, chat_in
from playwright.async_api import Locator, Page, Route, expect

from scripted_plan import say
from scripted_provider import ScriptedProvider
from steward.kit.clock import now
from steward.usage.day import add_to_day
from steward_process import PASSWORD, Person, StewardProcess
from talking_steward import with_lighthouse

_numbers = itertools.count(1)
# The last would be a formula to a spreadsheet.
MODELS = ("gpt-4o-mini", "qwen3:8b", "claude-sonnet-4-5", '=HYPERLINK("http://x")')


def somebody(steward: StewardProcess) -> Person:
    """Somebody new."""
    return steward.person(f"saver{next(_numbers)}")


def limit(steward: StewardProcess, person: Person, **most: int) -> None:
    """What they may use in a month, from now on."""
    user = person.http.get("/users/me").json()["id"]
    said = steward.sign_in("admin").http.put(f"/usage/limits/users/{user}", json=most)
    assert said.status_code == 200, said.text


async def busy_days(steward: StewardProcess, person: Person, days: int = 30) -> None:
    """The books of somebody who has used several models for a while, some of them for money."""
    user = person.http.get("/users/me").json()["id"]
    database = steward.database.open()
    async with database.unit() as session:
        for day, (at, model) in itertools.product(range(days), enumerate(MODELS)):
            if (day * 7 + at * 3) % 5 == 0:
                continue
            much = 3000 * (1 + (day * 5 + at * 11) % 13) // (at + 1)
            await add_to_day(
                session, user, model, now() - timedelta(days=day),
                messages=1 + (day + at) % 6, answering_ms=2300, input_tokens=much,
                output_tokens=much // 6, cost_micros=None if at == 1 else much * 3,
            )  # fmt: skip
    await database.close()


async def usage_of(window: Window, person: Person, path: str = "") -> Page:
    """The person looks at what they used."""
    await window.sign_in(person.name, PASSWORD)
    await window.goto(f"/usage{path}")
    await expect(window.page.locator("h1")).to_be_attached()
    return window.page


def panel(page: Page, title: str) -> Locator:
    """A chart with its title and its switch."""
    return page.locator("section.panel").filter(has=page.get_by_role("heading", name=title))


async def test_what_was_used_is_seen_as_chart_as_table_and_as_a_file(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    person = somebody(web_steward)
    shown = await window(web_steward.url)
    page = await usage_of(shown, person)
    await expect(page.get_by_text("Nothing was used in this time")).to_be_visible()
    await expect(page.get_by_text("You have no limits.")).to_be_visible()
    await expect(shown.button("Download CSV")).to_be_disabled()
    await shown.look("empty")

    await busy_days(web_steward, person)
    web_provider.plan("How long is a question?", say("As long as it is."))
    person.ask("How long is a question?")
    await shown.goto("/usage?days=30")
    chart = page.get_by_role("slider", name="Tokens per day")
    await expect(chart).to_have_attribute("aria-valuemax", "29")
    await expect(panel(page, "Cost per day")).to_be_visible()
    await shown.look("charts")

    # By keys alone: day by day, and its card goes with Escape.
    await chart.focus()
    today = await chart.get_attribute("aria-valuetext")
    await page.keyboard.press("ArrowLeft")
    await page.keyboard.press("ArrowLeft")
    await expect(chart).to_have_attribute("aria-valuenow", "28")
    assert await chart.get_attribute("aria-valuetext") != today
    await expect(page.locator(".chart .card")).to_contain_text("gpt-4o-mini")
    await shown.look("card")
    await page.keyboard.press("Escape")
    await expect(page.locator(".chart .card")).to_have_count(0)

    tokens = panel(page, "Tokens per day")
    await tokens.get_by_role("switch", name="Table").click()
    table = tokens.get_by_role("table", name="Tokens per day")
    await expect(table.get_by_role("columnheader", name="qwen3:8b")).to_be_visible()
    await expect(chart).to_have_count(0)
    await shown.look("table")
    models = page.get_by_role("table", name="By model").get_by_role("rowheader")
    await expect(models).to_have_count(5)

    async with page.expect_download() as download:
        await shown.button("Download CSV").click()
    path = await (await download.value).path()
    said = path.read_bytes()
    assert said.startswith(b"\xef\xbb\xbfDay,Model,Conversations,"), said[:80]
    assert b"\r\n" in said
    assert b'"\'=HYPERLINK(""http://x"")"' in said
    assert not re.search(rb'(^|[,\n]"?)=', said)

    runs = page.get_by_role("table", name="Runs that used most")
    await runs.get_by_role("link", name="How long is a question?").click()
    await expect(page).to_have_url(re.compile("/runs/"))
    await page.go_back()
    await expect(page.get_by_role("combobox", name="Time")).to_contain_text("30 days")


async def test_a_limit_is_seen_coming_and_told_when_it_is_there(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    person = somebody(web_steward)
    limit(web_steward, person, conversations=5)
    web_provider.plan("First of all", say("Said."))
    shown = await window(web_steward.url)
    chat = await chat_in(shown, person)
    page = shown.page
    line = page.locator("a.quota")
    await expect(line).to_have_text("0% of conversations used", timeout=PATIENCE)
    await chat.talk("First of all, one chat")
    await expect(line).to_have_text("20% of conversations used", timeout=PATIENCE)
    for _ in range(4):
        person.ask("First of all, another chat")

    # What is told of it leads here.
    await shown.goto("/inbox")
    await page.locator("li .lead").filter(has_text="100").click(timeout=PATIENCE)
    await expect(page).to_have_url(re.compile("/usage$"))
    meter = page.get_by_role("meter", name="Conversations")
    await expect(meter).to_have_attribute("aria-valuenow", "5")
    await expect(page.get_by_text("100% of 5")).to_be_visible()
    await expect(line).to_have_text("100% of conversations used", timeout=PATIENCE)
    await shown.look("spent")

    # And so does what is refused because of it.
    await shown.goto("/")
    await chat.box.fill("One more")
    await chat.box.press("Enter")
    problem = page.get_by_role("alert").filter(has_text="limit on conversations")
    await expect(problem).to_be_visible()
    await shown.look("refused")
    await problem.get_by_role("link", name="See your usage").click()
    await expect(meter).to_be_visible()


async def test_what_documents_did_not_answer_is_a_list(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    person = somebody(web_steward)
    with_lighthouse(person)
    web_provider.plan("Whose lighthouse", say("Ana Duarte built it in 1884 [1]."))
    web_provider.plan("Whose paint", say("Your documents do not say."))
    shown = await window(web_steward.url)
    page = await usage_of(shown, person, "?show=questions")
    await expect(page.get_by_text("Every question found an answer")).to_be_visible()
    await shown.look("none")
    person.ask("Whose lighthouse is that of Corvo, and who built it?")
    missed = person.ask("Whose paint is on the lighthouse of Corvo, and since which year?")
    assert missed["found"] is False
    await page.get_by_role("link", name="Usage", exact=True).last.click()
    await page.get_by_role("link", name="Questions without an answer").click()
    await expect(page.locator(".lead")).to_have_count(1)
    await shown.look("questions")
    await page.get_by_role("link", name=re.compile("Whose paint")).last.click()
    await expect(page).to_have_url(re.compile(f"/c/{missed['conversation_id']}"))
    await expect(page.get_by_text("Your documents do not say.").first).to_be_visible()


@pytest.mark.parametrize(
    ("language", "theme", "phone"),
    [("zh-CN", "dark", False), ("zh-CN", "light", True), ("en", "dark", True)],
    ids=["desktop", "phone", "phone"],
)
async def test_usage_is_fit_to_be_seen(
    web_steward: StewardProcess,
    web_provider: ScriptedProvider,
    window: OpenWindow,
    language: str,
    theme: str,
    phone: bool,
) -> None:
    person = somebody(web_steward)
    limit(web_steward, person, conversations=6, tokens=2_000_000, money_micros=20_000_000)
    await busy_days(web_steward, person, 21)
    web_provider.plan("A question whose", say("An answer."))
    for _ in range(5):
        person.ask("A question whose words are many, so that it does not fit on a telephone")
    shown = await window(web_steward.url, language=language, theme=theme, phone=phone)
    page = shown.page
    enough = asyncio.Event()

    async def fail_late(route: Route) -> None:
        await enough.wait()
        await route.fulfill(status=503, json={"code": "x", "detail": "It fell over."})

    await page.route("**/api/v1/usage/costliest?*", fail_late)
    await usage_of(shown, person, "?days=30")
    await expect(page.locator(".rows > *").first).to_be_visible()
    await shown.look("coming")
    enough.set()
    await expect(page.locator(".error")).to_contain_text("It fell over.")
    await shown.look("failed")
    await page.unroute("**/api/v1/usage/costliest?*")
    # It may also look again by itself just then.
    await page.wait_for_function(
        "() => (document.querySelector('.error button')?.click(),"
        " document.querySelectorAll('section.panel').length === 3)",
        polling=500,
    )
    await expect(page.get_by_role("meter")).to_have_count(3)
    await shown.look("charts")
    await page.locator(".area").first.click()
    await page.locator(".chart .card").scroll_into_view_if_needed()
    await shown.look("card")
    await page.get_by_role("switch").first.click()
    await page.locator("table").last.scroll_into_view_if_needed()
    await shown.look("tables")
