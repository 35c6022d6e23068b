"""The documents: files come in and are read before one's eyes, are found, put in order, deleted."""

import asyncio
import itertools
import re

import pytest
from browser_page import OpenWindow, Window
from playwright.async_api import FilePayload, Locator, Page, Route, expect

from steward_process import PASSWORD, Person, StewardProcess, wait_until
from talking_steward import LIGHTHOUSE

_numbers = itertools.count(1)
SCREENS = [
    pytest.param("en", "light", False, id="en-light"),
    pytest.param("zh-CN", "dark", False, id="zh-dark"),
    pytest.param("en", "dark", True, id="en-dark-phone"),
    pytest.param("zh-CN", "light", True, id="zh-light-phone"),
]
# What the pages say, in each language.
READY = {"en": "Ready", "zh-CN": "已就绪"}
FAILED = {"en": "Failed", "zh-CN": "失败"}
EMPTY = {"en": "No documents yet", "zh-CN": "还没有文档"}
CHOOSE = {"en": "Choose files", "zh-CN": "选择文件"}
UPLOAD = {"en": "Upload", "zh-CN": "上传"}
SELECT_ALL = {"en": "Choose all that are shown", "zh-CN": "选择显示的全部文档"}
# Reading begins when there is a worker for it.
PATIENCE = 30_000
DROP = """([name, text]) => {
  const carried = new DataTransfer()
  carried.items.add(new File([text], name, { type: 'text/plain' }))
  for (const kind of ['dragenter', 'drop'])
    window.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true }))
}"""


def librarian(steward: StewardProcess) -> Person:
    """Somebody new."""
    return steward.person(f"librarian{next(_numbers)}")


def file(name: str, text: str) -> FilePayload:
    """A file as a browser chooses it."""
    return FilePayload(name=name, mimeType="text/plain", buffer=text.encode())


def row(page: Page, name: str) -> Locator:
    """The row of a document."""
    return page.locator("tbody tr", has_text=name)


async def at_the_list(window: Window, person: Person, query: str = "") -> Page:
    """Somebody signs in and sees the list."""
    await window.sign_in(person.name, PASSWORD)
    await window.goto(f"/documents{query}")
    await expect(window.page.locator("h1")).to_be_visible()
    return window.page


async def choose(window: Window, button: str, *files: FilePayload) -> None:
    """Choose files by this button."""
    async with window.page.expect_file_chooser() as chooser:
        await window.button(button).first.click()
    await (await chooser.value).set_files(files)


@pytest.mark.parametrize(("language", "theme", "phone"), SCREENS)
async def test_files_come_in_and_are_read_before_ones_eyes(
    web_steward: StewardProcess, window: OpenWindow, language: str, theme: str, phone: bool
) -> None:
    shown = await window(web_steward.url, language=language, theme=theme, phone=phone)
    page = await at_the_list(shown, librarian(web_steward))
    await expect(page.get_by_role("heading", name=EMPTY[language])).to_be_visible()
    await expect(page.get_by_text("10 MB")).to_be_visible()
    await shown.look("empty")
    await choose(
        shown,
        CHOOSE[language],
        file("The lighthouse of Corvo.txt", LIGHTHOUSE),
        file("broken.pdf", "%PDF-1.7 and then nothing that a reader knows"),
    )
    ready = row(page, "lighthouse").get_by_text(READY[language], exact=True)
    await expect(ready).to_be_visible(timeout=PATIENCE)
    failed = row(page, "broken.pdf")
    await expect(failed.get_by_text(FAILED[language], exact=True)).to_be_visible(timeout=PATIENCE)
    await shown.look("ready and failed")
    await page.get_by_label(SELECT_ALL[language], exact=True).click()
    await expect(page.get_by_role("toolbar")).to_contain_text("2")
    await shown.look("chosen")


