"""One streamed answer of the scripted provider, with everything that can go wrong with it."""

import asyncio
from dataclasses import dataclass
from typing import Any, Literal

import orjson

from scripted_scenarios import Body, Scenario, calls_for, deltas, text_for, usage_for

Reader = asyncio.StreamReader
Writer = asyncio.StreamWriter
Ended = Literal["complete", "dropped", "disconnected"]
BURST = 50  # events between two looks at whether the client keeps up


@dataclass
class Asked:
    """A request for an answer, and what became of it."""

    body: Body
    headers: dict[str, str]
    ended: Ended | Literal["open"] = "open"
    sent: int = 0  # events with content


class Stream:
    """One streamed answer."""

    def __init__(self, scenario: Scenario, asked: Asked, reader: Reader, writer: Writer) -> None:
        self.scenario, self.asked, self.reader, self.writer = scenario, asked, reader, writer
        self.newline = "\r\n" if scenario.crlf else "\n"

    async def run(self) -> None:
        """Write the answer as the scenario says; note how it ended."""
        try:
            self.asked.ended = await self._run()
        except ConnectionError:
            self.asked.ended = "disconnected"
        except asyncio.CancelledError:
            self.asked.ended = "dropped"
            raise

    async def _run(self) -> Ended:
        scenario, body = self.scenario, self.asked.body
        self.writer.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n"
        )
        await self._event(self._chunk({"role": "assistant", "content": ""}))
        begun = asyncio.get_running_loop().time()
        for number, delta in enumerate(deltas(scenario, body)):
            if broken := await self._break(number):
                return broken
            await self._event(self._chunk(delta))
            self.asked.sent += 1
            await self._pace(begun, number)
            if self.reader.at_eof() or self.writer.is_closing():
                return "disconnected"
        if broken := await self._break(self.asked.sent):
            return broken
        calls = calls_for(scenario, body)
        if scenario.finish:
            await self._event(self._chunk({}, "tool_calls" if calls else scenario.finish))
        if scenario.usage and (body.get("stream_options") or {}).get("include_usage"):
            usage = usage_for(body, "" if calls else text_for(scenario, body), calls)
            await self._event(self._chunk(None) | {"choices": [], "usage": usage})
        if scenario.done:
            await self._write(f"data: [DONE]{self.newline * 2}".encode())
        self.writer.write(b"0\r\n\r\n")
        return "complete"

    async def _break(self, number: int) -> Ended | None:
        """What the scenario has in store after `number` tokens."""
        if number == self.scenario.error_after:
            await self._event({"error": {"message": self.scenario.error, "code": "server_error"}})
            self.writer.write(b"0\r\n\r\n")
            return "complete"
        if number == self.scenario.drop_after:
            self.writer.close()  # without the last chunk, so that the client knows
            return "dropped"
        if number == self.scenario.stall_after:
            await self.reader.read()  # until the client goes away
            return "disconnected"
        return None

    async def _pace(self, begun: float, number: int) -> None:
        if self.scenario.rate:
            due = begun + (number + 1) / self.scenario.rate
            await asyncio.sleep(max(0.0, due - asyncio.get_running_loop().time()))
        elif number % BURST == BURST - 1:
            await self.writer.drain()
            await asyncio.sleep(0)

    def _chunk(self, delta: dict[str, Any] | None, finish: str | None = None) -> dict[str, Any]:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
        return {
            "id": "chatcmpl-scripted",
            "object": "chat.completion.chunk",
            "created": 1_790_000_000,
            "model": self.asked.body["model"],
            "choices": [choice],
        }

    async def _event(self, data: dict[str, Any]) -> None:
        end = self.newline.encode() * 2
        event = b"data: " + orjson.dumps(data) + end
        if self.scenario.comments:
            event = b": still here" + end + b"event: message\nid: 7\n" + event
        await self._write(event)

    async def _write(self, event: bytes) -> None:
        framed = b"%x\r\n%b\r\n" % (len(event), event)
        size = self.scenario.write_bytes or len(framed)
        for start in range(0, len(framed), size):
            self.writer.write(framed[start : start + size])
            if self.scenario.write_bytes:
                await asyncio.sleep(0)  # so that each piece is sent by itself
