"""Errors below `/v1` in the shape that OpenAI's clients read.

Protocol: https://platform.openai.com/docs/guides/error-codes
"""

from collections.abc import Mapping
from typing import Any

# Where OpenAI's clients are at home.
ROOT = "/v1/"
RUN_ID = "x-steward-run-id"
# A client of theirs tries again by itself after 409, 429 and 5xx, unless this says no.
SHOULD_RETRY = "x-should-retry"
# Theirs for ours, where they differ.
STATUSES = {422: 400, 402: 429}
KINDS = {
    400: "invalid_request_error",
    401: "authentication_error",
    403: "permission_error",
    404: "invalid_request_error",
    409: "conflict_error",
    413: "invalid_request_error",
    429: "rate_limit_error",
}
CODES = {"budget_spent": "insufficient_quota", "not_signed_in": "invalid_api_key"}


def openai_status(status: int) -> int:
    """The status as OpenAI's servers would say it."""
    return STATUSES.get(status, status)


def openai_error(status: int, code: str, sentence: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The body of an error. What Steward knows beside it stands in `steward`."""
    theirs = openai_status(status)
    kind = KINDS.get(theirs, "server_error" if theirs >= 500 else "invalid_request_error")
    if status == 402:
        kind = "insufficient_quota"
    error = {
        "message": _message(sentence, facts),
        "type": kind,
        "param": _param(facts),
        "code": CODES.get(code, code),
    }
    return {"error": error | ({"steward": dict(facts)} if facts else {})}


def openai_headers(status: int, facts: Mapping[str, Any]) -> dict[str, str]:
    """The run that goes on or has ended, if there is one, and whether to try again: where there is
    a run, a client that asked again by itself would begin another."""
    headers = {}
    if run_id := facts.get("run_id"):
        headers[RUN_ID] = str(run_id)
    if run_id or status in (402, 409):
        headers[SHOULD_RETRY] = "false"
    return headers


def _param(facts: Mapping[str, Any]) -> str | None:
    errors = facts.get("errors")
    if isinstance(errors, list) and errors:
        return str(errors[0]["field"])
    field = facts.get("field")
    return str(field) if field else None


def _message(sentence: str, facts: Mapping[str, Any]) -> str:
    """The sentence, and of a wrong shape what is wrong with the first field: clients show nothing
    but this."""
    errors = facts.get("errors")
    if isinstance(errors, list) and errors:
        return f"{sentence} {errors[0]['why']}"
    return sentence
