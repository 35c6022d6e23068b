"""A document: read page by page, searched, asked about; and collections, which hold documents."""

import itertools
import re

import pytest
from browser_page import OpenWindow, Window
from chat_window import chat_in
from playwright.async_api import Page, expect

from scripted_plan import call, say
from scripted_provider import ScriptedProvider
from steward_process import PASSWORD, Person, StewardProcess
from talking_steward import LIGHTHOUSE

_numbers = itertools.count(1)
SCREENS = [
    pytest.param("en", "light", False, id="en-light"),
    pytest.param("zh-CN", "dark", False, id="zh-dark"),
    pytest.param("en", "dark", True, id="en-dark-phone"),
    pytest.param("zh-CN", "light", True, id="zh-light-phone"),
]
# What the pages say, in each language.
PASSAGES = {"en": "Passages", "zh-CN": "段落"}
ABOUT = {"en": "About", "zh-CN": "概况"}
FIND = {"en": "Search in this document", "zh-CN": "在此文档中搜索"}
SUMMARISE = {"en": "Summarise", "zh-CN": "生成摘要"}
QUESTION = "Who built the lighthouse of Corvo?"
# Each of these chapters is some pages long; the lighthouse is in the last.
CHAPTER = "The harbour of Velas keeps a list of the boats that came in the year {n}. " * 60
BOOK = "\n\n".join(CHAPTER.format(n=1800 + n) for n in range(6)) + "\n\n" + LIGHTHOUSE

ANALYSIS = {
    "summary": "The harbour of Velas lists its boats; the lighthouse of Corvo was built in 1884.",
    "key_points": ["Boats came each year.", "Ana Duarte built the lighthouse."],
}


def scholar(steward: StewardProcess) -> Person:
    """Somebody new."""
    return steward.person(f"scholar{next(_numbers)}")


def book_of(person: Person) -> str:
    """Give somebody the book; returns its id."""
    (document,) = person.upload(("The islands.txt", BOOK.encode()))
    assert person.wait_for(document["id"])["status"] == "ready"
    id_: str = document["id"]
    return id_


async def at(window: Window, person: Person, path: str) -> Page:
    """Somebody signs in and goes to a page."""
    await window.sign_in(person.name, PASSWORD)
    await window.goto(path)
    await expect(window.page.locator("h1")).to_be_attached()
    return window.page


@pytest.mark.parametrize(("language", "theme", "phone"), SCREENS)
async def test_a_document_is_read_and_searched(
    web_steward: StewardProcess,
    web_provider: ScriptedProvider,
    window: OpenWindow,
    language: str,
    theme: str,
    phone: bool,
) -> None:
    web_provider.plan("<document>\nThe harbour of Velas", call("final_result", **ANALYSIS))
    person = scholar(web_steward)
    book = book_of(person)
    shown = await window(web_steward.url, language=language, theme=theme, phone=phone)
    page = await at(shown, person, f"/documents/{book}")
    await expect(page.locator(".sheet")).to_contain_text("1800")
    await shown.look("first page")
    await page.locator(".sheet").press("ArrowRight")
    await expect(page).to_have_url(re.compile(r"\?page=2$"))
    await page.get_by_role("tab", name=PASSAGES[language]).click()
    await page.get_by_label(FIND[language]).fill(QUESTION)
    passage = page.locator("ol button", has_text="Ana Duarte").first
    await passage.click()
    mark = page.locator(".sheet mark")
    await expect(mark).to_contain_text("Ana Duarte")
    await expect(mark).to_be_in_viewport()
    await shown.look("passage")
    await page.reload()  # the address leads to the passage
    await expect(mark).to_be_in_viewport()
    await page.get_by_role("tab", name=ABOUT[language]).click()
    await shown.button(SUMMARISE[language]).click()
    await expect(page.locator(".analysis p").first).to_be_visible()
    await shown.look("about")


