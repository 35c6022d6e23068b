"""The log: one line per fact, for a person at a terminal or as JSON for a machine."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import structlog
from structlog.types import EventDict, Processor, WrappedLogger

# A value under one of these names never reaches the log, whoever put it there.
SECRET_WORDS = ("password", "secret", "token", "authorization", "api_key", "cookie")


def hide_secrets(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Replace values whose name says that they are secret; counts of tokens are not."""
    for key, value in event.items():
        if isinstance(value, str) and any(word in key.lower() for word in SECRET_WORDS):
            event[key] = "•••"
    return event


def _tracebacks() -> Processor:
    """Where an error came from, without the values it met: those may be anybody's secrets."""
    without_values = structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
    return structlog.processors.ExceptionRenderer(without_values)


def set_up_logs(*, as_json: bool, level: str) -> None:
    """Send Steward's log and the libraries' to standard error in one form."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso" if as_json else "%H:%M:%S", utc=as_json),
        hide_secrets,
    ]
    renderer: list[Processor] = (
        [_tracebacks(), structlog.processors.JSONRenderer()]
        if as_json
        else [
            structlog.dev.ConsoleRenderer(
                colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
            )
        ]
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level)),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *renderer,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for chatty in ("alembic", "dbos", "httpx", "httpx2", "aiosqlite"):
        logging.getLogger(chatty).setLevel("WARNING")
    # What uvicorn says of a start, an end or an unexpected error, Steward has said already.
    logging.getLogger("uvicorn.error").setLevel("CRITICAL")
    # What another's tool server does wrong is told to whoever uses it.
    logging.getLogger("mcp").setLevel("CRITICAL")
    # These bring handlers of their own, unless they have one; one log has one form.
    for name in ("uvicorn", "uvicorn.error", "dbos"):
        logging.getLogger(name).handlers[:] = [logging.NullHandler()]
        logging.getLogger(name).propagate = True
    # What keeps the job engine from starting is raised too, and said where that is caught.
    logging.getLogger("dbos").addFilter(lambda record: "failed to launch" not in record.msg)


def log(name: str) -> Any:
    """A logger that takes an event and its facts: `log("jobs").info("taken up", run=run_id)`."""
    return structlog.get_logger(name)


def asked_by() -> str | None:
    """The id of the request on whose behalf this task works, if it does."""
    request_id: str | None = structlog.contextvars.get_contextvars().get("request_id")
    return request_id


@contextmanager
def on_behalf_of(request_id: str | None) -> Iterator[None]:
    """Every line that is logged in the block has the request's id, and no other request's."""
    with structlog.contextvars.bound_contextvars(request_id=request_id):
        if request_id is None:
            structlog.contextvars.unbind_contextvars("request_id")
        yield
