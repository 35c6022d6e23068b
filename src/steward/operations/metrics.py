"""The measures of this process, as Prometheus reads them: every name, its labels and its meaning.

Labels are from small sets: templates of routes, names of models and tools that are set up here,
never an id, a person or a text. What each replica counts for itself is a counter or a histogram;
what is counted in the rows is a gauge that all replicas of one database give alike.
"""

from collections.abc import Iterable, Mapping, Sequence

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    ProcessCollector,
    generate_latest,
)

from steward import __version__
from steward.kit.drain import Stage
from steward.kit.observe import Counted

QUICK = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300)
SLOW = (0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 60, 120, 300, 900, 3600)
LAG = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5)
METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "WEBSOCKET")
MILLION = 1_000_000
# Administrators add models and take them away while Steward runs; each name is a series for good.
MOST_MODELS = 100
OTHER_MODELS = "other"


class Metrics:
    """The meter whose numbers are read at `/metrics`, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry(auto_describe=False)
        self._models: set[str] = set()
        ProcessCollector(registry=self.registry)
        GCCollector(registry=self.registry)
        self._gauge("build_info", "The version that runs; always 1.", "version").labels(
            __version__
        ).set(1)
        self._open_counts()
        self._open_gauges()

    def _open_counts(self) -> None:
        count, times = self._counter, self._histogram
        self._requests = count("http_requests", "Requests answered, streams when they ended.",
                               "method", "route", "status")  # fmt: skip
        self._request_seconds = times("http_request_seconds", "From a request's first byte to its "
                                      "answer's last.", QUICK, "method", "route")  # fmt: skip
        self._refusals = count("usage_refusals", "Questions refused (request) and runs ended (run) "
                               "because a budget was spent.", "where")  # fmt: skip
        self._jobs = times("job_seconds", "Time a job was worked on, until it was done, failed "
                           "for now or was interrupted.", SLOW, "job", "outcome")  # fmt: skip
        self._runs = times("run_seconds", "Time an ended run was worked on, without waiting for "
                           "people.", SLOW, "status")  # fmt: skip
        self._calls = times("model_call_seconds", "Calls of language models; outcome says how they "
                            "ended.", SLOW, "model", "outcome")  # fmt: skip
        self._first = times("model_first_token_seconds", "From asking a model to the first piece "
                            "of its answer.", QUICK, "model")  # fmt: skip
        self._tokens = count("model_tokens", "Tokens of calls that came to their end, as the "
                             "provider counts them.", "model", "direction")  # fmt: skip
        self._cost = count("model_cost", "What runs were booked with, in the currency that is set.",
                           "model")  # fmt: skip
        self._retries = count("model_retries", "Questions put again after a model failed.", "model")
        self._tools = times("tool_call_seconds", "Calls of tools; those of MCP servers together.",
                            SLOW, "tool", "outcome")  # fmt: skip
        self._texts = count("embedding_texts", "Texts that became vectors.", "kind")
        self._embedding = count("embedding_seconds", "Time that took, calls side by side each for "
                                "itself.", "kind")  # fmt: skip
        self._unembedded = count("embedding_failures", "Times the embedding model gave no vectors.",
                                 "kind", "outcome")  # fmt: skip
        self._remembered = count("query_vectors", "Vectors of questions that were wanted, by where "
                                 "they were found.", "found")  # fmt: skip
        self._held_back = count("requests_held_back", "Requests refused because of too many before "
                                "them.", "who")  # fmt: skip
        self._lag = times("loop_lag_seconds", "How late the event loop turns.", LAG)

    def _open_gauges(self) -> None:
        gauge = self._gauge
        self._in_hand = gauge("in_hand", "Work of this process at this moment: requests, streams, "
                              "sockets, and jobs by name.", "kind")  # fmt: skip
        self._drained = gauge("drain_stage_seconds", "How long each stage of leaving takes, "
                              "or took.", "stage")  # fmt: skip
        self._late = gauge("drain_stage_left", "What was still in hand at the end of a stage of "
                           "leaving, and was cut off.", "stage")  # fmt: skip
        self._phase = gauge("drain_phase", "1 for the phase this process is in.", "phase")
        self._in_flight = gauge("embedding_texts_in_flight", "Texts being embedded now.")
        self._pools = gauge("db_connections", "Connections by pool: in use, and how many there may "
                            "be.", "pool", "state")  # fmt: skip
        self._waiting = gauge("db_waiting", "Units that wait for a connection.", "pool")
        self._redis = gauge("redis_up", "1 while news go to other replicas and come from them; "
                            "nothing where no Redis is set.", "use")  # fmt: skip
        self._rows = {
            "runs": gauge("runs", "Runs that have not ended, from the rows.", "state"),
            "documents": gauge("documents", "Documents, from the rows.", "status"),
            "approvals": gauge("approvals_waiting", "Calls of tools that wait for a person, from "
                               "the rows.", "question"),
            "dead_letters": gauge("dead_letters", "Deliveries given up in the last day, from the "
                                  "rows.", "channel"),
            "webhooks": gauge("webhooks", "Endpoints of programs, from the rows.", "state"),
            "queue_depth": gauge("queue_depth", "Things that nobody works on yet, from the rows.",
                                 "queue"),
            "queue_oldest": gauge("queue_oldest_seconds", "Age of the oldest of them.", "queue"),
        }  # fmt: skip

    def _counter(self, name: str, help_text: str, *labels: str) -> Counter:
        return Counter(f"steward_{name}", help_text, labels, registry=self.registry)

    def _gauge(self, name: str, help_text: str, *labels: str) -> Gauge:
        return Gauge(f"steward_{name}", help_text, labels, registry=self.registry)

    def _histogram(
        self, name: str, help_text: str, buckets: Sequence[float], *labels: str
    ) -> Histogram:
        return Histogram(
            f"steward_{name}", help_text, labels, registry=self.registry, buckets=buckets
        )

    # --- what is told while it happens: see `Meter`

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """See `Meter`. Anybody may invent a method, so unknown ones are counted together."""
        known = method if method in METHODS else "other"
        self._requests.labels(known, route, f"{status // 100}xx").inc()
        self._request_seconds.labels(known, route).observe(seconds)
        if status == 402:
            self._refusals.labels("request").inc()

    def job(self, name: str, outcome: str, seconds: float) -> None:
        """See `Meter`."""
        self._jobs.labels(name, outcome).observe(seconds)

    def run(self, status: str, seconds: float, *, budget_spent: bool) -> None:
        """See `Meter`."""
        self._runs.labels(status).observe(seconds)
        if budget_spent:
            self._refusals.labels("run").inc()

    def model_call(self, model: str, outcome: str, seconds: float, first: float | None) -> None:
        """See `Meter`."""
        self._calls.labels(self._known(model), outcome).observe(seconds)
        if first is not None:
            self._first.labels(self._known(model)).observe(first)

    def model_tokens(self, model: str, tokens_in: int, tokens_out: int) -> None:
        """See `Meter`."""
        self._tokens.labels(self._known(model), "in").inc(tokens_in)
        self._tokens.labels(self._known(model), "out").inc(tokens_out)

    def model_cost(self, model: str, micros: int | None) -> None:
        """See `Meter`."""
        if micros is not None:
            self._cost.labels(self._known(model)).inc(micros / MILLION)

    def model_retry(self, model: str) -> None:
        """See `Meter`."""
        self._retries.labels(self._known(model)).inc()

    def _known(self, model: str) -> str:
        """The model's name while there are few, and then one name for all further ones."""
        if model not in self._models:
            if len(self._models) >= MOST_MODELS:
                return OTHER_MODELS
            self._models.add(model)
        return model

    def tool_call(self, tool: str, outcome: str, seconds: float) -> None:
        """See `Meter`."""
        self._tools.labels(tool, outcome).observe(seconds)

    def embedded(self, kind: str, texts: int, seconds: float) -> None:
        """See `Meter`."""
        self._texts.labels(kind).inc(texts)
        self._embedding.labels(kind).inc(seconds)

    def embedding_failed(self, kind: str, outcome: str) -> None:
        """See `Meter`."""
        self._unembedded.labels(kind, outcome).inc()

    def remembered(self, where: str) -> None:
        """See `Meter`."""
        self._remembered.labels(where).inc()

    def held_back(self, who: str) -> None:
        """See `Meter`."""
        self._held_back.labels(who).inc()

    def loop_lag(self, seconds: float) -> None:
        """See `Meter`."""
        self._lag.observe(seconds)

    # --- what is looked at when somebody reads

    def show_process(
        self, phase: str, phases: Iterable[str], in_hand: Mapping[str, int], texts: int
    ) -> None:
        """What this process is doing."""
        for each in phases:
            self._phase.labels(each).set(each == phase)
        for kind, number in in_hand.items():
            self._in_hand.labels(kind).set(number)
        self._in_flight.set(texts)

    def show_drain(self, stages: Iterable[Stage]) -> None:
        """How each stage of a drain went, or goes; none while there is no drain."""
        self._drained.clear()
        self._late.clear()
        for stage in stages:
            self._drained.labels(stage.name).set(stage.seconds)
            self._late.labels(stage.name).set(stage.left)

    def show_pool(self, pool: str, in_use: int, size: int, waiting: int) -> None:
        """How busy a pool of connections is."""
        self._pools.labels(pool, "in_use").set(in_use)
        self._pools.labels(pool, "size").set(size)
        self._waiting.labels(pool).set(waiting)

    def show_redis(self, *, up: bool) -> None:
        """Whether Redis is there."""
        self._redis.labels("news").set(up)

    def show_rows(self, counted: Iterable[Counted]) -> None:
        """What was counted in the database; a state that nothing is in any more is gone."""
        for gauge in self._rows.values():
            gauge.clear()
        for gauge_name, label, value in counted:
            self._rows[gauge_name].labels(label).set(value)

    def text(self) -> bytes:
        """All of it in Prometheus's text format, version 0.0.4."""
        return generate_latest(self.registry)
