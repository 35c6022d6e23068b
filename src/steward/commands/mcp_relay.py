"""Passes MCP's messages between a program that speaks in lines and Steward, which speaks HTTP.

Protocol: https://modelcontextprotocol.io/specification/2026-07-28/basic/transports and those before
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import orjson

from steward.commands.failure import Failure, NoAnswer
from steward.http.mcp_errors import MCP
from steward.mcp_server.era import (
    METHOD_HEADER,
    NAME_HEADER,
    NAMED_BY,
    SESSION_HEADER,
    VERSION_HEADER,
    VERSION_KEY,
    encoded,
)

Json = dict[str, Any]
PARSE_ERROR = -32700
INTERNAL_ERROR = -32603
DATA = b"data: "
ACCEPT = "application/json, text/event-stream"


class Relay:
    """One program's messages. `write` takes each line that is for it."""

    def __init__(
        self, http: httpx.AsyncClient, url: str, write: Callable[[bytes], None], *, chinese: bool
    ) -> None:
        self._http = http
        self._url = url
        self._write = write
        self._chinese = chinese
        self._session: str | None = None
        self._version: str | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        # Of those, the requests that are cancelled by closing their stream, by their ids.
        self._closable: dict[str, asyncio.Task[None]] = {}

    def take(self, line: bytes) -> None:
        """Take one line; what it comes to is written when it is known."""
        if not line.strip():
            return
        try:
            message = orjson.loads(line)
        except ValueError:
            self._refuse(None, PARSE_ERROR, "The line is not JSON.", "该行不是 JSON。")
            return
        if isinstance(message, dict) and self._closes(message):
            return
        task = asyncio.create_task(self._carry(message, line))
        self._tasks.add(task)
        if _is_stateless(message) and "id" in message:
            self._closable[_key(message["id"])] = task
        task.add_done_callback(self._over)

    async def close(self, seconds: float) -> None:
        """Give what is under way so many seconds, and then leave it."""
        tasks = list(self._tasks)
        if not tasks:
            return
        await asyncio.wait(tasks, timeout=seconds)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _over(self, done: asyncio.Task[None]) -> None:
        self._tasks.discard(done)
        for key in [key for key, task in self._closable.items() if task is done]:
            del self._closable[key]
        if not done.cancelled() and (error := done.exception()) is not None:
            asyncio.get_running_loop().call_exception_handler(
                {"message": "a message was not passed on", "exception": error, "task": done}
            )

    def _closes(self, message: Json) -> bool:
        """Cancel a request by closing its stream, where that is how it is done."""
        if message.get("method") != "notifications/cancelled":
            return False
        params = message.get("params")
        named = params.get("requestId") if isinstance(params, dict) else None
        task = self._closable.get(_key(named))
        return task is not None and task.cancel()

    async def _carry(self, message: Any, line: bytes) -> None:
        id_ = message.get("id") if isinstance(message, dict) else None
        run_id: str | None = None
        wrong: Failure = NoAnswer(self._url, "it broke off")
        try:
            async with self._http.stream(
                "POST", MCP, content=line, headers=self._headers(message)
            ) as response:
                run_id = response.headers.get("x-run-id")
                if await self._pass_on(message, id_, response):
                    return
        except Failure as failure:
            wrong = failure
        except httpx.RequestError as error:
            wrong = NoAnswer(self._url, str(error) or type(error).__name__)
        if run_id is not None:
            wrong = _broken_off(run_id)
        if not _is_notice(message):
            self._refuse(id_, INTERNAL_ERROR, wrong.en, wrong.zh)

    async def _pass_on(self, message: Any, id_: Any, response: httpx.Response) -> bool:
        """Write what Steward says; whether that was all."""
        if response.headers.get("content-type", "").startswith("text/event-stream"):
            last = b""
            async for line in _lines(response):
                if line.startswith(DATA):
                    last = line.removeprefix(DATA)
                    self._write(last)
            return bool(last) and "method" not in orjson.loads(last)
        body = await response.aread()
        if _is_notice(message):
            return True
        said = _read(body)
        if said is None:
            status = response.status_code
            self._refuse(
                id_,
                INTERNAL_ERROR,
                f"What answers at {response.url} is not Steward ({status}).",
                f"{response.url} 上运行的不是 Steward（{status}）。",
            )
            return True
        if isinstance(message, dict) and message.get("method") == "initialize":
            self._remember(said, response)
        self._write(orjson.dumps(said | {"id": id_}))
        return True

    def _remember(self, said: Json, response: httpx.Response) -> None:
        self._session = response.headers.get(SESSION_HEADER)
        self._version = said.get("result", {}).get("protocolVersion")

    def _headers(self, message: Any) -> dict[str, str]:
        """What HTTP has to say beside the message."""
        headers = {"Content-Type": "application/json", "Accept": ACCEPT}
        if not isinstance(message, dict):
            return headers
        method, params = message.get("method"), message.get("params")
        if _is_stateless(message):
            assert isinstance(params, dict)
            headers[VERSION_HEADER] = encoded(str(params["_meta"][VERSION_KEY]))
            headers[METHOD_HEADER] = encoded(str(method))
            name = params.get(NAMED_BY.get(str(method), ""))
            return headers | ({} if name is None else {NAME_HEADER: encoded(str(name))})
        if method != "initialize" and self._session and self._version:
            headers |= {SESSION_HEADER: self._session, VERSION_HEADER: self._version}
        return headers

    def _refuse(self, id_: Any, code: int, en: str, zh: str) -> None:
        error = {"code": code, "message": zh if self._chinese else en}
        self._write(orjson.dumps({"jsonrpc": "2.0", "id": id_, "error": error}))


async def _lines(response: httpx.Response) -> AsyncIterator[bytes]:
    """The lines of an event stream. Those of the library also end where a text has a line separator
    of its own (U+2028)."""
    pending = b""
    async for chunk in response.aiter_bytes():
        *lines, pending = (pending + chunk).split(b"\n")
        for line in lines:
            yield line


def _broken_off(run_id: str | None) -> Failure:
    return Failure(
        f"The connection to Steward broke off. The run {run_id} goes on: ask for it with get_run.",
        f"与 Steward 的连接已中断，运行 {run_id} 会继续，请用 get_run 查询。",
    )


def _is_notice(message: Any) -> bool:
    """Whether nothing may be answered."""
    return isinstance(message, dict) and "method" in message and "id" not in message


def _read(body: bytes) -> Json | None:
    """A message of JSON-RPC; None if it is something else."""
    try:
        said = orjson.loads(body)
    except ValueError:
        return None
    return said if isinstance(said, dict) and said.get("jsonrpc") == "2.0" else None


def _key(id_: Any) -> str:
    """A request's id, by which 1 and "1" are two."""
    return json.dumps(id_)


def _is_stateless(message: Any) -> bool:
    params = message.get("params") if isinstance(message, dict) else None
    meta = params.get("_meta") if isinstance(params, dict) else None
    return isinstance(meta, dict) and VERSION_KEY in meta
