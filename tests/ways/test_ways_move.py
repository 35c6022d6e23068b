"""Everything one has is moved from SQLite to PostgreSQL and back, and goes on there: real
processes, a real PostgreSQL, and work of every kind under way."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from agents_house import NIGHT, RUNG, begin, decide, last_results, make_agent, questions_of, run_of

from bell_tower import Tower
from moved_steward import everything_in, move
from run_events import assert_whole, events_of, standing_text
from scripted_plan import calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import Person, StewardProcess, share_models, wait_until
from talking_steward import asks, with_lighthouse

READ = ("contract_10_pages.pdf", "llm_notes_zh.md", "two_chapters.epub")
UNDER_WAY = ("poems_zh.pdf", "autogen_paper.docx")
LONG = " ".join(f"word{n}" for n in range(150))


@pytest.fixture
def settings(provider: ScriptedProvider, tower: Tower) -> dict[str, str]:
    return asks(provider) | tower.settings() | {"STEWARD_JOB_TAKEOVER_SECONDS": "2"}


@pytest.fixture
def steward(settings: dict[str, str], models: Path, tmp_path: Path) -> Iterator[StewardProcess]:
    """An embedded one, not yet started."""
    share_models(models, tmp_path / "data")
    steward = StewardProcess(tmp_path / "data", settings)
    yield steward
    if steward.process is not None:
        steward.kill()


class House:
    """What somebody has: `person` has brought everything to an end but one decision, and `busy`
    has work of theirs under way."""

    def __init__(self, steward: StewardProcess, provider: ScriptedProvider, samples: Path) -> None:
        self.person = person = steward.person("keeper")
        self.busy = steward.person("busy")
        manifest = json.loads((samples / "manifest.json").read_text())
        self.questions = [each["sentence"] for each in manifest if each["file"] in READ]
        assert len(self.questions) > 2
        self.collection = person.http.post("/collections", json={"name": "Papers"}).json()["id"]
        self.documents = [
            upload(person, samples / name, collection_id=self.collection) for name in READ
        ]
        for document in self.documents:
            assert person.wait_for(document)["status"] == "ready"
        self.lighthouse = with_lighthouse(person)
        said = person.ask("Who built the lighthouse of Corvo?")
        self.conversation = said["conversation_id"]
        self.schedule = person.http.post("/schedules", json={
            "name": "Yearly", "question": "Who keeps it?", "cron": "0 0 1 1 *",
        }).json()  # fmt: skip
        self.agent = make_agent(person, "ring_at_night")
        provider.plan("at night", calls(NIGHT), say("That is that."))
        self.waiting = begin(person, self.agent, "Ring at night.")
        (self.question,) = questions_of(person, self.waiting)

    def look(self) -> dict[str, Any]:
        """All that must be the same anywhere."""
        get = self.person.http.get
        found: dict[str, Any] = {
            path: get(path).json()
            for path in (
                "/users/me",
                "/collections",
                "/usage",
                "/schedules",
                "/agents",
                f"/conversations/{self.conversation}/messages",
                f"/runs/{self.waiting}",
                *(f"/documents/{document}" for document in self.documents),
                f"/documents/{self.documents[0]}/pages/3",
            )
        }
        found["file"] = get(f"/documents/{self.documents[1]}/file").content
        return found

    def search(self) -> list[dict[str, float]]:
        """What is found to each question, with its score; the best first."""
        found = []
        for question in self.questions:
            said = self.person.http.post("/search", json={"query": question, "limit": 10})
            found.append({hit["passage_id"]: hit["score"] for hit in said.json()["items"]})
        assert all(found), "there is something to be found"
        return found

    def at(self, steward: StewardProcess) -> None:
        """The same people, signed in as before, at another Steward."""
        self.person = Person(steward, self.person.name, self.person.token)
        self.busy = Person(steward, self.busy.name, self.busy.token)

    def begin_story(self) -> str:
        """A run that the model is telling a long story in."""
        body = {"question": "Tell a long story.", "mode": "stream"}
        with self.busy.http.stream("POST", "/ask", json=body) as stream:
            run_id: str = stream.headers["x-run-id"]
            assert any("text.delta" in piece for piece in stream.iter_text())
        return run_id


def upload(person: Person, path: Path, **form: str) -> str:
    (document,) = person.upload((path.name, path.read_bytes()), **form)
    id_: str = document["id"]
    return id_


def test_everything_moves_to_postgresql_and_back(
    steward: StewardProcess,
    new_database: Callable[[], str],
    settings: dict[str, str],
    provider: ScriptedProvider,
    tower: Tower,
    samples: Path,
    tmp_path: Path,
) -> None:
    house = House(steward.start(), provider, samples)
    seen, found = house.look(), house.search()
    provider.plan("a long story", Scenario(answer=LONG, rate=50))
    told = house.begin_story()
    new = [upload(house.busy, samples / name) for name in UNDER_WAY]
    there = new_database()
    assert "Steward is running on" in refused(steward, there, "--dry-run")
    steward.kill()
    before = everything_in(steward.data / "steward.db")

    said = move(steward, there)
    assert said.returncode == 0, said.stdout + said.stderr
    assert "DIFFERS" not in said.stdout
    shown = there.replace(there.split(":")[2].split("@")[0], "***")
    assert f"STEWARD_DATABASE_URL={shown}" in said.stdout
    assert everything_in(steward.data / "steward.db") == before

    settings["STEWARD_DATABASE_URL"] = there
    house.at(steward.start())
    assert house.look() == seen
    for now, then in zip(house.search(), found, strict=True):
        assert now == pytest.approx(then, abs=0.01)
    check_what_was_under_way(house, told, new)
    assert decide(house.person, house.waiting, house.question["call_id"], "approve").is_success
    assert wait_until(lambda: run_of(house.person, house.waiting)["output"], "it ends")
    assert last_results(provider) == [RUNG]
    assert len(tower.rings) == 1

    # And back, into a folder of its own.
    seen, found = house.look(), house.search()
    told = house.begin_story()
    assert "Stop all replicas first" in refused(steward, "sqlite", "--to-data", str(tmp_path / "x"))
    assert steward.stop() == 0
    folder = tmp_path / "elsewhere"
    shutil.copytree(steward.data / "models", folder / "models")
    said = move(steward, "sqlite", "--to-data", str(folder))
    assert said.returncode == 0, said.stdout + said.stderr
    del settings["STEWARD_DATABASE_URL"]
    back = StewardProcess(folder, settings)
    try:
        house.at(back.start())
        assert house.look() == seen
        # Its words are rare or common among everybody's.
        for now, then in zip(house.search(), found, strict=True):
            assert next(iter(now)) == next(iter(then))
        check_what_was_under_way(house, told, new)
        # It is a Steward like any other.
        more = upload(house.person, samples / "numbers.xlsx")
        assert house.person.wait_for(more)["status"] == "ready"
        assert back.stop() == 0
    finally:
        if back.process is not None:
            back.kill()


def refused(steward: StewardProcess, to: str, *options: str) -> str:
    said = move(steward, to, *options)
    assert said.returncode == 1, said.stdout
    return said.stdout + said.stderr


def check_what_was_under_way(house: House, told: str, new: list[str]) -> None:
    """The story is told to its end, and the documents are read."""
    busy = house.busy
    wait_until(lambda: run_of(busy, told)["status"] == "completed", "the story ends", every=0.1)
    frames = events_of(busy, told)
    assert_whole(frames)
    assert run_of(busy, told)["output"] == standing_text(frames) == LONG
    for document in new:
        assert busy.wait_for(document)["status"] == "ready"
