"""Models that are added in one replica are there in the others, and those of the settings stay."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from scripted_provider import ScriptedProvider
from steward_process import Person, StewardProcess, share_models, wait_until
from talking_steward import asks

PLACE = "/models/connections"


@pytest.fixture
def replicas(
    new_database: Callable[[], str], provider: ScriptedProvider, models: Path, tmp_path: Path
) -> Iterator[list[StewardProcess]]:
    """Two Stewards on one PostgreSQL, without Redis: nobody tells one of the other."""
    data = tmp_path / "shared"
    share_models(models, data)
    settings = asks(provider, "scripted:answer=Set.") | {"STEWARD_DATABASE_URL": new_database()}
    made = [StewardProcess(data, settings, name=f"-{n}") for n in range(2)]
    yield [one.start() for one in made]
    for one in made:
        one.kill()


def defaults(person: Person) -> list[str]:
    items: list[dict[str, Any]] = person.http.get("/models").json()["items"]
    return [one["name"] for one in items if one["default"]]


def test_every_replica_has_what_one_was_told(
    replicas: list[StewardProcess], provider: ScriptedProvider
) -> None:
    one, other = replicas
    admin = one.person("admin")
    there = Person(other, "admin", admin.token)
    slow = "scripted:tokens=40,rate=10"
    wish = {"name": "quay", "provider": "compatible", "address": provider.url, "key": "sk-quay"}
    added = admin.http.post(PLACE, json=wish | {"models": [slow]}).json()
    from_settings, name = "openai:scripted:answer=Set.", f"quay:{slow}"
    assert defaults(admin) == [from_settings, name]
    assert added["default"] is False  # the settings' model stays the first
    wait_until(lambda: defaults(there) == [from_settings, name], "the other replica has heard")
    taken = wish | {"name": "openai", "models": ["scripted:answer=Set."]}
    assert admin.http.post(PLACE, json=taken).status_code == 409

    # What is under way goes on with the model that is taken away, to its end.
    agent = there.http.post("/agents", json={"name": "slow", "models": [name]}).json()
    runs = f"/agents/{agent['id']}/runs"
    run = there.http.post(runs, json={"input": "Speak.", "mode": "background"}).json()
    wait_until(lambda: any(a.body["model"] == slow for a in provider.requests), "it is asked")
    assert admin.http.delete(f"{PLACE}/{added['id']}").status_code == 204
    wait_until(lambda: defaults(there) == [from_settings], "the other replica has heard")
    run_id = run.get("run_id") or run["id"]

    def ended() -> Any:
        seen = there.http.get(f"/runs/{run_id}").json()
        return seen if seen["finished_at"] else None

    said = wait_until(ended, "the run has ended")
    assert (said["status"], len(said["output"].split())) == ("completed", 40)
    refused = there.http.post(runs, json={"input": "Speak."}).json()
    assert "no language model called" in str(refused)
