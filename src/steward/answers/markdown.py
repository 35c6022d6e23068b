"""Messages as Markdown that a person reads: who said what, when, and on what it rests."""

import re
from typing import Any

from steward.answers.cite import MARK
from steward.conversations.tables import Conversation, Message

WORDS = {
    "en": {
        "user": "You",
        "page": "p. {}",
        "unverified": "not verified",
        "writing": "being written",
        "cancelled": "stopped",
        "failed": "failed",
    },
    "zh": {
        "user": "你",
        "page": "第 {} 页",
        "unverified": "未核实",
        "writing": "正在生成",
        "cancelled": "已停止",
        "failed": "失败",
    },
}
# A number in brackets, but not the text of a link.
REFERENCE = re.compile(rf"{MARK.pattern}(?![(:])")
CODE = re.compile(r"(```.*?(?:```|\Z)|`[^`\n]+`)", re.DOTALL)


def heading(conversation: Conversation) -> str:
    """The title."""
    return f"# {' '.join(conversation.title.split()) or 'Conversation'}\n"


class Footnotes:
    """The citations of a conversation, numbered through."""

    def __init__(self, language: str) -> None:
        self._words = _words(language)
        self._notes: list[str] = []

    def mark(self, text: str, citations: list[dict[str, Any]]) -> str:
        """The text with its citations' numbers as references to footnotes; code stays as it is, and
        so do numbers that are no citations."""
        numbers = {citation["n"]: self._add(citation) for citation in citations}

        def referred(found: re.Match[str]) -> str:
            named = [int(n) for n in re.findall(r"\d+", found[1])]
            if not all(n in numbers for n in named):
                return found[0]
            return "".join(f"[^{numbers[n]}]" for n in named)

        pieces = CODE.split(text)
        return "".join(
            piece if i % 2 else REFERENCE.sub(referred, piece) for i, piece in enumerate(pieces)
        )

    def as_markdown(self) -> str:
        """The notes."""
        return "".join(f"\n[^{n}]: {note}\n" for n, note in enumerate(self._notes, 1))

    def _add(self, citation: dict[str, Any]) -> int:
        quote = " ".join(citation["quote"].split())
        page = self._words["page"].format(citation["page"])
        doubt = "" if citation["verified"] else f" ({self._words['unverified']})"
        self._notes.append(f"{citation['document_name']}, {page}: “{quote}”{doubt}")
        return len(self._notes)


def message_as_markdown(
    message: Message, answerer: str, footnotes: Footnotes, language: str
) -> str:
    """Who, when (UTC), and what was said, whose own Markdown is kept. `answerer` is the name of the
    agent, or Steward's."""
    words = _words(language)
    who = words["user"] if message.role == "user" else answerer
    when = f"{message.created_at:%Y-%m-%d %H:%M} UTC"
    state = ""
    if message.status != "complete":
        state = f" · {words[message.status]}"
    text = footnotes.mark(message.text, message.citations).strip()
    return f"\n---\n\n**{who}** · {when}{state}\n\n{text}\n"


def _words(language: str) -> dict[str, str]:
    return WORDS["zh" if language.startswith("zh") else "en"]
