"""What it takes to tell a thousand people something over three channels."""

import asyncio
import base64
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import insert
from tests.steward_process import Person, StewardProcess, wait_until

from benchmarks.bench import Bench
from benchmarks.figures import Figure, cpu_milliseconds, percentile
from benchmarks.post_receivers import HOST
from benchmarks.stewards import ROOT
from benchmarks.trivial_request import ask
from steward.accounts.tables import UserAccount
from steward.db.engine import Database
from steward.kit.clock import now
from steward.kit.ids import new_id
from steward.kit.seal import Seal
from steward.notifications.channels.webhook import Receiver
from steward.notifications.tables import NotificationAddress

PEOPLE = 1000
SECRET = "whsec_" + base64.b64encode(b"both sides know this, 32 bytes!!").decode()
INSTALLATION = "a secret of the benchmarks that is long enough"


def measure(bench: Bench) -> None:
    """One call, then until all is sent; meanwhile somebody asks something trivial."""
    with receivers() as theirs:
        steward = bench.stewards.make(
            "notifications",
            STEWARD_EMBEDDING="none",
            STEWARD_SECRET_KEY=INSTALLATION,
            STEWARD_SMTP_HOST=HOST,
            STEWARD_SMTP_PORT=str(theirs.mail),
            STEWARD_SMTP_TLS="none",
            STEWARD_SMTP_FROM="Steward <steward@example.org>",
            STEWARD_REACH_PRIVATE="true",
        ).start()
        admin = steward.person("admin")
        database = bench.stewards.database_of(steward.data)
        names = asyncio.run(_invite(database, f"http://{HOST}:{theirs.hooks}/hook"))
        _tell(admin, names[:20])  # which also opens the connections
        _wait_until_sent(steward, 2 * 20)
        _measure(bench, steward, admin, names, theirs)
        steward.stop()


def _measure(
    bench: Bench, steward: StewardProcess, admin: Person, names: list[str], theirs: "Receivers"
) -> None:
    tree = bench.stewards.tree_of(steward)
    with others(steward) as waits:
        cpu, began = tree.spent(), time.perf_counter()
        _tell(admin, names)
        posted = time.perf_counter() - began
        _wait_until_sent(steward, 2 * (20 + PEOPLE))
        wall = time.perf_counter() - began
        spent, asked = tree.spent() - cpu, len(waits)
    mails, hooks, *different = theirs.count()
    assert (mails, hooks) == tuple(different) == (20 + PEOPLE, 20 + PEOPLE), (mails, hooks)
    said = f"{PEOPLE} people x 3 channels"
    bench.tell(Figure(f"{said}, the call, wall clock", posted, "s", at_most=1))
    bench.tell(Figure(f"{said}, wall clock", 3 * PEOPLE / wall, "/s", at_least=300))
    bench.tell(cpu_milliseconds(f"each delivery (and {asked} requests)", spent / (3 * PEOPLE),
                                at_most=1.5))  # fmt: skip
    worst = f"GET /users/me meanwhile, p95 of {asked}, wall clock"
    bench.tell(Figure(worst, percentile(waits, 0.95) * 1e3, "ms"))
    bench.tell(Figure("the slowest of these, wall clock", max(waits) * 1e3, "ms"))


def _tell(admin: Person, names: list[str]) -> None:
    said = admin.http.post(
        "/notifications/events",
        json={
            "event": "order.created",
            "values": {"order": "7", "amount": 12.5, "currency": "EUR"},
            "to": [{"user": name} for name in names],
        },
    )
    assert said.status_code == 202, said.text
    assert said.json()["deliveries"] == 3 * len(names), said.text


async def _invite(database: Database, hook: str) -> list[str]:
    """People with an inbox, an e-mail address and a webhook; their names."""
    seal, at = Seal(INSTALLATION), now()
    names = [f"person{n}" for n in range(PEOPLE)]
    accounts = [
        {
            "id": new_id(), "username": name, "username_key": name, "email": f"{name}@example.org",
            "email_key": f"{name}@example.org", "password_hash": "", "role": "member",
            "language": "en" if n % 2 else "zh-CN", "active": True, "created_at": at,
        }
        for n, name in enumerate(names)
    ]  # fmt: skip
    addresses = [
        {
            "id": new_id(), "user_id": account["id"], "channel": "webhook", "label": "",
            "target": seal.seal(Receiver(hook, SECRET).packed()), "shown": HOST, "created_at": at,
        }
        for account in accounts
    ]  # fmt: skip
    async with database.unit() as session:
        await session.execute(insert(UserAccount), accounts)
        await session.execute(insert(NotificationAddress), addresses)
    await database.close()
    return names


def _wait_until_sent(steward: StewardProcess, number: int) -> None:
    def sent() -> bool:
        query = "SELECT count(*) FROM delivery WHERE status = 'sent' AND channel != 'inbox'"
        return bool(steward.database.rows(query)[0][0] >= number)

    wait_until(sent, f"{number} are sent", seconds=120, every=0.1)


@contextmanager
def others(steward: StewardProcess) -> Iterator[list[float]]:
    """Somebody who asks something trivial each 20 ms; gives how long each took."""
    me, over, waits = steward.person("somebody"), threading.Event(), list[float]()

    def go_on() -> None:
        while not over.wait(0.02):
            waits.append(ask(me.http))

    asking = threading.Thread(target=go_on)
    asking.start()
    try:
        yield waits
    finally:
        over.set()
        asking.join()


class Receivers:
    """The process that takes everything."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self.mail, self.hooks = self._numbers()

    def count(self) -> list[int]:
        """Mails and webhooks taken, and how many different ones."""
        assert self._process.stdin is not None
        print(file=self._process.stdin, flush=True)
        return self._numbers()

    def _numbers(self) -> list[int]:
        assert self._process.stdout is not None
        return [int(word) for word in self._process.stdout.readline().split()]


@contextmanager
def receivers() -> Iterator[Receivers]:
    """They take everything for as long as the block runs."""
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.post_receivers"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
    )  # fmt: skip
    try:
        yield Receivers(process)
    finally:
        process.terminate()
        process.wait()
