"""Those who take what a Steward sends, in a process of their own: a mail server and a receiver of
webhooks. `python -m benchmarks.post_receivers` prints their two ports, and then, for each line it
reads, how many mails and webhooks it has, and how many of different ids."""

import asyncio
import sys

from aiohttp import web
from aiosmtpd.controller import UnthreadedController
from aiosmtpd.smtp import SMTP, Envelope, Session

HOST = "127.0.0.1"


class Taken:
    """The ids of what came."""

    def __init__(self) -> None:
        self.mails: list[bytes] = []
        self.hooks: list[str] = []

    async def handle_DATA(  # noqa: N802 - the library's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Take a mail."""
        assert isinstance(envelope.content, bytes)
        _, _, rest = envelope.content.partition(b"Message-ID: <")
        self.mails.append(rest.partition(b"@")[0])
        return "250 OK"

    async def take(self, request: web.Request) -> web.Response:
        """Take a webhook."""
        await request.read()
        self.hooks.append(request.headers["webhook-id"])
        return web.Response(status=204)


async def serve() -> None:
    """Until nothing more is asked."""
    taken = Taken()
    loop = asyncio.get_running_loop()
    mail = UnthreadedController(taken, HOST, 0, loop=loop)
    server = await loop.create_server(mail.factory, HOST, 0)
    app = web.Application()
    app.router.add_post("/{tail:.*}", taken.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, HOST, 0).start()
    print(server.sockets[0].getsockname()[1], runner.addresses[0][1], flush=True)
    while await loop.run_in_executor(None, sys.stdin.readline):
        print(len(taken.mails), len(taken.hooks), len({*taken.mails}), len({*taken.hooks}),
              flush=True)  # fmt: skip


if __name__ == "__main__":
    asyncio.run(serve())
