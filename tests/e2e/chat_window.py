"""The chat as somebody uses it: a window, and the few things people do there."""

import re
from dataclasses import dataclass

from browser_page import Window
from playwright.async_api import Locator, Page, expect

from steward_process import PASSWORD, Person

# What the chat says, in each language.
SEND = {"en": "Send", "zh-CN": "发送"}
DONE = {"en": "Copy answer", "zh-CN": "复制回答"}
# Starting a run, and a server that starts again, take a while on a machine that is busy.
PATIENCE = 30_000


@dataclass
class Chat:
    """A window in which somebody is signed in and chats."""

    window: Window
    language: str = "en"

    @property
    def box(self) -> Locator:
        """What one writes in."""
        return self.window.page.locator("#message")

    @property
    def questions(self) -> Locator:
        """What was asked, as it is shown."""
        return self.window.page.locator("article.question")

    @property
    def replies(self) -> Locator:
        """The answers, as they are shown."""
        return self.window.page.locator("article.reply")

    @property
    def text(self) -> Locator:
        """The text of the last answer."""
        return self.replies.last.locator(".md")

    async def ask(self, question: str) -> None:
        """Ask, and see one's own question at once."""
        await self.box.fill(question)
        await self.box.press("Enter")
        await expect(self.questions.last).to_contain_text(question)

    async def answered(self) -> None:
        """Wait until the last answer is there."""
        done = self.replies.last.get_by_role("button", name=DONE[self.language], exact=True)
        await expect(done).to_be_visible(timeout=PATIENCE)

    async def talk(self, question: str) -> None:
        """Ask, and wait for the answer."""
        await self.ask(question)
        await self.answered()

    @property
    def conversation_id(self) -> str:
        """The conversation that is open."""
        found = re.search("/c/([^/?]+)", self.window.page.url)
        assert found is not None, self.window.page.url
        return found[1]


async def chat_in(window: Window, person: Person, language: str = "en") -> Chat:
    """Somebody signs in and sees an empty chat."""
    await window.sign_in(person.name, PASSWORD)
    chat = Chat(window, language)
    await expect(chat.box).to_be_visible()
    return chat


def shown_in(window: Window, page: Page) -> Window:
    """Another page of the same browser, which is watched like the first."""
    return Window(page, window.url, window.name, window.problems)