async def test_a_source_leads_to_its_place_and_a_document_to_a_chat(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan(QUESTION, say("It was built in 1884 by Ana Duarte [1]."))
    person = scholar(web_steward)
    book = book_of(person)
    person.upload(("other.txt", b"Nothing of lighthouses."))
    shown = await window(web_steward.url)
    page = await at(shown, person, f"/documents/{book}")
    await shown.button("Ask about this").click()
    await expect(page.get_by_label("Looks in: The islands.txt")).to_be_visible()
    chat = await chat_in(shown, person)
    await chat.talk(QUESTION)
    assert web_provider.requests, "the model was not asked"
    await chat.text.locator("button.cite").click()
    await page.get_by_role("link", name="Open document").click()
    await expect(page).to_have_url(re.compile(rf"/documents/{book}\?page=\d+&start=\d+&end=\d+"))
    await expect(page.locator(".sheet mark")).to_contain_text("Ana Duarte")
    await expect(page.locator(".sheet mark")).to_be_in_viewport()


async def test_a_document_is_renamed_kept_and_deleted(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = scholar(web_steward)
    book = book_of(person)
    shown = await window(web_steward.url)
    page = await at(shown, person, f"/documents/{book}")
    async with page.expect_download() as download:
        await shown.button("Download").click()
    kept = await (await download.value).path()
    assert kept.read_text() == BOOK
    await shown.button("More for The islands.txt").click()
    await page.get_by_role("menuitem", name="Rename").click()
    await expect(shown.label("Name")).to_be_focused()
    await shown.look("renaming")
    await shown.label("Name").fill("Islands and lights.txt")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Islands and lights.txt")).to_be_visible()
    await shown.button("More for Islands and lights.txt").click()
    await page.get_by_role("menuitem", name="Delete").click()
    await expect(page).to_have_url(re.compile("/documents$"))
    await expect(page.get_by_text("No documents yet")).to_be_visible()
    await shown.button("Undo").click()
    await expect(page.get_by_role("link", name="Islands and lights.txt")).to_be_visible()
    await shown.goto("/documents/01890000-0000-7000-8000-000000000000")
    await expect(page.get_by_role("heading", name="There is no such document")).to_be_attached()
    await shown.look("missing")


async def test_what_cannot_be_read_says_why(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = scholar(web_steward)
    (broken,) = person.upload(("broken.pdf", b"%PDF-1.7 nothing"))
    person.wait_for(broken["id"])
    shown = await window(web_steward.url, theme="dark")
    page = await at(shown, person, f"/documents/{broken['id']}")
    await expect(page.get_by_text("There is nothing to read")).to_be_visible()
    await shown.look("failed")
    await page.get_by_role("button", name="Retry broken.pdf").click()
    await expect(page.get_by_text("There is nothing to read")).to_be_visible()

    await page.route("**/api/v1/documents/**", lambda route: route.abort())
    await page.reload()
    await expect(page.get_by_role("alert")).to_contain_text("Steward does not answer")
    await shown.look("away")
    await page.unroute("**/api/v1/documents/**")
    shown.problems.clear()  # the console tells of the request that was kept back
    await shown.button("Try again").click()
    await expect(page.get_by_role("heading", name="broken.pdf")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "phone"), [("en", False), ("zh-CN", True)], ids=["desktop", "phone"]
)
async def test_collections_hold_documents(
    web_steward: StewardProcess, window: OpenWindow, language: str, phone: bool
) -> None:
    person = scholar(web_steward)
    words = WORDS[language]
    person.upload(*((f"chart {n}.txt", f"Chart {n}".encode()) for n in range(3)))
    shown = await window(web_steward.url, language=language, phone=phone)
    page = await at(shown, person, "/documents")
    rows = page.locator("tbody tr")
    for n in (0, 1):
        await rows.filter(has_text=f"chart {n}.txt").get_by_role("checkbox").click()
    await page.get_by_role("toolbar").get_by_role("button", name=words["move"]).click()
    await page.get_by_role("menuitem", name=words["new"]).click()
    await page.get_by_role("dialog").get_by_role("textbox").fill("Sea charts")
    await shown.look("new collection")
    await page.keyboard.press("Enter")
    await expect(rows.filter(has_text="Sea charts")).to_have_count(2)
    await shown.look("moved")

    await page.get_by_role("combobox").first.click()
    await page.get_by_role("option", name="Sea charts").click()
    await expect(page).to_have_url(re.compile("collection="))
    await expect(rows).to_have_count(2)
    await expect(page.get_by_role("heading", name="Sea charts")).to_be_visible()
    await shown.look("collection")
    menu = page.locator(".collection").get_by_role("button", name="Sea charts")
    await menu.click()
    await page.get_by_role("menuitem", name=words["rename"]).click()
    await page.get_by_role("dialog").get_by_role("textbox").fill("Charts")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Charts", exact=True)).to_be_visible()

    await page.locator(".collection").get_by_role("button", name="Charts").click()
    await page.get_by_role("menuitem", name=words["delete"]).click()
    await shown.look("deleting")
    await page.get_by_role("dialog").get_by_role("button", name=words["delete"]).click()
    await expect(page).to_have_url(re.compile("/documents$"))
    await expect(rows).to_have_count(3)  # they are kept unless one says otherwise
    assert person.http.get("/collections").json()["items"] == []


async def test_a_collection_goes_with_its_documents(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = scholar(web_steward)
    made = person.http.post("/collections", json={"name": "Old"}).json()
    person.upload(("old.txt", b"Old"), collection_id=made["id"])
    person.upload(("new.txt", b"New"))
    shown = await window(web_steward.url)
    page = await at(shown, person, f"/documents?collection={made['id']}")
    await shown.button("New collection").click()
    await shown.label("Name").fill("Old")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("There is a collection called Old already.")).to_be_visible()
    await shown.button("Cancel").click()
    await page.locator(".collection").get_by_role("button", name="More for Old").click()
    await page.get_by_role("menuitem", name="Delete the collection").click()
    await page.get_by_role("radio", name="Delete them, too").click()
    await page.get_by_role("dialog").get_by_role("button", name="Delete the collection").click()
    await expect(page).to_have_url(re.compile("/documents$"))
    await expect(page.locator("tbody tr")).to_contain_text("new.txt")
    left = person.http.get("/documents").json()["items"]
    assert [one["name"] for one in left] == ["new.txt"]


WORDS = {
    "en": {
        "move": "Move to",
        "new": "New collection",
        "rename": "Rename",
        "delete": "Delete the collection",
    },
    "zh-CN": {"move": "移动到", "new": "新建文件夹", "rename": "重命名", "delete": "删除文件夹"},
}
