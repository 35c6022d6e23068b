"""The server that starts draining at the signal, before it stops listening.

uvicorn stops listening at the signal, and tells the application of a shutdown only after open
responses have ended, which a stream never does by itself. So the signal sets the lifecycle to
draining: streams end with a word of goodbye, new work is refused with a word too, what is in hand
comes to a safe point, and reads are served all the while. Only then uvicorn's own shutdown begins.
"""

import asyncio
import os
import socket
import sys
from types import FrameType

import uvicorn

from steward.app import create_app
from steward.kit.last_resort import LastResort
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import log, set_up_logs
from steward.kit.role import Role
from steward.runtime import CannotStart
from steward.settings import Settings

# Beyond the deadlines of the stages: closing what is open, and what the stages need between them.
CLOSING_SECONDS = 10.0
# What hangs when all is done and said is not waited for any longer.
LAST_SECONDS = 2.0
# A start that is given up has nothing in hand; a migration that it breaks off is begun anew.
GIVE_UP_SECONDS = 5.0


class DrainingServer(uvicorn.Server):
    """uvicorn that lets the work in hand settle first, and ends with exit code 0 after a signal,
    `seconds` after it at the latest. It also ends, with 1, when Steward cannot go on."""

    def __init__(self, config: uvicorn.Config, lifecycle: Lifecycle, seconds: float) -> None:
        super().__init__(config)
        self._lifecycle = lifecycle
        self._seconds = seconds
        self.last_resort = LastResort()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._leaving: asyncio.Task[None] | None = None
        self.told = False

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve until a signal comes."""
        self._loop = asyncio.get_running_loop()
        try:
            await super().serve(sockets)
        finally:
            self.last_resort.end_within(LAST_SECONDS, self.exit_code)

    @property
    def exit_code(self) -> int:
        """What the process ends with: 0 if that is what it was told."""
        return 0 if self.told else 1

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start. A start that is given up because of a signal has not failed."""
        try:
            await super().startup(sockets)
        except SystemExit:
            if not self.told:
                sys.exit(self.exit_code)  # uvicorn would end with another one
        self._leaving = asyncio.create_task(self._stop_listening())

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Called in the main thread at SIGTERM or SIGINT; a second one exits at once, which loses
        nothing, since nothing lives only in memory."""
        if self.told:
            os._exit(128 + sig)
        self.told = True
        self.last_resort.end_within(self._seconds)
        if self._loop is None:
            self.should_exit = True
        else:
            self._loop.call_soon_threadsafe(self._leave)

    def _leave(self) -> None:
        self._lifecycle.drain()
        if not self.started:
            self.should_exit = True  # as soon as the start is through
            self.last_resort.end_within(GIVE_UP_SECONDS, self.exit_code)

    async def _stop_listening(self) -> None:
        await self._lifecycle.wait_until_settled()
        self.should_exit = True


def serve(settings: Settings, role: Role) -> int:
    """Run Steward until it is told to stop; returns the process's exit code."""
    human = settings.log_format == "human" or (
        settings.log_format == "auto" and sys.stderr.isatty()
    )
    set_up_logs(as_json=not human, level=settings.log_level)
    lifecycle = Lifecycle()
    try:
        listener = socket.create_server((settings.host, settings.port), backlog=2048)
    except OSError as error:
        where = f"{settings.host}:{settings.port}"
        print(f"Steward cannot listen on {where}: {error.strerror}.", file=sys.stderr)  # noqa: T201
        return 1
    # Accepted connections inherit it; without uvloop nobody else would turn Nagle's delay off.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        app = create_app(settings, lifecycle, role, address=_address(settings, listener))
    except CannotStart as error:
        log("app").error("Steward cannot start", why=str(error))
        return 1
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        proxy_headers=True,
        forwarded_allow_ips=settings.trusted_proxies,
        server_header=False,
        # Beyond what a message on a socket may have, so that Steward can say what is wrong with it.
        ws_max_size=1024 * 1024,
        ws_per_message_deflate=False,  # a token is not worth the work
        # A net only: streams have been told by then.
        timeout_graceful_shutdown=round(settings.drain_streams_seconds) + 1,
    )
    server = DrainingServer(config, lifecycle, settings.leaving_seconds + CLOSING_SECONDS)
    server.run([listener])
    return server.exit_code


def _address(settings: Settings, listener: socket.socket) -> str:
    if settings.public_url:
        return settings.public_url.rstrip("/")
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
