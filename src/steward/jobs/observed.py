"""A job that is measured, and traced as part of what it is about."""

import asyncio
import time
from typing import Any

from steward.jobs.engine import Job
from steward.kit.logs import log
from steward.kit.observe import Observing
from steward.kit.spans import span_about


def observed(job: Job, observing: Observing) -> Job:
    """The same job. Its first argument, if it has one, is the id of the thing it works on."""

    async def deed(*arguments: Any) -> None:
        began, outcome = time.perf_counter(), "failed"
        try:
            await _traced(job, arguments, observing)
            outcome = "done"
        except asyncio.CancelledError:
            outcome = "interrupted"
            raise
        finally:
            seconds = time.perf_counter() - began
            observing.meter.job(job.name, outcome, seconds)
            about = arguments[0] if arguments else None
            log("jobs").debug(f"job {outcome}", job=job.name, id=about, ms=round(seconds * 1000, 1))

    return Job(job.name, deed)


async def _traced(job: Job, arguments: tuple[Any, ...], observing: Observing) -> None:
    if not observing.tracing:
        await job.deed(*arguments)
        return
    about = str(arguments[0]) if arguments else ""
    attributes = {"steward.job": job.name, "steward.id": about}
    with span_about(observing.tracer, f"job {job.name}", about, attributes):
        await job.deed(*arguments)
