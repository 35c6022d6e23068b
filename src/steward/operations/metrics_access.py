"""Who may read the measures: they hold no names and no texts, but tell how busy a house is."""

import secrets

from fastapi import Request

from steward.accounts.identify import identify
from steward.accounts.tokens import not_signed_in
from steward.accounts.who import check_administrator
from steward.http.address import asks_from_this_machine
from steward.http.parameters import RuntimeDep
from steward.kit.clock import now


async def may_read_metrics(request: Request, runtime: RuntimeDep) -> None:
    """Let pass whoever shows the token that is set, or without one set asks from this machine; and
    administrators. Raises `Unauthorized` or `Forbidden` for everybody else."""
    token = runtime.settings.metrics_token
    kind, _, bearer = request.headers.get("authorization", "").partition(" ")
    shown = bearer.strip() if kind.lower() == "bearer" else ""
    if token is None:
        if not shown and asks_from_this_machine(request):
            return
    elif secrets.compare_digest(shown.encode(), token.get_secret_value().encode()):
        return
    shown = shown or request.headers.get("x-api-key", "")
    if not shown:
        raise not_signed_in()
    check_administrator(await identify(runtime.database, runtime.secret, shown, now()))
