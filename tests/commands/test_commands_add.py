"""`steward add`, and what is there afterwards: documents, search, rm."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from steward_command import Command, cells

from steward_process import Person, StewardProcess, wait_until
from talking_steward import LIGHTHOUSE


@pytest.fixture
def folder(command: Command) -> Path:
    """A folder with two documents, one of them twice, and things to pass over."""
    folder = command.folder / "papers"
    (folder / "deep" / ".git").mkdir(parents=True)
    (folder / "corvo.txt").write_text(LIGHTHOUSE)
    (folder / "deep" / "again.txt").write_text(LIGHTHOUSE)
    (folder / "deep" / "[bold]灯塔[red].md").write_text("灯塔由安娜·杜阿尔特建于一八八四年。")
    (folder / "deep" / ".git" / "config").write_text("hidden")
    (folder / "deep" / "round").symlink_to(folder)
    return folder


def test_a_folder_becomes_documents_and_one_twice_is_said(
    theirs: Command, person: Person, folder: Path
) -> None:
    said = theirs.run("add", "papers", "--collection", "Islands")
    assert said.returncode == 0, said.stderr
    uploaded, settled = said.stdout.splitlines()[:3], said.stdout.splitlines()[3:]
    assert uploaded == [
        "papers/corvo.txt: uploaded",
        "papers/deep/[bold]灯塔[red].md: uploaded",
        "papers/deep/again.txt: already there as corvo.txt",
    ]
    assert [line.rpartition(", ")[0] for line in sorted(settled)] == [
        "[bold]灯塔[red].md: ready, 1 page",
        "corvo.txt: ready, 1 page",
    ]
    (collection,) = person.http.get("/collections").json()["items"]
    assert (collection["name"], collection["documents"]) == ("Islands", 2)

    again = theirs.run("add", "papers/corvo.txt", "--collection", "Islands")
    assert again.returncode == 0
    assert again.stdout.startswith("papers/corvo.txt: already there as corvo.txt\n")


def test_what_cannot_be_added_is_told_with_its_reason_and_the_rest_is_added(
    theirs: Command, person: Person, folder: Path
) -> None:
    (folder / "noise.bin").write_bytes(os.urandom(2000))
    (folder / "big.txt").write_bytes(b"a" * 11_000_000)
    (folder / "empty.txt").touch()
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4\nnothing that follows is a PDF")
    said = theirs.run("add", "papers", "nowhere.txt")
    assert said.returncode == 1
    told = dict(line.split(": ", 1) for line in said.stdout.splitlines())
    assert "larger than the 10 MB" in told["papers/big.txt"]
    assert told["papers/empty.txt"].startswith("not added: ")
    assert "cannot read this kind of file" in told["papers/noise.bin"]
    assert told["nowhere.txt"] == "not added: It cannot be read: No such file or directory."
    assert told["broken.pdf"].startswith("failed: ")
    assert told["corvo.txt"].startswith("ready, 1 page, ")
    states = {d["name"]: d["status"] for d in person.http.get("/documents").json()["items"]}
    assert states == {"broken.pdf": "failed", "corvo.txt": "ready", "[bold]灯塔[red].md": "ready"}


def test_without_waiting_it_ends_when_all_are_uploaded(
    theirs: Command, person: Person, folder: Path
) -> None:
    said = theirs.run("add", "papers/corvo.txt", "--no-wait")
    assert (said.returncode, said.stdout) == (0, "papers/corvo.txt: uploaded\n")
    (document,) = person.http.get("/documents").json()["items"]
    assert person.wait_for(document["id"])["status"] == "ready"


def test_at_a_terminal_there_are_bars_and_then_a_table(
    theirs: Command, person: Person, folder: Path
) -> None:
    screen = theirs.at_terminal("add", "papers")
    assert screen.end() == 0, screen.text
    bars, _, table = screen.text.rpartition("File ")
    assert "Uploading" in bars
    assert "100%" in bars
    assert "corvo.txt" in bars
    rows = [line.split("  ")[0] for line in table.splitlines()[1:]]
    assert rows == ["papers/corvo.txt", "papers/deep/[bold]灯塔[red].md", "papers/deep/again.txt"]
    assert "already there as corvo.txt: ready" in table
    assert "\x1b[?25h" in screen.raw  # the cursor is back


def long_text() -> str:
    """What takes seconds to read and embed."""
    return "\n\n".join(
        f"Paragraph {n} tells of lamp {n * 7} and keeper {n * 13}." for n in range(1500)
    )


def test_ctrl_c_ends_the_looking_on_and_not_the_reading(theirs: Command, person: Person) -> None:
    (theirs.folder / "long.txt").write_text(long_text())
    screen = theirs.at_terminal("add", "long.txt")
    screen.wait_for("long.txt")
    screen.interrupt()
    assert screen.end() == 130, screen.text
    assert "Stopped looking on. Steward goes on reading" in screen.text
    (document,) = person.http.get("/documents").json()["items"]
    assert person.wait_for(document["id"])["status"] == "ready"


def test_the_reading_is_followed_over_a_restart(
    new_steward: Callable[..., StewardProcess], port: str, command: Command
) -> None:
    steward = new_steward(STEWARD_PORT=port).start()
    steward.person("admin")
    signed_in = command.with_environment(STEWARD_URL=steward.url).sign_in("admin")
    (command.folder / "long.txt").write_text(long_text())
    process = signed_in.start("add", "long.txt")
    with steward.sign_in("admin").http as http:

        def begun() -> bool:
            items = http.get("/documents").json()["items"]
            return bool(items) and items[0]["status"] in ("processing", "searchable")

        wait_until(begun, "the document is being read")
    steward.kill()
    steward.start()
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert out.splitlines()[0] == "long.txt: uploaded"
    assert out.splitlines()[-1].startswith("long.txt: ready, ")


def test_documents_are_listed_searched_and_deleted(
    theirs: Command, person: Person, folder: Path
) -> None:
    theirs.run("add", "papers")
    (first, second) = cells(theirs.run("documents").stdout)
    assert {first[0], second[0]} == {"corvo.txt", "[bold]灯塔[red].md"}
    listed = json.loads(theirs.run("documents", "--json").stdout)
    assert [d["id"] for d in listed] == [first[3], second[3]]

    found = theirs.run("search", "Who keeps the lighthouse?", "--limit", "1")
    assert found.returncode == 0
    assert cells(found.stdout)[0][1:3] == ["corvo.txt", "1"]
    assert json.loads(theirs.run("search", "lamp oil", "--json").stdout)["items"]

    assert theirs.run("rm", "Corvo.txt").stdout == "Deleted corvo.txt.\n"
    assert theirs.run("rm", "corvo.txt").stderr == "There is no document called corvo.txt.\n"
    assert len(cells(theirs.run("documents").stdout)) == 1


def test_a_person_is_asked_before_a_document_is_deleted(
    theirs: Command, person: Person, folder: Path
) -> None:
    theirs.run("add", "papers/corvo.txt")
    screen = theirs.at_terminal("rm", "corvo.txt")
    screen.wait_for("Delete corvo.txt for good? [y/N]")
    screen.type("\n")
    assert screen.end() == 1
    assert theirs.at_terminal("rm", "corvo.txt", "--yes").end() == 0
    assert person.http.get("/documents").json()["items"] == []


def test_a_name_that_two_have_is_answered_with_their_ids(theirs: Command, person: Person) -> None:
    ids = [person.upload(("a.txt", text))[0]["id"] for text in (b"one text", b"another text")]
    said = theirs.run("rm", "a.txt")
    assert said.returncode == 1
    assert all(id_ in said.stderr for id_ in ids)
    assert theirs.run("rm", ids[0]).returncode == 0
