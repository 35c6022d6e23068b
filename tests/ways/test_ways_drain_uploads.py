"""Uploads that are still sending while Steward leaves are waited for as long as there is time, and
then told to come back, with nothing left of them."""

import signal
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import httpx
import orjson
from drain_story import stage, status, told

from steward_process import Person, StewardProcess, wait_until

Make = Callable[..., StewardProcess]
LONG = b"The lighthouse of Corvo was built in 1884. " * 20_000


@dataclass
class Upload:
    """One upload, of which some has been sent."""

    http: HTTPConnection
    rest: bytes

    def finish(self) -> None:
        self.http.send(self.rest)

    def answer(self) -> tuple[int, dict[str, str], Any]:
        said = self.http.getresponse()
        return said.status, dict(said.getheaders()), orjson.loads(said.read())


def begin(person: Person, name: str, content: bytes) -> Upload:
    """Send the head and half of the body."""
    made = httpx.Request("POST", "http://x/", files=[("files", (name, content))])
    body = made.read()
    http = HTTPConnection(urlsplit(person.steward.url).netloc, timeout=60)
    http.putrequest("POST", "/api/v1/documents")
    for header in ("Content-Type", "Content-Length"):
        http.putheader(header, made.headers[header])
    http.putheader("Authorization", f"Bearer {person.token}")
    http.endheaders()
    http.send(body[: len(body) // 2])
    return Upload(http, body[len(body) // 2 :])


def files_of(steward: StewardProcess) -> list[str]:
    return sorted(path.name for path in (steward.data / "files").rglob("*") if path.is_file())


def test_one_that_comes_to_its_end_in_time_and_one_that_does_not(new_steward: Make) -> None:
    brief = {"STEWARD_DRAIN_STREAMS_SECONDS": "0.2", "STEWARD_DRAIN_JOBS_SECONDS": "4"}
    steward = new_steward(STEWARD_EMBEDDING="none", **brief).start()
    person = steward.person("sender")
    ends, hangs = (begin(person, name, LONG + name.encode()) for name in ("ends.txt", "hangs.txt"))
    wait_until(lambda: len(files_of(steward)) == 2, "both are on their way")
    assert steward.process is not None
    steward.process.send_signal(signal.SIGTERM)
    wait_until(lambda: stage(steward) == "jobs", "they are waited for")
    (holding,) = status(steward)["drain"]["holding"]
    assert (holding["kind"], holding["in_hand"]) == ("uploads", 2)
    ends.finish()
    code, _, (taken,) = ends.answer()
    assert code == 202
    code, headers, said = hangs.answer()
    assert (code, said["code"]) == (503, "draining")
    assert int(headers["retry-after"]) > 0
    assert steward.process.wait(30) == 0
    assert files_of(steward) == [taken["id"]]
    (late,) = [line for line in told(steward) if line["event"] == "drain of jobs: deadline passed"]
    assert late["left"] == 1

    steward.start()
    person.http = steward.client(person.token)
    assert person.wait_for(taken["id"])["status"] == "ready", "the next one has read it"
    (again,) = person.upload(("hangs.txt", LONG + b"hangs.txt"))
    assert person.wait_for(again["id"])["status"] == "ready"
    assert steward.stop() == 0
