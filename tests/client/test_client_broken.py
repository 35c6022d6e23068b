"""Both clients against servers that refuse, break off, or are none: what is tried again, what is
not, and what is said about it."""

import asyncio
import json
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from broken_server import STREAM, answer, broken_server, problem

from steward.client import (
    AsyncSteward,
    Conflict,
    Draining,
    Event,
    Invalid,
    LimitReached,
    NotFound,
    NotSteward,
    ServerFault,
    Steward,
    StreamLost,
    TooManyRequests,
    Unauthenticated,
    Unavailable,
    Unreachable,
    WaitedTooLong,
)

GOOD = answer(200, '{"id": "k", "name": "n", "documents": 0, "created_at": "2026-01-01T00:00:00Z"}')
DRAINING = problem(503, "draining", Retry_After="0")
CUT = b""


async def _list(items: Any) -> list[Any]:
    return [each async for each in items]


async def _events(client: AsyncSteward, timeout: float | None) -> list[Event]:
    async with client.runs.stream("r", timeout=timeout) as run:
        return [event async for event in run]


class Blocking:
    """The client that waits."""

    def __init__(self, url: str, **terms: Any) -> None:
        self.client = Steward(url, "key", **terms)

    def __call__(self, call: Callable[[Any], Any]) -> Any:
        with self.client:
            return call(self.client)

    def events(self, timeout: float | None = None) -> list[Event]:
        with self.client, self.client.runs.stream("r", timeout=timeout) as run:
            return list(run)


class Awaiting:
    """The client for an event loop."""

    def __init__(self, url: str, **terms: Any) -> None:
        self._url, self._terms = url, terms

    def __call__(self, call: Callable[[Any], Any]) -> Any:
        async def run() -> Any:
            async with AsyncSteward(self._url, "key", **self._terms) as client:
                return await call(client)

        return asyncio.run(run())

    def events(self, timeout: float | None = None) -> list[Event]:
        events: list[Event] = self(lambda client: _events(client, timeout))
        return events


Kind = type[Blocking] | type[Awaiting]
both = pytest.mark.parametrize("kind", [Blocking, Awaiting])


def create(client: Any) -> Any:
    return client.collections.create("n")


def get(client: Any) -> Any:
    return client.collections.get("k")


@both
def test_what_must_not_happen_twice_is_sent_again_only_when_it_has_not_happened(kind: Kind) -> None:
    too_many = problem(429, "too_many_requests", Retry_After="0.2")
    with broken_server([too_many, DRAINING, GOOD]) as (url, asked):
        assert kind(url)(create).name == "n"
    assert len(asked) == 3
    for once in (CUT, problem(503, "database_busy"), answer(502, "<html>", "text/html")):
        with broken_server([once]) as (url, asked), pytest.raises((Unreachable, Unavailable)):
            kind(url)(create)
        assert len(asked) == 1
    with broken_server([CUT]) as (url, _), pytest.raises(Unreachable, match="not known whether"):
        kind(url)(create)


@both
def test_what_may_happen_twice_is_sent_until_it_is_answered(kind: Kind) -> None:
    away = [CUT, problem(503, "database_busy"), answer(502, "<html>", "text/html")]
    with broken_server([*away, GOOD]) as (url, asked):
        assert kind(url)(get).created_at.year == 2026
    assert len(asked) == 4
    gone = [CUT, problem(404, "collection_not_found")]
    with broken_server(gone) as (url, _):
        assert kind(url)(lambda client: client.collections.delete("k")) is None
    with broken_server(gone[1:]) as (url, _), pytest.raises(NotFound):
        kind(url)(lambda client: client.collections.delete("k"))


@both
def test_a_question_is_sent_again_under_the_same_name(kind: Kind) -> None:
    begun = '{"run_id": "r", "conversation_id": "c", "message_id": "m", "status": "queued"}'
    with broken_server([CUT, answer(202, begun)]) as (url, asked):
        assert kind(url)(lambda client: client.ask_in_background("Why?")).run_id == "r"
    first, second = (json.loads(each.partition("\r\n\r\n")[2]) for each in asked)
    assert first == second
    assert len(first["client_id"]) == 36


