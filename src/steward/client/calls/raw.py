"""What the client has no words for: any request of the API, and the JSON it is answered with."""

from collections.abc import Mapping
from typing import Any

import httpx

from steward.client.effects import Plan, Request, Send
from steward.client.refusal import json_of


def request(
    method: str,
    path: str,
    *,
    params: Mapping[str, Any] | None = None,
    json: Any = None,
    form: Mapping[str, str] | None = None,
    repeatable: bool = False,
) -> Plan[Any]:
    """The JSON that a request below `/api/v1` is answered with, None without a body.

    `repeatable`: doing it twice is doing it once, as it is for all but POST anyway.
    """
    sent = Request(method, path, params=params or {}, json=json, form=form, repeatable=repeatable)
    response: httpx.Response = yield Send(sent)
    return json_of(response)
