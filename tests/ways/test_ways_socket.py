"""One's runs and documents on a socket: the same events as in a stream, on every connection."""

import random
import signal
import threading
from collections.abc import Callable

import orjson
import pytest
from socket_client import Message, dial, frames_of, on_socket
from ways_files import prose
from websockets.exceptions import InvalidStatus

from run_events import ENDS, assert_whole, events_of, numbered, standing_text
from scripted_provider import ScriptedProvider
from scripted_scenarios import WORDS, Scenario
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks

Make = Callable[..., StewardProcess]
BUILT = "Ana Duarte built the lighthouse of Corvo in 1884 [1]."
TOKENS = 150
TEXT = " ".join(WORDS[n % len(WORDS)] for n in range(TOKENS))
SLOW = f"scripted:tokens={TOKENS},rate=30"


def events(messages: list[Message], run_id: str) -> list[Message]:
    return [frame.data for frame in frames_of(messages, run_id)]


def streamed(person: Person, run_id: str, after: int = 0) -> list[Message]:
    return [frame.data for frame in numbered(events_of(person, run_id, after))]


def test_asking_on_a_socket_is_answered_as_a_stream_is(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(answer=BUILT), Scenario(answer=BUILT))
    with on_socket(reader) as one:
        sent = one.asks("send", content="Who built the lighthouse?")
        assert sent["type"] == "sent"
        one.until("run.completed")
        assert one.hear() == {"type": "unsubscribed", "run_id": sent["run_id"]}
        assert events(one.heard, sent["run_id"]) == streamed(reader, sent["run_id"])
        run = reader.http.get(f"/runs/{sent['run_id']}").json()
        assert standing_text(frames_of(one.heard, run["id"])) == run["output"] == BUILT
        where = {"conversation_id": sent["conversation_id"]}
        again = one.asks("send", content="And when?", **where)
        one.until("run.completed")
        assert again["conversation_id"] == sent["conversation_id"]
        said = reader.http.get(f"/conversations/{sent['conversation_id']}/messages").json()
        assert [item["role"] for item in said["items"]] == ["user", "assistant"] * 2


def test_two_connections_of_one_person_see_the_same(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(tokens=60, rate=60))
    with on_socket(reader) as first, on_socket(reader) as second:
        run_id = first.asks("send", content="Anything?")["run_id"]
        assert second.asks("subscribe", run_id=run_id)["type"] == "subscribed"
        for one in (first, second):
            one.until("run.completed")
        heard = events(first.heard, run_id)
        assert heard == events(second.heard, run_id) == streamed(reader, run_id)
        assert_whole(frames_of(first.heard, run_id))


def test_reconnecting_with_a_number_gives_exactly_the_rest(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(tokens=100, rate=60))
    with on_socket(reader) as one:
        run_id = one.asks("send", content="Anything?")["run_id"]
        while not [m for m in one.heard if m["type"] == "text.delta"]:
            one.hear()
        before = events(one.heard, run_id)
    with on_socket(reader) as one:
        one.asks("subscribe", run_id=run_id, after=before[-1]["seq"])
        one.until("run.completed")
        whole = before + events(one.heard, run_id)
    assert whole == streamed(reader, run_id)
    last = whole[-1]["seq"]
    with on_socket(reader) as one:
        replied = one.asks("subscribe", run_id=run_id, after=last)
        assert replied["status"] == "completed"
        assert one.hear()["type"] == "unsubscribed"


def test_a_run_is_stopped_on_another_connection(reader: Person, provider: ScriptedProvider) -> None:
    provider.script(Scenario(tokens=2000, rate=20))
    with on_socket(reader) as first, on_socket(reader) as second:
        run_id = first.asks("send", content="Anything?")["run_id"]
        first.until("text.delta")
        assert second.asks("cancel", run_id=run_id)["type"] == "cancelling"
        assert first.until(*ENDS)[-1]["type"] == "run.cancelled"
    assert reader.http.get(f"/runs/{run_id}").json()["status"] == "cancelled"


def test_who_leaves_does_not_stop_the_run(reader: Person, provider: ScriptedProvider) -> None:
    provider.script(Scenario(tokens=60, rate=60))
    with on_socket(reader) as one:
        run_id = one.asks("send", content="Anything?")["run_id"]
    assert events_of(reader, run_id)[-1].type == "run.completed"


def test_nothing_is_told_any_more_after_unsubscribing(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(tokens=80, rate=60))
    with on_socket(reader) as one:
        run_id = one.asks("send", content="Anything?")["run_id"]
        one.until("text.delta")
        assert one.asks("unsubscribe", run_id=run_id)["type"] == "unsubscribed"
        told = len(one.heard)
        assert events_of(reader, run_id)[-1].type == "run.completed"
        assert one.asks("ping")["type"] == "pong"
        assert len(one.heard) == told + 1
        one.asks("subscribe", run_id=run_id)
        one.until("run.completed")
        assert events(one.heard[told:], run_id) == streamed(reader, run_id)


def test_everything_tells_of_runs_wherever_they_are_started(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(answer=BUILT))
    with on_socket(reader) as one:
        assert one.asks("subscribe", everything=True)["everything"] is True
        asked = reader.ask("Who built the lighthouse?")
        while True:
            told = one.hear()
            if told["type"] == "inbox":
                continue
            assert (told["type"], told["run_id"]) == ("run", asked["run_id"])
            assert told["run"]["conversation_id"] == asked["conversation_id"]
            if told["run"]["status"] == "completed":
                break
        before = [told for told in one.heard if told["type"] == "run"][-2]
        assert before["run"]["status"] != "completed"


