"""Takes the picture in the README: `python -m benchmarks.screenshot contract.pdf`.

A real Steward reads the document, finds the passages and checks the citations. Only what the
language model would say is written here, for the document `contract_10_pages.pdf`.
"""

import argparse
import base64
import re
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page
from tests.provider_thread import provider_in_a_thread
from tests.scripted_provider import ScriptedProvider
from tests.scripted_scenarios import Scenario
from tests.steward_process import PASSWORD, Person
from tests.talking_steward import asks

from benchmarks.stewards import ROOT, Stewards, wait_for_model
from benchmarks.web_app import browser

PICTURE = ROOT / "docs" / "images" / "chat.webp"
MOST_BYTES = 200_000
SIZE, SHARPNESS, QUALITY = {"width": 1360, "height": 800}, 1.5, 88
NAME = "Services agreement.pdf"
QUESTION = "How can the Commission end the agreement early, and how long are records kept?"
# Each number stands for the passage in which these words are.
WORDS = {
    "notice": "thirty-day (30-day) written notice",
    "records": "maintain all books, documents, papers",
    "years": "for five (5) years from the date",
}
ANSWER = """The Commission may end the agreement **for its convenience at any time**, in whole or
in part, by giving **30 days’ written notice** [{notice}]. It then pays, within thirty days of the
final billing:

- the allowable costs incurred to the date of termination, and
- those that it finds reasonably necessary to bring the termination about [{notice}].

Both sides keep all books, documents and accounting records of the contract [{records}]. They stay
available for **five years** from the final payment, or until the final audit report is accepted,
whichever comes first [{years}].
"""
EARLIER = (
    "What must an invoice contain?",
    "Which insurance does the consultant need?",
    "Who decides disputes?",
    "分包合同有什么要求？",
)


def main() -> int:
    """Take the picture; 1 if it is larger than a README should make people load."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.screenshot", description=__doc__)
    parser.add_argument("document", type=Path)
    document = parser.parse_args().document
    with tempfile.TemporaryDirectory() as folder, provider_in_a_thread() as provider:
        stewards = Stewards(Path(folder))
        try:
            steward = stewards.make("picture", **asks(provider, "gpt-4o-mini")).start()
            wait_for_model(steward)
            person = steward.person("ada")
            chat = _talk(person, provider, document)
            with browser() as opened:
                page = opened.new_page(
                    viewport=SIZE,  # type: ignore[arg-type]
                    device_scale_factor=SHARPNESS,
                    color_scheme="light",
                    locale="en-US",
                )
                picture = _look(page, person, chat)
        finally:
            stewards.close()
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_bytes(picture)
    print(f"{PICTURE.relative_to(ROOT)}: {len(picture)} bytes")
    return 1 if len(picture) > MOST_BYTES else 0


def _talk(person: Person, provider: ScriptedProvider, document: Path) -> str:
    """Upload the document and ask about it; the id of the conversation to look at."""
    (uploaded,) = person.upload((NAME, document.read_bytes()))
    assert person.wait_for(uploaded["id"])["status"] == "ready"
    for question in EARLIER:
        person.ask(question)
    # The same question finds the same passages, so what is numbered now is so again.
    first = person.ask(QUESTION)
    numbers = {name: _number_of(words, provider) for name, words in WORDS.items()}
    assert person.http.delete(f"/conversations/{first['conversation_id']}").is_success
    provider.plan(QUESTION, Scenario(answer=ANSWER.format(**numbers)))
    answer = person.ask(QUESTION)
    assert [each["verified"] for each in answer["citations"]] == [True] * len(WORDS), answer
    id_: str = answer["conversation_id"]
    return id_


def _number_of(words: str, provider: ScriptedProvider) -> int:
    """The number under which the model was given the passage with these words."""
    said: str = provider.requests[-1].body["messages"][-1]["content"]
    numbers: list[str] = re.findall(r'<passage n="(\d+)"', said[: said.index(words)])
    return int(numbers[-1])


def _look(page: Page, person: Person, chat: str) -> bytes:
    """The chat, with the page open that its first citation names."""
    url = person.steward.url
    page.goto(f"{url}/sign-in")
    page.locator("input[autocomplete=username]").fill(person.name)
    page.locator("input[type=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.locator("#message").wait_for()
    page.goto(f"{url}/c/{chat}")
    page.locator("article.reply button.cite").first.click()
    page.locator("aside.panel mark").wait_for()
    page.mouse.move(640, SIZE["height"] - 4)
    page.wait_for_timeout(1000)  # what fades in and out has done so
    taken = page.context.new_cdp_session(page).send(
        "Page.captureScreenshot", {"format": "webp", "quality": QUALITY}
    )
    return base64.b64decode(taken["data"])


if __name__ == "__main__":
    sys.exit(main())
