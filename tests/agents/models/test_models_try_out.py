"""What a test makes of servers that are no model's, and of how little a provider may say."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from steward.agents.models.reach import Reach, open_at
from steward.agents.models.try_out import ask_for_list, ask_model
from steward.llm.connections import Connections

NOT_UNDERSTOOD = "not_understood"


@asynccontextmanager
async def answering(body: bytes, head: str) -> AsyncIterator[str]:
    """A server that answers everything with this; its address."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(f"HTTP/1.1 {head}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"


@pytest.mark.parametrize(
    ("head", "body", "code"),
    [
        ("200 OK\r\nContent-Type: text/html", b"<html>A router</html>", NOT_UNDERSTOOD),
        ("200 OK\r\nContent-Type: application/json", b"", NOT_UNDERSTOOD),
        ("200 OK\r\nContent-Type: application/json", b'{"choices": "many"}', NOT_UNDERSTOOD),
        ("200 OK\r\nContent-Type: application/json", b'{"choices": []}', "nothing_said"),
        ("400 No\r\nContent-Type: application/json", b"\xff" * 900, "provider_refused"),
        ("402 No\r\nContent-Type: text/html", b"<html>Pay</html>", "quota_spent"),
        ("302 Away\r\nLocation: http://127.0.0.1:9/", b"", "nobody_there"),
    ],
)
async def test_every_answer_becomes_a_sentence(head: str, body: bytes, code: str) -> None:
    connections = Connections()
    async with answering(body, head) as address:
        reach = Reach("compatible", address, "sk-secret")
        model = open_at(reach, "m", connections=connections, stall_seconds=30)
        tried = await ask_model(model, reach.key)
        listed = await ask_for_list(model, reach.key, connections)
        await connections.aclose()
    assert tried.problem is not None
    assert tried.problem.code == code
    assert len(tried.problem.en) < 400
    assert listed.problem is not None
    assert listed.models is None


def test_a_key_is_not_shown_by_accident() -> None:
    assert "secret" not in repr(Reach("openai", None, "sk-secret"))
