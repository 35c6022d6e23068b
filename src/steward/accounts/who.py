"""Who is asking, as a parameter of a route: `async def mine(who: Reader) -> …`."""

from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import APIKeyHeader, OAuth2PasswordBearer

from steward.accounts.account import ADMIN
from steward.accounts.identify import Asking, Who, identify, still_welcome
from steward.accounts.request_limit import RequestLimitDep
from steward.accounts.revoked import topic
from steward.accounts.tokens import not_signed_in
from steward.http.parameters import RuntimeDep
from steward.kit.clock import now
from steward.kit.errors import Forbidden, Unauthenticated

__all__ = [
    "Administrator",
    "Asked",
    "Asking",
    "Notifier",
    "Owner",
    "Reader",
    "Who",
    "Writer",
    "check_administrator",
    "check_scope",
    "identify",
    "still_welcome",
    "topic",
]

_bearer = OAuth2PasswordBearer(
    # Where app.py puts the route; OpenAPI's "Authorize" button calls it.
    tokenUrl="/api/v1/auth/token",
    scheme_name="Bearer",
    description="An access token, or an API key.",
    auto_error=False,
)
_header = APIKeyHeader(
    name="X-API-Key", scheme_name="ApiKey", description="An API key.", auto_error=False
)


async def _asking(
    request: Request,
    runtime: RuntimeDep,
    limit: RequestLimitDep,
    bearer: Annotated[str | None, Depends(_bearer)],
    header: Annotated[str | None, Depends(_header)],
) -> Asking:
    shown = bearer or header
    if not shown:
        raise not_signed_in()
    try:
        asking = await identify(runtime.database, runtime.secret, shown, now())
    except Unauthenticated:
        limit.take_stranger(request)
        raise
    limit.take_user(asking.who.user_id, request.url.path)
    return asking


Asked = Annotated[Asking, Depends(_asking)]


def _with_scope(scope: str) -> Callable[[Asking], Awaitable[Who]]:
    async def allowed(asking: Asked) -> Who:
        check_scope(asking.who, scope)
        return asking.who

    return allowed


def check_scope(who: Who, scope: str) -> None:
    """Raise `Forbidden` unless they may do what the scope names."""
    if scope not in who.scopes:
        raise _scope_missing(scope)


async def _in_person(asking: Asked) -> Who:
    if asking.who.session_id is None:
        raise Forbidden(
            "sign_in_needed",
            "An API key cannot do this. Sign in with your password.",
            "API 密钥无权执行此操作，请用密码登录。",
        )
    return asking.who


async def _administrator(asking: Asked) -> Who:
    check_administrator(asking)
    return asking.who


def check_administrator(asking: Asking) -> None:
    """Raise `Forbidden` unless it is an administrator, or an administrator's key that says so."""
    if asking.account.role != ADMIN:
        raise Forbidden(
            "not_an_administrator", "Only an administrator may do this.", "仅管理员可执行此操作。"
        )
    if asking.who.role != ADMIN:
        raise _scope_missing(ADMIN)


def _scope_missing(scope: str) -> Forbidden:
    return Forbidden(
        "scope_missing",
        f"This API key lacks the scope {scope}.",
        f"此 API 密钥缺少 {scope} 权限。",
        scope=scope,
    )


# Anybody who is signed in, or a key with the scope.
Reader = Annotated[Who, Depends(_with_scope("read"))]
Writer = Annotated[Who, Depends(_with_scope("write"))]
Notifier = Annotated[Who, Depends(_with_scope("notify"))]
# A person who is signed in, never a key: who holds a key must not be able to make another.
Owner = Annotated[Who, Depends(_in_person)]
# An administrator who is signed in, or an administrator's key with the scope `admin`.
Administrator = Annotated[Who, Depends(_administrator)]
