"""A run's answer as it grows, for protocols that cannot take back what they have said."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, Literal

import orjson

from steward.accounts.who import Who
from steward.answers.events import ENDS
from steward.answers.watch import Watching, watch
from steward.http.sse import parts


@dataclass(frozen=True)
class Piece:
    """What is new: some `text`, a sign of life, or how it `ended`: with the run; `left` because
    this process leaves; `begun_anew` because what was said stands no more; `gone`."""

    kind: Literal["text", "alive", "ended", "left", "begun_anew", "gone"]
    text: str = ""


class Answer:
    """The text that stands, and how much of it was said. A step that begins anew is heard to the
    length of what was said: usually it is the same again, and then it goes on from there."""

    def __init__(self) -> None:
        self.said = ""
        self._pieces: list[tuple[int, str]] = []
        self._catching_up = False

    def add(self, seq: int, text: str) -> str | None:
        """What of the text is new; None when it is another than was said."""
        self._pieces.append((seq, text))
        if not self._catching_up:
            self.said += text
            return text
        standing = "".join(piece for _, piece in self._pieces)
        if not (standing.startswith(self.said) or self.said.startswith(standing)):
            return None
        if len(standing) < len(self.said):
            return ""
        new, self.said, self._catching_up = standing[len(self.said) :], standing, False
        return new

    def void_from(self, seq: int) -> None:
        """What was told from that event on does not stand."""
        kept = [piece for piece in self._pieces if piece[0] < seq]
        self._catching_up = self._catching_up or len(kept) < len(self._pieces)
        self._pieces = kept

    @property
    def whole(self) -> bool:
        """Whether what was said is what stands."""
        return not self._catching_up or "".join(text for _, text in self._pieces) == self.said


async def follow(who: Who, run_id: str, *, watching: Watching) -> AsyncGenerator[Piece, None]:
    """The answer, piece by piece, until the run ends or this process does. The last piece says
    which. The caller has checked whose run it is."""
    answer = Answer()
    async with aclosing(watch(who, run_id, 0, watching=watching)) as shown:
        async for each in shown:
            told = False
            for name, data in parts(each.frames):
                piece = _piece(name, orjson.loads(data), answer)
                if piece is None:
                    continue
                yield piece
                told = True
                if piece.kind != "text":
                    return
            if not told:
                yield Piece("alive")
    yield Piece("gone")


def _piece(name: str, event: dict[str, Any], answer: Answer) -> Piece | None:
    if name == "text.delta":
        new = answer.add(event["seq"], event["text"])
        if new is None:
            return Piece("begun_anew")
        return Piece("text", new) if new else None
    if name == "step.restarted":
        answer.void_from(event["from_seq"])
    elif name in ENDS:
        stands = name != "run.completed" or answer.whole
        return Piece("ended" if stands else "begun_anew")
    elif name == "run.interrupted":
        return Piece("left")
    return None
