"""What a person may use is held before a model is asked: however many ask at once, they cannot
overspend together, and who has nothing left is told what is left and when it renews."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from agents_house import answer_of, begin, let_run, make_agent, run_of, wait_for_run

from bell_tower import Tower
from run_events import assert_whole, events_of
from scripted_plan import call, calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call, Scenario
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks

Make = Callable[..., StewardProcess]


def limit(steward: StewardProcess, person: Person, **limits: Any) -> None:
    """Set a person's own limits a month."""
    me = person.http.get("/users/me").json()["id"]
    admin = steward.sign_in("admin")
    said = admin.http.put(f"/usage/limits/users/{me}", json=limits)
    assert said.status_code == 200, said.text


def standing(person: Person, kind: str) -> dict[str, Any]:
    """How somebody stands with one of their limits."""
    limits = person.http.get("/usage").json()["limits"]
    (one,) = [limit for limit in limits if limit["kind"] == kind]
    return dict(one)


def warnings(person: Person, run_id: str) -> list[tuple[str, int]]:
    """Kind and percent of the warnings among a run's events."""
    return [
        (frame.data["kind"], frame.data["percent"])
        for frame in events_of(person, run_id)
        if frame.type == "usage.warning"
    ]


def assert_refused(said: httpx.Response, kind: str) -> dict[str, Any]:
    assert said.status_code == 402, said.text
    problem: dict[str, Any] = said.json()
    assert (problem["code"], problem.get("kind")) == ("budget_spent", kind), problem
    assert problem["renews_at"] > "2026"
    assert problem["left"] >= 0
    return problem


# --- conversations


def test_conversations_of_a_month_are_counted_warned_of_and_refused(
    keeper: Person, provider: ScriptedProvider, tooled_steward: StewardProcess
) -> None:
    limit(tooled_steward, keeper, conversations=5)
    agent = make_agent(keeper)
    provider.plan("Good day", say("Good day."))
    runs = [answer_of(keeper, agent, f"Good day {n}.")["run_id"] for n in range(5)]
    told = [warning for run_id in runs for warning in warnings(keeper, run_id)]
    assert told == [("conversations", 80), ("conversations", 100)]
    assert warnings(keeper, runs[3]) == [("conversations", 80)]
    problem = assert_refused(let_run(keeper, agent, "Good day again."), "conversations")
    assert (problem["limit"], problem["used"], problem["left"]) == (5, 5, 0)
    assert len(keeper.http.get("/conversations").json()["items"]) == 5
    assert len(keeper.http.get("/runs").json()["items"]) == 5
    zh = {"Accept-Language": "zh-CN"}
    said = keeper.http.post(f"/agents/{agent}/runs", json={"input": "?"}, headers=zh)
    assert "剩余" in said.json()["detail"]
    assert_refused(keeper.http.post("/ask", json={"question": "And I?"}), "conversations")

    # What was begun goes on, and a raised limit counts at once.
    conversation = run_of(keeper, runs[0])["conversation_id"]
    answer_of(keeper, agent, "Good day still.", conversation_id=conversation)
    limit(tooled_steward, keeper, conversations=6)
    answer_of(keeper, agent, "Good day again.")
    assert_refused(let_run(keeper, agent, "Good day once more."), "conversations")


def test_many_at_once_get_no_more_than_there_are(
    keeper: Person, provider: ScriptedProvider, tooled_steward: StewardProcess
) -> None:
    limit(tooled_steward, keeper, conversations=7)
    agent = make_agent(keeper)
    provider.plan("Good day", say("Good day."))

    def ask(n: int) -> int:
        with keeper.steward.client(keeper.token) as http:
            body = {"input": f"Good day {n}.", "mode": "background"}
            return http.post(f"/agents/{agent}/runs", json=body).status_code

    with ThreadPoolExecutor(30) as threads:
        said = Counter(threads.map(ask, range(60)))
    assert said == {202: 7, 402: 53}
    runs = keeper.http.get("/runs").json()["items"]
    assert len(runs) == 7
    for run in runs:
        wait_for_run(keeper, run["id"], "completed")
    told = [warning for run in runs for warning in warnings(keeper, run["id"])]
    assert sorted(told) == [("conversations", 80), ("conversations", 100)]


