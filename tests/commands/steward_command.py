"""The `steward` command as people run it: in a pipe, or at a terminal."""

import os
import pty
import re
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass, replace
from pathlib import Path

from steward_process import DEADLINE, PASSWORD, wait_until

# Colours and cursor movements (ECMA-48).
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")
# A new session has no terminal yet, so Ctrl-C would reach nobody and a password be asked for aloud.
TAKE_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
    "os.execv(sys.argv[1], sys.argv[1:])"
)


@dataclass(frozen=True)
class Command:
    """The command with its own place for credentials, and what else is in its environment."""

    folder: Path
    environment: dict[str, str]

    def with_environment(self, **more: str) -> "Command":
        return replace(self, environment=self.environment | more)

    @property
    def credentials(self) -> Path:
        return self.folder / "config" / "steward" / "credentials.json"

    def run(self, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """Run to the end, in a pipe."""
        return subprocess.run(
            self._line(arguments),
            env=self._environment(),
            cwd=self.folder,
            input=typed,
            capture_output=True,
            text=True,
            timeout=DEADLINE,
            check=False,
        )

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start in a pipe."""
        return subprocess.Popen(
            self._line(arguments),
            env=self._environment(),
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def at_terminal(self, *arguments: str) -> "AtTerminal":
        """Start at a terminal of its own."""
        return AtTerminal(self._line(arguments), self._environment(), self.folder)

    def sign_in(self, name: str) -> "Command":
        """Signed in as somebody who is registered."""
        known = self.with_environment(STEWARD_PASSWORD=PASSWORD)
        said = known.run("login", "--user", name)
        assert said.returncode == 0, said.stderr
        return self

    def _line(self, arguments: tuple[str, ...]) -> list[str]:
        return [sys.executable, "-m", "steward", *arguments]

    def _environment(self) -> dict[str, str]:
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("STEWARD_", "LC_", "LANG"))
        }
        config = {"XDG_CONFIG_HOME": str(self.folder / "config"), "LANG": "C.UTF-8"}
        return kept | config | {"TERM": "xterm", "COLUMNS": "100"} | self.environment


class AtTerminal:
    """A command at a pseudo-terminal: what is on the screen, and what is typed."""

    def __init__(self, line: list[str], environment: dict[str, str], folder: Path) -> None:
        self._ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-c", TAKE_TERMINAL, *line],
            env=environment,
            cwd=folder,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self._raw = b""
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def raw(self) -> str:
        """Everything that was written, with colours and movements."""
        return self._raw.decode(errors="replace")

    @property
    def text(self) -> str:
        """Everything that was written, as plain text."""
        return _ESCAPES.sub("", self.raw).replace("\r\n", "\n")

    def wait_for(self, words: str) -> None:
        """Wait until these words have been written."""

        def written() -> bool:
            assert words in self.text or self.process.poll() is None, self.text
            return words in self.text

        wait_until(written, f"{words!r} on the screen")

    def type(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def interrupt(self) -> None:
        """Ctrl-C, as the terminal itself sends it."""
        self.type("\x03")

    def end(self, seconds: float = DEADLINE) -> int:
        """Wait for the end; returns the exit code."""
        code = self.process.wait(seconds)
        self._reader.join(seconds)
        return code

    def kill(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait(DEADLINE)

    def _read(self) -> None:
        while True:
            try:
                data = os.read(self._ours, 65536)
            except OSError:  # the other end is closed
                data = b""
            if not data:
                os.close(self._ours)
                return
            self._raw += data


def cells(text: str) -> list[list[str]]:
    """The cells of each line of a table in a pipe."""
    return [line.split("\t") for line in text.splitlines()]
