"""Starts Stewards faster than from nothing: one process has imported everything and forks itself.

Half of what a start costs is importing. A forked Steward is a process like any other: it is killed
by real signals, leaves with a real exit code, and shares nothing with others but memory nobody
writes to. Where a test is about the start itself, and where there is no fork (or Python itself is
configured by the test's settings), Stewards are started as people start them.

The nursery runs `python tests/nursery.py FD`: a socket over which `Nursery.start` sends what to run
along with two file descriptors, where it writes and a pipe that says how it ended.
"""

import contextlib
import functools
import gc
import json
import os
import selectors
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

# Longer than all settings of a test and a path.
LARGEST = 65536
# Read by the interpreter or by a library when it is loaded, so that a fork would come too late.
TOO_LATE = ("PYTHON", "LD_", "OPENBLAS", "OMP_", "MALLOC")
# Read by the interpreter too, but easily made up for where the nursery itself has none.
PATH = "PYTHONPATH"


class Forked:
    """A process that the nursery has forked, with what tests use of `subprocess.Popen`."""

    def __init__(self, pid: int, ending: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._ending = ending
        self._one_reads = threading.Lock()

    def poll(self) -> int | None:
        """How it ended, None while it runs."""
        return self._ended(0)

    def wait(self, timeout: float | None = None) -> int:
        """Raises `subprocess.TimeoutExpired`."""
        code = self._ended(timeout)
        if code is None:
            raise subprocess.TimeoutExpired("steward", timeout or 0)
        return code

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def _ended(self, timeout: float | None) -> int | None:
        if self.returncode is not None:
            return self.returncode
        with self._one_reads:
            if self.returncode is not None:
                return self.returncode
            with selectors.DefaultSelector() as selector:
                selector.register(self._ending, selectors.EVENT_READ)
                if not selector.select(timeout):
                    return None
            said = os.read(self._ending, 16)
            os.close(self._ending)
            self.returncode = int(said) if said else -signal.SIGKILL
        return self.returncode


class Nursery:
    """The process that forks, begun once for all tests of a process."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            subprocess.Popen(
                [sys.executable, __file__, str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                env=_neutral() | {"OPENBLAS_NUM_THREADS": "1"},
            )
        self._socket = ours
        self._one_asks = threading.Lock()

    def start(self, *command: str, env: dict[str, str], out: int, cwd: Path) -> Forked:
        """`python -m steward *command`, in this environment; both outputs go to `out`."""
        ending, told = os.pipe()
        wish = json.dumps({"command": command, "env": env, "cwd": str(cwd)}).encode()
        assert len(wish) < LARGEST, "an environment too large for one message"
        try:
            with self._one_asks:
                socket.send_fds(self._socket, [wish], [out, told])
                pid = self._socket.recv(16)
        except OSError:
            pid = b""
        os.close(told)
        assert pid, "the nursery has ended; why, it wrote to the standard error"
        return Forked(int(pid), ending)


def can_fork(env: dict[str, str]) -> bool:
    """Whether a fork is the same as a start with this environment."""
    if not hasattr(os, "pidfd_open") or os.environ.get("STEWARD_TEST_FORK") == "no":
        return False
    mine = _neutral()
    odd = {name for name, value in env.items() if mine.get(name) != value}
    odd = (odd | (mine.keys() - env.keys())) - ({PATH} - mine.keys())
    return not any(name.startswith(TOO_LATE) for name in odd)


@functools.cache
def nursery() -> Nursery:
    """The nursery of this process."""
    return Nursery()


def _neutral() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("STEWARD_")}


def _nurse(wishes: socket.socket) -> list[str] | None:
    """Fork whenever that is wished, and tell how each ended. Returns in every forked process, with
    what it shall run; in the nursery itself only when nobody is there any more to ask."""
    with selectors.DefaultSelector() as selector:
        selector.register(wishes, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select():
                if key.data is None:
                    message, fds, _, _ = socket.recv_fds(wishes, LARGEST, 2)
                    if not message:
                        return None
                    out, told = fds
                    wish = json.loads(message)
                    pid = os.fork()
                    if pid == 0:
                        return _become(wish, out, [wishes.fileno(), told, *_theirs(selector)])
                    os.close(out)
                    selector.register(os.pidfd_open(pid), selectors.EVENT_READ, (pid, told))
                    wishes.send(str(pid).encode())
                else:
                    _bury(selector, key)


def _bury(selector: selectors.BaseSelector, key: selectors.SelectorKey) -> None:
    pid, told = key.data
    selector.unregister(key.fd)
    os.close(key.fd)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    with contextlib.suppress(BrokenPipeError):  # the test is over and did not wait
        os.write(told, str(code).encode())
    os.close(told)


def _theirs(selector: selectors.BaseSelector) -> list[int]:
    held = [key for key in selector.get_map().values() if key.data is not None]
    return [fd for key in held for fd in (key.fd, key.data[1])]


def _become(wish: Any, out: int, foreign: list[int]) -> list[str]:
    """Take the place, the outputs and the environment that were wished."""
    for fd in foreign:
        os.close(fd)
    os.dup2(out, 1)
    os.dup2(out, 2)
    os.close(out)
    os.chdir(wish["cwd"])
    os.environ.clear()
    os.environ.update(wish["env"])
    time.tzset()
    # In the place of the nursery's own folder: what `python -m` looks through first.
    sys.path[:1] = [wish["cwd"], *filter(None, os.environ.get(PATH, "").split(os.pathsep))]
    command: list[str] = wish["command"]
    return command


def main() -> None:
    wishes = socket.socket(fileno=int(sys.argv[1]))
    wishes.set_inheritable(False)
    import steward.commands.read_settings
    import steward.server
    from steward import cli

    del steward
    threads = len(list(Path("/proc/self/task").iterdir()))
    assert threads == 1, f"{threads} threads: a fork would have only one of them"
    gc.collect()
    gc.freeze()
    command = _nurse(wishes)
    if command is not None:
        wishes.detach()  # closed by now
        sys.argv = ["steward", *command]
        cli.main()


if __name__ == "__main__":
    main()
