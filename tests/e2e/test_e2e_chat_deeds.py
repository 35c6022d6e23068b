"""What one does in a chat: ask otherwise, decide, attach, lose the connection, tidy up; also with
the keyboard alone and on plain http."""

import itertools
import re

from browser_page import LAN_HOST, OpenWindow
from chat_window import PATIENCE, chat_in
from playwright.async_api import expect

from scripted_plan import call, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import Person, StewardProcess
from talking_steward import LIGHTHOUSE, with_lighthouse

_numbers = itertools.count(1)
DROP_A_FILE = """() => {
  const data = new DataTransfer()
  data.items.add(new File(['Dropped: the bell rings at noon.'], 'bell.txt', {type: 'text/plain'}))
  const how = {dataTransfer: data, bubbles: true, cancelable: true}
  for (const kind of ['dragenter', 'dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(kind, how))
}"""
PASTE = """([box, text]) => {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  const how = {clipboardData: data, bubbles: true, cancelable: true}
  box.dispatchEvent(new ClipboardEvent('paste', how))
}"""
ENTER_OF_AN_INPUT_METHOD = """box => {
  const enter = {key: 'Enter', bubbles: true, cancelable: true}
  box.dispatchEvent(new KeyboardEvent('keydown', {...enter, isComposing: true}))
  box.dispatchEvent(new KeyboardEvent('keydown', {...enter, keyCode: 229}))
  box.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}))
  box.dispatchEvent(new KeyboardEvent('keydown', enter))
}"""


def doer(steward: StewardProcess) -> Person:
    """Somebody new."""
    return steward.person(f"doer{next(_numbers)}")