async def test_each_step_is_seen_and_what_fails_is_tried_again(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    shown = await window(web_steward.url)
    page = await at_the_list(shown, librarian(web_steward))
    held, let_go = asyncio.Event(), asyncio.Event()

    async def hold(route: Route) -> None:
        if route.request.method == "POST":
            held.set()
            await let_go.wait()
            await route.abort()
        else:
            await route.fallback()

    await page.route("**/api/v1/documents", hold)
    await choose(shown, "Upload", file("slow.txt", LIGHTHOUSE))
    uploads = page.get_by_role("list", name="Uploads")
    await expect(uploads.get_by_role("progressbar", name="Progress of slow.txt")).to_be_visible()
    await held.wait()
    await shown.look("uploading")
    let_go.set()
    await expect(uploads.get_by_role("alert")).to_contain_text("Steward does not answer")
    await shown.look("not uploaded")
    await page.unroute("**/api/v1/documents")
    shown.problems.clear()  # the console tells of the request that was kept back
    await shown.button("Retry slow.txt").click()
    await expect(uploads).to_have_count(0)
    await expect(row(page, "slow.txt").get_by_text("Ready")).to_be_visible(timeout=PATIENCE)

    await choose(shown, "Upload", file("again.txt", LIGHTHOUSE))  # the same content
    await expect(page.get_by_text("slow.txt is there already", exact=True)).to_be_visible()
    await choose(shown, "Upload", file("huge.txt", "x" * (10 * 1024 * 1024 + 1)))
    await expect(uploads.get_by_role("alert")).to_contain_text("larger than the 10 MB")
    await shown.button("Dismiss huge.txt").click()
    await expect(uploads).to_have_count(0)
    await page.evaluate(DROP, ["dropped.txt", "It fell from above."])
    await expect(row(page, "dropped.txt").get_by_text("Ready")).to_be_visible(timeout=PATIENCE)
    await expect(page.get_by_text("dropped.txt is ready.")).to_have_count(1)


async def test_a_long_document_shows_how_far_it_is(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = librarian(web_steward)
    shown = await window(web_steward.url)
    page = await at_the_list(shown, person)
    chapter = "The keeper of lamp {n} wrote on day {n} that the wind was {n}. " * 6
    book = "\n\n".join(chapter.format(n=n) for n in range(3000))
    await choose(shown, "Upload", file("logbook.txt", book))
    bar = page.get_by_role("progressbar", name="Progress of logbook.txt")
    await expect(bar).to_have_attribute("aria-valuetext", re.compile("Embeddings · [1-9]"),
                                        timeout=PATIENCE)  # fmt: skip
    await shown.look("embedding")
    await row(page, "logbook.txt").get_by_role("button", name="More for logbook.txt").click()
    await page.get_by_role("menuitem", name="Cancel and delete").click()
    await expect(page.get_by_text("logbook.txt deleted", exact=True)).to_be_visible()
    await expect(page.get_by_text("No documents yet")).to_be_visible()
    await shown.goto("/inbox")  # leaving says that it shall not come back
    await expect(page).to_have_url(re.compile("/inbox"))
    await _until_gone(person, 0)


async def test_what_is_chosen_is_deleted_and_had_back(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = librarian(web_steward)
    person.upload(*((f"note {n}.txt", f"Note {n}".encode()) for n in range(4)))
    shown = await window(web_steward.url)
    page = await at_the_list(shown, person)
    await expect(page.locator("tbody tr")).to_have_count(4)
    for n in (1, 2):
        await page.get_by_label(f"Choose note {n}.txt").press("Space")
    await shown.button("Delete").press("Enter")
    await expect(page.locator("tbody tr")).to_have_count(2)
    await expect(page.get_by_text("2 documents deleted", exact=True)).to_be_visible()
    await shown.look("deleted")
    await shown.button("Undo").click()
    await expect(page.locator("tbody tr")).to_have_count(4)
    await page.get_by_label("Choose note 3.txt").press("Space")
    await shown.button("Delete").press("Enter")
    await expect(page.locator("tbody tr")).to_have_count(3)
    await page.get_by_role("link", name="note 1.txt").click()
    await expect(page.get_by_role("heading", name="note 1.txt")).to_be_visible()
    await _until_gone(person, 3)


async def test_documents_are_found_by_name_and_state_and_that_stays_in_the_address(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = librarian(web_steward)
    texts = [(f"report {n}.txt", f"Report number {n}".encode()) for n in range(130)]
    person.upload(*texts, ("bad.pdf", b"%PDF-1.7 nothing"))
    shown = await window(web_steward.url)
    page = await at_the_list(shown, person)
    await expect(page.locator("tbody tr")).to_have_count(100)
    await shown.button("Show more").click()
    await expect(page.locator("tbody tr")).to_have_count(131)
    await page.reload()
    await shown.label("Find by name").fill("12 report")  # older than those that are fetched first
    await expect(page.locator("tbody tr")).to_have_count(12)
    await expect(page).to_have_url(re.compile(r"q=12[+ %20]*report"))
    await page.reload()
    await expect(page.locator("tbody tr")).to_have_count(12)
    await shown.label("Find by name").fill("nothing like it")
    await expect(page.get_by_text("No document fits")).to_be_visible()
    await shown.look("none found")
    await shown.button("Show all").click()
    await page.get_by_role("combobox", name="State").click()
    await page.get_by_role("option", name="Failed").click()
    await expect(page.locator("tbody tr")).to_have_count(1, timeout=PATIENCE)
    await expect(row(page, "bad.pdf").get_by_role("button", name="Retry bad.pdf")).to_be_visible()


async def test_a_list_that_cannot_be_had_is_tried_again(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = librarian(web_steward)
    person.upload(("note.txt", b"A note"))
    shown = await window(web_steward.url)
    await shown.sign_in(person.name, PASSWORD)
    page, let_go = shown.page, asyncio.Event()

    async def hold(route: Route) -> None:
        await let_go.wait()
        await route.abort()

    await page.route("**/api/v1/documents?*", hold)
    await shown.goto("/documents")
    await expect(page.locator(".skeleton")).to_be_visible()
    await shown.look("loading")
    let_go.set()
    await expect(page.get_by_role("alert")).to_contain_text("Steward does not answer")
    await shown.look("away")
    await page.unroute("**/api/v1/documents?*")
    shown.problems.clear()
    await shown.button("Try again").click()
    await expect(page.locator("tbody tr")).to_have_count(1)


async def _until_gone(person: Person, left: int) -> None:
    """Wait until the server has this many documents of somebody left."""

    def gone() -> bool:
        return len(person.http.get("/documents").json()["items"]) == left

    await asyncio.to_thread(wait_until, gone, f"{left} documents are left")
