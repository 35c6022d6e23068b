"""What goes wrong with a provider, as the errors Pydantic AI knows.

    ModelAPIError
    ├── ModelHTTPError        a status, and by it also a ModelRateLimitError,
    │                         ModelAuthenticationError, ModelContextWindowExceededError, …
    └── ModelConnectionError  no connection, or one that broke; `phase` says when
        └── ModelTimeoutError   nothing came for too long

`in_stream` is true when the answer had begun, so that part of it may have been shown already.
"""

from collections.abc import Mapping

import aiohttp
import orjson
from pydantic_ai.exceptions import (
    ModelAPIError,
    ModelAuthenticationError,
    ModelConnectionError,
    ModelContextWindowExceededError,
    ModelHTTPError,
    ModelNotFoundError,
    ModelOverloadedError,
    ModelQuotaExceededError,
    ModelRateLimitError,
    ModelRequestRejectedError,
    ModelServerError,
    ModelTimeoutError,
    ModelUnavailableError,
)

BODY_LIMIT = 2_000
"""Characters of a provider's error that are kept."""

Refusal = type[
    ModelRateLimitError
    | ModelQuotaExceededError
    | ModelUnavailableError
    | ModelServerError
    | ModelRequestRejectedError
]

_BY_STATUS: dict[int, Refusal] = {
    401: ModelAuthenticationError,
    402: ModelQuotaExceededError,
    403: ModelAuthenticationError,
    404: ModelNotFoundError,
    429: ModelRateLimitError,
    503: ModelUnavailableError,
    529: ModelOverloadedError,
}
_BY_CODE: dict[str, tuple[int, Refusal]] = {
    "context_length_exceeded": (400, ModelContextWindowExceededError),
    "insufficient_quota": (429, ModelQuotaExceededError),
    "invalid_api_key": (401, ModelAuthenticationError),
    "model_not_found": (404, ModelNotFoundError),
    "overloaded_error": (529, ModelOverloadedError),
    "rate_limit_exceeded": (429, ModelRateLimitError),
    "service_unavailable": (503, ModelUnavailableError),
    "server_error": (500, ModelServerError),
}
_TOO_LONG = ("maximum context length", "available context size", "reduce the length")
_HEADERS_KEPT = ("retry-after", "retry-after-ms", "x-request-id", "x-should-retry")


def refused(
    model: str, status: int, body: str, headers: Mapping[str, str], *, secret: str | None
) -> ModelHTTPError:
    """The error for an HTTP status of 400 or more; `secret` is the key, which some servers echo."""
    code, kind, message = _details(body)
    by_code = _BY_CODE.get(code or "") or _BY_CODE.get(kind or "")
    return ModelHTTPError.for_category(
        by_code[1] if by_code else _category(status, message or body),
        status_code=status,
        model_name=model,
        body=_fit(body, secret),
        headers={name: headers[name] for name in _HEADERS_KEPT if name in headers},
        provider_error_code=code,
        provider_error_type=kind,
    )


def failed_midway(model: str, error: object, *, secret: str | None) -> ModelAPIError:
    """The error for `{"error": …}` inside a stream that had begun with status 200."""
    body = orjson.dumps({"error": error}, default=str).decode()
    code, kind, message = _details(body)
    by_code = _BY_CODE.get(code or "") or _BY_CODE.get(kind or "")
    numeric = int(code) if code and code.isdecimal() and 400 <= int(code) < 600 else None
    status, category = by_code or (numeric or 500, _category(numeric or 500, message or ""))
    return ModelHTTPError.for_category(
        category,
        status_code=status,
        model_name=model,
        body=_fit(body, secret),
        provider_error_code=code,
        provider_error_type=kind,
        in_stream=True,
    )


def unreachable(model: str, cause: aiohttp.ClientError) -> ModelConnectionError:
    """No answer had begun. With the phase `connect` the request was never sent."""
    message = f"The model's server gave no answer: {str(cause) or type(cause).__name__}"
    never_sent = isinstance(cause, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError)
    return ModelConnectionError(model, message, phase="connect" if never_sent else None)


def too_slow(model: str, seconds: float, *, in_stream: bool) -> ModelTimeoutError:
    """Nothing came for `seconds`, before the answer began or in the middle of it."""
    message = f"The model's server sent nothing for {seconds:g} seconds"
    return ModelTimeoutError(model, message, phase="read", in_stream=in_stream)


def broke_off(model: str, why: str) -> ModelConnectionError:
    """The answer had begun and its end never came."""
    message = f"The model's answer broke off: {why}"
    return ModelConnectionError(model, message, phase="read", in_stream=True)


def _category(status: int, message: str) -> Refusal:
    if status < 500 and any(words in message.lower() for words in _TOO_LONG):
        return ModelContextWindowExceededError
    rest = ModelServerError if status >= 500 else ModelRequestRejectedError
    return _BY_STATUS.get(status, rest)


def _details(body: str) -> tuple[str | None, str | None, str | None]:
    """The code, type and message of `{"error": {…}}` or of `{"code": …, "message": …}`."""
    try:
        found = orjson.loads(body)
    except ValueError:
        return None, None, None
    if isinstance(found, dict) and "error" in found:
        found = found["error"]
    if not isinstance(found, dict):
        return None, None, str(found)
    code, kind, message = (found.get(name) for name in ("code", "type", "message"))
    return (
        None if code is None else str(code),
        None if kind is None else str(kind),
        None if message is None else str(message),
    )


def _fit(body: str, secret: str | None) -> str:
    return (body.replace(secret, "***") if secret else body)[:BODY_LIMIT]
