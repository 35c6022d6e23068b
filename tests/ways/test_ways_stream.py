"""A run watched in four ways shows the same events with the same numbers, to whoever may see it."""

import threading
import time
from collections.abc import Callable

import httpx
import pytest

from run_events import (
    ENDS,
    Frame,
    assert_whole,
    events_of,
    numbered,
    read_frames,
    standing_text,
)
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks, with_lighthouse

QUESTION = "Who built the lighthouse of Corvo?"
BUILT = "Ana Duarte built the lighthouse of Corvo in 1884 [1]."


def ask_streaming(person: Person, **how: object) -> tuple[httpx.Response, list[Frame]]:
    body = {"question": QUESTION, **how}
    with person.http.stream("POST", "/ask", json=body) as response:
        assert response.status_code == 200, response.read()
        return response, list(read_frames(response))


def message_of(person: Person, run: dict[str, object]) -> dict[str, object]:
    said = person.http.get(f"/conversations/{run['conversation_id']}/messages").json()
    (message,) = [item for item in said["items"] if item["id"] == run["message_id"]]
    return dict(message)


def assert_same_everywhere(person: Person, run_id: str, frames: list[Frame]) -> None:
    """Events, run and message say the same."""
    assert_whole(frames)
    run = person.http.get(f"/runs/{run_id}").json()
    message = message_of(person, run)
    assert standing_text(frames) == run["output"] == message["content"]
    assert run["citations"] == message["citations"]
    told = [
        {name: value for name, value in frame.data.items() if name not in ("run_id", "seq", "type")}
        for frame in frames
        if frame.type == "citation"
    ]
    assert told == run["citations"]
    (usage,) = [frame.data for frame in frames if frame.type == "usage"]
    for name, value in run["usage"].items():
        assert usage[name] == message["usage"][name] == value


def test_the_four_ways_show_the_same_answer(reader: Person, provider: ScriptedProvider) -> None:
    texts = set()
    for mode in ("wait", "stream", "background", "accept"):
        provider.script(Scenario(answer=BUILT))
        if mode == "wait":
            run_id = reader.ask(QUESTION)["run_id"]
            frames = events_of(reader, run_id)
        elif mode == "background":
            accepted = reader.ask(QUESTION, mode="background")
            run_id = accepted["run_id"]
            assert accepted["events"].endswith(f"/runs/{run_id}/events")
            frames = events_of(reader, run_id)
        else:
            accept = {"Accept": "text/event-stream"} if mode == "accept" else {}
            how = {"mode": "stream"} if mode == "stream" else {}
            with reader.http.stream(
                "POST", "/ask", json={"question": QUESTION, **how}, headers=accept
            ) as response:
                assert response.headers["content-type"].startswith("text/event-stream")
                frames = list(read_frames(response))
            run_id = response.headers["x-run-id"]
            assert response.headers["location"].endswith(f"/runs/{run_id}")
        assert frames[-1].type == "run.completed"
        assert_same_everywhere(reader, run_id, frames)
        texts.add(standing_text(frames))
    assert texts == {BUILT}


def test_quotes_are_streamed_like_any_answer(person: Person) -> None:
    with_lighthouse(person)
    response, frames = ask_streaming(person, mode="stream")
    assert_same_everywhere(person, response.headers["x-run-id"], frames)
    assert "Ana Duarte" in standing_text(frames)
    assert frames[-1].data["model"] == "quotes"


def test_reconnecting_at_every_position_gives_exactly_the_rest(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(tokens=30, rate=60, reasoning="First I look, then I say."))
    response, whole = ask_streaming(reader, mode="stream")
    run_id = response.headers["x-run-id"]
    assert len(whole) > 8
    for position in range(len(whole) + 1):
        rest = events_of(reader, run_id, after=position)
        assert [frame.raw for frame in rest] == [frame.raw for frame in whole[position:]]


def test_after_the_last_event_there_is_nothing_to_wait_for(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(answer=BUILT))
    run_id = reader.ask(QUESTION)["run_id"]
    last = len(events_of(reader, run_id))
    for beyond in (last, last + 1, 10**11):
        said = reader.http.get(f"/runs/{run_id}/events", headers={"Last-Event-ID": str(beyond)})
        assert said.status_code == 204  # an EventSource comes back for ever after anything else
    for nonsense in ("-1", "abc", "1.5", "9" * 40):
        said = reader.http.get(f"/runs/{run_id}/events", headers={"Last-Event-ID": nonsense})
        assert said.status_code == 422
        assert said.json()["field"] == "Last-Event-ID"


def test_reconnecting_while_it_is_written_leaves_no_gap_and_no_double(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(tokens=120, rate=80))
    run_id = reader.ask(QUESTION, mode="background")["run_id"]
    heard: list[Frame] = []
    connections = 0
    while not heard or heard[-1].type not in ENDS:
        after = heard[-1].number if heard else 0
        with reader.http.stream(
            "GET", f"/runs/{run_id}/events", headers={"Last-Event-ID": str(after)}
        ) as response:
            connections += 1
            for frame in read_frames(response):
                heard.append(frame)
                if len(heard) % 5 == 0 and frame.type not in ENDS:
                    break  # hang up
    assert connections > 3
    assert_same_everywhere(reader, run_id, heard)


