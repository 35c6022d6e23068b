"""Runs `steward move` as a person does, and looks into what it moved."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from steward_process import StewardProcess

SECONDS = 120


def environment_of(steward: StewardProcess) -> dict[str, str]:
    """The environment of a command beside a Steward, with nothing of this process's own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("STEWARD_")}
    return kept | {"STEWARD_DATA": str(steward.data), "LANG": "en_US.UTF-8"} | steward.settings


def move(steward: StewardProcess, to: str, *options: str) -> "subprocess.CompletedProcess[str]":
    """Move what this Steward keeps."""
    return subprocess.run(
        [sys.executable, "-m", "steward", "move", "--to", to, *options],
        env=environment_of(steward),
        cwd=steward.data.parent,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


def begin_move(steward: StewardProcess, to: str, *options: str) -> "subprocess.Popen[bytes]":
    """Begin to."""
    return subprocess.Popen(
        [sys.executable, "-m", "steward", "move", "--to", to, *options],
        env=environment_of(steward),
        cwd=steward.data.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def everything_in(file: Path) -> str:
    """All that an embedded database holds, as SQL."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        return "\n".join(connection.iterdump())
