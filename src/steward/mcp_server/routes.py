"""The one address that MCP's clients speak to (streamable HTTP).

Each message is a request of its own that says all there is to know, so that any process can answer
it. Protocol: https://modelcontextprotocol.io/specification/2026-07-28 and those before it
"""

from typing import Annotated

import orjson
from fastapi import APIRouter, Depends, HTTPException, Request, Response
from starlette.requests import ClientDisconnect

from steward.accounts.who import Asked, Who
from steward.answers.routes import AnsweringDep, WatchingDep
from steward.http.language import asked_language
from steward.http.mcp_errors import MCP
from steward.http.parameters import RuntimeDep
from steward.http.problems import draining
from steward.kit.errors import TooLarge
from steward.kit.lifecycle import Settled
from steward.mcp_server import rpc
from steward.mcp_server.era import SESSION_HEADER, Era, era_of
from steward.mcp_server.methods import answer, finished
from steward.mcp_server.origin import check_origin
from steward.mcp_server.rpc import Message, RpcError, read_message
from steward.mcp_server.run_answer import RunAnswer
from steward.mcp_server.sessions import check_session, new_session, topic
from steward.mcp_server.tool import Watched
from steward.mcp_server.toolbox import call_tool, find_tool
from steward.mcp_server.tools.add_document import most_bytes
from steward.mcp_server.visit import Visit
from steward.runtime import Runtime

router = APIRouter()

JSON = "application/json"
# What surrounds a file in a call, in bytes; beyond it a body is read in a thread.
ENVELOPE = 256 * 1024


async def _body(request: Request, runtime: RuntimeDep, _: Asked) -> bytes:
    """The body, of one who may ask. Raises `TooLarge`, and `Unavailable` if the process ends."""
    most = most_bytes(runtime.settings.max_file_bytes) * 4 // 3 + ENVELOPE
    body = bytearray()
    try:
        async with runtime.lifecycle.until_settled():
            async for chunk in request.stream():
                body += chunk
                if len(body) > most:
                    raise TooLarge("too_large", "The request is too large.", "请求过大。")
    except Settled:
        raise draining() from None
    except ClientDisconnect:
        raise HTTPException(400) from None
    return bytes(body)


@router.post(
    MCP, include_in_schema=False, response_model=None, dependencies=[Depends(check_origin)]
)
async def speak(
    request: Request,
    asking: Asked,
    runtime: RuntimeDep,
    answering: AnsweringDep,
    watching: WatchingDep,
    body: Annotated[bytes, Depends(_body)],
) -> Response:
    """Take one message, and answer it if it is a request."""
    message = None
    try:
        message = await _read(body, runtime)
        era = era_of(message, request.headers)
        session = _session(request, asking.who, era, runtime)
        visit = Visit(
            asking.who,
            _language(request, asking.who),
            era,
            (runtime.settings.public_url or str(request.base_url)).rstrip("/"),
            session,
            runtime,
            answering,
            watching,
        )
        if message.id is None:
            return await _take_notice(visit, message)
        return await _respond(visit, message, request)
    except RpcError as wrong:
        asked = None if message is None else message.id
        return Response(rpc.error(asked, wrong), wrong.status, media_type=JSON)


async def _read(body: bytes, runtime: Runtime) -> Message:
    if len(body) <= ENVELOPE:
        return read_message(body)
    return await runtime.offload(read_message, body)


async def _respond(visit: Visit, message: Message, request: Request) -> Response:
    if message.method == "tools/call":
        tool = find_tool(message)
        if tool.long:
            streams = "text/event-stream" in request.headers.get("accept", "")
            return RunAnswer(visit, tool, message, streams=streams)
        result = await call_tool(visit, tool, message)
        assert not isinstance(result, Watched), "only long tools are watched"
    else:
        result = await answer(visit, message)
    said = rpc.result(message.id, finished(visit, message, result))
    headers = {}
    if message.method == "initialize":
        headers[SESSION_HEADER] = new_session(visit.runtime.secret, visit.who)
    return Response(said, headers=headers, media_type=JSON)


async def _take_notice(visit: Visit, message: Message) -> Response:
    """Pass on that a request is to be cancelled; all other notices ask for nothing."""
    if message.method == "notifications/cancelled" and visit.session is not None:
        which = message.params.get("requestId")
        if rpc.is_key(which):
            await visit.runtime.bus.publish(topic(visit.session), orjson.dumps([which]))
    return Response(status_code=202)


def _session(request: Request, who: Who, era: Era, runtime: Runtime) -> str | None:
    """The client's session, if it has one. Raises `NotFound` unless it is theirs."""
    session = request.headers.get(SESSION_HEADER)
    if session is None or era == "stateless":
        return None
    check_session(runtime.secret, who, session)
    return session


def _language(request: Request, who: Who) -> str:
    """What the client asks for, or else the language of the account."""
    asked = request.headers.get("accept-language", "*")
    return who.language if asked == "*" else asked_language(asked)
