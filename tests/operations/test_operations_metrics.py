"""The measures say what was done: a real Steward does known work, and its numbers are read."""

import re
import threading
from collections.abc import Callable

import httpx
import pytest
from scraping import Scrape, scrape

from run_events import read_frames
from scripted_plan import call, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import PASSWORD, Person, StewardProcess, wait_until
from talking_steward import asks, with_lighthouse

Make = Callable[..., StewardProcess]
QUESTION = "Who built the lighthouse of Corvo?"
UUID = re.compile(r"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}", re.IGNORECASE)
MODEL = {"model": "scripted"}


@pytest.fixture
def house(new_steward: Make, provider: ScriptedProvider) -> StewardProcess:
    """A Steward with a model, which has done nothing yet."""
    return new_steward(**asks(provider)).start()


def scraped_when(house: StewardProcess, true: Callable[[Scrape], bool], what: str) -> Scrape:
    """The first scrape of which this is true: what is counted in rows may be some seconds old."""

    def look() -> Scrape | None:
        seen = scrape(house)
        return seen if true(seen) else None

    found: Scrape = wait_until(look, what, every=0.2)
    return found


def ask_streaming(person: Person) -> str:
    with person.http.stream("POST", "/ask", json={"question": QUESTION, "mode": "stream"}) as said:
        return list(read_frames(said))[-1].type


def test_known_work_gives_known_numbers(house: StewardProcess, provider: ScriptedProvider) -> None:
    admin = house.person("admin")
    price = {"input_micros_per_million": 2_000_000, "output_micros_per_million": 8_000_000}
    admin.http.put("/usage/prices/scripted", json=price).raise_for_status()
    passages = admin.document(with_lighthouse(admin))["passages"]
    usages = [admin.ask(QUESTION)["usage"] for _ in range(3)]
    assert ask_streaming(admin) == "run.completed"
    (streamed,) = admin.http.get("/runs?limit=1").json()["items"]
    usages.append(streamed["usage"])
    provider.script(Scenario(status=401))
    failed = admin.http.post("/ask", json={"question": QUESTION})

    seen = scraped_when(
        house, lambda s: s["documents", {"status": "ready"}] == 1, "the document is counted"
    )
    by_status = {"method": "POST", "route": "/ask"}
    assert failed.status_code == 200
    assert seen["http_requests_total", by_status | {"status": "2xx"}] == 5
    assert seen["http_request_seconds_count", by_status] == 5
    assert seen["run_seconds_count", {"status": "completed"}] == 4
    assert seen["run_seconds_count", {"status": "failed"}] == 1
    assert seen["run_seconds_count"] == 5
    assert seen["model_call_seconds_count", MODEL | {"outcome": "ok"}] == 4
    assert seen["model_call_seconds_count", MODEL | {"outcome": "rejected"}] == 1
    assert seen["model_first_token_seconds_count", MODEL] == 4
    tokens_in = sum(usage["input_tokens"] for usage in usages)
    tokens_out = sum(usage["output_tokens"] for usage in usages)
    assert tokens_in and tokens_out
    assert seen["model_tokens_total", MODEL | {"direction": "in"}] == tokens_in
    assert seen["model_tokens_total", MODEL | {"direction": "out"}] == tokens_out
    cost = (tokens_in * 2 + tokens_out * 8) / 1e6
    assert seen["model_cost_total", MODEL] == pytest.approx(cost, abs=5e-6)
    assert seen["model_retries_total"] == 0
    for job, times in (("answer", 5), ("read_document", 1), ("embed_document", 1)):
        assert seen["job_seconds_count", {"job": job, "outcome": "done"}] == times
        assert seen["job_seconds_count", {"job": job}] == times
    assert seen["embedding_texts_total", {"kind": "passage"}] == passages
    assert seen["embedding_texts_total", {"kind": "query"}] >= 1
    assert seen["runs"] == seen["queue_depth"] == seen["queue_oldest_seconds"] == 0
    assert seen["in_hand", {"kind": "streams"}] == seen["in_hand", {"kind": "answer"}] == 0
    assert seen["in_hand", {"kind": "requests"}] == 1, "this very scrape"
    assert seen["drain_phase"] == seen["drain_phase", {"phase": "serving"}] == 1
    size = seen["db_connections", {"pool": "writer", "state": "size"}]
    assert size == 1 if house.database.address is None else size > 1
    assert seen["loop_lag_seconds_count"] > 0
    (process,) = [s for s in seen.samples if s.name == "process_resident_memory_bytes"]
    assert process.value > 10e6