@both
def test_a_retry_after_beyond_patience_is_told_at_once(kind: Kind) -> None:
    with broken_server([problem(429, "too_many_attempts", Retry_After="3600")]) as (url, _):
        began = time.monotonic()
        with pytest.raises(TooManyRequests) as refused:
            kind(url)(create)
    assert refused.value.retry_after == 3600
    assert time.monotonic() - began < 25
    with broken_server([DRAINING]) as (url, _), pytest.raises(Draining) as leaving:
        kind(url, patience=0)(create)
    assert leaving.value.code == "draining"


@both
def test_every_refusal_is_an_error_of_its_own(kind: Kind) -> None:
    spent = {
        "code": "budget_spent", "detail": "Spent.", "kind": "tokens", "left": 12, "limit": 500,
        "renews_at": "2026-12-01T00:00:00Z", "request_id": "q",
    }  # fmt: skip
    refusal = answer(402, json.dumps(spent))
    with broken_server([refusal]) as (url, _), pytest.raises(LimitReached, match="Spent") as limit:
        kind(url)(get)
    assert (limit.value.kind, limit.value.left, limit.value.limit) == ("tokens", 12, 500)
    assert limit.value.renews_at is not None
    assert (limit.value.renews_at.month, limit.value.request_id) == (12, "q")
    wrong = {"code": "wrong_values", "detail": "No.", "fields": [{"field": "a", "why": "missing"}]}
    refusal = answer(422, json.dumps(wrong))
    with broken_server([refusal]) as (url, _), pytest.raises(Invalid) as invalid:
        kind(url)(get)
    assert [tuple(each) for each in invalid.value.fields] == [("a", "missing")]
    kinds = {401: Unauthenticated, 409: Conflict, 500: ServerFault}
    for status, error in kinds.items():
        with broken_server([problem(status, "no")]) as (url, _), pytest.raises(error):
            kind(url)(get)


@both
def test_somebody_else_at_the_address_is_told_plainly(kind: Kind) -> None:
    nonsense = [
        answer(200, "<html>Hello</html>", "text/html"),
        answer(404, "<html>Hello</html>", "text/html"),
        answer(302, "", "text/html", Location="https://example.org/"),
        answer(200, "[1, 2]", "application/json"),
        answer(200, '{"hello": "world"}', "application/json"),
        answer(200, '{"id": "k", "name": "n", "documents": 0, "created_at": 7}'),
    ]
    for said in nonsense:
        with broken_server([said]) as (url, _), pytest.raises(NotSteward, match=url):
            kind(url)(get)
    with broken_server([nonsense[0]]) as (url, _), pytest.raises(NotSteward):
        kind(url).events()
    with broken_server([STREAM + b"data: hello\n\n"]) as (url, _), pytest.raises(NotSteward):
        kind(url).events()
    with broken_server([nonsense[0]]) as (url, _), pytest.raises(NotSteward):
        kind(url)(lambda client: client.ask("Why?"))


@both
def test_nobody_there(kind: Kind) -> None:
    with broken_server([]) as (url, _):
        pass
    began = time.monotonic()
    with pytest.raises(Unreachable, match=f"does not answer at {url}") as away:
        kind(url)(get)
    assert not away.value.may_have_happened
    with pytest.raises(Unreachable, match="does not answer"):
        kind(url).events()
    assert time.monotonic() - began < 25  # an address at which nobody ever was is not waited for
    for wrong in ("ftp://x", "http://", "http://x:0"):
        with pytest.raises(ValueError, match="is not an http"):
            kind(wrong)(get)
    with pytest.raises(ValueError, match="API key"):
        Steward("http://x", "läuft")
    with pytest.raises(ValueError, match="belong together"):
        Steward("http://x", username="ana")


@both
def test_a_stream_comes_back_with_the_number_of_the_last_whole_event(kind: Kind) -> None:
    def event(seq: int, name: str = "step") -> bytes:
        return f'id: {seq}\nevent: {name}\ndata: {{"seq": {seq}}}\n\n'.encode()

    answers = [
        STREAM + event(1) + event(2)[:-9],
        CUT,
        DRAINING,
        answer(502, "<html>", "text/html"),
        STREAM + b'event: run.interrupted\ndata: {"retry_after": 0.75}\n\n',
        STREAM + event(1) + event(2) + event(2) + event(3, "run.completed") + event(4),
    ]
    with broken_server(answers) as (url, asked):
        began = time.monotonic()
        events = kind(url).events()
    assert time.monotonic() - began > 0.75
    assert [each.seq for each in events] == [1, None, 2, 3]
    assert [each.type for each in events][1:] == ["run.interrupted", "step", "run.completed"]
    assert ["last-event-id: 1" in each.lower() for each in asked] == [False] + [True] * 5
    over = b"HTTP/1.1 204 No Content\r\n\r\n"
    with broken_server([over]) as (url, _):
        assert kind(url).events() == []


