"""Runs and documents over a WebSocket (RFC 6455): docs/websocket.md says what is sent on it.

uvicorn sends a ping every 20 seconds and drops a connection that does not answer within 20 more, so
there is no heartbeat here.
"""

from fastapi import APIRouter, WebSocket

from steward.answers.answering import Answering
from steward.answers.socket_connection import Connection
from steward.answers.socket_sign_in import check_origin
from steward.runtime import Runtime

router = APIRouter(tags=["answers"])


@router.websocket("/ws")
async def converse(websocket: WebSocket) -> None:
    """Subscribe to one's runs and documents, ask, stop and decide, on one connection."""
    runtime: Runtime = websocket.app.state.runtime
    answering: Answering = websocket.app.state.answering
    check_origin(websocket, runtime.settings)
    await websocket.accept()
    with runtime.lifecycle.working("sockets"):
        await Connection(websocket, runtime, answering).serve()
