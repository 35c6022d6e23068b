"""Which Steward the command talks to, and how it proves for whom."""

import time
from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

import httpx

from steward.client.connect import DEFAULT_URL, as_url
from steward.client.refusal import refusal
from steward.commands.credentials import (
    Credentials,
    credentials_path,
    read_credentials,
    write_credentials,
)
from steward.commands.failure import Failure
from steward.db.lock import LockTaken, hold

# An access token is exchanged this long before it is too old, so that no upload is sent in vain.
EARLY_SECONDS = 60
LOCK_SECONDS = 30
Flow = Generator[httpx.Request, httpx.Response, None]


@dataclass(frozen=True)
class Access:
    """The address, and what proves who asks there."""

    url: str
    auth: httpx.Auth


class ApiKey(httpx.Auth):
    """A key from the environment."""

    def __init__(self, key: str) -> None:
        self._header = f"Bearer {key}"

    def auth_flow(self, request: httpx.Request) -> Flow:
        """Send the key."""
        request.headers["Authorization"] = self._header
        yield request


class StoredSignIn(httpx.Auth):
    """The sign-in that `steward login` has kept, carried on whenever its token is too old.

    A refresh token is good for one exchange, so commands that run side by side exchange it in turn
    and take what another has got meanwhile from the file.
    """

    def __init__(self, path: Path, credentials: Credentials) -> None:
        self._path = path
        self._mine = credentials

    def sync_auth_flow(self, request: httpx.Request) -> Flow:
        """Send the token; exchange it before it is too old, or once when it is refused."""
        if time.time() > self._mine.expires_at - EARLY_SECONDS:
            yield from self._refresh()
        request.headers["Authorization"] = f"Bearer {self._mine.access_token}"
        response = yield request
        if response.status_code == httpx.codes.UNAUTHORIZED:
            yield from self._refresh()
            request.headers["Authorization"] = f"Bearer {self._mine.access_token}"
            yield request

    def _refresh(self) -> Flow:
        lock = _hold(self._path.with_suffix(".lock"))
        try:
            kept = read_credentials(self._path)
            if kept is None or kept.url != self._mine.url:
                raise not_signed_in(self._mine.url)
            if kept.access_token == self._mine.access_token:
                kept = yield from self._exchange(kept)
                write_credentials(self._path, kept)
            self._mine = kept
        finally:
            lock.close()

    def _exchange(self, kept: Credentials) -> Generator[httpx.Request, httpx.Response, Credentials]:
        response = yield httpx.Request(
            "POST",
            f"{kept.url}/api/v1/auth/refresh",
            json={"refresh_token": kept.refresh_token},
            extensions={"timeout": httpx.Timeout(30).as_dict()},
        )
        response.read()
        if response.status_code == httpx.codes.UNAUTHORIZED:
            raise Failure(
                f"Your sign-in at {kept.url} has ended. Sign in again: steward login",
                f"你在 {kept.url} 的登录已失效，请重新登录：steward login",
            )
        if not response.is_success:
            raise refusal(response)
        return replace(kept, **token_fields(response.json()))


def _hold(path: Path) -> IO[str]:
    try:
        return hold(path, LOCK_SECONDS)
    except LockTaken as holder:
        raise Failure(
            f"Another steward command (process {holder}) does not let go of {path}.",
            f"另一个 steward 命令（进程 {holder}）一直占用 {path}。",
        ) from None


def token_fields(tokens: Mapping[str, Any]) -> dict[str, Any]:
    """Those of the fields of `Credentials` that come with new tokens."""
    return {
        "access_token": tokens["access_token"],
        "refresh_token": tokens["refresh_token"],
        "expires_at": time.time() + tokens["expires_in"],
    }


def find_access(environment: Mapping[str, str]) -> Access:
    """`STEWARD_API_KEY` and `STEWARD_URL` win over what `steward login` has kept.

    A kept token is sent to the address it was given by and to no other. Raises `Failure`.
    """
    path = credentials_path(environment)
    key = environment.get("STEWARD_API_KEY", "").strip()
    given = environment.get("STEWARD_URL")
    if key and given:
        return Access(as_address(given), ApiKey(_sendable(key)))
    kept = read_credentials(path)
    url = as_address(given or (kept.url if kept else DEFAULT_URL))
    if key:
        return Access(url, ApiKey(_sendable(key)))
    if kept is None or kept.url != url:
        raise not_signed_in(url)
    return Access(url, StoredSignIn(path, kept))


def as_address(text: str) -> str:
    """The address of a Steward in the one form it is kept in. Raises `Failure`."""
    try:
        return as_url(text)
    except ValueError:
        raise Failure(
            f"{text} is not an http or https address.", f"{text} 不是 http(s) 地址。"
        ) from None


def not_signed_in(url: str) -> Failure:
    """Nobody has signed in there from here."""
    return Failure(
        f"You are not signed in at {url}. Sign in first: steward login",
        f"你尚未登录 {url}，请先登录：steward login",
    )


def _sendable(key: str) -> str:
    if not (key.isascii() and key.isprintable()):
        raise Failure("STEWARD_API_KEY is not an API key.", "STEWARD_API_KEY 不是有效的 API 密钥。")
    return key
