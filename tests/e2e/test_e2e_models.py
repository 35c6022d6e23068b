"""Language models: the first one at the first start, and all of them in the administration."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from browser_page import OpenWindow, Window
from chat_window import Chat, chat_in
from playwright.async_api import Locator, expect

from scripted_provider import ScriptedProvider
from steward_process import PASSWORD, Person, StewardProcess

PATIENCE = 30_000
KEY = "sk-shown-nowhere"
WORDS = Path(__file__).parents[2] / "web" / "src" / "i18n"


def words(language: str) -> Any:
    """What the pages of models say in this language."""
    return json.loads((WORDS / language / "models.json").read_text())


async def choose_server(window: Window, say: Any, address: str) -> None:
    """Another server, at this address, with a key."""
    await window.page.get_by_role("combobox", name=say["provider"]).click()
    await window.page.get_by_role("option", name=say["providers"]["compatible"]).click()
    await window.label(say["address"]).fill(address)
    await window.label(say["keyOptional"]).fill(KEY)


def row(window: Window, name: str) -> Locator:
    """The row of a connection."""
    return window.page.locator(f"[data-model={name}]")


@pytest.mark.parametrize(
    ("language", "theme", "phone"),
    [("en", "light", False), ("zh-CN", "dark", True)],
    ids=["desktop", "phone"],
)
async def test_the_first_start_sets_a_model_that_answers(
    new_web_steward: Callable[..., StewardProcess],
    web_provider: ScriptedProvider,
    window: OpenWindow,
    language: str,
    theme: str,
    phone: bool,
) -> None:
    say = words(language)
    steward = new_web_steward()
    visitor = await window(steward.url, language=language, theme=theme, phone=phone)
    page = visitor.page
    await visitor.goto("/setup")
    await page.locator("input[autocomplete=username]").fill("ada")
    await page.locator("input[type=email]").fill("ada@example.com")
    await page.locator("input[type=password]").fill(PASSWORD)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name=say["setup"]["title"])).to_be_visible()
    await expect(page.get_by_role("combobox").first).to_contain_text("OpenAI")
    await visitor.look("asked")

    await choose_server(visitor, say, web_provider.url)
    await visitor.button(say["list"]).click()
    await expect(page.get_by_text(re.compile(r"^\s*(1 model offered|共 1 个)"))).to_be_visible()
    assert await page.locator("datalist option").get_attribute("value") == "scripted"
    await visitor.label(say["model"]).fill("scripted:status=401,error=no such key")
    await visitor.button(say["test"]).click()
    await expect(page.get_by_text("no such key")).to_be_visible(timeout=PATIENCE)
    await visitor.look("refused")
    await visitor.label(say["model"]).fill("scripted:answer=Ahoy there.")
    await expect(page.get_by_text("no such key")).to_have_count(0)
    await visitor.button(say["test"]).click()
    await expect(page.get_by_text("Ahoy there.")).to_be_visible(timeout=PATIENCE)
    await visitor.look("answered")

    await visitor.button(say["setup"]["do"]).click()
    await expect(page.locator("li", has_text="server:scripted:answer=Ahoy there.")).to_be_visible()
    await visitor.look("checked")
    await page.get_by_role("button", name=re.compile("first chat|第一个对话")).click()
    chat = Chat(visitor, language)
    await chat.talk("Who is there?")
    await expect(chat.text).to_contain_text("Ahoy there.")
    assert KEY not in await page.content()


async def test_the_step_can_be_left_out_and_taken_up_again(
    new_web_steward: Callable[..., StewardProcess], window: OpenWindow
) -> None:
    say = words("en")
    steward = new_web_steward()
    visitor = await window(steward.url)
    page = visitor.page
    await visitor.goto("/setup")
    await visitor.label("User name").fill("ada")
    await visitor.label("E-mail").fill("ada@example.com")
    await visitor.label("Password").fill(PASSWORD)
    await page.keyboard.press("Enter")
    await visitor.button(say["setup"]["skip"]).click()
    await expect(page.locator("li", has_text="Answers are quoted passages")).to_be_visible()
    await visitor.button("Set a language model").click()
    await expect(page.get_by_role("heading", name=say["setup"]["title"])).to_be_visible()
    await page.reload()  # what is done is not asked for again
    await visitor.button("Go to the first chat").click()
    await expect(page.get_by_text(say["noModel"])).to_be_visible()
    await visitor.look("no model")
    await page.get_by_role("link", name=say["noModelDo"]).click()
    await expect(page.get_by_text(say["page"]["none"])).to_be_visible()
    member = steward.person("grace")
    other = await window(steward.url)
    await chat_in(other, member)
    await expect(other.page.get_by_role("link", name=say["noModelDo"])).to_have_count(0)


async def add(visitor: Window, say: Any, address: str, name: str, model: str) -> None:
    """Add a model by the dialog, which is open."""
    await choose_server(visitor, say, address)
    await visitor.label(say["model"]).fill(model)
    await visitor.page.locator("summary").click()
    await visitor.label(say["name"]).fill(name)
    await visitor.button(say["page"]["save"]).click()
    await expect(visitor.page.get_by_role("dialog")).to_have_count(0)
    await expect(row(visitor, name)).to_be_visible()


async def test_models_are_added_tested_and_ordered(
    new_web_steward: Callable[..., StewardProcess],
    web_provider: ScriptedProvider,
    window: OpenWindow,
) -> None:
    say = words("en")
    page_says = say["page"]
    steward = new_web_steward()
    admin = steward.person("admin")
    price = {"input_micros_per_million": 150_000, "output_micros_per_million": 600_000}
    admin.http.put("/usage/prices/scripted:answer=North.", json=price).raise_for_status()
    visitor = await window(steward.url)
    page = visitor.page
    await visitor.sign_in("admin", PASSWORD)
    await visitor.goto("/admin/models")
    await expect(page.get_by_text(page_says["none"])).to_be_visible()
    await visitor.look("none")
    await visitor.button(page_says["add"]).click()
    await visitor.look("dialog")
    await add(visitor, say, web_provider.url, "north", "scripted:answer=North.")
    await expect(row(visitor, "north")).to_contain_text(page_says["default"])
    await expect(row(visitor, "north")).to_contain_text("0.15")
    await visitor.button(page_says["add"]).click()
    await add(visitor, say, web_provider.url, "south", "scripted:status=500,error=Fell over.")
    await expect(row(visitor, "south")).to_contain_text("Fallback 1")

    await visitor.button("Test north").click()
    await visitor.button("Test south").click()
    await expect(row(visitor, "north")).to_contain_text(page_says["works"], timeout=PATIENCE)
    await expect(row(visitor, "south")).to_contain_text(page_says["fails"], timeout=PATIENCE)
    await visitor.look("tested")

    # By the keyboard: the button that was pressed, or the other one at the end, has the focus.
    await visitor.button("Move south up").focus()
    await page.keyboard.press("Enter")
    await expect(row(visitor, "south")).to_contain_text(page_says["default"])
    await expect(visitor.button("Move south down")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(row(visitor, "north")).to_contain_text(page_says["default"])
    await expect(visitor.button("Move south up")).to_be_focused()


async def test_a_model_is_edited_answers_and_is_taken_away(
    new_web_steward: Callable[..., StewardProcess],
    web_provider: ScriptedProvider,
    window: OpenWindow,
) -> None:
    say = words("en")
    page_says = say["page"]
    steward = new_web_steward()
    admin = steward.person("admin")
    for name, model in (("north", "scripted:answer=North."), ("south", "scripted:status=500")):
        wish = {"name": name, "provider": "compatible", "address": web_provider.url, "key": KEY,
                "models": [model]}  # fmt: skip
        admin.http.post("/models/connections", json=wish).raise_for_status()
    visitor = await window(steward.url)
    page = visitor.page
    await visitor.sign_in("admin", PASSWORD)
    await visitor.goto("/admin/models")
    await menu(visitor, "south", page_says["edit"])
    await expect(page.get_by_text(say["keyKept"])).to_be_visible()
    await visitor.label(say["model"]).fill("scripted:answer=South.")
    await visitor.button(say["test"]).click()
    dialog = page.get_by_role("dialog")
    await expect(dialog.get_by_text("South.")).to_be_visible(timeout=PATIENCE)
    await visitor.look("edited")
    await visitor.button(page_says["save"]).click()
    await expect(dialog).to_have_count(0)
    await menu(visitor, "south", page_says["makeDefault"])
    await expect(row(visitor, "south")).to_contain_text(page_says["default"])
    chat = Chat(visitor)
    await visitor.goto("/")
    await chat.talk("Which way?")
    await expect(chat.text).to_contain_text("South.")

    await visitor.goto("/admin/models")
    await menu(visitor, "south", page_says["turnOff"])
    await expect(row(visitor, "south")).to_contain_text(page_says["off"])
    await expect(row(visitor, "north")).to_contain_text(page_says["default"])
    await menu(visitor, "south", page_says["remove"])
    await visitor.look("asked")
    await dialog.get_by_role("button", name=page_says["remove"]).click()
    await expect(row(visitor, "south")).to_have_count(0)
    assert names(admin) == ["north:scripted:answer=North."]
    assert KEY not in await page.content()


async def menu(visitor: Window, name: str, deed: str) -> None:
    """Do something from the menu of a row."""
    await visitor.button(f"More for {name}").click()
    await visitor.page.get_by_role("menuitem", name=deed).click()


def names(person: Person) -> list[str]:
    return [one["name"] for one in person.http.get("/models").json()["items"]]


@pytest.mark.parametrize(
    ("language", "theme", "phone"),
    [("zh-CN", "dark", False), ("zh-CN", "light", True)],
    ids=["desktop", "phone"],
)
async def test_those_of_the_settings_are_shown_and_stay(
    web_steward: StewardProcess,
    web_provider: ScriptedProvider,
    window: OpenWindow,
    language: str,
    theme: str,
    phone: bool,
) -> None:
    say = words(language)
    admin = web_steward.sign_in("admin")
    for name, model in (("码头", "scripted:tokens=5"), ("harbour", "a-very-long-name-of-a-model")):
        wish = {"name": name, "provider": "compatible", "address": web_provider.url,
                "models": [model, "another"], "context_tokens": 32_000}  # fmt: skip
        admin.http.post("/models/connections", json=wish)
    visitor = await window(web_steward.url, language=language, theme=theme, phone=phone)
    await visitor.sign_in("admin", PASSWORD)
    await visitor.goto("/admin/models")
    mine = visitor.page.locator("[data-model='openai:scripted']")
    await expect(mine).to_contain_text(say["page"]["default"])
    await expect(row(visitor, "码头")).to_contain_text("备用 1")
    await mine.get_by_role("button").click()
    await expect(mine.locator("[data-ok=true]")).to_be_visible(timeout=PATIENCE)
    await visitor.look("both")
    await visitor.button(say["page"]["add"]).click()
    await visitor.page.locator("summary").click()
    await visitor.look("dialog")
