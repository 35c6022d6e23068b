"""Who takes nothing for long is left; who is told something is told it whole and in order."""

import asyncio
from typing import cast

import pytest
from starlette.datastructures import Headers
from starlette.websockets import WebSocket

from steward.answers.socket_sender import TRY_AGAIN, Ended, Sender
from steward.kit.errors import NotFound


class Peer:
    """The other end, which takes a message only when it may."""

    def __init__(self, language: str = "en") -> None:
        self.headers = Headers({"accept-language": language})
        self.took: list[str] = []
        self.takes = asyncio.Event()

    async def send_text(self, text: str) -> None:
        await self.takes.wait()
        self.took.append(text)

    async def close(self, code: int, reason: str) -> None:
        await self.takes.wait()


def sender(peer: Peer, patience: float = 60) -> Sender:
    return Sender(cast("WebSocket", peer), patience)


async def test_who_does_not_read_is_left() -> None:
    peer = Peer()
    with pytest.raises(Ended) as ended:
        await sender(peer, patience=0.01).send(b"{}")
    assert ended.value.code == TRY_AGAIN
    await sender(peer).close(ended.value)  # does not wait for ever either


async def test_messages_keep_their_order_however_slow_the_reader() -> None:
    peer = Peer()
    one = sender(peer)
    sending = [asyncio.create_task(one.send(b"%d" % n)) for n in range(50)]
    await asyncio.sleep(0)
    assert peer.took == []
    peer.takes.set()
    await asyncio.gather(*sending)
    assert peer.took == [str(n) for n in range(50)]


@pytest.mark.parametrize(("language", "word"), [("en", "no such run"), ("zh", "没有这个运行")])
async def test_a_problem_is_told_with_its_mark(language: str, word: str) -> None:
    peer = Peer(language)
    peer.takes.set()
    await sender(peer).tell_problem(NotFound("run", "运行"), "mine")
    assert word in peer.took[0]
    assert '"ref":"mine"' in peer.took[0]
