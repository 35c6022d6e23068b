"""Coming in: the first start, signing up, in and out, and a session that ends in between."""

import re
from collections.abc import Callable

import pytest
from browser_page import OpenWindow
from playwright.async_api import expect

from steward_process import PASSWORD, StewardProcess


@pytest.mark.parametrize(
    ("language", "theme", "phone"),
    [("en", "light", False), ("zh-CN", "dark", True)],
    ids=["desktop", "phone"],
)
async def test_the_first_start_leads_to_an_administrator(
    new_web_steward: Callable[..., StewardProcess],
    window: OpenWindow,
    language: str,
    theme: str,
    phone: bool,
) -> None:
    steward = new_web_steward()
    visitor = await window(steward.url, language=language, theme=theme, phone=phone)
    page = visitor.page
    await visitor.goto("/")
    await expect(page).to_have_url(re.compile("/setup$"))
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    await visitor.look("empty")

    await page.locator("input[autocomplete=username]").fill("ada")
    await page.locator("input[type=email]").fill("ada@example.com")
    await page.locator("input[type=password]").fill("1234567890")
    await page.keyboard.press("Enter")
    await expect(page.locator("input[aria-invalid=true]")).to_be_focused()
    await visitor.look("weak password")

    await page.locator("input[type=password]").fill(PASSWORD)
    await page.keyboard.press("Enter")
    # A language model is for tests/e2e/test_e2e_models.py.
    await page.get_by_role("button", name=re.compile("Skip for now|暂时跳过")).click()
    await expect(page.locator("li")).to_have_count(4)
    await visitor.look("checked")
    await page.reload()  # whoever set it up may look again
    await expect(page.locator("li")).to_have_count(4)
    ada = steward.sign_in("ada").http.get("/users/me").json()
    assert (ada["role"], ada["language"]) == ("admin", language)
    second = await window(steward.url, language=language)
    await second.goto("/setup")  # nobody else comes in this way
    await expect(second.page).to_have_url(re.compile("/sign-in$"))


async def test_who_signs_up_comes_in_and_goes_out(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    visitor = await window(web_steward.url)
    page = visitor.page
    await visitor.goto("/settings/keys")  # not signed in: one is asked to, and brought back
    await expect(page).to_have_url(re.compile(r"/sign-in\?next=/settings/keys"))
    await visitor.look("sign in")
    await page.get_by_role("link", name="Make an account").click()
    await visitor.label("User name").fill("admin")
    await visitor.label("E-mail").fill("grace@example.com")
    await visitor.label("Password").fill(PASSWORD)
    await visitor.button("Make the account").click()
    await expect(visitor.label("User name")).to_be_focused()  # taken
    await visitor.look("name taken")
    await visitor.label("User name").fill("grace")
    await visitor.button("Make the account").click()
    await visitor.button("Account of grace").click()
    await page.get_by_role("menuitem", name="Sign out").click()
    await expect(page).to_have_url(re.compile("/sign-in$"))

    await visitor.goto("/settings/keys")
    await visitor.label("User name or e-mail").fill("grace@example.com")
    await visitor.label("Password").fill("not my password")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("The name or the password is wrong.")).to_be_visible()
    await visitor.label("Password").fill(PASSWORD)
    await page.keyboard.press("Enter")
    await expect(page).to_have_url(re.compile("/settings/keys$"))


async def test_no_script_can_read_what_carries_the_session_on(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    web_steward.person("hedy")
    visitor = await window(web_steward.url)
    await visitor.sign_in("hedy", PASSWORD)
    (cookie,) = await visitor.page.context.cookies()
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Strict")
    assert cookie["path"] == "/api/v1/auth/browser"
    stored = await visitor.page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    assert "eyJ" not in stored
    assert await visitor.page.evaluate("document.cookie") == ""
    await visitor.page.reload()
    await expect(visitor.button("Account of hedy")).to_be_visible()


async def test_a_session_that_ends_is_taken_up_over_the_page(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    person = web_steward.person("alan")
    visitor = await window(web_steward.url)
    await visitor.sign_in("alan", PASSWORD)
    await visitor.goto("/settings/profile")
    await visitor.label("E-mail").fill("turing@example.com")
    person.http.post("/auth/logout", json={"everywhere": True})
    await visitor.button("Save").click()
    dialog = visitor.page.get_by_role("dialog")
    await expect(dialog).to_contain_text("Your session has ended")
    await visitor.look("ended")
    await dialog.get_by_label("Password of alan").fill(PASSWORD)
    await visitor.page.keyboard.press("Enter")
    await expect(visitor.page.get_by_text("Saved")).to_be_visible()
    assert web_steward.sign_in("alan").http.get("/users/me").json()["email"] == "turing@example.com"


async def test_a_page_never_goes_on_as_somebody_else(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    for name in ("edith", "frances"):
        web_steward.person(name)
    visitor = await window(web_steward.url)
    await visitor.sign_in("edith", PASSWORD)
    await visitor.goto("/settings/profile")
    await visitor.label("E-mail").fill("edith@example.org")
    # In another tab of this browser she leaves, and somebody else comes.
    door = f"{web_steward.url}/api/v1/auth/browser"
    await visitor.page.request.post(f"{door}/sign-out")
    who = {"username": "frances", "password": PASSWORD}
    await visitor.page.request.post(f"{door}/sign-in", data=who)
    # Whether the page has heard of it by now or hears of it through this: nothing of hers is saved.
    await visitor.label("E-mail").press("Enter")
    await expect(visitor.button("Account of frances")).to_be_visible()
    await expect(visitor.label("E-mail")).to_have_value("frances@example.com")
    for name in ("edith", "frances"):
        account = web_steward.sign_in(name).http.get("/users/me").json()
        assert account["email"] == f"{name}@example.com"
