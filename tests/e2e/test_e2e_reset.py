"""A forgotten password, from the sign-in page over the mail to the next sign-in."""

from collections.abc import Callable

import pytest
from browser_page import OpenWindow
from playwright.async_api import expect

from steward_process import StewardProcess, wait_until

NEW = "a loud harbour at noon"
# The mail is looked at where it waits: nobody listens here.
MAIL = {
    "STEWARD_SMTP_HOST": "127.0.0.1",
    "STEWARD_SMTP_PORT": "9",
    "STEWARD_SMTP_TLS": "none",
    "STEWARD_SMTP_FROM": "steward@mail.test",
}


@pytest.fixture(scope="module")
def mailing_steward(new_web_steward: Callable[..., StewardProcess]) -> StewardProcess:
    """A Steward that sends mail."""
    return new_web_steward(**MAIL)


def mailed(steward: StewardProcess) -> list[str]:
    """The links that were mailed, the newest last, as paths."""
    query = "SELECT link FROM delivery WHERE link LIKE '%/reset/%' ORDER BY id"
    return [str(link).removeprefix(steward.url) for (link,) in steward.database.rows(query)]


@pytest.mark.parametrize(
    ("language", "theme", "phone"),
    [("en", "light", False), ("zh-CN", "dark", True)],
    ids=["desktop", "phone"],
)
async def test_a_forgotten_password_is_set_anew(
    mailing_steward: StewardProcess, window: OpenWindow, language: str, theme: str, phone: bool
) -> None:
    name = f"forgetful-{theme}"
    mailing_steward.person(name)
    before = len(mailed(mailing_steward))
    visitor = await window(mailing_steward.url, language=language, theme=theme, phone=phone)
    page = visitor.page
    await visitor.goto("/sign-in")
    await page.locator("a[href$='/reset']").click()
    await visitor.look("asking")
    await page.locator("input[type=email]").fill(f"{name}@example.com")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_contain_text(f"{name}@example.com")
    await visitor.look("asked")

    def arrived() -> list[str]:
        return mailed(mailing_steward)[before:]

    (link,) = wait_until(arrived, "a link is mailed")
    await visitor.goto(link)
    field = page.locator("input[type=password]")
    await field.fill("short")
    await page.keyboard.press("Enter")
    await expect(field).to_have_attribute("aria-invalid", "true")
    await visitor.look("weak")
    await field.fill(NEW)
    await page.keyboard.press("Enter")
    await expect(page.locator("main a[href$='/sign-in']")).to_be_visible()
    await visitor.look("set")
    await visitor.goto(link)
    await field.fill(NEW)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert")).to_be_visible()
    await visitor.look("used")
    await visitor.sign_in(name, NEW)
