"""Runs a PostgreSQL server for as long as whoever started this keeps its end of stdin open.

However a test process ends, the system closes its pipes; this then stops the server and removes
its folder, so that none is left behind. Called by `postgres_server.py` with the program's folder,
the server's folder, its port, and settings as `name=value` that go before those below.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
from pathlib import Path

STOP_SECONDS = 20
# Nothing here outlives the tests, so nothing waits for the disk.
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "300",
    "shared_buffers": "128MB",
    # Not UTC, so that a time which forgets its zone is noticed.
    "timezone": "Asia/Shanghai",
    "log_line_prefix": "%m [%p] %d ",
}


def unprivileged() -> dict[str, object]:
    """How to start a process that PostgreSQL accepts: it refuses to be run by root."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def keep(programs: Path, folder: Path, port: str, *others: str) -> int:
    """Serve until stdin ends, stop, remove the folder; returns the server's exit code."""
    command = [str(programs / "postgres"), "-D", str(folder / "data"), "-p", port]
    command += ["-k", str(folder)]
    for setting in (*(f"{name}={value}" for name, value in SETTINGS.items()), *others):
        command += ["-c", setting]  # the last one of a name holds
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=folder, **unprivileged()
        )  # type: ignore[call-overload]
    try:
        sys.stdin.read()
    finally:
        server.send_signal(signal.SIGINT)  # "fast": ends sessions and stops
        try:
            code: int = server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()
            code = server.wait()
        shutil.rmtree(folder, ignore_errors=True)
    return code


if __name__ == "__main__":
    sys.exit(keep(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]))