@both
def test_patience_with_a_stream_ends_and_so_does_a_wait(kind: Kind) -> None:
    first = STREAM + b'id: 7\nevent: step\ndata: {"seq": 7}\n\n'
    with broken_server([first]) as (url, _), pytest.raises(StreamLost) as lost:
        kind(url, stream_patience=0.3).events()
    assert lost.value.last_id == "7"
    with broken_server([problem(404, "run_not_found")]) as (url, _), pytest.raises(NotFound):
        kind(url).events()
    with broken_server([first] * 100) as (url, _), pytest.raises(WaitedTooLong) as waited:
        kind(url).events(timeout=0.2)
    assert waited.value.run_id == "r"


@both
def test_a_step_that_begins_anew_takes_back_what_it_had_told(kind: Kind) -> None:
    told = [
        ("text.delta", {"seq": 1, "text": "Kept. "}),
        ("text.delta", {"seq": 2, "text": "Void. "}),
        ("step.restarted", {"seq": 3, "from_seq": 2}),
        ("text.delta", {"seq": 4, "text": "New."}),
        ("run.completed", {"seq": 5}),
    ]
    body = b"".join(
        f"id: {data['seq']}\nevent: {name}\ndata: {json.dumps(data)}\n\n".encode()
        for name, data in told
    )

    def text(client: Steward) -> str:
        with client.runs.stream("r") as run:
            assert len(list(run)) == 5
        return run.text

    async def text_async(client: AsyncSteward) -> str:
        async with client.runs.stream("r") as run:
            assert len(await _list(run)) == 5
        return run.text

    with broken_server([STREAM + body]) as (url, _):
        assert kind(url)(text if kind is Blocking else text_async) == "Kept. New."


def test_a_sign_in_is_carried_on_and_made_anew() -> None:
    """Once for all threads and tasks; where the refresh token is refused, the password is shown."""
    tokens = '{"access_token": "a%d", "refresh_token": "r%d", "expires_in": %d}'
    first, second, third = (
        answer(200, tokens % (n, n, seconds)) for n, seconds in ((1, 1), (2, 1), (3, 900))
    )
    refused = problem(401, "refresh_token_invalid")
    answers = [first, GOOD, second, GOOD, refused, third, GOOD]
    with (
        broken_server(answers) as (url, asked),
        Steward(url, username="ana", password="secret") as client,
    ):
        for _ in range(3):
            client.collections.get("k")
    lines = [each.partition(" HTTP")[0] for each in asked]
    read = "GET /api/v1/collections/k"
    token, refresh = "POST /api/v1/auth/token", "POST /api/v1/auth/refresh"
    assert lines == [token, read, refresh, read, refresh, token, read]
    assert "username=ana&password=secret" in asked[0]
    assert [f"Bearer a{n}" in asked[at] for n, at in ((1, 1), (2, 3), (3, 6))] == [True] * 3


def test_a_newer_server_says_more_and_an_older_one_less() -> None:
    newer = '{"id": "k", "name": "n", "documents": 0, "created_at": "2026-01-01T00:00:00Z", "x": 7}'
    with broken_server([answer(200, newer)]) as (url, _), Steward(url, "key") as client:
        collection = client.collections.get("k")
    assert collection["x"] == 7
    with pytest.raises(AttributeError):
        collection.name = "other"  # type: ignore[misc]
    assert "documents=0" in repr(collection)


def test_the_key_goes_nowhere_else() -> None:
    """Not along with a redirection, and not into what is printed of an error."""
    away = answer(307, "", Location="http://127.0.0.1:1/")
    with broken_server([away]) as (url, asked), pytest.raises(NotSteward) as refused:
        Blocking(url)(get)
    assert "Bearer key" in asked[0]
    assert "Bearer" not in repr(refused.value)
    assert isinstance(refused.value.__cause__, type(None) | httpx.HTTPError)
