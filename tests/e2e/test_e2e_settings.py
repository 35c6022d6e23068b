"""The settings: each page in both languages and themes, on a desk and in a hand."""

import json

import pytest
from browser_page import OpenWindow
from playwright.async_api import expect

from steward_process import PASSWORD, StewardProcess

PAGES = ("profile", "appearance", "keys", "sessions", "data")


@pytest.mark.parametrize(
    ("language", "theme", "phone"),
    [("en", "light", False), ("zh-CN", "dark", False), ("zh-CN", "light", True)],
    ids=["desktop", "desktop", "phone"],
)
async def test_every_page_is_fit_to_be_seen(
    web_steward: StewardProcess, window: OpenWindow, language: str, theme: str, phone: bool
) -> None:
    name = f"viewer-{language}-{theme}".lower()
    web_steward.person(name).http.post("/api-keys", json={"name": "cron job", "scopes": ["read"]})
    visitor = await window(web_steward.url, language=language, theme=theme, phone=phone)
    await visitor.sign_in(name, PASSWORD)
    for page in PAGES:
        await visitor.goto(f"/settings/{page}")
        await expect(visitor.page.locator("section h2").first).to_be_visible()
        await expect(visitor.page.locator("[aria-busy=true]")).to_have_count(0)
        await visitor.look(page)


async def test_a_key_is_shown_once_and_revoked(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    web_steward.person("keeper")
    visitor = await window(web_steward.url)
    page = visitor.page
    await visitor.sign_in("keeper", PASSWORD)
    await visitor.goto("/settings/keys")
    await expect(page.get_by_text("No keys yet")).to_be_visible()
    await visitor.look("none")
    await visitor.button("Make a key").click()
    await visitor.label("Name").fill("backup")
    await visitor.look("asked")
    await page.get_by_role("dialog").get_by_role("button", name="Make a key").click()
    secret = await visitor.label("backup").input_value()
    await visitor.look("shown")
    with web_steward.client(secret) as program:
        assert program.get("/documents").status_code == 200
        assert program.post("/collections", json={"name": "x"}).status_code == 403
        await visitor.button("Done").click()
        await visitor.button("Revoke backup").click()
        await visitor.look("revoking")
        await page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
        await expect(page.get_by_text("No keys yet")).to_be_visible()
        assert program.get("/documents").status_code == 401


async def test_other_sessions_are_ended(web_steward: StewardProcess, window: OpenWindow) -> None:
    elsewhere = web_steward.person("roamer")
    visitor = await window(web_steward.url)
    await visitor.sign_in("roamer", PASSWORD)
    await visitor.goto("/settings/sessions")
    await expect(visitor.page.locator("li", has_text="This one")).to_contain_text("Chrome")
    await visitor.page.get_by_role("button", name="Sign out Python").click()
    await expect(visitor.page.get_by_role("button", name="Sign out Python")).to_have_count(0)
    assert elsewhere.http.get("/users/me").status_code == 401


async def test_language_and_theme_are_kept_before_the_first_paint(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = web_steward.person("painter")
    visitor = await window(web_steward.url)
    page = visitor.page
    await visitor.sign_in("painter", PASSWORD)
    await visitor.goto("/settings/appearance")
    await page.get_by_role("radio", name="Dark").click()
    await page.get_by_role("radio", name="简体中文").click()
    await expect(page.get_by_role("heading", name="主题")).to_be_visible()
    # Without the app's scripts: only theme.js has spoken.
    await page.route("**/assets/*.js", lambda route: route.abort())
    await page.reload()
    html = page.locator("html")
    assert await html.get_attribute("class") == "dark"
    assert await html.get_attribute("lang") == "zh-CN"
    visitor.problems.clear()  # the scripts that were kept back
    assert person.http.get("/users/me").json()["language"] == "zh-CN"


async def test_an_account_is_exported_and_erased(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = web_steward.person("leaver")
    visitor = await window(web_steward.url)
    page = visitor.page
    await visitor.sign_in("leaver", PASSWORD)
    await visitor.goto("/settings/data")
    async with page.expect_download() as coming:
        await visitor.button("Export everything").click()
    download = await coming.value
    exported = json.loads((await download.path()).read_text())
    assert exported["account"]["username"] == "leaver"

    await visitor.button("Erase my account").click()
    erase = visitor.button("Erase everything")
    await visitor.label("Password").fill(PASSWORD)
    await expect(erase).to_be_disabled()
    await visitor.label("Type leaver to confirm").fill("leaver")
    await visitor.look("asked")
    await erase.click()
    await expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    assert person.http.get("/users/me").status_code == 401
