"""The terminal: what is said to the person who typed the command, and what they are asked.

At a terminal there are tables and colours; into a pipe go plain lines, with tabs between columns,
and nothing but what was asked for. What comes from documents is never obeyed by the terminal.
"""

import getpass
import os
import sys
from collections.abc import Mapping, Sequence
from typing import Any, TextIO

from steward.commands.failure import Failure

# Everything that moves a cursor, rings a bell or starts an escape sequence, but tab and line feed.
_UNSEEN = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160)], "\ufffd")


def plain(text: str) -> str:
    """The text without characters that a terminal would obey instead of showing."""
    return text.replace("\r\n", "\n").translate(_UNSEEN)


def speaks_chinese(environment: Mapping[str, str]) -> bool:
    """Whether the locale is a Chinese one (POSIX: LC_ALL before LC_MESSAGES before LANG)."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return environment[name].lower().startswith("zh")
    return False


class Terminal:
    """Standard input, output and error. `interactive`: output is looked at by a person."""

    def __init__(self, out: TextIO, err: TextIO, *, chinese: bool) -> None:
        self.out = out
        self.err = err
        self.chinese = chinese
        self.interactive = out.isatty()
        self.can_ask = sys.stdin.isatty()

    def words(self, en: str, zh: str) -> str:
        """The sentence in this person's language."""
        return zh if self.chinese else en

    def write(self, text: str) -> None:
        """A piece of output, shown at once."""
        self.out.write(plain(text))
        self.out.flush()

    def line(self, text: str = "") -> None:
        """A line of output."""
        self.write(f"{text}\n")

    def say(self, en: str, zh: str) -> None:
        """A sentence as output."""
        self.line(self.words(en, zh))

    def note(self, en: str, zh: str) -> None:
        """A sentence beside the output, on standard error."""
        self.err.write(plain(self.words(en, zh)) + "\n")
        self.err.flush()

    def complain(self, failure: Failure) -> None:
        """Why the command ends without having done what it was asked to."""
        self.note(failure.en, failure.zh)

    def json(self, value: Any) -> None:
        """A JSON document as output."""
        import json  # noqa: PLC0415 - most commands start without it

        self.out.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
        self.out.flush()

    def table(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Rows under their columns; without the head, and with tabs, into a pipe."""
        if not self.interactive:
            for row in rows:
                self.line("\t".join(" ".join(plain(cell).split()) for cell in row))
            return
        from rich.console import Console  # noqa: PLC0415 - a pipe needs no colours
        from rich.table import Table  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        table = Table(box=None, header_style="bold", padding=(0, 2, 0, 0))
        for column in columns:
            table.add_column(column, overflow="fold")  # an id is of no use in part
        for row in rows:
            table.add_row(*(Text(plain(cell)) for cell in row))
        Console(file=self.out).print(table)

    def ask(self, en: str, zh: str) -> str:
        """What the person types after the question. Raises `Failure` when nobody can."""
        self.err.write(f"{self.words(en, zh)}: ")
        self.err.flush()
        said = sys.stdin.readline()
        if not said.endswith("\n"):
            raise Failure("Nothing was typed.", "没有输入。")
        return said.strip()

    def agrees(self, en: str, zh: str) -> bool:
        """Whether the person says yes; an empty answer is no."""
        return self.ask(f"{en} [y/N]", f"{zh} [y/N]").lower() in ("y", "yes", "是")

    def secret(self, en: str, zh: str) -> str:
        """What the person types unseen; never from a pipe."""
        if not self.can_ask:
            raise Failure(
                "There is no terminal to type the password at: set STEWARD_PASSWORD.",
                "没有可输入密码的终端：请设置 STEWARD_PASSWORD。",
            )
        return getpass.getpass(f"{self.words(en, zh)}: ", stream=self.err)


def open_terminal() -> Terminal:
    """The terminal of this process. What its encoding lacks is shown as `?`, not fallen over."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    return Terminal(sys.stdout, sys.stderr, chinese=speaks_chinese(os.environ))
