"""What the parsing process may take, set by itself before it touches a file.

The kernel keeps these limits, whatever the parser does: memory that is refused shows as a
`MemoryError` or a crash, used-up processor time as SIGXCPU.
"""

import contextlib
import ctypes
import os
import resource
import signal
import sys
from pathlib import Path

_PR_SET_PDEATHSIG = 1  # linux/prctl.h


def die_with_parent(parent: int) -> None:
    """Let the kernel kill this process when its parent, process `parent`, dies in whatever way.

    Linux only; elsewhere the end of standard input and output has to do.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it died before we could ask
        sys.exit(0)


def write_no_files() -> None:
    """No files may be written, and a crash leaves no core dump."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def address_space() -> int:
    """Bytes of address space in use now; 0 where the system does not say."""
    with contextlib.suppress(OSError):
        return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    return 0


def allow(*, memory_bytes: int, baseline: int, cpu_seconds: int) -> None:
    """For the next file: memory above the baseline, and processor time from now on."""
    if baseline:
        _set_soft(resource.RLIMIT_AS, baseline + memory_bytes)
    used = resource.getrusage(resource.RUSAGE_SELF)
    _set_soft(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + cpu_seconds)


def _set_soft(limit: int, value: int) -> None:
    """Change the soft limit, which can be raised again for the next file."""
    _, hard = resource.getrlimit(limit)
    resource.setrlimit(limit, (value if hard < 0 else min(value, hard), hard))
