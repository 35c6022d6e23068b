"""Runs a command that must not outlive Steward: `python attached.py PARENT COMMAND ARGUMENT…`.

Stands between Steward and an MCP server's command, as the leader of their process group. When
Steward dies in whatever way, the kernel tells this process (prctl(2), PR_SET_PDEATHSIG), and it
ends the group; the setting is not inherited, so the command's own children would stay without it.
Elsewhere than on Linux, the end of standard input has to do. Imports nothing of Steward's.
"""

import ctypes
import os
import signal
import subprocess
import sys
from typing import NoReturn

_PR_SET_PDEATHSIG = 1  # linux/prctl.h
_NOT_FOUND = 127  # as shells say it


def main() -> NoReturn:
    """Run the command to its end, and leave nothing of it behind."""
    parent, command = int(sys.argv[1]), sys.argv[2:]
    signal.signal(signal.SIGUSR1, lambda *_: _end_group())
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGUSR1)
    if os.getppid() != parent:  # it died before we could ask
        sys.exit(0)
    # Meant for the command, which gets it too. A handler, since a signal that is ignored stays
    # ignored in the command.
    signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        process = subprocess.Popen(command)
    except OSError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(_NOT_FOUND)
    process.wait()
    _end_group()


def _end_group() -> NoReturn:
    os.killpg(os.getpgid(0), signal.SIGKILL)
    raise AssertionError("unreachable: this process was in the group")


if __name__ == "__main__":
    main()
