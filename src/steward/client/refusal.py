"""Answers that are none: a response becomes the error that it means."""

from typing import Any

import httpx

from steward.client.errors import (
    Conflict,
    Draining,
    Forbidden,
    Invalid,
    LimitReached,
    NotFound,
    NotSteward,
    Refused,
    ServerFault,
    StewardError,
    TooLarge,
    TooManyRequests,
    Unauthenticated,
    Unavailable,
    Unreachable,
)

KINDS: dict[int, type[Refused]] = {
    401: Unauthenticated,
    402: LimitReached,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    413: TooLarge,
    422: Invalid,
    429: TooManyRequests,
    503: Unavailable,
}
# Members of every problem document; the rest are its facts.
PLAIN = ("type", "title", "status", "code", "detail", "request_id")
# What a proxy says while there is nobody behind it.
NOBODY_THERE = (502, 503, 504)
# Here no byte of the request has left, or none that anybody could act on.
NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
# Not a matter of waiting: the address itself cannot be.
HOPELESS = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)


def refusal(response: httpx.Response) -> StewardError:
    """What this answer says no with; the body has been read."""
    status = response.status_code
    problem = _problem(response)
    if problem is None:
        if status in NOBODY_THERE:
            sentence = f"{response.url.host} answers {status} {response.reason_phrase}."
            return Unavailable(status, "nobody_there", sentence, retry_after=retry_after(response))
        return NotSteward(str(response.url), status, _looks_like(response))
    code = str(problem["code"])
    kind = KINDS.get(
        status, ServerFault if status >= httpx.codes.INTERNAL_SERVER_ERROR else Refused
    )
    return (Draining if code == "draining" else kind)(
        status,
        code,
        str(problem["detail"]),
        request_id=problem.get("request_id"),
        retry_after=retry_after(response),
        facts={name: value for name, value in problem.items() if name not in PLAIN},
    )


def no_answer(url: str, error: httpx.RequestError, *, sent: bool) -> Unreachable:
    """Nobody answered, or not to the end. `sent`: the request may have arrived."""
    why = str(error).rpartition("] ")[2]  # without [Errno 111]
    return Unreachable(url, why or type(error).__name__, may_have_happened=sent)


def json_of(response: httpx.Response) -> Any:
    """The JSON of an answer; None without a body. Raises `NotSteward`."""
    if not response.content:
        return None
    try:
        return response.json()
    except ValueError:
        raise not_steward(response) from None


def not_steward(response: httpx.Response) -> NotSteward:
    """This answer makes no sense."""
    return NotSteward(str(response.url), response.status_code, _looks_like(response))


def retry_after(response: httpx.Response) -> float:
    """The seconds that a refusal asks to wait; 0 when it names none, or a date."""
    try:
        return max(float(response.headers.get("Retry-After", "")), 0.0)
    except ValueError:
        return 0.0


def _problem(response: httpx.Response) -> dict[str, Any] | None:
    try:
        problem = response.json()
    except ValueError:
        return None
    whole = isinstance(problem, dict) and {"code", "detail"} <= problem.keys()
    return problem if whole else None


def _looks_like(response: httpx.Response) -> str:
    return response.headers.get("Content-Type", "").partition(";")[0] or "nothing that has a type"