def test_all_who_watch_see_the_same_and_one_who_leaves_disturbs_nobody(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(tokens=80, rate=60))
    body = {"question": QUESTION, "mode": "stream"}
    with reader.http.stream("POST", "/ask", json=body) as asker:
        run_id = asker.headers["x-run-id"]
        heard: list[list[Frame]] = [[], [], []]

        def watch(into: list[Frame]) -> None:
            with (
                reader.steward.client(reader.token) as http,
                http.stream("GET", f"/runs/{run_id}/events") as response,
            ):
                into.extend(read_frames(response))

        watchers = [threading.Thread(target=watch, args=(into,)) for into in heard]
        for watcher in watchers:
            watcher.start()
        next(asker.iter_text())
    # The one who asked has hung up.
    for watcher in watchers:
        watcher.join(30)
    assert heard[0] == heard[1] == heard[2]
    assert_same_everywhere(reader, run_id, heard[0])
    assert provider.disconnected == 0


def test_hanging_up_leaves_nothing_behind(reader: Person, provider: ScriptedProvider) -> None:
    """Streams that are left at any moment give back what they hold: 60 of them, and more than that
    many readers of the database would be gone."""
    provider.script(Scenario(tokens=300, rate=60))
    run_id = reader.ask(QUESTION, mode="background")["run_id"]
    for n in range(60):
        with (
            reader.steward.client(reader.token) as http,
            http.stream("GET", f"/runs/{run_id}/events") as response,
        ):
            if n % 3:
                next(response.iter_text())
    wait_until(lambda: streams_in_hand(reader.steward) == 0, "streams are given back")
    assert_whole(events_of(reader, run_id))


def streams_in_hand(steward: StewardProcess) -> int:
    with steward.client() as http:
        return int(http.get("/status").json()["in_hand"].get("streams", 0))


def test_a_slow_reader_slows_nobody_and_still_hears_all(
    reader: Person, provider: ScriptedProvider
) -> None:
    """The slow one does not read at all until the run has ended; by then more has been said than
    its connection and its backlog hold."""
    provider.script(Scenario(answer="字" * 150 + "word " * 150_000))
    with reader.steward.client(reader.token) as http:
        body = {"question": QUESTION, "mode": "stream"}
        with http.stream("POST", "/ask", json=body) as slow:
            run_id = slow.headers["x-run-id"]
            quick = events_of(reader, run_id)
            assert_whole(quick)
            late = list(read_frames(slow))
    assert [frame.raw for frame in late] == [frame.raw for frame in quick]
    assert_same_everywhere(reader, run_id, quick)


def test_a_silent_stream_is_kept_alive(
    new_steward: Callable[..., StewardProcess], provider: ScriptedProvider
) -> None:
    patient = asks(provider) | {"STEWARD_MODEL_TIMEOUT": "60"}
    steward = new_steward(**patient).start()
    person = steward.person("patient")
    provider.script(Scenario(stall_after=3))
    with person.http.stream("POST", "/ask", json={"question": "?!", "mode": "stream"}) as response:
        began = time.monotonic()
        for frame in read_frames(response):
            if frame.type == ":":
                break
    assert 10 < time.monotonic() - began < 30
    assert frame.raw == ": still here"


def test_a_strange_run_does_not_exist(
    reader: Person, talking_steward: StewardProcess, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(tokens=100, rate=50))
    run_id = reader.ask(QUESTION, mode="background")["run_id"]
    stranger = talking_steward.person(f"stranger-of-{reader.name}")
    for id_ in (run_id, "01900000-0000-7000-8000-000000000000"):
        assert stranger.http.get(f"/runs/{id_}").status_code == 404
        assert stranger.http.get(f"/runs/{id_}/events").status_code == 404
        assert stranger.http.post(f"/runs/{id_}/cancel").status_code == 404
    assert stranger.http.get("/runs").json()["items"] == []
    assert stranger.http.get("/runs/nonsense").status_code in (404, 422)
    assert numbered(events_of(reader, run_id))[-1].type == "run.completed"


@pytest.mark.parametrize("way", ["log out", "deactivate"])
def test_who_is_no_longer_welcome_hears_no_more(
    way: str, reader: Person, talking_steward: StewardProcess, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(tokens=600, rate=60))
    with reader.http.stream(
        "POST", "/ask", json={"question": QUESTION, "mode": "stream"}
    ) as response:
        frames = read_frames(response)
        next(frames)
        me = reader.http.get("/users/me").json()["id"]
        if way == "log out":
            assert reader.http.post("/auth/logout", json={}).status_code in (200, 204)
        else:
            admin = talking_steward.sign_in("admin")
            said = admin.http.patch(f"/users/{me}", json={"active": False})
            assert said.status_code == 200, said.text
        began = time.monotonic()
        rest = list(frames)
        assert time.monotonic() - began < 5
        assert not {frame.type for frame in rest} & set(ENDS)
    assert reader.http.get("/runs").status_code == 401
