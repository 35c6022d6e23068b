"""Two replicas behind Caddy, with the file that `deploy/compose.yaml` gives it: nothing is held
back on its way, and what a replica leaves unfinished goes on at the other."""

import os
import shutil
import signal
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import orjson
import pytest
from socket_client import frames_of, on_socket

from run_events import ENDS, Frame, assert_whole, events_of, numbered, read_frames, standing_text
from scripted_provider import ScriptedProvider
from scripted_scenarios import WORDS
from steward_process import DEADLINE, Person, StewardProcess, share_models, wait_until
from talking_steward import asks

CADDYFILE = Path(__file__).parents[2] / "deploy" / "Caddyfile"
HOW_TO_GET_IT = "no caddy in PATH; scripts/prepare-tests gets it (Debian: caddy)"
TOKENS, RATE = 200, 50
MODEL = f"scripted:tokens={TOKENS},rate={RATE}"
TEXT = " ".join(WORDS[n % len(WORDS)] for n in range(TOKENS))


@dataclass
class Behind:
    """The replicas, and the door before them."""

    replicas: list[StewardProcess]
    door: StewardProcess

    def person(self, name: str) -> Person:
        """Somebody new, who knows no more than the door's address."""
        return self.door.person(name)

    def busy(self, kind: str) -> StewardProcess:
        """The replica that has something of this kind in hand."""
        found: StewardProcess = wait_until(
            lambda: next((one for one in self.replicas if in_hand(one, kind)), None), kind
        )
        return found


def in_hand(steward: StewardProcess, kind: str) -> int:
    with steward.client() as http:
        count: int = http.get("/status").json()["in_hand"].get(kind, 0)
        return count


def told_to_leave(steward: StewardProcess) -> StewardProcess:
    assert steward.process is not None
    steward.process.send_signal(signal.SIGTERM)
    return steward


def exit_code(leaving: StewardProcess) -> int:
    """What it ends with; asked without another signal, which would not let it finish."""
    assert leaving.process is not None
    return leaving.process.wait(DEADLINE)


@pytest.fixture
def behind(
    new_database: Callable[[], str], provider: ScriptedProvider, models: Path, tmp_path: Path
) -> Iterator[Behind]:
    """Two replicas that share a database and a folder, and Caddy before them."""
    if shutil.which("caddy") is None:
        pytest.skip(HOW_TO_GET_IT)
    data = tmp_path / "shared"
    share_models(models, data)
    settings = asks(provider, MODEL) | {"STEWARD_DATABASE_URL": new_database()}
    replicas = [StewardProcess(data, settings, name=f"-{n}").start() for n in range(2)]
    try:
        with caddy(replicas, tmp_path) as url:
            yield Behind(replicas, StewardProcess(data, url=url))
    finally:
        for one in replicas:
            one.kill()


