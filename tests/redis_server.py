"""A real Redis for tests: Debian's `redis-server` on a free loopback port, keeping nothing."""

import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from steward_process import wait_until

HOW_TO_GET_IT = "no redis-server in PATH; scripts/prepare-tests gets it (Debian: redis-server)"


def free_port() -> int:
    """A port of the loopback address that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


class RedisServer:
    """One Redis, at the same address whenever it runs. `stop` and `start` it to be away."""

    def __init__(self, log: Path, *options: str) -> None:
        """`options` are further ones of redis-server."""
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}"
        self._log = log
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> "RedisServer":
        """Run, and return when it answers."""
        command = ["redis-server", "--port", str(self.port), "--bind", "127.0.0.1"]
        with self._log.open("ab") as out:
            self._process = subprocess.Popen(
                [*command, "--save", "", "--appendonly", "no", *self._options],
                stdout=out,
                stderr=out,
            )
        wait_until(self._answers, f"redis-server; see {self._log}")
        return self

    def stop(self) -> None:
        """kill -9: every connection is cut."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    @property
    def runs(self) -> bool:
        """Whether it has been started and not stopped since."""
        return self._process is not None

    def stand_still(self) -> None:
        """SIGSTOP: connections are there, and nobody at the other end."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """SIGCONT, after `stand_still`."""
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    def ask(self, *words: str) -> str:
        """A command, by a connection of its own; the reply as Redis writes it (RESP2), as far as
        one read brings it."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
            connection.sendall((" ".join(words) + "\r\n").encode())
            return connection.recv(65536).decode()

    def channels(self) -> set[str]:
        """Which channels anybody listens to."""
        return set(self.ask("PUBSUB", "CHANNELS").split("\r\n")[2::2])

    def _answers(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, self._log.read_text()[-2000:]
        try:
            return self.ask("PING") == "+PONG\r\n"
        except OSError:
            return False


@pytest.fixture(scope="session")
def shared_redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """A Redis that many tests share; use `redis_server`."""
    if shutil.which("redis-server") is None:
        pytest.skip(HOW_TO_GET_IT)
    server = RedisServer(tmp_path_factory.mktemp("redis") / "redis.log").start()
    yield server
    server.stop()


@pytest.fixture
def redis_server(shared_redis: RedisServer) -> RedisServer:
    """A Redis that runs; a test may stop it and start it again."""
    if not shared_redis.runs:
        shared_redis.start()
    return shared_redis
