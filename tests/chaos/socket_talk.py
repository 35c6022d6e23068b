"""People at a socket while things go wrong."""

import asyncio

import aiohttp
import orjson

from chaos.client import AGAIN_SECONDS, API, CUT, NOT_NOW, Client
from chaos.diary import Asked
from run_events import Frame


async def talk(client: Client, asked: Asked) -> None:
    """Ask on a socket and listen to the end; a new socket subscribes to what is missing."""
    while not asked.ended:
        before = asked.last
        try:
            async with client.http.ws_connect(f"{client.base}{API}/ws") as socket:
                if asked.run_id is None:
                    await socket.send_json({"type": "send", "content": asked.question})
                else:
                    subscribe = {"type": "subscribe", "run_id": asked.run_id}
                    await socket.send_json(subscribe | {"after": asked.last})
                await _hear(client, socket, asked)
        except CUT:
            client.diary.cuts += 1
        if asked.run_id is None:
            return
        asked.came_back += 1
        if asked.last == before:
            await asyncio.sleep(AGAIN_SECONDS)


async def _hear(client: Client, socket: aiohttp.ClientWebSocketResponse, asked: Asked) -> None:
    async for message in socket:
        if message.type is not aiohttp.WSMsgType.TEXT:
            return
        said = orjson.loads(message.data)
        if said["type"] == "error":
            if said["status"] not in NOT_NOW:
                client.diary.complaints.append(f"on a socket: {said}")
            return
        if said["type"] == "sent":
            asked.run_id = said["run_id"]
        if said.get("run_id") == asked.run_id and said["type"] not in ("sent", "subscribed"):
            asked.hear(Frame("", said["type"], said.get("seq"), said))
        if asked.ended:
            return
