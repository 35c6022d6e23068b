"""Several Stewards on one PostgreSQL and one folder, and what tests look up in that database."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from steward_process import Person, StewardProcess, share_models

# A tenth of the defaults.
LIVENESS = {"STEWARD_JOB_BEAT_SECONDS": "0.5", "STEWARD_JOB_TAKEOVER_SECONDS": "2"}


@dataclass
class Replicas:
    """`start` begins one more; `address` is the database's."""

    address: str
    data: Path
    settings: dict[str, str]
    made: list[StewardProcess] = field(default_factory=list)

    def start(self, *command: str, wait: bool = True, **settings: str) -> StewardProcess:
        """One more, with these settings besides those of all: `start("work")`."""
        settings = {"STEWARD_DATABASE_URL": self.address} | LIVENESS | self.settings | settings
        name = f"-{len(self.made)}"
        one = StewardProcess(self.data, settings, command=command or ("serve",), name=name)
        self.made.append(one)
        return one.start(wait=wait)

    def ask(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """Rows of the database that they share."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            return connection.execute(query.encode(), values).fetchall()

    def one(self, query: str, *values: Any) -> Any:
        """The one value that there is."""
        ((value,),) = self.ask(query, *values)
        return value

    def end(self) -> None:
        """Leave none of them behind."""
        for one in self.made:
            if one.process is not None and one.process.poll() is None:
                one.process.send_signal(signal.SIGCONT)
                one.kill()


@contextmanager
def replicas(address: str, data: Path, models: Path, **settings: str) -> Iterator[Replicas]:
    """None is started yet; all are ended with the block."""
    share_models(models, data)
    house = Replicas(address, data, settings)
    try:
        yield house
    finally:
        house.end()


def send(steward: StewardProcess, number: int) -> None:
    """A signal that does not end it."""
    assert steward.process is not None
    steward.process.send_signal(number)


def at(steward: StewardProcess, person: Person) -> Person:
    """The same person, talking to another replica."""
    return Person(steward, person.name, person.token)
