"""A window of a browser that notices everything that is wrong with a page."""

import re
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, ConsoleMessage, Locator, Page, Request, expect

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), "")
# A host name over plain http is what people on a LAN have; it leads back here.
LAN_HOST = "steward.test"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--host-resolver-rules=MAP {LAN_HOST} 127.0.0.1",
]
AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The focus guards of menus and toasts are hidden from readers, and pass the focus on.
AXE_WITHOUT = [
    ["[data-reka-focus-guard]"],
    ["[role=region] > span[aria-hidden=true][tabindex='0']"],
]
SHOTS = Path(__file__).parent / "shots"
DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
# An answer that is not 2xx is told on the console, and is for the page to deal with.
REFUSED = re.compile(r"Failed to load resource: the server responded with a status of (4\d\d|503)")
LOCALES = {"en": "en-US", "zh-CN": "zh-CN"}


@dataclass
class Window:
    """One page of a browser. `problems` is what was wrong with it so far."""

    page: Page
    url: str
    name: str
    problems: list[str] = field(default_factory=list)

    async def goto(self, path: str) -> None:
        """Go to an address of the app."""
        await self.page.goto(self.url + path)

    async def sign_in(self, name: str, password: str) -> None:
        """Sign in by the form, from wherever the window is."""
        await self.goto("/sign-in")
        await self.page.locator("input[autocomplete=username]").fill(name)
        await self.page.locator("input[type=password]").fill(password)
        await self.page.keyboard.press("Enter")
        await expect(self.page.locator("#main")).to_be_visible()
        await expect(self.page).not_to_have_url(re.compile("sign-in"))

    def button(self, name: str) -> Locator:
        """The button with exactly this name."""
        return self.page.get_by_role("button", name=name, exact=True)

    def label(self, text: str) -> Locator:
        """The field with exactly this label."""
        return self.page.get_by_label(text, exact=True)

    async def look(self, state: str) -> None:
        """The page is accessible in this state, is no wider than the screen, and is photographed
        for people to look at."""
        await settled(self.page)
        SHOTS.mkdir(exist_ok=True)
        await self.page.screenshot(path=SHOTS / f"{self.name}-{state}.png".replace(" ", "-"))
        wide = await self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{state}: {wide} px wider than the screen"
        found = await violations(self.page)
        assert not found, "\n".join([f"{self.name}-{state} is not accessible:", *found])


# `await window(url, language="zh-CN", theme="dark", phone=True)`, as the fixture gives it.
OpenWindow = Callable[..., Awaitable[Window]]


async def open_window(
    browser: Browser,
    url: str,
    name: str,
    *,
    language: str = "en",
    theme: str = "light",
    phone: bool = False,
) -> Window:
    """A window of its own, as somebody has it who speaks the language and likes the theme."""
    touch: dict[str, Any] = {"has_touch": True, "is_mobile": True} if phone else {}
    context = await browser.new_context(
        viewport=PHONE if phone else DESKTOP,  # type: ignore[arg-type]
        locale=LOCALES[language],
        color_scheme="dark" if theme == "dark" else "light",
        accept_downloads=True,
        **touch,
    )
    page = await context.new_page()
    shot = "-".join((re.sub(r"\W+", "-", name).strip("-"), *_how(language, theme, phone)))
    window = Window(page, url, shot)
    page.on("pageerror", lambda error: window.problems.append(f"error: {error}"))
    page.on("console", lambda message: _hear(window, message))
    page.on("request", lambda request: _watch(window, request))
    return window


def no_browser() -> str | None:
    """Why these tests cannot be run here, if they cannot."""
    if not CHROMIUM:
        return "no chromium (on Debian: sudo apt install chromium fonts-noto-cjk)"
    if not AXE.is_file():
        return "axe-core is not installed (make web)"
    return None


async def settled(page: Page) -> None:
    """Wait until what moves has come to rest, as a person would before looking."""
    await page.evaluate(
        "Promise.allSettled(document.getAnimations()"
        ".filter(one => one.effect.getComputedTiming().iterations !== Infinity)"
        ".map(one => one.finished))"
    )


async def violations(page: Page) -> list[str]:
    """What axe finds. Not by a script tag: the page's policy would not let that in."""
    if not await page.evaluate("typeof axe === 'object'"):
        await page.evaluate(AXE.read_text())
    found = await page.evaluate(
        "([without, tags]) => axe.run({exclude: without},"
        " {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'],"
        # Menus stand outside of all landmarks, at the end of the page.
        " rules: {region: {enabled: false}}})",
        [AXE_WITHOUT, AXE_TAGS],
    )
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


def _how(language: str, theme: str, phone: bool) -> list[str]:
    names = {"zh": language != "en", "dark": theme == "dark", "phone": phone}
    return [name for name, is_so in names.items() if is_so]


def _hear(window: Window, message: ConsoleMessage) -> None:
    if message.type in ("error", "warning") and not REFUSED.search(message.text):
        window.problems.append(f"{message.type}: {message.text}")


def _watch(window: Window, request: Request) -> None:
    if not request.url.startswith((window.url, "data:", "blob:")):
        window.problems.append(f"asked somebody else: {request.url}")
