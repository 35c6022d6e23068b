"""What the work of this process is told to, so that it can be measured and traced.

Deeds know this and nothing of who listens: Prometheus and OpenTelemetry are opened by `operations`.
Nothing here is called for each token.
"""

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from opentelemetry.trace import NoOpTracer, Tracer


class Meter(Protocol):
    """Hears of each thing when it is done. All times are seconds; names are from small sets, never
    ids or anything a person has written."""

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """A request was answered to its end; `route` is the template, such as `/runs/{id}`."""

    def job(self, name: str, outcome: str, seconds: float) -> None:
        """A job left this process: `done`, `failed` for now, or `interrupted` by a drain."""

    def run(self, status: str, seconds: float, *, budget_spent: bool) -> None:
        """A run ended after so much work; it may have found its owner's budget spent."""

    def model_call(self, model: str, outcome: str, seconds: float, first: float | None) -> None:
        """A call of a language model ended; `first` is when the first piece came, if one did."""

    def model_tokens(self, model: str, tokens_in: int, tokens_out: int) -> None:
        """What a call that was not cut off used, as its provider counts it."""

    def model_cost(self, model: str, micros: int | None) -> None:
        """What a call was booked with, in millionths of the currency; None: it has no price."""

    def model_retry(self, model: str) -> None:
        """A model failed and the question is put again, to it or to the next one."""

    def tool_call(self, tool: str, outcome: str, seconds: float) -> None:
        """A tool was called."""

    def embedded(self, kind: str, texts: int, seconds: float) -> None:
        """Texts became vectors; `kind` is query or passage."""

    def embedding_failed(self, kind: str, outcome: str) -> None:
        """The model is `unavailable` for now, or has `refused`; `kind` may also be load."""

    def remembered(self, where: str) -> None:
        """A question's vector was wanted, and found `here`, in `redis`, or `nowhere`."""

    def held_back(self, who: str) -> None:
        """A request was refused because of too many before it, by a `user` or an `address`."""

    def loop_lag(self, seconds: float) -> None:
        """The event loop turned so much later than it was asked to."""


class NoMeter:
    """The meter that nobody reads."""

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """See `Meter`."""

    def job(self, name: str, outcome: str, seconds: float) -> None:
        """See `Meter`."""

    def run(self, status: str, seconds: float, *, budget_spent: bool) -> None:
        """See `Meter`."""

    def model_call(self, model: str, outcome: str, seconds: float, first: float | None) -> None:
        """See `Meter`."""

    def model_tokens(self, model: str, tokens_in: int, tokens_out: int) -> None:
        """See `Meter`."""

    def model_cost(self, model: str, micros: int | None) -> None:
        """See `Meter`."""

    def model_retry(self, model: str) -> None:
        """See `Meter`."""

    def tool_call(self, tool: str, outcome: str, seconds: float) -> None:
        """See `Meter`."""

    def embedded(self, kind: str, texts: int, seconds: float) -> None:
        """See `Meter`."""

    def embedding_failed(self, kind: str, outcome: str) -> None:
        """See `Meter`."""

    def remembered(self, where: str) -> None:
        """See `Meter`."""

    def held_back(self, who: str) -> None:
        """See `Meter`."""

    def loop_lag(self, seconds: float) -> None:
        """See `Meter`."""


@dataclass(frozen=True)
class Observing:
    """Who is told. `tracing` says that spans go anywhere, `content` that what people and models
    say may be in them."""

    meter: Meter
    tracer: Tracer
    tracing: bool = False
    content: bool = False


def unobserved() -> Observing:
    """For whoever works without being watched, such as a test of one deed."""
    return Observing(NoMeter(), NoOpTracer())


class Counted(NamedTuple):
    """How many rows are in some state: `gauge` is the measure, `label` the state."""

    gauge: str
    label: str
    value: float
