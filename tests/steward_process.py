"""Steward as a real process on a real socket: started, asked, killed, started again."""

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from database_under_test import DatabaseUnderTest
from nursery import Forked, can_fork, nursery
from steward.client import Steward

PASSWORD = "a long enough password"
DEADLINE = 60.0
# How often the long tests of kills kill, on each engine. STEWARD_TEST_KILLS=50 looks for longer.
KILLS = int(os.environ.get("STEWARD_TEST_KILLS", "6"))


def wait_until(condition: Any, what: str, seconds: float = DEADLINE, every: float = 0.02) -> Any:
    """Ask until the condition is true and return what it said; fail with `what` at the deadline."""
    deadline = time.monotonic() + seconds
    while True:
        said = condition()
        if said:
            return said
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {seconds} s: {what}")
        time.sleep(every)


@dataclass
class StewardProcess:
    """One data folder, and the process that serves it, if one runs."""

    data: Path
    settings: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | Forked | None = None
    url: str = ""
    command: tuple[str, ...] = ("serve",)
    # Tells the logs of several apart that share a folder.
    name: str = ""

    @property
    def log(self) -> Path:
        return self.data.parent / f"{self.data.name}{self.name}.log"

    @property
    def database(self) -> DatabaseUnderTest:
        """Its database, for tests that look at its rows or change them."""
        address = self.settings.get("STEWARD_DATABASE_URL")
        return DatabaseUnderTest(self.data / "steward.db", address)

    def start(self, *, wait: bool = True) -> "StewardProcess":
        """Start serving on a port of the process's own choice."""
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("STEWARD_")
        }
        environment |= {"STEWARD_DATA": str(self.data), "STEWARD_PORT": "0"}
        # Tests ask more often than people do; those of limits set their own.
        environment |= {"STEWARD_CONVERSATIONS_A_MONTH": "0", "STEWARD_REQUESTS_A_MINUTE": "0"}
        environment |= {"STEWARD_LOG_FORMAT": "json"}
        environment |= self.settings
        said = self.log.stat().st_size if self.log.exists() else 0
        with self.log.open("ab") as out:
            if wait and can_fork(environment):
                self.process = nursery().start(
                    *self.command, env=environment, out=out.fileno(), cwd=self.data.parent
                )
            else:
                self.process = subprocess.Popen(
                    [sys.executable, "-m", "steward", *self.command],
                    env=environment,
                    stdout=out,
                    stderr=subprocess.STDOUT,
                    cwd=self.data.parent,
                )
        if wait:
            self.url = wait_until(lambda: self._address(said), f"start; see {self.log}")
            wait_until(self._answers, "answering")
        return self

    def _address(self, after: int) -> str | None:
        assert self.process is not None
        assert self.process.poll() is None, f"it ended: {self.log.read_text()[-3000:]}"
        with self.log.open("rb") as log:
            log.seek(after)
            for line in log.read().decode(errors="replace").splitlines():
                if line.strip().startswith("address"):
                    return line.split()[1]
        return None

    def _answers(self) -> bool:
        try:
            return httpx.get(f"{self.url}/api/v1/health/live").status_code == 200
        except httpx.TransportError:
            return False

    def kill(self) -> None:
        """kill -9, and wait for the body."""
        self.signal(signal.SIGKILL)

    def stop(self, seconds: float = DEADLINE) -> int:
        """SIGTERM; returns the exit code."""
        return self.signal(signal.SIGTERM, seconds)

    def signal(self, number: int, seconds: float = DEADLINE) -> int:
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(seconds)

    def client(self, token: str | None = None) -> httpx.Client:
        """A client of the API, signed in if it has a token."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return httpx.Client(base_url=f"{self.url}/api/v1", headers=headers, timeout=DEADLINE)

    def person(self, name: str) -> "Person":
        """Register somebody and sign in."""
        with self.client() as anybody:
            anybody.post(
                "/auth/register",
                json={
                    "username": name,
                    "email": f"{name}@example.com",
                    "password": PASSWORD,
                },
            ).raise_for_status()
        return self.sign_in(name)

    def sign_in(self, name: str) -> "Person":
        with self.client() as anybody:
            said = anybody.post("/auth/token", data={"username": name, "password": PASSWORD})
        said.raise_for_status()
        return Person(self, name, said.json()["access_token"])


@dataclass
class Person:
    """Somebody signed in, with the few things people do."""

    steward: StewardProcess
    name: str
    token: str

    def __post_init__(self) -> None:
        self.http = self.steward.client(self.token)

    def client(self) -> Steward:
        """The client that Steward brings along, for whoever wants values rather than JSON."""
        return Steward(self.steward.url, self.token)

    def upload(self, *files: tuple[str, bytes], **form: str) -> list[dict[str, Any]]:
        said = self.http.post("/documents", files=[("files", f) for f in files], data=form)
        assert said.status_code == 202, said.text
        documents: list[dict[str, Any]] = said.json()
        return documents

    def document(self, document_id: str) -> dict[str, Any]:
        said = self.http.get(f"/documents/{document_id}")
        assert said.status_code == 200, said.text
        document: dict[str, Any] = said.json()
        return document

    def wait_for(self, document_id: str, *states: str, seconds: float = DEADLINE) -> dict[str, Any]:
        """The document, once it is in one of these states (ready or failed by default)."""
        states = states or ("ready", "failed")

        def there() -> dict[str, Any] | None:
            document = self.document(document_id)
            return document if document["status"] in states else None

        found: dict[str, Any] = wait_until(there, f"{document_id} is {states}", seconds, 0.05)
        return found

    def ask(self, question: str, **how: Any) -> dict[str, Any]:
        said = self.http.post("/ask", json={"question": question, **how})
        assert said.status_code in (200, 202), said.text
        answer: dict[str, Any] = said.json()
        return answer

    def text_of(self, document_id: str) -> str:
        """The whole text as Steward serves it."""
        with self.client() as client:
            return client.documents.text(document_id)


def share_models(built: Path, data: Path) -> None:
    """Give a new data folder the embedding model that was built once for the whole test run."""
    (data / "models").mkdir(parents=True)
    for model in built.glob("*.onnx"):
        shutil.copy(model, data / "models" / model.name)
