"""kill -9 while answers are written: the next process finishes the same messages, and who comes
back with the number of the last event hears the rest once."""

import random
import threading
import time
from collections.abc import Callable
from typing import Any

import httpx

from run_events import Follower, assert_whole, events_of, numbered, standing_text
from scripted_provider import ScriptedProvider
from scripted_scenarios import WORDS, Call, Scenario
from steward_process import KILLS, Person, StewardProcess, wait_until
from talking_steward import asks, with_lighthouse

Make = Callable[..., StewardProcess]
TOKENS, RATE = 200, 50
# Every request of this model is answered by the same text, at 50 tokens a second.
MODEL = f"scripted:tokens={TOKENS},rate={RATE}"
TEXT = " ".join(WORDS[n % len(WORDS)] for n in range(TOKENS))


def again(steward: StewardProcess, person: Person) -> None:
    """Kill, start, and let the person talk to the new process."""
    steward.kill()
    steward.start()
    person.http = steward.client(person.token)


def job_states(steward: StewardProcess) -> dict[str, int]:
    """How many jobs of answers there are in each state, as a stopped Steward has left them."""
    return dict(
        steward.database.rows(
            "SELECT status, count(*) FROM workflow_status WHERE name = 'answer' GROUP BY status"
        )
    )


def assert_kept_once(person: Person, run_id: str, text: str) -> dict[str, Any]:
    """Run, message and events agree, and nothing of it is there twice."""
    run = person.http.get(f"/runs/{run_id}").json()
    assert run["status"] == "completed", run
    said = person.http.get(f"/conversations/{run['conversation_id']}/messages").json()["items"]
    assert [(m["role"], m["status"]) for m in said] == [
        ("user", "complete"),
        ("assistant", "complete"),
    ]
    assert said[0]["content"] == run["question"]
    assert (said[1]["id"], said[1]["run_id"]) == (run["message_id"], run_id)
    frames = events_of(person, run_id)
    assert_whole(frames)
    assert said[1]["content"] == run["output"] == standing_text(frames) == text
    return dict(run)


def test_ten_answers_survive_many_kills(new_steward: Make, provider: ScriptedProvider) -> None:
    dice = random.Random(20_261_121)
    steward = new_steward(**asks(provider, MODEL)).start()
    person = steward.person("stubborn")
    accepted = [person.ask(f"Question {n}?", mode="background") for n in range(10)]
    runs = {one["run_id"]: one["message_id"] for one in accepted}
    followers = [Follower(steward, person.token, run_id) for run_id in runs]
    for _ in range(KILLS):
        time.sleep(dice.uniform(0.05, 1.5))
        again(steward, person)
        running = person.http.get("/runs", params={"limit": 50}).json()["items"]
        assert {run["id"] for run in running} == set(runs)
    for follower in followers:
        follower.wait(120)
        # What it heard over all its connections is each event once, and shows the final text.
        assert_whole(follower.frames)
        assert follower.came_back > 3
        run = assert_kept_once(person, follower.run_id, TEXT)
        assert run["message_id"] == runs[follower.run_id]
        heard = [frame.raw for frame in numbered(follower.frames)]
        assert heard == [frame.raw for frame in events_of(person, follower.run_id)]
    assert steward.stop() == 0
    assert job_states(steward) == {"SUCCESS": 10}


