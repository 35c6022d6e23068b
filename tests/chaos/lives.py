"""One Steward at one port, and the lives of its processes one after the other."""

import asyncio
import random
import signal
import socket
import time
from dataclasses import dataclass

from chaos.endings import Ending
from steward_process import StewardProcess

# Below those that the system gives to outgoing connections, which might take it meanwhile.
PORTS = range(15_000, 30_000)


@dataclass
class Life:
    """From its start to its death by the clock of the machine. `end` is how it ended, None while
    it has not; `told` is when the signal came, and `leaving` how long it took to end then."""

    began: float
    end: Ending | None = None
    told: float = 0.0
    code: int = 0
    leaving: float = 0.0

    @property
    def left_well(self) -> bool:
        """Whether it was told to leave, once, and let leave."""
        return self.end is not None and self.end.deed == "leave"


class OneSteward:
    """The process, whichever it is at the moment, and those before it."""

    def __init__(self, process: StewardProcess) -> None:
        self.process = process
        self.lives: list[Life] = []
        process.settings["STEWARD_PORT"] = str(free_port())

    @property
    def url(self) -> str:
        """Its address, the same for all its lives."""
        return f"http://127.0.0.1:{self.process.settings['STEWARD_PORT']}"

    async def start(self) -> None:
        """Return when it answers."""
        self.lives.append(Life(time.monotonic()))
        await asyncio.to_thread(self.process.start)

    async def end(self, ending: Ending) -> Life:
        """End the life that goes on, or one that is begun for that."""
        if ending.deed == "stumble":
            await self._end(Ending("leave", False, 0, 0, False, 0))
            self.lives.append(Life(time.monotonic()))
            self.process.start(wait=False)
            await asyncio.sleep(ending.within)
        return await self._end(ending)

    async def _end(self, ending: Ending) -> Life:
        life = self.lives[-1]
        life.told = time.monotonic()
        first, *second = _signals(ending)
        dying = asyncio.create_task(asyncio.to_thread(self.process.signal, first, 120.0))
        if second:
            await asyncio.wait({dying}, timeout=ending.within)
            self._send(second[0])
        life.end, life.code, life.leaving = ending, await dying, time.monotonic() - life.told
        return life

    def _send(self, number: int) -> None:
        assert self.process.process is not None
        if self.process.process.poll() is None:
            self.process.process.send_signal(number)

    def life_at(self, moment: float) -> Life:
        """Whose life it was at a moment; what came after its death was still its deed."""
        return next(life for life in reversed(self.lives) if life.began <= moment)


def _signals(ending: Ending) -> list[int]:
    if ending.deed == "kill":
        return [signal.SIGKILL]
    second = signal.SIGTERM if ending.twice_told else signal.SIGKILL
    return [signal.SIGTERM, second] if ending.deed == "hurry" else [signal.SIGTERM]


def free_port() -> int:
    """A port that nobody listens on."""
    while True:
        port = random.choice(PORTS)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
