"""A page in a browser may ask only if it is Steward's, this machine's, or one that was named.

A page can have its own name lead to the address Steward listens on, and a browser would then take
them for one site; what it cannot do is to hide its name (`Origin`).
"""

from ipaddress import ip_address
from urllib.parse import urlsplit

from fastapi import Request

from steward.http.parameters import RuntimeDep
from steward.kit.errors import Forbidden


async def check_origin(request: Request, runtime: RuntimeDep) -> None:
    """Raise `Forbidden` for a page of another site. Programs send no origin."""
    origin = request.headers.get("origin")
    if origin is None or is_known(
        origin, runtime.settings.public_url, runtime.settings.cors_origins
    ):
        return
    raise Forbidden(
        "origin_not_allowed",
        "Pages of this site may not ask Steward. An administrator can name it in "
        "STEWARD_CORS_ORIGINS.",
        "此网站的页面不能访问 Steward。管理员可将其加入 STEWARD_CORS_ORIGINS。",
    )


def is_known(origin: str, public_url: str | None, named: list[str]) -> bool:
    """Whether pages of this origin may ask."""
    try:
        parts = urlsplit(origin)
        host = parts.hostname or ""
        ours = urlsplit(public_url or "")
    except ValueError:
        return False
    if origin in named or "*" in named or _is_this_machine(host):
        return True
    return bool(ours.netloc) and (parts.scheme, parts.netloc) == (ours.scheme, ours.netloc)


def _is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