async def test_a_question_in_other_words_is_a_branch(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("Say alpha", say("You said alpha."))
    web_provider.plan("Say beta", say("You said beta."))
    shown = await window(web_steward.url)
    chat = await chat_in(shown, doer(web_steward))
    await chat.talk("Say alpha")
    await chat.box.press("ArrowUp")  # in an empty box: the last question
    editor = shown.label("Edit question")
    await expect(editor).to_be_focused()
    await shown.look("editing")
    await editor.fill("Say beta")
    await editor.press("Enter")
    await chat.answered()
    await expect(chat.text).to_have_text("You said beta.")
    wordings = shown.page.get_by_role("group", name="Wordings")
    await expect(wordings).to_contain_text("2/2")
    await shown.look("branches")

    await wordings.get_by_role("button", name="The one before").press("ArrowLeft")
    await expect(chat.text).to_have_text("You said alpha.")
    await expect(wordings).to_contain_text("1/2")
    await shown.page.reload()
    await expect(chat.text).to_have_text("You said alpha.")

    web_provider.plan("Say alpha", say("Alpha, once more."))
    await shown.button("Answer again").click()
    await expect(chat.text).to_have_text("Alpha, once more.", timeout=PATIENCE)
    answers = shown.page.get_by_role("group", name="Answers")
    await expect(answers).to_contain_text("2/2")
    await answers.get_by_role("button", name="The one before").click()
    await expect(chat.text).to_have_text("You said alpha.")


async def test_an_agent_asks_before_it_acts(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    lookup = Scenario(
        reasoning="The person wants to know about an order. I look it up first.",
        calls=call("query_order", order_id="SO-1002").calls,
    )
    note = call("send_notification", title="Pack SO-1002", body="Three notebooks.")
    web_provider.plan("Remind me of SO-1002", lookup, note, say("There is a note in your inbox."))
    shown = await window(web_steward.url)
    page = shown.page
    chat = await chat_in(shown, doer(web_steward))
    await shown.button("Answered by Steward").click()
    await expect(page.get_by_role("menuitemcheckbox")).to_have_count(4)
    await shown.look("agents")
    await page.get_by_role("menuitemcheckbox", name=re.compile("Order desk")).click()
    await chat.ask("Remind me of SO-1002")
    card = page.get_by_role("region", name="Needs your approval")
    await expect(card).to_contain_text("Three notebooks.", timeout=PATIENCE)
    await expect(chat.replies.last.locator("details.tool").first).to_contain_text("query_order")
    await shown.look("approval")
    await card.get_by_role("button", name="Edit arguments").click()
    arguments = card.get_by_label("Arguments, as JSON")
    await arguments.fill("nonsense")
    await expect(card.get_by_role("alert")).to_be_visible()
    await shown.look("wrong arguments")
    await arguments.fill('{"title": "Pack it today", "body": "Four notebooks."}')
    await card.get_by_role("button", name="Approve as changed").click()
    await chat.answered()
    await expect(chat.text).to_have_text("There is a note in your inbox.")
    await expect(card).to_have_count(0)

    await page.reload()  # what was done for the answer can be seen later, too
    await chat.answered()
    await chat.replies.last.locator("details.fold > summary").click()
    tools = chat.replies.last.locator("details.tool")
    await expect(tools).to_have_count(2)
    await tools.last.locator("summary").click()
    await expect(tools.last).to_contain_text("Four notebooks.")
    await chat.replies.last.locator("details.reasoning > summary").click()
    await expect(chat.replies.last).to_contain_text("I look it up first.")
    await shown.look("steps")
    await shown.button("What it took").click()
    await expect(page.get_by_text("Model calls")).to_be_visible()
    await shown.look("facts")


async def test_files_come_by_drop_paste_and_name(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("When does the bell ring", say("At noon [1]."))
    shown = await window(web_steward.url)
    page = shown.page
    person = doer(web_steward)
    with_lighthouse(person)
    chat = await chat_in(shown, person)
    files = page.get_by_role("list", name="Attached files").get_by_role("listitem")
    await page.evaluate(DROP_A_FILE)
    await expect(files).to_contain_text(["bell.txt"])
    box = await chat.box.element_handle()
    await page.evaluate(PASTE, [box, LIGHTHOUSE * 30])
    await expect(files).to_have_count(2)
    await shown.button("Put back as text").click()
    await expect(files).to_have_count(1)
    assert LIGHTHOUSE in await chat.box.input_value()
    await chat.box.fill("Look into @cor")
    await page.get_by_role("option", name="corvo.txt").click()
    await expect(files).to_have_count(2)
    await shown.look("attached")
    await page.reload()  # the draft and its files are kept
    await expect(chat.box).to_have_value("Look into ")
    await expect(files).to_have_count(2)
    await shown.button("Remove corvo.txt").click()
    await chat.talk("When does the bell ring?")
    await expect(chat.text).to_contain_text("At noon")
    await expect(shown.button("Looks in: bell.txt")).to_be_visible()
    await expect(chat.replies.last.get_by_role("button", name="bell.txt page 1")).to_be_visible()

    await page.locator("input[type=file]").set_input_files(
        {"name": "noise.bin", "mimeType": "application/octet-stream", "buffer": bytes(range(256))}
    )
    await expect(files).to_contain_text(["Retry"], timeout=PATIENCE)
    await shown.look("unreadable")


async def test_what_is_not_sent_is_not_lost(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("not be lost", say("It was not lost."))
    shown = await window(web_steward.url)
    page = shown.page
    chat = await chat_in(shown, doer(web_steward))
    await page.context.set_offline(True)
    await chat.box.fill("This shall not be lost.")
    await chat.box.press("Enter")
    problem = page.get_by_role("alert")
    await expect(problem).to_contain_text("The server did not answer.")
    await expect(chat.box).to_have_value("This shall not be lost.")
    await shown.look("not sent")
    await page.context.set_offline(False)
    await page.reload()
    await expect(chat.box).to_have_value("This shall not be lost.")
    await chat.box.press("Enter")
    await chat.answered()
    await expect(chat.text).to_have_text("It was not lost.")
    shown.problems[:] = [one for one in shown.problems if "ERR_INTERNET_DISCONNECTED" not in one]


async def test_chats_are_found_renamed_and_deleted_in_the_rail(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("keep this chat", say("Kept."))
    shown = await window(web_steward.url)
    page = shown.page
    chat = await chat_in(shown, doer(web_steward))
    await chat.talk("Please keep this chat")
    rail = page.get_by_role("navigation", name="Recent chats")
    link = rail.get_by_role("listitem").get_by_role("link")
    await expect(link).to_have_count(1)
    await rail.get_by_role("button", name=re.compile("^More about")).click()
    await page.get_by_role("menuitem", name="Rename").click()
    await rail.get_by_label("Rename").fill("The chat I keep")
    await page.keyboard.press("Enter")
    await expect(link).to_have_text("The chat I keep")
    await expect(page.get_by_role("heading", level=1)).to_have_text("The chat I keep")
    await rail.get_by_role("button", name="More about The chat I keep").click()
    await page.get_by_role("menuitem", name="Delete").click()
    await expect(link).to_have_count(0)
    await expect(chat.box).to_be_visible()
    await page.get_by_role("button", name="Undo").click()
    await link.click()
    await expect(chat.text).to_have_text("Kept.")


async def test_a_chat_by_keyboard_alone(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("lamp oil", say("It burns rapeseed oil [1]."))
    shown = await window(web_steward.url)
    page = shown.page
    person = doer(web_steward)
    with_lighthouse(person)
    chat = await chat_in(shown, person)
    await expect(chat.box).to_be_focused()
    await chat.box.evaluate(ENTER_OF_AN_INPUT_METHOD)  # a word is chosen, nothing is sent
    await page.keyboard.type("What does the")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("lamp oil come from?")
    await page.keyboard.press("Enter")
    await chat.answered()
    asked = await chat.questions.locator(".bubble").inner_text()
    assert asked == "What does the\nlamp oil come from?"
    await page.keyboard.press("Alt+ArrowUp")
    for _ in range(12):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.matches('button.cite')"):
            break
    await expect(page.get_by_role("tooltip")).to_contain_text("rapeseed oil")
    await shown.look("card")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("complementary", name="Source")).to_contain_text("Page 1 of 1")
    await page.keyboard.press("Escape")
    await expect(chat.text.locator("button.cite")).to_be_focused()
    await page.keyboard.press("Shift+Escape")
    await expect(chat.box).to_be_focused()


async def test_copying_works_on_plain_http(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("to be copied", say("Copy **this** one.\n\n```sh\necho copied\n```"))
    shown = await window(web_steward.url.replace("127.0.0.1", LAN_HOST))
    page = shown.page
    chat = await chat_in(shown, doer(web_steward))
    assert await page.evaluate("isSecureContext") is False
    await chat.talk("Give me something to be copied.")
    await shown.button("Copy answer").click()
    await chat.box.focus()
    await page.keyboard.press("Control+V")
    await expect(chat.box).to_have_value("Copy **this** one.\n\n```sh\necho copied\n```")
    await chat.text.get_by_role("button", name="Copy").click()
    await chat.box.fill("")
    await page.keyboard.press("Control+V")
    await expect(chat.box).to_have_value("echo copied\n")


async def test_without_a_source_that_is_said(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("king of Corvo", say("The documents do not say."))
    shown = await window(web_steward.url)
    person = doer(web_steward)
    with_lighthouse(person)
    chat = await chat_in(shown, person)
    await chat.talk("Who is the king of Corvo?")
    await expect(chat.replies.last).to_contain_text("No source found")
    await shown.look("no source")


async def test_an_answer_that_failed_says_why_and_is_tried_again(
    web_steward: StewardProcess, web_provider: ScriptedProvider, window: OpenWindow
) -> None:
    web_provider.plan("fall over", Scenario(status=400, error="the model fell over"))
    shown = await window(web_steward.url, language="zh-CN", theme="dark")
    chat = await chat_in(shown, doer(web_steward), "zh-CN")
    await chat.ask("Will you fall over?")
    failed = chat.replies.last.get_by_role("alert")
    await expect(failed).to_be_visible(timeout=PATIENCE)
    said = await failed.locator("span").last.inner_text()
    assert re.search(r"[\u4e00-\u9fff]", said), said
    await shown.look("failed")
    await shown.page.reload()
    await expect(failed).to_contain_text(said)
    web_provider.plan("fall over", say("Not this time."))
    await failed.get_by_role("button", name="再试一次").click()
    await expect(chat.text).to_have_text("Not this time.", timeout=PATIENCE)