# --- tokens


def test_a_spent_budget_is_said_before_anything_is_asked(
    keeper: Person, provider: ScriptedProvider, tooled_steward: StewardProcess
) -> None:
    limit(tooled_steward, keeper, tokens=10)
    agent = make_agent(keeper)
    problem = assert_refused(let_run(keeper, agent, "Good day."), "tokens")
    assert problem["left"] <= 10
    assert provider.requests == []
    assert standing(keeper, "tokens")["reserved"] == 0


@pytest.fixture
def watched(keeper: Person) -> Iterator[list[int]]:
    """What is used and reserved of the keeper's tokens, looked at again and again."""
    seen: list[int] = []
    over = threading.Event()

    def watch() -> None:
        with keeper.steward.client(keeper.token) as http:
            while not over.wait(0.02):
                limits = http.get("/usage").json()["limits"]
                seen.extend(
                    one["used"] + one["reserved"] for one in limits if one["kind"] == "tokens"
                )

    watcher = threading.Thread(target=watch)
    watcher.start()
    yield seen
    over.set()
    watcher.join()


TOKENS = 40_000


@pytest.mark.parametrize("usage", [True, False], ids=["counted", "not counted"])
def test_a_hundred_at_once_cannot_overspend_together(
    usage: bool,
    keeper: Person,
    provider: ScriptedProvider,
    tooled_steward: StewardProcess,
    watched: list[int],
) -> None:
    """Each would answer at length; the limit is enough for some of them."""
    limit(tooled_steward, keeper, tokens=TOKENS, conversations="unlimited")
    agent = make_agent(keeper, "look_out")
    look = Call("look_out", {"seconds": 0.1})
    talk = Scenario(tokens=3000, usage=usage)
    provider.plan("in parallel", Scenario(calls=(look,), usage=usage), talk)

    def ask(n: int) -> str:
        with keeper.steward.client(keeper.token) as http:
            body = {"input": f"Talk in parallel {n}.", "timeout": 60}
            said = http.post(f"/agents/{agent}/runs", json=body)
        if said.status_code == 402:
            return "refused"
        assert said.status_code == 200, said.text
        answer = said.json()
        if answer["status"] == "failed":
            assert answer["error"]["code"] == "budget_spent"
        return str(answer["status"])

    with ThreadPoolExecutor(100) as threads:
        ends = Counter(threads.map(ask, range(100)))
    assert ends["completed"] >= 3, ends
    assert ends["completed"] < 60, ends
    assert sum(ends.values()) == 100
    stand = standing(keeper, "tokens")
    assert stand["reserved"] == 0
    assert 0 < stand["used"] <= TOKENS
    assert watched
    assert max(watched) <= TOKENS
    runs = [run for run in all_runs(keeper) if run["status"] == "completed"]
    assert stand["used"] == sum(run["usage"]["total_tokens"] for run in all_runs(keeper))
    told = [warning for run in all_runs(keeper) for warning in warnings(keeper, run["id"])]
    assert len(told) == len(set(told))
    for run in runs:
        assert_whole(events_of(keeper, run["id"]))


def all_runs(person: Person) -> list[dict[str, Any]]:
    runs: list[dict[str, Any]] = []
    after: str | None = None
    while True:
        params = {"limit": 50} | ({"after": after} if after else {})
        page = person.http.get("/runs", params=params).json()
        runs += page["items"]
        after = page["next"]
        if after is None:
            return runs


def test_a_run_that_comes_to_the_end_of_the_budget_answers_from_what_it_knows(
    keeper: Person, provider: ScriptedProvider, tooled_steward: StewardProcess
) -> None:
    limit(tooled_steward, keeper, tokens=9_000)
    agent = make_agent(keeper, "look_out", max_rounds=50)
    wish = '{"seconds": 0}'
    provider.script(
        *[Scenario(rounds=1000, tool="look_out", arguments=wish, answer="Quiet.")] * 100
    )
    run_id = answer_of(keeper, agent, "Look out for ever.")["run_id"]
    run = run_of(keeper, run_id)
    assert (run["status"], run["output"], run["stopped_by"]) == ("completed", "Quiet.", "budget")
    stand = standing(keeper, "tokens")
    assert stand["reserved"] == 0
    assert stand["used"] == run["usage"]["total_tokens"] <= 9_000


