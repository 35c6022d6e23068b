"""Two replicas on one PostgreSQL and one Redis: how many streams they carry, and how soon one goes
on with what the other was doing."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.postgres_server import start_postgres
from tests.redis_server import HOW_TO_GET_IT, RedisServer

from benchmarks.bench import Bench
from benchmarks.carry_streams import PACED, tell_carried
from benchmarks.hand_over import LONG, tell_handed_over
from benchmarks.replica_pair import pair_of_replicas


def measure(bench: Bench) -> None:
    """First how much they carry, then how soon one takes over, with the settings as shipped."""
    if shutil.which("redis-server") is None:
        print(f"  left out: {HOW_TO_GET_IT}")
        return
    with TemporaryDirectory(prefix="steward-bench-redis-") as folder:
        redis = RedisServer(Path(folder) / "log").start()
        server = start_postgres(synchronous_commit="on")
        try:
            with pair_of_replicas(bench, "carrying", PACED, server, redis) as pair:
                tell_carried(pair, bench.tell)
            with pair_of_replicas(bench, "leaving", LONG, server, redis) as pair:
                tell_handed_over(pair, bench.tell)
        finally:
            server.stop()
            redis.stop()