def test_what_is_open_is_seen_while_it_is_open(
    house: StewardProcess, provider: ScriptedProvider
) -> None:
    admin = house.person("admin")
    provider.script(Scenario(tokens=10_000, rate=50))
    ended: list[str] = []
    listener = threading.Thread(target=lambda: ended.append(ask_streaming(admin)))
    listener.start()
    seen = scraped_when(house, lambda s: s["runs", {"state": "running"}] == 1, "the run is counted")
    assert seen["in_hand", {"kind": "streams"}] == seen["in_hand", {"kind": "answer"}] == 1
    assert seen["in_hand", {"kind": "requests"}] == 2, "the stream and this scrape"
    assert seen["http_requests_total", {"route": "/ask"}] == 0, "a stream counts when it ended"
    status = httpx.get(f"{house.url}/api/v1/status").json()
    assert status["runs"]["running"] == 1
    assert status["in_hand"]["streams"] == status["in_hand"]["answer"] == 1
    assert set(status["queues"]) == {"read", "embed", "runs", "deliveries"}
    (run,) = admin.http.get("/runs").json()["items"]
    admin.http.post(f"/runs/{run['id']}/cancel").raise_for_status()
    listener.join(60)
    assert ended == ["run.cancelled"]
    seen = scraped_when(house, lambda s: s["runs"] == 0, "it is over")
    assert seen["http_requests_total", {"route": "/ask"}] == 1
    assert seen["run_seconds_count", {"status": "cancelled"}] == 1
    assert seen["model_call_seconds_count", MODEL | {"outcome": "cancelled"}] == 1


def test_a_provider_that_fails_is_counted_with_each_new_try(
    house: StewardProcess, provider: ScriptedProvider
) -> None:
    admin = house.person("admin")
    provider.script(Scenario(status=503), Scenario(error_after=3), Scenario(answer="At last."))
    assert admin.ask("Are you there?")["answer"].endswith("At last.")
    seen = scrape(house)
    assert seen["model_retries_total", MODEL] == 2
    assert seen["model_call_seconds_count", MODEL | {"outcome": "ok"}] == 1
    assert seen["model_call_seconds_count", MODEL] == 3
    assert seen["run_seconds_count", {"status": "completed"}] == 1


def test_tools_are_counted_by_name_but_not_what_a_model_dreams_of(
    house: StewardProcess, provider: ScriptedProvider
) -> None:
    admin = house.person("admin")
    agent = admin.http.post("/agents", json={"name": "Reckoner", "tools": ["calculate"]}).json()
    provider.plan(
        "Reckon",
        call("calculate", expression="6 * 7"),
        call("dreamt_of_this", why="no reason"),
        call("calculate", expression="1 +"),
        say("42"),
    )
    said = admin.http.post(f"/agents/{agent['id']}/runs", json={"input": "Reckon, please."})
    assert said.json()["answer"] == "42"
    seen = scrape(house)
    assert seen["tool_call_seconds_count", {"tool": "calculate", "outcome": "ok"}] == 1
    assert seen["tool_call_seconds_count", {"tool": "calculate"}] == 2
    assert seen.labels("tool_call_seconds_count", "tool") == {"calculate"}


def test_a_spent_budget_is_counted(new_steward: Make, provider: ScriptedProvider) -> None:
    house = new_steward(**asks(provider), STEWARD_CONVERSATIONS_A_MONTH="1").start()
    house.person("admin")
    member = house.person("member")
    member.ask("May I?")
    assert member.http.post("/ask", json={"question": "And again?"}).status_code == 402
    seen = scrape(house)
    assert seen["usage_refusals_total", {"where": "request"}] == 1
    assert seen["http_requests_total", {"route": "/ask", "status": "4xx"}] == 1


def test_labels_are_few_and_hold_nothing_of_anybody(
    house: StewardProcess, provider: ScriptedProvider
) -> None:
    admin = house.person("admin")
    document = with_lighthouse(admin)
    run = admin.ask(QUESTION)["run_id"]
    key = admin.http.post("/api-keys", json={"name": "k", "scopes": ["read"]}).json()
    for path in (
        f"/documents/{document}",
        f"/documents/{document}/pages/1",
        f"/runs/{run}",
        f"/runs/{run}/events",
        "/runs/not-an-id",
        "/a-door-that-is-not-there",
    ):
        admin.http.get(path)
    admin.http.request("CONJURE", "/runs")
    seen = scrape(house, **{"X-Request-Id": "request-id-of-mine"})
    routes = seen.labels("http_requests_total", "route")
    assert {"/documents/{document_id}", "/runs/{run_id}", "none"} <= routes
    templates = {
        path.removeprefix("/api/v1")
        for path in httpx.get(f"{house.url}/api/v1/openapi.json").json()["paths"]
    }
    assert routes <= templates | {"none", "/ws"}
    assert seen.labels("http_requests_total", "method") <= {"GET", "POST", "other"}
    values = " ".join(value for sample in seen.samples for value in sample.labels.values())
    assert not UUID.search(values)
    secrets = (admin.token, key["key"], "sk-scripted", PASSWORD, "admin@", "Corvo", "corvo.txt")
    for secret in (*secrets, "a-door", "CONJURE", "request-id-of-mine", str(house.data)):
        assert secret not in seen.text
