"""How the two clients reach Steward over httpx: the address, the key, connections and time."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx

from steward import __version__
from steward.client.effects import File, Request, Terms
from steward.client.session import Session

DEFAULT_URL = "http://127.0.0.1:8000"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
TIMEOUT = httpx.Timeout(60.0, connect=5.0)
# Each stream is a connection of its own, so they are not limited. The server drops a connection
# that was idle for 5 s; one that is reused shall not be dropped at that very moment.
LIMITS = httpx.Limits(max_connections=None, max_keepalive_connections=20, keepalive_expiry=3.0)


@dataclass(frozen=True)
class Settings:
    """How a client was made: its terms, its sign-in if it has one, and the options of httpx's."""

    terms: Terms
    session: Session | None
    http: dict[str, Any]


def settle(
    url: str | None,
    api_key: str | None,
    username: str | None,
    password: str | None,
    *,
    auth: httpx.Auth | None,
    language: str,
    patience: float,
    stream_patience: float,
    program: str,
) -> Settings:
    """What a client is to be like. Raises `ValueError` for what cannot be an address or a key."""
    address = as_url(url or os.environ.get("STEWARD_URL") or DEFAULT_URL)
    session = None
    headers = {"Accept-Language": language, "User-Agent": f"{program}/{__version__}"}
    if (username is None) != (password is None):
        raise ValueError("A user name and a password belong together.")
    if username is not None and password is not None:
        session = Session(username, password)
    elif auth is None:
        headers |= _proof(api_key or os.environ.get("STEWARD_API_KEY") or "")
    http = {
        "base_url": f"{address}/api/v1",
        "headers": headers,
        "auth": auth,
        "timeout": TIMEOUT,
        "limits": LIMITS,
        # A proxy for the world outside does not know this machine's own address.
        "trust_env": urlsplit(address).hostname not in LOOPBACK,
        # Loading the authorities takes longer than a question; http, which is never redirected to
        # https here, has no use for them.
        "verify": address.startswith("https:"),
    }
    return Settings(Terms(address, patience, stream_patience), session, http)


def as_url(text: str) -> str:
    """The address of a Steward in the one form it is kept in. Raises `ValueError` for what is no
    http or https address."""
    text = text.strip()
    whole = (text if "://" in text else f"http://{text}").rstrip("/")
    parts = urlsplit(whole)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0:
        raise ValueError(f"{text} is not an http or https address.")
    return whole.removesuffix("/api/v1")


def _proof(key: str) -> dict[str, str]:
    key = key.strip()
    if not (key.isascii() and key.isprintable()):
        raise ValueError("This is not an API key.")
    return {"Authorization": f"Bearer {key}"} if key else {}


@contextmanager
def written(request: Request, http: httpx.Client | httpx.AsyncClient) -> Iterator[httpx.Request]:
    """The request in httpx's form; its files are open as long as the block runs.

    They are read in small blocks while they are sent, by the async client too.
    """
    with ExitStack() as files:
        parts = [("files", (file.name, _opened(file, files))) for file in request.files]
        timeout = TIMEOUT
        if request.seconds is not None:
            timeout = httpx.Timeout(request.seconds, connect=5.0)
        yield http.build_request(
            request.method,
            request.path,
            params=request.params or None,
            json=request.json,
            data=dict(request.form) if request.form else None,
            files=parts or None,
            headers=dict(request.headers),
            timeout=timeout,
        )


def _opened(file: File, files: ExitStack) -> Any:
    """What httpx reads, from its beginning each time."""
    if isinstance(file.content, Path):
        return files.enter_context(file.content.open("rb"))
    return file.content
