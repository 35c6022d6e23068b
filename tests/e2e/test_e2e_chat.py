"""Asking and reading: answers with sources, their passages on the page, on every screen."""

import itertools
import re

import pytest
from browser_page import OpenWindow
from chat_window import chat_in
from playwright.async_api import expect

from scripted_plan import say
from scripted_provider import ScriptedProvider
from steward_process import Person, StewardProcess
from talking_steward import with_lighthouse

_numbers = itertools.count(1)
QUESTION = "Who built the lighthouse of Corvo?"
ANSWER = """The lighthouse of Corvo was built **in 1884 by Ana Duarte** [1].

| What | Figure |
|---|---:|
| Steps that the keeper counts each evening | 214 |
| Colour of its door | green |

```python
def steps(evenings: int) -> int:
    return 214 * evenings  # each evening
```
"""
SCREENS = [
    pytest.param("en", "light", False, id="en-light"),
    pytest.param("zh-CN", "dark", False, id="zh-dark"),
    pytest.param("en", "dark", True, id="en-dark-phone"),
    pytest.param("zh-CN", "light", True, id="zh-light-phone"),
]


def reader(steward: StewardProcess) -> Person:
    """Somebody new who has a document."""
    person = steward.person(f"reader{next(_numbers)}")
    with_lighthouse(person)
    return person


@pytest.mark.parametrize(("language", "theme", "phone"), SCREENS)
async def test_an_answer_leads_to_the_passage_it_rests_on(
    web_steward: StewardProcess,
    web_provider: ScriptedProvider,
    window: OpenWindow,
    language: str,
    theme: str,
    phone: bool,
) -> None:
    web_provider.plan(QUESTION, say(ANSWER))
    person = reader(web_steward)
    shown = await window(web_steward.url, language=language, theme=theme, phone=phone)
    chat = await chat_in(shown, person, language)
    page = shown.page
    await shown.look("empty")
    await chat.talk(QUESTION)
    await expect(page).to_have_url(re.compile("/c/"))
    await expect(chat.text).to_contain_text("in 1884 by Ana Duarte")
    await shown.look("answer")

    chip = chat.text.locator("button.cite")
    await chip.click()
    panel = page.locator("aside.panel")
    await expect(panel.locator("mark")).to_contain_text("Ana Duarte")
    await expect(panel.locator("mark")).to_be_in_viewport()
    await shown.look("source")
    await page.keyboard.press("Escape")
    await expect(panel).to_have_count(0)
    await expect(chip).to_be_focused()


async def test_a_long_chat_begins_with_its_end(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("number", say("Noted."))
    person = web_steward.person(f"reader{next(_numbers)}")
    conversation_id = person.ask("This is number 0.")["conversation_id"]
    for number in range(1, 33):
        person.ask(f"This is number {number}.", conversation_id=conversation_id)
    shown = await window(web_steward.url)
    chat = await chat_in(shown, person)
    await shown.goto(f"/c/{conversation_id}")
    await expect(chat.questions).to_have_count(30)
    await expect(chat.questions.last).to_be_in_viewport()
    earlier = shown.button("Load 3 earlier turns")
    await earlier.scroll_into_view_if_needed()
    first = chat.questions.filter(has_text="number 3.")
    before = await first.bounding_box()
    await earlier.click()
    await expect(chat.questions).to_have_count(33)
    after = await first.bounding_box()
    assert before is not None and after is not None
    assert abs(before["y"] - after["y"]) < 100, "what was looked at has moved"
    await shown.look("long")
    async with shown.page.expect_download() as download:
        await shown.button("Export as Markdown").click()
    assert (await download.value).suggested_filename == "This is number 0.md"
