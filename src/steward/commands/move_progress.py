"""How far a move is: a bar at a terminal; a line for each thing, and now and then, in a pipe."""

import time
from types import TracebackType
from typing import Protocol

from steward.commands.terminal import Terminal

SECONDS_BETWEEN_LINES = 10.0


class MoveProgress(Protocol):
    """Who looks on while a move goes on. Enter it before, leave it after."""

    def __enter__(self) -> "MoveProgress": ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None: ...

    def moving(self, what: str, there: int, of: int) -> None:
        """So many of a thing are there, of so many."""

    def comparing(self, what: str) -> None:
        """Both ends were compared in this."""


def open_move_progress(terminal: Terminal) -> MoveProgress:
    """A bar if a person looks at it."""
    return Bar(terminal) if terminal.interactive else Lines(terminal)


class Lines:
    """What is whole, and every ten seconds what is under way; on standard error."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._told_at = time.monotonic()

    def __enter__(self) -> "Lines":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def moving(self, what: str, there: int, of: int) -> None:
        """Tell it if it is worth a line."""
        late = time.monotonic() - self._told_at > SECONDS_BETWEEN_LINES
        if of and (there >= of or late):
            self._terminal.note(f"{what}: {there} of {of}", f"{what}：{there} / {of}")
            self._told_at = time.monotonic()

    def comparing(self, what: str) -> None:
        """Too much for a pipe."""


class Bar:
    """One bar, for the thing in hand."""

    def __init__(self, terminal: Terminal) -> None:
        from rich.console import Console  # noqa: PLC0415 - a pipe needs no bars
        from rich.progress import (  # noqa: PLC0415
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
        )

        self._terminal = terminal
        self._bars = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(file=terminal.err),
            transient=True,
        )
        self._bar = self._bars.add_task("", total=None)

    def __enter__(self) -> "Bar":
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def moving(self, what: str, there: int, of: int) -> None:
        """Move the bar."""
        self._bars.update(self._bar, description=what, completed=there, total=of)

    def comparing(self, what: str) -> None:
        """Name what was compared last."""
        said = self._terminal.words(f"compared: {what}", f"已比对：{what}")
        self._bars.update(self._bar, description=said, completed=0, total=None)
