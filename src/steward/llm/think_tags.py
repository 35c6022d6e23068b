"""Thinking that a model writes into its answer between `<think>` and `</think>`."""

from enum import Enum
from typing import Literal

Kind = Literal["text", "thinking"]
Run = tuple[Kind, str]

OPEN, CLOSE = "<think>", "</think>"


class _Place(Enum):
    START = 0  # nothing but white space or part of <think> so far
    THINKING = 1
    BEFORE_ANSWER = 2  # the empty lines that follow </think>
    ANSWER = 3


class ThinkTags:
    """Tells thinking at the start of an answer from the answer, however the text was cut.

    Local servers leave the tags of Qwen, DeepSeek R1 and their like in the text. Empty lines before
    the answer are dropped: some models write nothing else before they call a tool.
    """

    def __init__(self) -> None:
        self._place = _Place.START
        self._held = ""

    def split(self, text: str) -> list[Run]:
        """The runs of text and thinking that are certain now; at most a tag's length is held."""
        if self._place is _Place.ANSWER:
            return [("text", text)]
        self._held += text
        runs: list[Run] = []
        if self._place is _Place.START:
            self._begin()
        if self._place is _Place.THINKING:
            runs += self._think()
        if self._place is _Place.BEFORE_ANSWER:
            runs += self._answer()
        return runs

    def end(self) -> list[Run]:
        """What was still held when the answer ended."""
        held, self._held = self._held, ""
        if self._place is _Place.THINKING:
            return [("thinking", held)] if held else []
        return [("text", held)] if held.strip() else []

    def _begin(self) -> None:
        begun = self._held.lstrip()
        if begun.startswith(OPEN):
            self._place, self._held = _Place.THINKING, begun[len(OPEN) :]
        elif not OPEN.startswith(begun):
            self._place = _Place.BEFORE_ANSWER

    def _think(self) -> list[Run]:
        thought, tag, after = self._held.partition(CLOSE)
        if tag:
            self._place, self._held = _Place.BEFORE_ANSWER, after
        else:
            keep = next((n for n in range(len(CLOSE) - 1, 0, -1) if thought.endswith(CLOSE[:n])), 0)
            thought, self._held = thought[: len(thought) - keep], CLOSE[:keep]
        return [("thinking", thought)] if thought else []

    def _answer(self) -> list[Run]:
        answer = self._held.lstrip("\r\n")
        self._held = ""
        if not answer:
            return []
        self._place = _Place.ANSWER
        return [("text", answer)]
