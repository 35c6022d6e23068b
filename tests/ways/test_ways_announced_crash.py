"""kill -9 in the middle of things that are told at their end: each is told, and none twice."""

from collections.abc import Callable

from scripted_provider import ScriptedProvider
from steward_process import StewardProcess, wait_until
from talking_steward import asks, with_lighthouse

Make = Callable[..., StewardProcess]
LONG = "\n\n".join(f"Note {n}: the keeper of Corvo oiled step {n}." for n in range(4000)).encode()


def test_what_ends_after_a_kill_is_told_once(new_steward: Make, provider: ScriptedProvider) -> None:
    steward = new_steward(**asks(provider, "scripted:tokens=60,rate=20")).start()
    person = steward.person("anna")
    with_lighthouse(person)
    (document,) = person.upload(("long.txt", LONG))
    run_id = person.ask("Who keeps it?", mode="background")["run_id"]
    wait_until(lambda: provider.requests and provider.requests[0].sent > 5, "it is written")
    steward.kill()
    steward.start()
    person.http = steward.client(person.token)
    assert person.wait_for(document["id"])["status"] == "ready"

    def events() -> list[str]:
        items = person.http.get("/notifications/inbox").json()["items"]
        return sorted(item["event"] for item in items)

    wait_until(lambda: "run.completed" in events(), f"{run_id} is told of")
    assert events() == ["document.ready", "document.ready", "run.completed"]
    assert steward.stop() == 0
