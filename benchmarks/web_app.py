"""What people feel of the web app, in a browser: paint, shifts, the answer to a key.

Times are wall clock in a browser without a graphics card, so they say something about an idle
machine alone; none of them is judged. What a page moves by itself is no time, and is.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from tests.e2e.browser_page import CHROMIUM, DESKTOP, FLAGS
from tests.e2e.page_vitals import OBSERVE
from tests.provider_thread import provider_in_a_thread
from tests.scripted_scenarios import Scenario
from tests.steward_process import PASSWORD, Person, StewardProcess
from tests.talking_steward import asks, with_lighthouse

from benchmarks.bench import Bench
from benchmarks.figures import Figure, percentile

TIMES = 3
TURNS = 100  # a question and an answer each: 200 messages
LETTERS = "How long does an answer to a key take in a chat of two hundred messages?"
SHIFT = 0.02
# A telephone of some years ago on a slow network.
SLOWER, BITS_A_SECOND, LATENCY_MS = 4, 1_600_000, 150
ANSWER = (
    """The lighthouse was built in **1884** by Ana Duarte [1]. Its keeper counts 214 steps.

| year | steps | oil |
|------|-------|-----|
| 1884 | 214 | rapeseed |
| 1901 | 214 | paraffin |

1. The lamp is lit at dusk, and put out at dawn.
2. The door is painted green every spring.

```python
def steps(evenings: int) -> int:
    return 214 * evenings
```

"""
    + "What was written about it since then says much the same in other words. " * 8
)


@dataclass(frozen=True, slots=True)
class Opened:
    """How one opening of a page went; times in ms."""

    first_paint: float
    largest_paint: float
    shift: float


def measure(bench: Bench) -> None:
    """Each page is opened with nothing in the cache, several times; the median counts."""
    if not CHROMIUM:
        print("  there is no chromium: left out")
        return
    with provider_in_a_thread() as provider:
        provider.script(Scenario(answer=ANSWER))
        steward = bench.stewards.make("web", **asks(provider)).start()
        person = steward.person("reader")
        with_lighthouse(person)
        chat = long_chat(person)
        pages = {"sign-in": "/sign-in", "a new chat": "/", "a chat of 200": f"/c/{chat}",
                 "documents": "/documents"}  # fmt: skip
        with browser() as opened:
            for name, path in pages.items():
                _tell_of_page(bench, opened, person, name, path)
            _tell_of_keys(bench, opened, person, f"/c/{chat}")
        steward.stop()


def long_chat(person: Person) -> str:
    """A conversation with very many messages; its id."""
    said = person.ask("Who built the lighthouse of Corvo?")
    id_: str = said["conversation_id"]
    for n in range(1, TURNS):
        person.ask(f"And what else is known of it, for the {n}th time?", conversation_id=id_)
    return id_


@contextmanager
def browser() -> Iterator[Browser]:
    """Debian's Chromium, for as long as the block runs."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


def _tell_of_page(bench: Bench, opened: Browser, person: Person, name: str, path: str) -> None:
    plain = [_open(opened, person, path) for _ in range(TIMES)]
    slow = [_open(opened, person, path, _slowly) for _ in range(TIMES)]
    shift = max(each.shift for each in plain + slow)
    bench.tell(Figure(f"{name}: first paint", median(o.first_paint for o in plain), "ms"))
    bench.tell(Figure(f"{name}: largest paint", median(o.largest_paint for o in plain), "ms"))
    for what, times in (
        ("first paint", [o.first_paint for o in slow]),
        ("largest paint", [o.largest_paint for o in slow]),
    ):
        said = f"{name}: {what}, {SLOWER}x slower, 1.6 Mbit/s, {LATENCY_MS} ms"
        bench.tell(Figure(said, median(times), "ms"))
    bench.tell(Figure(f"{name}: moves by itself (CLS), worst", shift, "", at_most=SHIFT))


def _tell_of_keys(bench: Bench, opened: Browser, person: Person, path: str) -> None:
    """Type into the box of a long chat, and open what can be opened."""
    with _page(opened, person) as page:
        _go(page, person.steward, path)
        box = page.locator("#message")
        box.click()
        for letter in LETTERS:
            page.keyboard.press(letter)
        page.keyboard.press("Control+k")
        page.get_by_role("dialog").wait_for()
        page.keyboard.press("Escape")
        page.locator("article.reply").last.hover()
        _settle(page)
        answers: list[float] = list(page.evaluate("Object.values(window.vitals.answers)"))
    # The browser tells of those that take 16 ms or more; the others were quicker.
    quick = max(0, len(LETTERS) - len(answers))
    times = [*answers, *[16.0] * quick]
    bench.tell(Figure("a key in a chat of 200, to the next paint: p75", percentile(times, 0.75),
                      "ms"))  # fmt: skip
    bench.tell(Figure("the slowest of these", max(times), "ms"))


def _open(
    opened: Browser, person: Person, path: str, prepare: Callable[[Page], None] | None = None
) -> Opened:
    with _page(opened, person if path != "/sign-in" else None) as page:
        if prepare is not None:
            prepare(page)
        _go(page, person.steward, path)
        vitals: dict[str, Any] = page.evaluate(
            "({...window.vitals,"
            " fcp: performance.getEntriesByName('first-contentful-paint')[0].startTime})"
        )
    return Opened(vitals["fcp"], vitals["lcp"], vitals["shift"])


@contextmanager
def _page(opened: Browser, person: Person | None) -> Iterator[Page]:
    """A page of a browser that has seen nothing yet; the person, if one is given, is signed in."""
    context = opened.new_context(viewport=DESKTOP, locale="en-US")  # type: ignore[arg-type]
    context.add_init_script(OBSERVE)
    if person is not None:
        known = {"username": person.name, "password": PASSWORD}
        sign_in = f"{person.steward.url}/api/v1/auth/browser/sign-in"
        said = context.request.post(sign_in, data=known)
        assert said.ok, said.text()
        context.add_init_script("localStorage.setItem('steward.signed-in', 'yes')")
    yield context.new_page()
    context.close()


def _go(page: Page, steward: StewardProcess, path: str) -> None:
    page.goto(steward.url + path)
    wanted = {"/sign-in": "input[type=password]", "/": ".questions", "/documents": "tbody tr"}
    page.locator(wanted.get(path, "article.reply")).last.wait_for(timeout=120_000)
    _settle(page)


def _settle(page: Page) -> None:
    """Wait until nothing has been painted for a while that is larger, or has moved."""
    state, since = None, time.monotonic()
    while time.monotonic() - since < 1:
        now = page.evaluate("JSON.stringify(window.vitals)")
        if now != state:
            state, since = now, time.monotonic()
        page.wait_for_timeout(50)


def _slowly(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": LATENCY_MS,
            "downloadThroughput": BITS_A_SECOND / 8,
            "uploadThroughput": BITS_A_SECOND / 16,
        },
    )
