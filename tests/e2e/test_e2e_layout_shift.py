"""Nothing moves under the eyes of whoever opens a page (CLS)."""

from browser_page import OpenWindow, Window
from chat_window import PATIENCE
from page_vitals import OBSERVE, layout_shift
from playwright.async_api import Locator, expect

from scripted_plan import say
from scripted_provider import ScriptedProvider
from steward_process import PASSWORD, StewardProcess
from talking_steward import with_lighthouse

MOST = 0.02


async def stands_still(shown: Window, path: str, *seen: Locator) -> None:
    """The page is opened anew, and has hardly moved when all that is awaited is there."""
    await shown.goto(path)
    for each in seen:
        await expect(each.first).to_be_visible(timeout=PATIENCE)
    shift = await layout_shift(shown.page)
    assert shift <= MOST, f"{path} moved by {shift:.3f}"


async def test_pages_stand_still_while_they_come(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    person = web_steward.person("still")
    user = person.http.get("/users/me").json()["id"]
    said = web_steward.sign_in("admin").http.put(
        f"/usage/limits/users/{user}", json={"conversations": 50}
    )
    assert said.status_code == 200, said.text
    with_lighthouse(person)
    web_provider.plan("Who stands still?", say("Ana Duarte built the lighthouse in 1884 [1]."))
    chat = person.ask("Who stands still?")["conversation_id"]

    for phone in (False, True):
        shown = await window(web_steward.url, phone=phone)
        page = shown.page
        await page.add_init_script(OBSERVE)
        await stands_still(shown, "/sign-in", page.locator("input[type=password]"))
        await shown.sign_in(person.name, PASSWORD)
        # What comes late in the rail must not push what is there already.
        rail = () if phone else (page.locator("a.quota"), page.locator("nav li a"))
        await stands_still(shown, "/", page.locator("#message"), *rail)
        await stands_still(shown, f"/c/{chat}", page.locator("article.reply"), *rail)
        await stands_still(shown, "/documents", page.get_by_text("corvo.txt"), *rail)
        await stands_still(shown, "/usage", page.get_by_role("meter"), *rail)


async def test_what_moves_is_noticed(web_steward: StewardProcess, window: OpenWindow) -> None:
    shown = await window(web_steward.url)
    await shown.page.add_init_script(OBSERVE)
    await shown.goto("/sign-in")
    await expect(shown.page.locator("input[type=password]")).to_be_visible()
    assert await layout_shift(shown.page) <= MOST
    await shown.page.evaluate("document.body.style.paddingTop = '200px'")
    await shown.page.wait_for_function("() => window.vitals.shift > 0.02", polling=50)