def test_what_the_model_has_finished_is_not_asked_again(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    """Killed in its second round, the run goes on from the first."""
    steward = new_steward(**asks(provider, MODEL)).start()
    person = steward.person("thrifty")
    with_lighthouse(person)
    provider.script(Scenario(answer="", calls=(Call("search_documents", {"query": "oil"}),)))
    run_id = person.ask("What does the lighthouse burn?", mode="background")["run_id"]
    wait_until(lambda: len(provider.requests) == 2 and provider.requests[1].sent > 20, "round two")
    again(steward, person)
    follower = Follower(steward, person.token, run_id).wait()
    assert_whole(follower.frames)
    run = assert_kept_once(person, run_id, TEXT)
    assert run["rounds"] == 2
    assert len(provider.requests) == 3
    assert [m["role"] for m in provider.requests[2].body["messages"]] == [
        m["role"] for m in provider.requests[1].body["messages"]
    ]
    assert (
        provider.requests[2].body["messages"][-1]["content"]
        == provider.requests[1].body["messages"][-1]["content"]
    )


def test_rounds_are_counted_across_a_crash(new_steward: Make, provider: ScriptedProvider) -> None:
    steward = new_steward(**asks(provider), STEWARD_MAX_ROUNDS="3").start()
    person = steward.person("counting")
    with_lighthouse(person)
    look = [Scenario(calls=(Call("search_documents", {"query": q}),)) for q in ("oil", "door")]
    provider.script(*look, Scenario(tokens=500, rate=20))
    run_id = person.ask("What does it burn?", mode="background")["run_id"]
    wait_until(lambda: len(provider.requests) == 3 and provider.requests[2].sent > 3, "round three")
    provider.script(Scenario(answer="Oil [1]."))
    again(steward, person)
    follower = Follower(steward, person.token, run_id).wait()
    assert_whole(follower.frames)
    assert len(provider.requests) == 4
    assert not provider.requests[3].body.get("tools")
    assert person.http.get(f"/runs/{run_id}").json()["rounds"] == 3


def test_the_numbers_of_passages_mean_the_same_after_a_crash(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    """Searches that ran side by side, a kill, and a citation of what one of them found."""
    steward = new_steward(**asks(provider, MODEL)).start()
    person = steward.person("exact")
    names = ("tea", "oil", "ice", "fog", "rye", "fig")
    texts = [(f"{n}.txt", f"All about {n}: {n} is the best {n}.".encode()) for n in names]
    for document in person.upload(*texts):
        person.wait_for(document["id"])
    calls = tuple(Call("search_documents", {"query": f"best {name}"}) for name in names)
    provider.script(Scenario(calls=calls))
    run_id = person.ask("Zanzibar?", mode="background")["run_id"]
    wait_until(lambda: len(provider.requests) == 2 and provider.requests[1].sent > 5, "round two")
    provider.script(Scenario(answer=" ".join(f"[{n}]" for n in range(1, 30))))
    again(steward, person)
    Follower(steward, person.token, run_id).wait()
    told = str(provider.requests[-1].body["messages"])
    shown = {int(part.split('"')[1]): part.split('"')[3] for part in told.split("<passage ")[1:]}
    run = person.http.get(f"/runs/{run_id}").json()
    assert len(shown) == len(names)
    assert {c["n"]: c["document_name"] for c in run["citations"]} == shown


def test_a_question_that_was_taken_and_never_begun_is_found(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    """Killed between the commit and the start of the job: there is a run and no job."""
    steward = new_steward(**asks(provider, "scripted:tokens=20")).start()
    person = steward.person("unlucky")
    accepted = [person.ask(f"Question {n}?") for n in range(3)]
    assert steward.stop() == 0
    # As if the process had gone right after the commit.
    database = steward.database
    for table in ("run_event", "journal_entry"):
        database.do(f"DELETE FROM {table}")
    database.do(
        "UPDATE run SET status = 'queued', attempt = 0, output = NULL, started_at = NULL, "
        "finished_at = NULL, citations = '[]'"
    )
    database.do("UPDATE message SET status = 'writing', text = '' WHERE role <> 'user'")
    jobs = {job_id for (job_id,) in database.rows("SELECT workflow_uuid FROM workflow_status")}
    assert {one["run_id"] for one in accepted} <= jobs
    gone = accepted[0]["run_id"]
    database.do("DELETE FROM workflow_status WHERE workflow_uuid = ?", gone)
    # Jobs that ended while their work did not: as one whose run another attempt had taken.
    ended = accepted[1]["run_id"]
    database.do("UPDATE workflow_status SET status = 'ERROR' WHERE workflow_uuid = ?", ended)
    steward.start()
    person.http = steward.client(person.token)
    for one in accepted:
        follower = Follower(steward, person.token, one["run_id"]).wait()
        assert_whole(follower.frames)
        run = person.http.get(f"/runs/{one['run_id']}").json()
        assert (run["status"], run["message_id"]) == ("completed", one["message_id"])
    assert steward.stop() == 0
    # An embedded Steward begins the same job again; one of several begins another beside it.
    alone = database.address is None
    assert job_states(steward) == ({"SUCCESS": 3} if alone else {"SUCCESS": 4, "ERROR": 1})


def test_no_question_is_lost_when_killed_while_it_is_asked(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    """Whatever was answered with 202 is there after the kill, and comes to its end."""
    dice = random.Random(4)
    steward = new_steward(**asks(provider, "scripted:tokens=30,rate=100")).start()
    person = steward.person("eager")
    taken: list[str] = []

    def ask(n: int) -> None:
        try:
            with steward.client(person.token) as http:
                for m in range(50):
                    body = {"question": f"{n}.{m}?", "mode": "background" if m % 2 else "stream"}
                    with http.stream("POST", "/ask", json=body) as said:
                        if said.status_code in (200, 202):
                            taken.append(said.headers["x-run-id"])
        except httpx.TransportError:
            pass  # killed

    for kill in range(4):
        asking = [threading.Thread(target=ask, args=(n,)) for n in range(6)]
        for one in asking:
            one.start()
        wait_until(lambda: len(taken) > 6 * kill, "some are taken")  # noqa: B023
        time.sleep(dice.uniform(0, 0.5))
        steward.kill()
        for one in asking:
            one.join()
        steward.start()
        person.http = steward.client(person.token)
    assert len(taken) > 18
    for run_id in taken:
        follower = Follower(steward, person.token, run_id).wait()
        assert_whole(follower.frames)
        assert follower.frames[-1].type == "run.completed"

    def open_runs() -> int:
        return sum(
            len(person.http.get("/runs", params={"status": status}).json()["items"])
            for status in ("queued", "running", "interrupted")
        )

    wait_until(lambda: open_runs() == 0, "nothing is left undone")
    assert steward.stop() == 0
    assert set(job_states(steward)) == {"SUCCESS"}


def test_quotes_survive_a_kill(new_steward: Make) -> None:
    dice = random.Random(9)
    steward = new_steward().start()
    person = steward.person("modest")
    with_lighthouse(person)
    expected = person.ask("Who built the lighthouse of Corvo?")["answer"]
    runs = []
    for _ in range(5):
        runs += [
            person.ask("Who built the lighthouse of Corvo?", mode="background")["run_id"]
            for _ in range(4)
        ]
        time.sleep(dice.uniform(0, 0.6))
        again(steward, person)
    for run_id in runs:
        Follower(steward, person.token, run_id).wait()
        assert_kept_once(person, run_id, expected)


def test_an_answer_that_takes_the_process_down_again_and_again_is_given_up(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider, MODEL)).start()
    person = steward.person("doomed")
    run_id = person.ask("Anything?", mode="background")["run_id"]
    wait_until(lambda: provider.requests, "it is being written")
    steward.kill()
    steward.database.do("UPDATE run SET tries = 100")  # as after a hundred kills
    steward.start()
    person.http = steward.client(person.token)
    follower = Follower(steward, person.token, run_id).wait()
    assert_whole(follower.frames)
    assert follower.frames[-1].type == "run.failed"
    assert person.http.get(f"/runs/{run_id}").json()["error"]["code"] == "given_up"
    assert len(provider.requests) == 1
