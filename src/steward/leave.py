"""How a process leaves: stage by stage, each with its deadline, while reads are still served.

Everybody learns of the drain at the same moment, and comes to an end by themselves; the stages say
who is waited for next, and what becomes of those who are late.
"""

import asyncio

from steward.answers.ask import RUN_JOB
from steward.bus.port import DRAIN_TOPIC
from steward.documents.embed import EMBED_JOB
from steward.documents.upload import READ_JOB
from steward.kit.logs import log
from steward.kit.memory import resident_bytes
from steward.notifications.deliver import KIND as DELIVERIES
from steward.notifications.deliver import Deliverer
from steward.runtime import Runtime

# Requests that came with work before the drain end here too, an upload after its last byte.
STREAMS = ("streams", "sockets", "document streams", "changes")
JOBS = (READ_JOB, EMBED_JOB)
EMBEDDING = "embedding"


async def leave(runtime: Runtime, deliverer: Deliverer | None) -> None:
    """All stages from open streams to the embedding model. The drain has begun."""
    lifecycle, settings, jobs = runtime.lifecycle, runtime.settings, runtime.jobs
    drain = lifecycle.drained
    assert drain is not None, "there is a drain by now"
    with drain.entering("streams", settings.drain_streams_seconds, *STREAMS):
        await runtime.bus.publish(DRAIN_TOPIC, b"")
        await lifecycle.done_with(settings.drain_streams_seconds, *STREAMS)
    with drain.entering("runs", settings.drain_runs_seconds, RUN_JOB) as stage:
        stage.left = await jobs.drain(settings.drain_runs_seconds, RUN_JOB)
    with drain.entering("jobs", settings.drain_jobs_seconds, *JOBS, DELIVERIES) as stage:
        ending = [jobs.drain(settings.drain_jobs_seconds)]
        if deliverer is not None:
            ending.append(deliverer.leave(settings.drain_jobs_seconds))
        stage.left = sum(await asyncio.gather(*ending))
    if runtime.embedders is not None:
        with drain.entering("models", settings.drain_models_seconds, EMBEDDING):
            await _unload(runtime)


async def _unload(runtime: Runtime) -> None:
    """Give the model's memory back once nobody needs it any more; a model that hangs keeps it."""
    assert runtime.embedders is not None
    before = resident_bytes()
    try:
        async with asyncio.timeout(runtime.settings.drain_models_seconds):
            await runtime.embedders.unload()
    except TimeoutError:
        log("drain").warning("drain of models: still at work, not unloaded")
        return
    after = resident_bytes()
    if before is not None and after is not None:
        log("drain").info(
            "drain of models: unloaded",
            megabytes_before=round(before / 1e6),
            megabytes_after=round(after / 1e6),
        )
