"""A backup of a Steward that works, killed, made again, put back elsewhere: everything is there,
and what was under way goes on."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from agents_house import begin, follow, make_agent, questions_of, wait_for_run

from bell_tower import Tower
from scripted_plan import calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import WORDS, Call
from steward_process import Person, StewardProcess, wait_until
from talking_steward import LIGHTHOUSE, asks, with_lighthouse

TOKENS, RATE = 120, 40
MODEL = f"scripted:tokens={TOKENS},rate={RATE}"
TEXT = " ".join(WORDS[n % len(WORDS)] for n in range(TOKENS))
UPLOADS, STREAMS = 10, 5

House = Callable[..., StewardProcess]


@pytest.fixture
def house(new_steward: Callable[..., StewardProcess], provider: ScriptedProvider) -> House:
    """Makes places for Stewards, each with a folder and a database of its own: `house()`."""

    def make(model: str = MODEL, **settings: str) -> StewardProcess:
        return new_steward(**asks(provider, model), **settings)

    return make


def command(steward: StewardProcess, *words: str | Path) -> "subprocess.Popen[str]":
    """`steward …` with the settings of this place."""
    environment = {n: value for n, value in os.environ.items() if not n.startswith("STEWARD_")}
    environment |= {"STEWARD_DATA": str(steward.data), "LC_ALL": "C.UTF-8", **steward.settings}
    return subprocess.Popen(
        [sys.executable, "-m", "steward", *map(str, words)],
        env=environment,
        cwd=steward.data.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(process: "subprocess.Popen[str]", code: int = 0) -> str:
    """What a command said, once it has ended as it should."""
    out, err = process.communicate(timeout=60)
    assert process.returncode == code, out + err
    return out + err


def killed_once_there(process: "subprocess.Popen[str]", folder: Path, pattern: str) -> None:
    """Stop a command as soon as there is such a file, then kill -9 it."""

    def there() -> bool:
        assert process.poll() is None, "it ended before it could be killed"
        return any(folder.glob(pattern))

    wait_until(there, f"{pattern} is there", every=0.0005)
    process.send_signal(signal.SIGSTOP)
    process.kill()
    process.communicate()


def everything(person: Person, path: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = person.http.get(path, params={"limit": 100}).json()["items"]
    return items


def content(n: int) -> bytes:
    return f"Page {n}: {LIGHTHOUSE} ".encode() * 40


def test_a_backup_while_everybody_works(house: House, tmp_path: Path) -> None:
    old, new, file = house().start(), house(), tmp_path / "backup.tar"
    admin = old.person("admin")
    before = with_lighthouse(admin)
    with ThreadPoolExecutor(UPLOADS + STREAMS) as people:
        runs = list(people.map(lambda _: _begun(old, admin), range(STREAMS)))
        uploads = [
            people.submit(Person(old, "admin", admin.token).upload, (f"{n}.txt", content(n)))
            for n in range(UPLOADS)
        ]
        ended(command(old, "backup", file))
        sent = [upload.result()[0]["id"] for upload in uploads]
    assert all(run_of(admin, run)["status"] != "failed" for run in runs)

    assert "Restored" in ended(command(new, "restore", file))
    again = new.start().sign_in("admin")
    there = {document["id"]: document["name"] for document in everything(again, "/documents")}
    assert before in there
    assert set(there) <= {before, *sent}
    for id_, name in there.items():
        assert again.wait_for(id_)["status"] == "ready"
        stored = again.http.get(f"/documents/{id_}/file").content
        assert stored == (LIGHTHOUSE.encode() if id_ == before else content(int(name[:-4])))
    for run in runs:
        assert wait_for_run(again, run)["output"] == TEXT
    found = again.http.post("/search", json={"query": "Ana Duarte"}).json()["items"]
    assert found
    for person in (admin, again):  # each in its own house from now on
        assert person.upload(("more.txt", b"Something else altogether."))


def _begun(steward: StewardProcess, person: Person) -> str:
    """A run that text is being written for."""
    client = steward.client(person.token)
    with client.stream("POST", "/ask", json={"question": "Who?", "mode": "stream"}) as stream:
        run_id: str = stream.headers["x-run-id"]
        assert any("text.delta" in piece for piece in stream.iter_text())
    return run_id


def run_of(person: Person, run_id: str) -> dict[str, Any]:
    run: dict[str, Any] = person.http.get(f"/runs/{run_id}").json()
    return run


def test_what_is_killed_leaves_nothing_behind(house: House, tmp_path: Path) -> None:
    old, new = house().start(), house()
    backups = tmp_path / "backups"
    backups.mkdir()
    admin = old.person("admin")
    document = with_lighthouse(admin)

    killed_once_there(command(old, "backup", backups / "one.tar"), backups, ".steward-backup-*/a*")
    assert not (backups / "one.tar").exists()
    ended(command(old, "backup", backups / "one.tar"))
    assert [path.name for path in backups.iterdir()] == ["one.tar"]

    killed = command(new, "restore", backups / "one.tar")
    killed_once_there(killed, new.data, ".steward-restore-*/seen")
    assert not (new.data / "files").exists()
    ended(command(new, "restore", backups / "one.tar"))
    assert not list(new.data.glob(".steward-*"))
    assert new.start().sign_in("admin").document(document)["status"] == "ready"


def test_nothing_is_replaced_and_secrets_may_stay(house: House, tmp_path: Path) -> None:
    old, new, file = house().start(), house(), tmp_path / "backup.tar"
    admin = old.person("admin")
    assert "secrets are not in it" in ended(command(old, "backup", file, "--without-secrets"))
    assert file.stat().st_mode & 0o077 == 0
    whole = file.read_bytes()
    assert "there already" in ended(command(old, "backup", file), code=1)
    assert file.read_bytes() == whole
    running = ended(command(old, "restore", file), code=1)
    assert "is running" in running or "in use" in running

    assert "has no secrets" in ended(command(new, "restore", file))
    new.start().sign_in("admin")
    assert new.client(admin.token).get("/users/me").status_code == 401
    assert admin.http.get("/users/me").status_code == 200


def test_what_is_deleted_meanwhile_is_deleted_again(house: House, tmp_path: Path) -> None:
    """The first document's file is a pipe, so that the backup waits until somebody writes to it:
    it has seen the database by then, and no file yet."""
    old, new, file = house().start(), house(), tmp_path / "backup.tar.gz"
    admin = old.person("admin")
    first = with_lighthouse(admin)
    (second,) = (one["id"] for one in admin.upload(("gone.txt", b"Nobody will miss this page.")))
    admin.wait_for(second)
    (pipe,) = old.data.glob(f"files/*/{first}")
    pipe.unlink()
    os.mkfifo(pipe)
    backing_up = command(old, "backup", file)
    wait_until(lambda: list(tmp_path.glob(".steward-backup-*/archive")), "it has begun")
    assert admin.http.delete(f"/documents/{second}").status_code == 204
    pipe.write_bytes(b"")
    said = ended(backing_up, code=2)  # a pipe is not what was uploaded
    assert "Deleted meanwhile" in said
    assert f"not what was uploaded: 1. Documents: {first}" in said

    assert "damaged: 1" in ended(command(new, "restore", file))
    again = new.start().sign_in("admin")
    assert [document["id"] for document in everything(again, "/documents")] == [first]
    found = again.http.post("/search", json={"query": "Nobody will miss this page"}).json()
    assert {item["document_id"] for item in found["items"]} <= {first}


def test_an_effect_of_unknown_outcome_is_not_repeated(
    house: House, tmp_path: Path, provider: ScriptedProvider, tower: Tower
) -> None:
    old = house("scripted", **tower.settings()).start()
    new, file = house("scripted", **tower.settings()), tmp_path / "backup.tar"
    admin = old.person("admin")
    provider.plan("the bell", calls(Call("ring_bell", {"times": 3})), say("That is that."))
    tower.hang()
    run = begin(admin, make_agent(admin, "ring_bell"), "Ring the bell.")
    follow(admin, run)
    wait_until(lambda: tower.rings, "it rings")
    ended(command(old, "backup", file))
    tower.release()
    wait_for_run(admin, run)
    assert old.stop() == 0

    ended(command(new, "restore", file))
    again = new.start().sign_in("admin")
    (question,) = questions_of(again, run)
    assert question["question"] == "unknown_outcome"
    assert len(tower.rings) == 1
