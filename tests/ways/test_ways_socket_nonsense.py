"""What a socket bears: nonsense, too much of it, and clients that do not read."""

import orjson
import pytest
from socket_client import dial, frames_of, narrow, on_socket, widen

from run_events import assert_whole, events_of, standing_text
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import Person, wait_until

NOWHERE = "00000000-0000-7000-8000-000000000000"


def message(type_: str, **facts: object) -> str:
    return orjson.dumps({"type": type_, **facts}).decode()


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        ("nonsense", 422, "not_a_message"),
        ("[]", 422, "not_a_message"),
        ("null", 422, "not_a_message"),
        ("", 422, "not_a_message"),
        ("[" * 20_000, 422, "not_a_message"),
        (b'{"type": "ping"}', 422, "not_a_message"),
        ("{}", 422, "unknown_message_type"),
        ('{"type": "dance"}', 422, "unknown_message_type"),
        ('{"type": 7}', 422, "unknown_message_type"),
        ('{"type": "ping", "loudly": true}', 422, "invalid_request"),
        ('{"type": "subscribe"}', 422, "invalid_request"),
        ('{"type": "subscribe", "run_id": "7"}', 422, "invalid_request"),
        (message("subscribe", run_id=NOWHERE, everything=True), 422, "invalid_request"),
        (message("subscribe", run_id=NOWHERE, after=-1), 422, "invalid_request"),
        ('{"type": "send", "content": " "}', 422, "invalid_request"),
        (message("send", content="a" * 20_001), 422, "invalid_request"),
        (message("send", content="a" * 70_000), 413, "message_too_large"),
        ('{"type": "ping", "ref": {"a": 1}}', 422, "invalid_request"),
    ],
)
def test_nonsense_is_answered_and_the_connection_stays(
    sent: str | bytes, status: int, code: str, person: Person
) -> None:
    with on_socket(person) as one:
        one.connection.send(sent)
        said = one.hear()
        assert (said["type"], said["status"], said["code"]) == ("error", status, code)
        assert said["message"]
        assert one.asks("ping")["type"] == "pong"


def test_wrong_fields_are_named_and_the_mark_is_kept(person: Person) -> None:
    with on_socket(person) as one:
        said = one.asks("send", conversation_id="x", agent_id=7)
        assert {wrong["field"] for wrong in said["errors"]} == {
            "content", "conversation_id", "agent_id",
        }  # fmt: skip


def test_errors_are_told_in_the_language_of_the_one_who_listens(person: Person) -> None:
    assert person.http.patch("/users/me", json={"language": "zh-CN"}).status_code == 200
    with on_socket(person) as one:
        assert "没有" in one.asks("subscribe", run_id=NOWHERE)["message"]
    with dial(person.steward, {"Accept-Language": "zh", "X-API-Key": "stw_made-up"}) as one:
        assert "登录" in one.hear()["message"]


def test_nothing_but_nonsense_is_shown_out(person: Person) -> None:
    with on_socket(person) as one:
        for _ in range(20):
            one.connection.send("nonsense")
        said, code = one.rest()
    assert [message["code"] for message in said] == ["not_a_message"] * 20
    assert code == 1008


def test_a_message_larger_than_anybody_reads_is_shown_out(person: Person) -> None:
    """It is announced, and not sent: a connection that closes on bytes it has not read resets the
    other side, which may then not see why."""
    announced = b"\x81\xff" + (2_000_000).to_bytes(8) + b"mask"
    with on_socket(person) as one:
        one.connection.socket.sendall(announced)
        assert one.rest()[1] == 1009


def test_the_same_thing_again_is_no_other_subscription(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(tokens=3000, rate=20))
    with on_socket(reader) as one:
        run_id = one.asks("send", content="Anything?")["run_id"]
        for _ in range(150):
            assert one.asks("subscribe", run_id=run_id)["type"] == "subscribed"
        assert one.asks("cancel", run_id=run_id)["type"] == "cancelling"
        one.until("run.cancelled")


def test_who_does_not_read_slows_nobody(reader: Person, provider: ScriptedProvider) -> None:
    """One client reads nothing while a long answer is written; another sees it all; then the first
    reads on and gets everything, in order."""
    provider.script(Scenario(answer=" ".join(f"{n:07d}" for n in range(60_000)), rate=20_000))
    way = narrow(reader.steward)
    how = {"sock": way, "max_queue": 1, "ping_interval": None}
    with on_socket(reader, **how) as asleep, on_socket(reader) as awake:
        run_id = reader.ask("Anything?", mode="background")["run_id"]
        asleep.asks("subscribe", run_id=run_id)
        awake.asks("subscribe", run_id=run_id)
        awake.until("run.completed")
        run = reader.http.get(f"/runs/{run_id}").json()
        assert run["status"] == "completed"
        assert sockets(reader) >= 2, "the one who sleeps is still there"
        widen(way)
        asleep.until("run.completed")
        for one in (asleep, awake):
            frames = frames_of(one.heard, run_id)
            assert_whole(frames)
            assert standing_text(frames) == run["output"]
    assert events_of(reader, run_id)[-1].type == "run.completed"


def test_who_never_reads_does_not_hold_a_place(reader: Person, provider: ScriptedProvider) -> None:
    """A client that goes away without a word, with much still to be read, is forgotten."""
    provider.script(Scenario(answer="word " * 150_000))
    how = {"sock": narrow(reader.steward), "max_queue": 1, "ping_interval": None}
    with on_socket(reader, **how) as one:
        run_id = one.asks("send", content="Anything?")["run_id"]
        assert events_of(reader, run_id)[-1].type == "run.completed"
        one.connection.socket.close()
    wait_until(lambda: sockets(reader) == 0, "it is forgotten")


def sockets(person: Person) -> int:
    working: dict[str, int] = person.http.get("/status").json()["in_hand"]
    return working["sockets"]
