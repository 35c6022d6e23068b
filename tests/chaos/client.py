"""People at Steward while things go wrong: patient, and with a good memory.

Whoever is cut off from a stream comes back with the number of the last event. Whoever does not know
whether a question was taken does not ask it again; everything else may be said twice.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from typing import Any

import aiohttp
import orjson

from chaos.diary import Asked, Diary
from run_events import Frame, as_frame
from steward_process import PASSWORD

API = "/api/v1"
# Longer than a stream is ever silent.
SILENCE_SECONDS = 20.0
AGAIN_SECONDS = 0.3
PATIENCE_SECONDS = 120.0
# Not now: somebody leaves, or something is away.
NOT_NOW = (429, 500, 502, 503, 504)
CUT = (aiohttp.ClientError, OSError, TimeoutError)

Files = Sequence[tuple[str, bytes]]


class Unheard(Exception):
    """A request was cut off, or refused for now: what became of it is not known. `after` is in how
    many seconds to come again."""

    def __init__(self, why: str, after: float = AGAIN_SECONDS) -> None:
        super().__init__(why)
        self.after = after


class Refused(Unheard):
    """A request was refused for now and surely not taken."""


class Client:
    """Somebody at one address. Use `signed_up`."""

    def __init__(self, base: str, name: str, diary: Diary, token: str = "") -> None:
        self.base, self.name, self.diary = base, name, diary
        self.http = aiohttp.ClientSession(
            headers={"Authorization": f"Bearer {token}"} if token else {},
            connector=aiohttp.TCPConnector(limit=0),
            timeout=aiohttp.ClientTimeout(total=None, sock_read=SILENCE_SECONDS),
            read_bufsize=2**20,
        )

    async def close(self) -> None:
        """Hang up."""
        await self.http.close()

    # --- one request

    async def once(
        self, method: str, path: str, *, not_by: str = "", files: Files = (), **what: Any
    ) -> tuple[int, Any, str]:
        """The status, the JSON and who has answered. Raises `Unheard`."""
        headers = {"X-Not-By": not_by} if not_by else {}
        if files:
            what["data"] = _form(files)
        try:
            async with self.http.request(
                method, self.base + API + path, headers=headers, **what
            ) as said:
                body = await said.read()
        except CUT as error:
            self.diary.cuts += 1
            raise Unheard(repr(error)) from error
        self.diary.statuses[said.status] += 1
        if said.status in NOT_NOW:
            if said.status == 500:
                self.diary.complaints.append(f"500 at {method} {path}: {body.decode()}")
            raise Unheard(f"{said.status} {body.decode()}", _when(said))
        return said.status, orjson.loads(body or b"null"), said.headers.get("X-Answered-By", "")

    async def patiently(self, method: str, path: str, **what: Any) -> tuple[int, Any, str]:
        """The same, said again until it is heard: only for what may be said twice."""
        until = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                return await self.once(method, path, **what)
            except Unheard as why:
                if time.monotonic() > until:
                    raise AssertionError(f"{method} {path}: nobody answers; {why}") from why
                await asyncio.sleep(why.after)

    async def get(self, path: str) -> Any:
        """What is there, for one to whom it must be there."""
        status, body, _ = await self.patiently("GET", path)
        assert status == 200, f"{self.name}: GET {path} said {status} {body}"
        return body

    # --- streams

    async def ask(self, asked: Asked, path: str, body: dict[str, Any]) -> None:
        """Ask, and listen until the end. A question that may or may not have been taken is left."""
        try:
            await self._begin(asked, path, body | {"mode": "stream"})
        except Unheard:
            if asked.run_id is None:
                return
        await self.follow(asked)

    async def _begin(self, asked: Asked, path: str, body: dict[str, Any]) -> None:
        """Ask until it is taken or cut off, and listen as long as that connection lasts."""
        while True:
            try:
                async for frame in self._stream(asked, "POST", path, json=body):
                    asked.hear(frame)
            except Refused as why:
                await asyncio.sleep(why.after)
            else:
                return

    async def follow(self, asked: Asked) -> None:
        """Listen to the answer of a question that was taken, wherever one has got to, to its end;
        whenever one is cut off, come back with the number of the last event."""
        while not asked.ended:
            headers = {"Last-Event-ID": str(asked.last)}
            path = f"/runs/{asked.run_id}/events"
            wait = 0.0
            try:
                async for frame in self._stream(asked, "GET", path, headers=headers):
                    asked.hear(frame)
                    wait = frame.data.get("retry_after", 0.0)
            except Unheard as why:
                wait = why.after
            asked.came_back += 1
            await asyncio.sleep(wait)

    async def _stream(
        self, asked: Asked, method: str, path: str, **what: Any
    ) -> AsyncIterator[Frame]:
        """The events of one connection. Raises `Unheard` when it is cut or refused."""
        try:
            async with self.http.request(method, self.base + API + path, **what) as said:
                self.diary.statuses[said.status] += 1
                if said.status == 204:
                    self.diary.complaints.append(f"{asked.run_id} has no end after {asked.last}")
                    asked.frames.append(Frame("", "run.failed"))
                    return
                if said.status != 200:
                    self._refused(said, f"{method} {path}", await said.text())
                asked.run_id = asked.run_id or said.headers["X-Run-Id"]
                asked.answered_by.append(said.headers.get("X-Answered-By", ""))
                with self.diary.hearing():
                    waiting = b""
                    async for piece in said.content.iter_any():
                        *whole, waiting = (waiting + piece).split(b"\n\n")
                        for raw in whole:
                            yield as_frame(raw.decode())
        except aiohttp.ClientConnectorError as error:
            raise Refused(repr(error)) from error
        except CUT as error:
            self.diary.cuts += 1
            raise Unheard(repr(error)) from error

    def _refused(self, said: aiohttp.ClientResponse, what: str, why: str) -> None:
        status = said.status
        if status not in NOT_NOW or status == 500:
            self.diary.complaints.append(f"{status} at {what}: {why}")
        # By the proxy, since nobody is ready, or by one who is leaving.
        surely = status == 503 and (not why or orjson.loads(why)["code"] == "draining")
        raise (Refused if surely else Unheard)(f"{status} {why}", _when(said))


def _when(said: aiohttp.ClientResponse) -> float:
    """In how many seconds it says to come again."""
    return float(said.headers.get("Retry-After", AGAIN_SECONDS))


def _form(files: Files) -> aiohttp.FormData:
    form = aiohttp.FormData()
    for name, content in files:
        form.add_field("files", content, filename=name)
    return form


async def signed_up(base: str, name: str, diary: Diary) -> Client:
    """Somebody new, signed in."""
    anybody = Client(base, name, diary)
    who = {"username": name, "email": f"{name}@example.com", "password": PASSWORD}
    status, said, _ = await anybody.patiently("POST", "/auth/register", json=who)
    # Cut off after it was done, it is said again.
    assert status == 201 or (status == 409 and diary.cuts), said
    form = {"username": name, "password": PASSWORD}
    status, tokens, _ = await anybody.patiently("POST", "/auth/token", data=form)
    assert status == 200, tokens
    await anybody.close()
    client = Client(base, name, diary, tokens["access_token"])
    diary.people[name] = (await client.get("/users/me"))["id"]
    return client
