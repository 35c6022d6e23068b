"""Two replicas on one PostgreSQL and one Redis, with the settings as shipped."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from tests.postgres_server import PostgresServer
from tests.redis_server import RedisServer
from tests.steward_process import Person, StewardProcess

from benchmarks.bench import Bench
from benchmarks.stewards import scripted_provider, wait_for_model


@dataclass(frozen=True)
class Pair:
    """Two replicas, somebody who has signed in, the database server, and the addresses of the
    database and of the model's provider."""

    replicas: Sequence[StewardProcess]
    person: Person
    server: PostgresServer
    address: str
    provider: str

    def at(self, replica: StewardProcess) -> Person:
        """The same person, at one of them."""
        return Person(replica, self.person.name, self.person.token)


@contextmanager
def pair_of_replicas(
    bench: Bench, name: str, script: str, server: PostgresServer, redis: RedisServer
) -> Iterator[Pair]:
    """Both, for as long as the block runs, with a model that answers by this script."""
    address = server.new_database()
    with scripted_provider() as url:
        settings = {
            "STEWARD_DATABASE_URL": address,
            "STEWARD_REDIS_URL": redis.url,
            "STEWARD_MODEL": f"openai:scripted:{script}",
            "STEWARD_MODEL_URL": url,
            "STEWARD_MODEL_KEY": "none",
        }
        first = bench.stewards.make(name, build=False, **settings)
        second = StewardProcess(first.data, first.settings, name="-second")
        try:
            for one in (first, second):
                wait_for_model(one.start())
            yield Pair((first, second), first.person("somebody"), server, address, url)
        finally:
            first.stop()
            second.stop()
