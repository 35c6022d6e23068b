"""What a trivial signed-in request costs."""

import time

import httpx

from benchmarks.bench import Bench
from benchmarks.figures import Figure, cpu_milliseconds, percentile

WARM = 300
REQUESTS = 3_000


def measure(bench: Bench) -> None:
    """`GET /users/me` again and again on one connection that stays open."""
    steward = bench.stewards.make("requests", STEWARD_EMBEDDING="none").start()
    me = steward.person("somebody")
    for _ in range(WARM):
        ask(me.http)
    tree = bench.stewards.tree_of(steward)
    cpu = tree.spent()
    waits = [ask(me.http) for _ in range(REQUESTS)]
    spent = (tree.spent() - cpu) / REQUESTS
    bench.tell(cpu_milliseconds("GET /users/me", spent, at_most=1.5))
    bench.tell(Figure("GET /users/me, p95, wall clock", percentile(waits, 0.95) * 1e3, "ms"))
    steward.stop()


def ask(http: httpx.Client) -> float:
    """One request; the seconds it took."""
    began = time.perf_counter()
    http.get("/users/me").raise_for_status()
    return time.perf_counter() - began
