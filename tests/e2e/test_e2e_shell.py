"""What is around every page: rail, drawer, palette, shortcuts, what is not there, who is away."""

import re
import socket
from collections.abc import Callable

from browser_page import LAN_HOST, OpenWindow
from playwright.async_api import Page, expect

from steward_process import PASSWORD, StewardProcess


async def test_the_palette_finds_chats_pages_and_deeds(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = web_steward.person("finder")
    for title in ("Lighthouses of the west", "Ferries"):
        person.http.post("/conversations", json={"title": title})
    visitor = await window(web_steward.url)
    page = visitor.page
    await visitor.sign_in("finder", PASSWORD)
    await page.keyboard.press("Control+k")
    palette = page.get_by_role("dialog")
    await expect(palette.get_by_role("option", name="Ferries")).to_be_visible()
    await visitor.look("open")
    await palette.get_by_role("textbox").fill("lighthouse")
    await expect(palette.get_by_role("option", name="Ferries")).to_have_count(0)
    await page.keyboard.press("Enter")
    await expect(page).to_have_url(re.compile("/c/[0-9a-f-]{36}"))
    await page.keyboard.press("Control+k")
    await palette.get_by_role("textbox").fill("settings")
    await page.keyboard.press("Enter")
    await expect(page).to_have_url(re.compile("/settings/profile$"))


async def test_shortcuts_are_listed_and_can_be_switched_off(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    web_steward.person("pianist")
    visitor = await window(web_steward.url, language="zh-CN", theme="dark")
    page = visitor.page
    await visitor.sign_in("pianist", PASSWORD)
    await page.keyboard.press("Control+/")
    await expect(page.get_by_role("dialog")).to_contain_text("新对话")
    await visitor.look("listed")
    await page.get_by_role("switch").click()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await page.keyboard.press("Control+/")
    await page.keyboard.press("Control+Shift+S")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(visitor.button("收起侧栏")).to_be_visible()


async def test_the_keyboard_alone_goes_through_the_shell(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    web_steward.person("typist")
    visitor = await window(web_steward.url)
    page = visitor.page
    await visitor.sign_in("typist", PASSWORD)
    await visitor.goto("/settings/profile")
    await expect(visitor.label("E-mail")).to_be_visible()
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("#main")).to_be_focused()
    await page.keyboard.press("Control+Shift+S")
    await expect(visitor.button("Close the side bar")).to_be_hidden()
    await visitor.look("closed")
    await page.keyboard.press("Control+Shift+S")
    menu = visitor.button("Account of typist")
    await menu.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menuitem", name="Settings")).to_be_visible()
    await visitor.look("menu")
    await page.keyboard.press("Escape")
    await expect(menu).to_be_focused()


async def test_a_phone_has_a_drawer(web_steward: StewardProcess, window: OpenWindow) -> None:
    walker = web_steward.person("walker")
    walker.ask("Which of all the lighthouses along the coast was built first, and by whom?")
    visitor = await window(web_steward.url, phone=True, theme="dark")
    page = visitor.page
    await visitor.sign_in("walker", PASSWORD)
    await visitor.goto("/settings/data")
    await expect(page.get_by_role("link", name="Your data")).to_be_in_viewport()
    await visitor.button("Menu").click()
    drawer = page.get_by_role("dialog")
    await expect(drawer.get_by_role("button", name="Account of walker")).to_be_visible()
    # A long title is cut off, and pushes nothing out of the drawer.
    more = drawer.get_by_role("button", name=re.compile("^More about"))
    await expect(more).to_be_in_viewport(ratio=1)
    await visitor.look("drawer")
    await drawer.get_by_role("link", name="New chat").click()
    await expect(drawer).to_have_count(0)


async def test_what_is_not_there_is_said_to_be_missing(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    web_steward.person("stray")
    visitor = await window(web_steward.url)
    await visitor.sign_in("stray", PASSWORD)
    await visitor.goto("/no/such/page")
    await expect(visitor.page.get_by_role("heading", name="There is nothing here")).to_be_attached()
    await visitor.look("missing")


async def test_a_server_that_is_away_is_said_to_be(
    new_web_steward: Callable[..., StewardProcess], window: OpenWindow
) -> None:
    steward = new_web_steward()
    steward.person("patient")
    visitor = await window(steward.url)
    page = visitor.page
    await visitor.sign_in("patient", PASSWORD)
    await visitor.goto("/settings/keys")
    await expect(page.get_by_text("No keys yet")).to_be_visible()
    await page.route("**/api/**", lambda route: route.abort())
    await page.get_by_role("link", name="Sessions").click()
    await expect(page.get_by_text("Steward does not answer.")).to_be_visible()
    await visitor.look("a page away")
    await page.reload()
    await expect(page.get_by_role("heading", name="Steward does not answer")).to_be_visible()
    await visitor.look("all away")
    visitor.problems.clear()  # the console tells of each request that was kept back
    await page.unroute("**/api/**")
    await visitor.button("Try again").click()
    await expect(visitor.button("Account of patient")).to_be_visible()


async def test_plain_http_on_a_network_has_all_that_matters(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    web_steward.person("neighbour")
    visitor = await window(web_steward.url.replace("127.0.0.1", LAN_HOST))
    page = visitor.page
    await visitor.sign_in("neighbour", PASSWORD)
    assert await page.evaluate("isSecureContext") is False
    await visitor.goto("/settings/keys")
    await visitor.button("Make a key").first.click()
    await visitor.label("Name").fill("backup")
    await page.get_by_role("dialog").get_by_role("button", name="Make a key").click()
    secret = await visitor.label("backup").input_value()
    await visitor.button("Copy").click()
    await expect(page.locator("[data-copied=true]")).to_have_count(1)
    await visitor.button("Done").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await visitor.button("Make a key").first.click()
    await visitor.label("Name").focus()
    await page.keyboard.press("Control+v")
    assert await visitor.label("Name").input_value() == secret


async def test_the_page_of_the_api_is_served_from_here(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    visitor = await window(web_steward.url)
    await visitor.goto("/docs")
    await _listed(visitor.page, "/api/v1/drain")


async def test_steward_works_below_a_path(
    new_web_steward: Callable[..., StewardProcess], window: OpenWindow
) -> None:
    port = str(_free_port())
    house = f"http://127.0.0.1:{port}/house"
    steward = new_web_steward(STEWARD_PORT=port, STEWARD_PUBLIC_URL=house)
    steward.person("tenant")
    visitor = await window(house)  # where each request has to stay below
    page = visitor.page
    await visitor.goto("/settings/keys")
    await expect(page).to_have_url(f"{visitor.url}/sign-in?next=/settings/keys")
    await visitor.sign_in("tenant", PASSWORD)
    await visitor.goto("/settings/keys")
    await expect(page.get_by_text("No keys yet")).to_be_visible()
    (cookie,) = await page.context.cookies()
    assert cookie["path"] == "/house/api/v1/auth/browser"
    await page.reload()
    await expect(page.get_by_text("No keys yet")).to_be_visible()
    await visitor.goto("/docs")
    await _listed(page, "/api/v1/drain")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


async def _listed(page: Page, path: str) -> None:
    await expect(page.locator(f'[data-path="{path}"]').first).to_be_attached(timeout=15_000)