def test_a_document_is_followed_until_it_is_ready(person: Person) -> None:
    text = prose(random.Random(7), 60_000)
    (document,) = person.upload(("text.txt", text.encode()))
    with on_socket(person) as one:
        one.asks("subscribe", document_id=document["id"])
        one.until("unsubscribed")
        told = [m["document"] for m in one.heard if m["type"] == "document"]
        assert told[-1] == person.document(document["id"])
        assert told[-1]["status"] == "ready"
        steps = [(d["status"], d["progress"]["done"]) for d in told]
        assert len(set(steps)) == len(steps), "nothing is told twice"


def test_a_document_that_is_deleted_says_so(person: Person) -> None:
    text = prose(random.Random(8), 1_500_000)
    (document,) = person.upload(("text.txt", text.encode()))
    with on_socket(person) as one:
        one.asks("subscribe", document_id=document["id"])
        one.until("document")
        assert person.http.delete(f"/documents/{document['id']}").status_code == 204
        removed = one.until("document.removed")[-1]
        assert removed["document_id"] == document["id"]


def test_a_signal_says_goodbye_to_each_subscription_and_the_next_process_goes_on(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider, SLOW), STEWARD_DRAIN_RUNS_SECONDS="2").start()
    person = steward.person("reader")
    with on_socket(person) as one:
        runs = [one.asks("send", content="Anything?")["run_id"] for _ in range(3)]
        while {m["run_id"] for m in one.heard if m["type"] == "text.delta"} != set(runs):
            one.hear()
        assert steward.process is not None
        steward.process.send_signal(signal.SIGTERM)
        said, code = one.rest()
    assert code == 1012
    goodbyes = {m["run_id"]: m["after"] for m in said if m["type"] == "run.interrupted"}
    assert goodbyes.keys() == set(runs)
    for run_id in runs:
        assert goodbyes[run_id] == events(one.heard, run_id)[-1]["seq"]
    assert steward.process.wait(60) == 0

    steward.start()
    person.http = steward.client(person.token)
    with on_socket(person) as again:
        for run_id in runs:
            again.asks("subscribe", run_id=run_id, after=goodbyes[run_id])
        for _ in runs:
            again.until("run.completed")
        for run_id in runs:
            whole = frames_of(one.heard + again.heard, run_id)
            assert_whole(whole)
            assert standing_text(whole) == TEXT


def test_while_it_leaves_no_socket_is_opened_and_an_idle_one_is_closed(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider, SLOW), STEWARD_DRAIN_RUNS_SECONDS="4").start()
    person = steward.person("idle")
    with on_socket(person) as one, dial(steward) as nobody:
        run_id = one.asks("send", content="Anything?")["run_id"]
        one.until("text.delta")
        one.asks("unsubscribe", run_id=run_id)
        assert steward.process is not None
        steward.process.send_signal(signal.SIGTERM)
        assert one.rest()[1] == nobody.rest()[1] == 1012
        assert steward.process.poll() is None, "its runs are still given time"
        with pytest.raises(InvalidStatus) as refused, dial(steward):
            pass
        assert refused.value.response.status_code == 503
        assert orjson.loads(refused.value.response.body)["code"] == "draining"
        assert int(refused.value.response.headers["Retry-After"]) > 0
    assert steward.process.wait(60) == 0


def test_after_a_crash_the_rest_comes_once(new_steward: Make, provider: ScriptedProvider) -> None:
    steward = new_steward(**asks(provider, SLOW)).start()
    person = steward.person("reader")
    with on_socket(person) as one:
        run_id = one.asks("send", content="Anything?")["run_id"]
        while len([m for m in one.heard if m["type"] == "text.delta"]) < 5:
            one.hear()
        steward.kill()
        one.rest()
    before = frames_of(one.heard, run_id)
    steward.start()
    person.http = steward.client(person.token)
    with on_socket(person) as again:
        again.asks("subscribe", run_id=run_id, after=before[-1].number)
        again.until("run.completed")
    whole = before + frames_of(again.heard, run_id)
    assert_whole(whole)
    assert standing_text(whole) == TEXT
    assert [frame.data for frame in whole] == streamed(person, run_id)


def test_twenty_connections_at_once(reader: Person, provider: ScriptedProvider) -> None:
    provider.script(Scenario(tokens=100, rate=50))
    run_id = reader.ask("Anything?", mode="background")["run_id"]
    heard: list[list[Message]] = []

    def listen() -> None:
        with on_socket(reader) as one:
            one.asks("subscribe", run_id=run_id)
            one.until("run.completed")
            heard.append(events(one.heard, run_id))

    listeners = [threading.Thread(target=listen) for _ in range(20)]
    for listener in listeners:
        listener.start()
    for listener in listeners:
        listener.join(60)
    assert heard == [streamed(reader, run_id)] * 20
    wait_until(lambda: open_sockets(reader.steward) == 0, "all have left")


def open_sockets(steward: StewardProcess) -> int:
    with steward.client() as http:
        working: dict[str, int] = http.get("/status").json()["in_hand"]
    return working["sockets"]


def test_ordinary_letters(reader: Person, provider: ScriptedProvider) -> None:
    """What is sent is what is asked, in any script."""
    provider.script(Scenario(answer="echo"))
    with on_socket(reader) as one:
        run_id = one.asks("send", content="灯塔是谁建的？ 🗼\n第二行")["run_id"]
        one.until("run.completed")
    assert reader.http.get(f"/runs/{run_id}").json()["question"] == "灯塔是谁建的？ 🗼\n第二行"
