"""An answer that is being written, and everything that comes between: a reload, another tab, a
server that is killed, a person who stops it or who has more to say."""

import itertools
import re
import socket
from collections.abc import Callable

from browser_page import OpenWindow
from chat_window import PATIENCE, Chat, chat_in, shown_in
from playwright.async_api import expect

from scripted_plan import say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import Person, StewardProcess
from talking_steward import asks

_numbers = itertools.count(1)
WORDS = [f"word{number}" for number in range(180)]
SLOWLY = Scenario(answer=" ".join(WORDS), rate=25)


def talker(steward: StewardProcess) -> Person:
    """Somebody new."""
    return steward.person(f"talker{next(_numbers)}")


async def sees_all_words_once(chat: Chat) -> None:
    """The whole answer is there, nothing of it twice."""
    await expect(chat.replies).to_have_count(1)
    await chat.answered()
    assert (await chat.text.inner_text()).split() == WORDS


async def test_an_answer_goes_on_after_a_reload_and_in_another_tab(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("all the words", SLOWLY)
    shown = await window(web_steward.url)
    chat = await chat_in(shown, talker(web_steward))
    await chat.ask("Say all the words.")
    await expect(chat.text).to_contain_text("word5 ", timeout=PATIENCE)
    await shown.look("streaming")
    await shown.page.reload()
    await expect(chat.text).to_contain_text("word5 ", timeout=PATIENCE)

    other = await shown.page.context.new_page()
    await other.goto(shown.page.url)
    second = Chat(shown_in(shown, other))
    await expect(second.text).to_contain_text("word5 ", timeout=PATIENCE)
    assert len((await second.text.inner_text()).split()) < len(WORDS), "it was over too soon"
    await sees_all_words_once(chat)
    await sees_all_words_once(second)

    await second.talk("Say all the words again.")  # is seen in the first tab without a reload
    await expect(chat.questions).to_have_count(2)
    await expect(chat.text).to_contain_text(WORDS[-1], timeout=PATIENCE)


async def test_an_answer_outlives_the_server(
    new_web_steward: Callable[..., StewardProcess],
    web_provider: ScriptedProvider,
    window: OpenWindow,
) -> None:
    web_provider.plan("outlive", SLOWLY)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    steward = new_web_steward(STEWARD_PORT=port, **asks(web_provider))
    shown = await window(steward.url)
    chat = await chat_in(shown, steward.person("survivor"))
    await chat.ask("Will you outlive this?")
    await expect(chat.text).to_contain_text("word9 ", timeout=PATIENCE)
    steward.kill()
    lost = shown.page.locator("p.lost")
    await expect(lost).to_contain_text("Connection lost.", timeout=PATIENCE)
    await shown.look("server gone")
    steward.start()
    await sees_all_words_once(chat)
    await expect(lost).to_have_count(0)
    told = shown.page.get_by_role("status").filter(has_text="Answer finished")
    await expect(told).to_have_count(1)
    gone = re.compile("ERR_(INCOMPLETE_CHUNKED_ENCODING|CONNECTION_(REFUSED|RESET))")
    assert all(gone.search(problem) for problem in shown.problems)
    shown.problems.clear()  # the browser says that a server was gone; so it was


async def test_what_is_stopped_stays_and_is_gone_on_with(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("stop in time", SLOWLY)
    web_provider.plan("Go on from where you stopped", say("And these are the rest."))
    shown = await window(web_steward.url)
    chat = await chat_in(shown, talker(web_steward))
    await chat.ask("Will you stop in time?")
    await expect(chat.text).to_contain_text("word3 ", timeout=PATIENCE)
    await shown.button("Stop").click()
    await expect(chat.replies.last).to_contain_text("Stopped.")
    said = await chat.text.inner_text()
    assert said.split() == WORDS[: len(said.split())]
    await shown.look("stopped")
    await shown.page.reload()
    await expect(chat.text).to_have_text(said)  # it is kept
    await shown.button("Continue").click()
    await expect(chat.text).to_have_text("And these are the rest.", timeout=PATIENCE)

    await chat.ask("Will you stop in time, again?")
    await expect(chat.text).to_contain_text("word3 ", timeout=PATIENCE)
    await chat.box.press("Escape")
    await expect(chat.replies.last).to_contain_text("Stopped.")


async def test_what_is_written_meanwhile_waits_for_its_turn(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("first thing", SLOWLY)
    web_provider.plan("second thing", say("Here is the second."))
    shown = await window(web_steward.url)
    chat = await chat_in(shown, talker(web_steward))
    await chat.ask("The first thing, please.")
    await chat.box.fill("A thing to be taken back")
    await chat.box.press("Enter")
    await shown.button("Remove the waiting message").click()
    await chat.box.fill("The secnd thing, please.")
    await chat.box.press("Enter")
    await expect(shown.page.get_by_text("after this answer")).to_be_visible()
    await shown.look("queued")
    await shown.button("Edit the waiting message").click()
    await expect(chat.box).to_have_value("The secnd thing, please.")
    await chat.box.fill("The second thing, please.")
    await chat.box.press("Enter")
    await expect(chat.questions).to_have_count(1)
    await expect(chat.questions).to_have_count(2, timeout=PATIENCE)
    await expect(chat.text).to_have_text("Here is the second.", timeout=PATIENCE)
    assert (await chat.replies.first.locator(".md").inner_text()).split() == WORDS


async def test_the_reader_is_followed_only_at_the_end(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    lines = "\n\n".join(f"Line {number} of many." for number in range(70))
    web_provider.plan("many lines", Scenario(answer=lines, rate=60))
    shown = await window(web_steward.url)
    page = shown.page
    await page.set_viewport_size({"width": 900, "height": 480})
    chat = await chat_in(shown, talker(web_steward))
    await chat.ask("Say many lines.")
    top = "document.querySelector('[data-scroller]').scrollTop"
    await expect(chat.text).to_contain_text("Line 25", timeout=PATIENCE)
    await page.mouse.move(600, 200)
    await page.mouse.wheel(0, -120)
    jump = page.get_by_role("button", name="Jump to the newest")
    await expect(jump).to_be_visible()
    left_at = await page.evaluate(top)
    await expect(chat.text).to_contain_text("Line 40", timeout=PATIENCE)
    assert await page.evaluate(top) == left_at, "the stream has moved the reader"
    await jump.click()
    await expect(jump).to_have_count(0)
    await chat.answered()
    await expect(chat.text.get_by_text("Line 69")).to_be_in_viewport()
