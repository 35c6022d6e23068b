"""A process with a job engine, started and ended by tests."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from database_under_test import DatabaseUnderTest
from steward_process import wait_until

PROGRAM = Path(__file__).parent / "job_program.py"


class Running:
    """A process with a job engine, and the diary that its jobs write. With the address of a
    PostgreSQL, its jobs are kept there, and shared with the others that have it."""

    def __init__(self, folder: Path, *deeds: str, address: str | None = None) -> None:
        self.diary = folder / "diary"
        self.database = DatabaseUnderTest(folder / "steward.db", address)
        self.errors = folder / "errors"
        environment = os.environ | ({"JOBS_DATABASE": address} if address else {})
        with self.errors.open("ab") as errors:
            self.process = subprocess.Popen(
                [sys.executable, str(PROGRAM), str(folder), *deeds], stderr=errors, env=environment
            )

    def said(self) -> list[str]:
        return self.diary.read_text().splitlines() if self.diary.exists() else []

    def wait_for(self, *lines: str) -> None:
        wait_until(
            lambda: all(line in self.said() for line in lines), f"{lines}; see {self.errors}"
        )

    def end(self, number: int) -> int:
        self.process.send_signal(number)
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)  # one that is stopped hears nothing else
        return self.process.wait(60)

    def states(self) -> dict[str, str]:
        """How each job stands, in the engine's words."""
        return dict(self.database.rows("SELECT workflow_uuid, status FROM workflow_status"))