# --- what is held is given back


def test_a_run_that_waits_for_a_person_holds_nothing(
    keeper: Person, provider: ScriptedProvider, tooled_steward: StewardProcess, tower: Tower
) -> None:
    limit(tooled_steward, keeper, tokens=TOKENS)
    agent = make_agent(keeper, "ring_at_night")
    provider.plan("at night", call("ring_at_night", times=3), say("That is that."))
    run_id = begin(keeper, agent, "Ring at night.")
    wait_for_run(keeper, run_id, "waiting_approval")
    assert standing(keeper, "tokens")["reserved"] == 0


def test_a_run_that_fails_or_is_stopped_holds_nothing(
    keeper: Person, provider: ScriptedProvider, tooled_steward: StewardProcess
) -> None:
    limit(tooled_steward, keeper, tokens=TOKENS)
    agent = make_agent(keeper, "knock")
    provider.script(Scenario(status=401))
    assert answer_of(keeper, agent, "Fail.")["status"] == "failed"
    assert standing(keeper, "tokens")["reserved"] == 0

    provider.script(Scenario(tokens=2000, rate=50))
    run_id = begin(keeper, agent, "Talk.")
    wait_until(lambda: provider.requests and provider.requests[-1].sent > 10, "it talks")
    assert standing(keeper, "tokens")["reserved"] > 0
    assert keeper.http.post(f"/runs/{run_id}/cancel").status_code == 202
    run = wait_for_run(keeper, run_id, "cancelled")
    stand = standing(keeper, "tokens")
    assert stand["reserved"] == 0
    assert stand["used"] == run["usage"]["total_tokens"] > 0


def test_a_kill_neither_loses_nor_doubles_what_is_booked(
    new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    steward = new_steward(**asks(provider), **tower.settings()).start()
    steward.person("admin")
    person = steward.person("keeper")
    limit(steward, person, tokens=TOKENS * 10)
    agent = make_agent(person, "look_out")
    looks = calls(Call("look_out", {"seconds": 0.3}))
    provider.plan("the window", looks, looks, looks, Scenario(tokens=50, rate=50))
    runs = [begin(person, agent, f"Look out of the window {n}.") for n in range(5)]
    for _ in range(3):
        before = len(provider.requests)
        # Few enough that a machine on which much happens in between has as many left each time.
        wait_until(lambda: len(provider.requests) > before + 1, "it goes on")  # noqa: B023
        steward.kill()
        steward.start()
        person.http = steward.client(person.token)
    ended = [wait_for_run(person, run_id, "completed") for run_id in runs]
    stand = standing(person, "tokens")
    assert stand["reserved"] == 0
    assert stand["used"] == sum(run["usage"]["total_tokens"] for run in ended)
    totals = person.http.get("/usage").json()["totals"]
    assert totals["input_tokens"] + totals["output_tokens"] == stand["used"]
    assert totals["messages"] == totals["conversations"] == 5


# --- money


def test_money_is_counted_where_a_price_is_set(
    keeper: Person, provider: ScriptedProvider, tooled_steward: StewardProcess
) -> None:
    admin = tooled_steward.sign_in("admin")
    price = {"input_micros_per_million": 2_000_000, "output_micros_per_million": 8_000_000}
    assert admin.http.put("/usage/prices/scripted", json=price).status_code == 200
    try:
        agent = make_agent(keeper, "knock")
        provider.script(call("knock", door="right"), say("The keeper opens."))
        run = run_of(keeper, answer_of(keeper, agent, "Knock.")["run_id"])
        usage = run["usage"]
        exact = usage["input_tokens"] * 2 + usage["output_tokens"] * 8
        assert abs(run["cost_micros"] - exact) <= 2  # each of the two calls is rounded
        assert keeper.http.get("/usage").json()["totals"]["cost_micros"] == run["cost_micros"]
        limit(tooled_steward, keeper, money_micros=run["cost_micros"] + 1)
        assert_refused(let_run(keeper, agent, "Knock."), "money")
    finally:
        assert admin.http.delete("/usage/prices/scripted").status_code == 204