@contextmanager
def caddy(replicas: list[StewardProcess], folder: Path) -> Iterator[str]:
    """Caddy on a free port, once it has found a replica well; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    environment = os.environ | {
        "STEWARD_PUBLIC_URL": url,
        "STEWARD_REPLICAS": " ".join(urlsplit(one.url).netloc for one in replicas),
        "HOME": str(folder),
    }
    with (folder / "caddy.log").open("ab") as log:
        process = subprocess.Popen(
            ["caddy", "run", "--config", CADDYFILE, "--adapter", "caddyfile"],
            env=environment,
            stdout=log,
            stderr=log,
        )
    try:
        wait_until(lambda: answers(url), f"caddy; see {folder / 'caddy.log'}")
        yield url
    finally:
        process.kill()
        process.wait()


def answers(url: str) -> bool:
    try:
        return httpx.get(f"{url}/api/v1/health/ready").status_code == 200
    except httpx.TransportError:
        return False


def test_a_stream_comes_as_it_is_written_and_goes_on_at_the_other(behind: Behind) -> None:
    person = behind.person("somebody")
    heard: list[Frame] = []
    leaving: StewardProcess | None = None
    with person.http.stream("POST", "/ask", json={"question": "Who?", "mode": "stream"}) as stream:
        run_id: str = stream.headers["x-run-id"]
        for frame in read_frames(stream):
            if frame.type == "text.delta" and leaving is None:
                assert person.http.get(f"/runs/{run_id}").json()["status"] == "running"
                leaving = told_to_leave(behind.busy("streams"))
            heard.append(frame)
    assert heard[-1].type == "run.interrupted"

    def come_back() -> bool:
        """Perhaps to the one that leaves: Caddy may not know it yet."""
        heard.extend(events_of(person, run_id, numbered(heard)[-1].number))
        return heard[-1].type in ENDS

    wait_until(come_back, "the end")
    assert_whole(heard)
    assert standing_text(heard) == TEXT
    assert leaving is not None
    assert exit_code(leaving) == 0


def test_a_socket_comes_through_and_is_told_when_its_replica_leaves(behind: Behind) -> None:
    person = behind.person("somebody")
    with on_socket(person) as one:
        run_id = one.asks("send", content="Who?")["run_id"]
        one.until("text.delta")
        leaving = told_to_leave(behind.busy("sockets"))
        _, code = one.rest()
        heard = frames_of(one.heard, run_id)
    assert code == 1012
    last = max(frame.number for frame in heard if frame.number is not None)
    assert exit_code(leaving) == 0
    with on_socket(person) as one:
        one.asks("subscribe", run_id=run_id, after=last)
        one.until(*ENDS)
        heard += frames_of(one.heard, run_id)
    assert_whole(heard)
    assert standing_text(heard) == TEXT


def test_an_upload_passes_while_it_is_sent(behind: Behind) -> None:
    person = behind.person("somebody")
    body = b"--b\r\nContent-Disposition: form-data; name=files; filename=long.txt\r\n\r\n"
    text = b"The lighthouse of Corvo has two hundred and fourteen steps.\n" * 160_000
    seen: list[int] = []

    def arrived() -> int:
        files = (behind.door.data / "files").rglob("*")
        return sum(file.stat().st_size for file in files if file.is_file())

    def pieces() -> Iterator[bytes]:
        yield body
        yield text[:5_000_000]
        seen.append(wait_until(lambda: arrived() > 2_000_000, "half of it is on disk"))
        yield text[5_000_000:]
        yield b"\r\n--b--\r\n"

    kind = {"Content-Type": "multipart/form-data; boundary=b"}
    said = person.http.post("/documents", content=pieces(), headers=kind)
    assert said.status_code == 202, said.text
    assert seen
    (document,) = orjson.loads(said.content)
    assert document["size"] == len(text)


def test_a_question_that_was_passed_on_is_not_asked_twice(behind: Behind) -> None:
    person = behind.person("somebody")

    told: list[httpx.Response] = []

    def ask() -> None:
        told.append(person.http.post("/ask", json={"question": "Who?", "mode": "wait"}))

    asking = threading.Thread(target=ask)
    asking.start()
    behind.busy("answer").kill()
    asking.join()
    assert told[0].status_code == 502
    runs = person.http.get("/runs").json()["items"]
    assert len(runs) == 1


def test_whoever_reads_does_not_notice_that_a_replica_is_gone(behind: Behind) -> None:
    person = behind.person("somebody")
    behind.replicas[0].kill()
    for _ in range(20):
        assert person.http.get("/collections").status_code == 200


def test_work_is_taken_again_as_soon_as_caddy_has_seen_who_is_gone(behind: Behind) -> None:
    person = behind.person("somebody")
    behind.replicas[0].kill()

    def taken() -> bool:
        return person.http.post("/collections", json={}).status_code == 422

    wait_until(lambda: all(taken() for _ in range(4)), "each request finds the other")
