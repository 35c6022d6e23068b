"""PostgreSQL goes away while Steward starts: it ends, and says why in one sentence."""

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import URL, make_url

from steward.db.migrate import migrate_postgres
from steward.jobs.storage import in_postgres, prepare
from steward_process import StewardProcess


class Cutting:
    """A way to the server that lets so many pieces of what is said to it pass. With the next one
    every connection ends, and no more are taken."""

    def __init__(self, url: URL, pieces: int) -> None:
        self._url = url
        self._left = pieces
        self._open: set[asyncio.StreamWriter] = set()

    async def listen(self) -> asyncio.Server:
        return await asyncio.start_server(self._serve, "127.0.0.1", 0)

    @property
    def cut(self) -> bool:
        return self._left < 0

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        if self.cut:
            writer.transport.abort()
            return
        there, to_server = await asyncio.open_connection(self._url.host, self._url.port)
        self._open.add(to_server)
        await asyncio.gather(self._pass(reader, to_server, 1), self._pass(there, writer, 0))

    async def _pass(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, counts: int
    ) -> None:
        try:
            while piece := await reader.read(65536):
                self._left -= counts
                if self.cut:
                    for each in self._open:
                        each.transport.abort()
                writer.write(piece)
        except OSError:
            pass
        writer.transport.abort()


@contextmanager
def cutting(address: str, pieces: int) -> Iterator[str]:
    """The address of the same database by such a way, for as long as the block runs."""
    url = make_url(address)
    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(Cutting(url, pieces).listen())
    port = server.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        way = url.set(host="127.0.0.1", port=port)
        yield way.render_as_string(hide_password=False)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        server.close()
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()


# A start says some 300 pieces: first Steward's own ports, then the job engine and its queues.
@pytest.mark.parametrize("pieces", [50, 150, 210])
def test_it_says_so_in_one_sentence(
    pieces: int, new_database: Callable[[], str], tmp_path: Path
) -> None:
    address = new_database()
    migrate_postgres(address)
    prepare(in_postgres(address))
    with cutting(address, pieces) as way:
        settings = {"STEWARD_EMBEDDING": "none", "STEWARD_DATABASE_URL": way}
        steward = StewardProcess(tmp_path / "data", settings).start(wait=False)
        assert steward.process is not None
        try:
            assert steward.process.wait(60) == 1
        finally:
            steward.kill()
    (line,) = steward.log.read_text().splitlines()
    said = json.loads(line)
    assert (said["event"], said["level"]) == ("Steward cannot go on", "error")
    assert said["why"].startswith("The database is away: ")
    assert "exception" not in said
