"""A real browser in front of a real Steward, with the web app as it is built.

The engine of the database does not show through the API, so these tests take the embedded one.
"""

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browser_page import CHROMIUM, FLAGS, OpenWindow, Window, no_browser, open_window
from playwright.async_api import Browser, async_playwright

from provider_thread import provider_in_a_thread
from scripted_provider import ScriptedProvider
from steward_process import StewardProcess, share_models
from talking_steward import asks

STATIC = Path(__file__).parents[2] / "src" / "steward" / "web" / "static"


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium; nothing is downloaded."""
    if reason := no_browser():
        pytest.skip(reason)
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        await started.close()


@pytest.fixture(scope="session")
def web_provider() -> Iterator[ScriptedProvider]:
    """The provider of the model that `web_steward` asks."""
    with provider_in_a_thread() as provider:
        yield provider


@pytest.fixture(scope="session")
def new_web_steward(
    models: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[..., StewardProcess]]:
    """Starts Stewards to be looked at: `new_web_steward(STEWARD_MODEL="…")`."""
    assert (STATIC / "index.html").is_file(), "the web app is not built: make web"
    started: list[StewardProcess] = []

    def start(**settings: str) -> StewardProcess:
        data = tmp_path_factory.mktemp("web") / "data"
        share_models(models, data)
        started.append(StewardProcess(data, settings).start())
        return started[-1]

    yield start
    for steward in started:
        assert steward.stop() == 0


@pytest.fixture(scope="module")
def web_steward(
    new_web_steward: Callable[..., StewardProcess], web_provider: ScriptedProvider
) -> StewardProcess:
    """The Steward that most of these tests share; its administrator is `admin`."""
    steward = new_web_steward(**asks(web_provider))
    steward.person("admin")
    return steward


@pytest.fixture
async def window(browser: Browser, request: pytest.FixtureRequest) -> AsyncIterator[OpenWindow]:
    """Opens windows: `await window(steward.url, language="zh-CN", theme="dark", phone=True)`. At
    the end each must have been without errors, and without a request to anybody else."""
    opened: list[Window] = []

    async def new(url: str, **how: Any) -> Window:
        opened.append(await open_window(browser, url, request.node.name, **how))
        return opened[-1]

    yield new
    problems = [problem for one in opened for problem in one.problems]
    for one in opened:
        await one.page.context.close()
    assert problems == []
