"""Two replicas on one PostgreSQL, one of which an administrator drains."""

from collections.abc import Callable
from pathlib import Path

from drain_story import status
from replicas import at, replicas

from run_events import assert_whole, events_of
from scripted_provider import ScriptedProvider
from scripted_scenarios import WORDS
from steward_process import StewardProcess, wait_until
from talking_steward import asks

TOKENS = 50
TEXT = " ".join(WORDS[n % len(WORDS)] for n in range(TOKENS))


def works_on_it(steward: StewardProcess) -> bool:
    return bool(status(steward)["in_hand"].get("answer"))


def test_the_other_one_goes_on_with_its_run(
    new_database: Callable[[], str], provider: ScriptedProvider, models: Path, tmp_path: Path
) -> None:
    settings = asks(provider, f"scripted:tokens={TOKENS},rate=20")
    settings |= {"STEWARD_DRAIN_RUNS_SECONDS": "0.5", "STEWARD_EMBEDDING": "none"}
    with replicas(new_database(), tmp_path / "data", models, **settings) as house:
        both = [house.start(), house.start()]
        admin = both[0].person("admin")
        asked = admin.ask("Who?", mode="background")
        wait_until(lambda: provider.requests and provider.requests[0].sent > 5, "it is written")
        one, other = sorted(both, key=works_on_it, reverse=True)
        admin = at(one, admin)
        assert admin.http.post("/drain").status_code == 202
        wait_until(lambda: works_on_it(other), "the other has taken it up")
        assert status(one)["phase"] == "draining"
        assert status(other)["phase"] == "serving"
        # Nobody else's drain can be taken back here.
        assert at(other, admin).http.delete("/drain").status_code == 409
        frames = events_of(at(other, admin), asked["run_id"])
        assert_whole(frames)
        run = at(other, admin).http.get(f"/runs/{asked['run_id']}").json()
        assert (run["output"], run["message_id"]) == (TEXT, asked["message_id"])

        assert admin.http.delete("/drain").status_code == 202
        wait_until(lambda: status(one)["phase"] == "serving", "it serves again")
        told = "SELECT values ->> 'asked_by' FROM notification WHERE event = 'process.draining'"
        assert house.one(told) == "administrator"
        assert other.stop() == 0
        assert admin.ask("And now?")["answer"] == TEXT
        assert one.stop() == 0
        # That another left while this one stayed was news; that the last one left was none.
        assert sorted(house.ask(told)) == [("administrator",), ("signal",)]
