"""What a chat can do beside talking: lose an answer on the way without harm, be rated, pinned,
forked, deleted and taken back, and shared by a link."""

import itertools
import re

import pytest
from browser_page import OpenWindow, Window
from chat_window import PATIENCE, Chat, chat_in
from playwright.async_api import Route, expect

from scripted_plan import say
from scripted_provider import ScriptedProvider
from steward_process import Person, StewardProcess
from talking_steward import with_lighthouse

_numbers = itertools.count(1)
QUESTION = "Who built the lighthouse of Corvo?"
CITED = "Ana Duarte built the lighthouse of Corvo in 1884 [1]."


def teller(steward: StewardProcess) -> Person:
    """Somebody new."""
    return steward.person(f"teller{next(_numbers)}")


async def lose_one_answer(shown: Window, path: str) -> None:
    """The next request to this address arrives, and its answer does not."""

    async def lose(route: Route) -> None:
        await route.fetch()
        await route.abort()

    await shown.page.route(re.compile(f"/api/v1/{path}$"), lose, times=1)


async def test_an_answer_lost_on_the_way_doubles_nothing(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("Say it once", say("Once."))
    web_provider.plan("And once more", say("Once more."))
    shown = await window(web_steward.url)
    person = teller(web_steward)
    chat = await chat_in(shown, person)
    for path, question, answer in (
        ("ask", "Say it once.", "Once."),
        ("conversations/[^/]+/messages", "And once more.", "Once more."),
    ):
        await lose_one_answer(shown, path)
        await chat.box.fill(question)
        await chat.box.press("Enter")
        problem = shown.page.get_by_role("alert")
        await expect(problem).to_contain_text("The server did not answer.", timeout=PATIENCE)
        await expect(chat.box).to_have_value(question)
        await shown.page.reload()  # whoever comes back after that sends it once more, too
        await expect(chat.box).to_have_value(question)
        await chat.box.press("Enter")
        await chat.answered()
        await expect(chat.text).to_have_text(answer)
    await expect(chat.questions).to_have_count(2)
    assert len(person.http.get("/runs").json()["items"]) == 2
    assert len(person.http.get("/conversations").json()["items"]) == 1
    shown.problems[:] = [one for one in shown.problems if "ERR_FAILED" not in one]


@pytest.mark.parametrize(
    ("language", "theme", "phone"), [("en", "light", False), ("zh-CN", "dark", True)]
)
async def test_an_answer_is_rated_and_gone_on_with_in_a_new_chat(
    web_steward: StewardProcess,
    web_provider: ScriptedProvider,
    window: OpenWindow,
    language: str,
    theme: str,
    phone: bool,
) -> None:
    words = {
        "en": ("Good answer", "Poor answer", "What was wrong?", "Save", "Go on from here"),
        "zh-CN": ("回答得好", "回答得不好", "哪里不对？", "保存", "从这里开始新对话"),
    }
    good, poor, wrong, save, fork = words[language]
    web_provider.plan("Count to three", say("One, two, three."))
    web_provider.plan("And to four", say("One, two, three, four."))
    shown = await window(web_steward.url, language=language, theme=theme, phone=phone)
    page = shown.page
    chat = await chat_in(shown, teller(web_steward), language)
    await chat.talk("Count to three")
    await chat.talk("And to four")
    first = chat.replies.first
    await first.get_by_role("button", name=poor).click()
    why = page.get_by_label(wrong)
    await expect(why).to_be_focused()
    await shown.look("why")
    await why.fill("It began at zero.")
    await page.get_by_role("button", name=save).click()
    await expect(why).to_have_count(0)
    await page.reload()
    pressed = first.get_by_role("button", name=poor)
    await expect(pressed).to_have_attribute("aria-pressed", "true", timeout=PATIENCE)
    await expect(pressed).to_have_attribute("title", "It began at zero.")
    await shown.look("rated")
    await pressed.press("Enter")  # pressed once more it is taken back
    await expect(pressed).to_have_attribute("aria-pressed", "false")
    await chat.replies.last.get_by_role("button", name=good).press("Enter")
    await page.keyboard.press("Escape")
    await page.reload()
    thumb = chat.replies.last.get_by_role("button", name=good)
    await expect(thumb).to_have_attribute("aria-pressed", "true", timeout=PATIENCE)
    await expect(first.get_by_role("button", name=poor)).to_have_attribute("aria-pressed", "false")

    before = chat.conversation_id
    await first.get_by_role("button", name=re.compile(fork)).click()
    await expect(page).not_to_have_url(re.compile(before), timeout=PATIENCE)
    await expect(chat.questions).to_have_count(1)
    await expect(page.get_by_role("heading", level=1)).to_contain_text("(2)")
    await shown.look("forked")
    await chat.talk("And to four")
    await expect(chat.questions).to_have_count(2)


async def test_a_chat_is_pinned_deleted_and_taken_back(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("the older one", say("Older."))
    web_provider.plan("the newer one", say("Newer."))
    shown = await window(web_steward.url)
    page = shown.page
    person = teller(web_steward)
    chat = await chat_in(shown, person)
    await chat.talk("This is the older one")
    await shown.goto("/")
    await chat.talk("This is the newer one")
    rail = page.get_by_role("navigation", name="Recent chats")
    links = rail.get_by_role("listitem").get_by_role("link")
    await expect(links).to_have_text(["This is the newer one", "This is the older one"])
    await rail.get_by_role("button", name="More about This is the older one").click()
    await page.get_by_role("menuitem", name="Pin", exact=True).click()
    await expect(links).to_have_text(["This is the older one", "This is the newer one"])
    await expect(rail.get_by_role("heading").first).to_have_text("Pinned")
    await shown.look("pinned")
    await page.reload()
    await expect(links).to_have_text(["This is the older one", "This is the newer one"])
    await rail.get_by_role("button", name="More about This is the older one").click()
    await page.get_by_role("menuitem", name="Unpin").click()
    await expect(links).to_have_text(["This is the newer one", "This is the older one"])

    assert person.http.delete(f"/conversations/{chat.conversation_id}").status_code == 204
    await rail.get_by_role("link", name="Trash").click()
    trash = page.get_by_role("list", name="Trash").get_by_role("listitem")
    await expect(trash).to_have_count(1, timeout=PATIENCE)
    await shown.look("trash")
    await page.get_by_role("button", name="Restore “This is the newer one”").click()
    await expect(page.get_by_text("The trash is empty")).to_be_visible()
    await shown.look("empty trash")
    await expect(links).to_have_text(["This is the newer one", "This is the older one"])
    gone = person.http.get("/conversations").json()["items"][0]["id"]
    assert person.http.delete(f"/conversations/{gone}").status_code == 204
    await page.reload()
    await page.get_by_role("button", name="Delete “This is the newer one” for good").click()
    await expect(trash).to_have_count(0)
    await page.get_by_role("button", name="Undo").click()
    await expect(trash).to_have_count(1)
    await page.get_by_role("button", name="Delete “This is the newer one” for good").click()
    async with page.expect_response(re.compile(f"{gone}.*for_good")) as said:
        await rail.get_by_role("link", name="This is the older one").click()
    assert (await said.value).status == 204
    await rail.get_by_role("link", name="Trash").click()
    await expect(page.get_by_text("The trash is empty")).to_be_visible(timeout=PATIENCE)


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("zh-CN", "dark")])
async def test_a_chat_is_shared_and_read_by_somebody_else(
    web_steward: StewardProcess,
    web_provider: ScriptedProvider,
    window: OpenWindow,
    language: str,
    theme: str,
) -> None:
    words = {
        "en": ("Share", "Create link", "Link", "Show what is here now", "Stop sharing",
               "This link does not lead anywhere", "Sources"),
        "zh-CN": ("分享", "创建链接", "链接", "更新为当前内容", "停止分享",
                  "这个链接已打不开", "来源"),
    }  # fmt: skip
    share, make, label, update, stop, missing, sources = words[language]
    web_provider.plan(QUESTION, say(CITED))
    web_provider.plan("What does it burn", say("Rapeseed oil [1]."))
    person = teller(web_steward)
    with_lighthouse(person)
    mine = await window(web_steward.url, language=language, theme=theme)
    chat = await chat_in(mine, person, language)
    await chat.talk(QUESTION)
    await mine.button(share).click()
    await mine.look("not shared")
    await mine.button(make).click()
    field = mine.page.get_by_role("textbox", name=label, exact=True)
    await expect(field).to_have_value(re.compile("/share/"))
    await mine.look("shared")
    address = (await field.input_value()).removeprefix(web_steward.url)

    other = await window(web_steward.url, language=language, theme=theme, phone=theme == "dark")
    await other.goto(address)
    theirs = Chat(other, language)
    await expect(theirs.text).to_contain_text("Ana Duarte", timeout=PATIENCE)
    await expect(theirs.questions).to_contain_text([QUESTION])
    await other.look("read")
    await theirs.replies.last.get_by_role("button", name="1").first.click()
    quote = other.page.locator("blockquote")
    await expect(quote).to_contain_text("was built in 1884 by Ana Duarte")
    await other.look("quote")
    assert sources in await theirs.replies.last.inner_text()

    await mine.page.keyboard.press("Escape")
    await chat.talk("What does it burn?")
    await other.page.reload()
    await expect(theirs.questions).to_contain_text([QUESTION], timeout=PATIENCE)
    await mine.button(share).click()
    async with mine.page.expect_response(re.compile("/share$")):
        await mine.button(update).click()
    await other.page.reload()
    await expect(theirs.questions).to_have_count(2, timeout=PATIENCE)
    await mine.button(stop).click()
    await expect(mine.button(make)).to_be_visible()
    await other.page.reload()
    await expect(other.page.get_by_text(missing)).to_be_visible(timeout=PATIENCE)
    await other.look("missing")
