"""How a process leaves: stage by stage, each with its deadline, while reads are still served.

Everybody learns of the drain at the same moment, and comes to an end by themselves; the stages say
who is waited for next, and what becomes of those who are late.
"""

import asyncio

from steward.answers.ask import RUN_JOB
from steward.bus.port import DRAIN_TOPIC
from steward.documents.embed import EMBED_JOB
from steward.documents.upload import READ_JOB, UPLOADS
from steward.kit.logs import log
from steward.kit.memory import gpu_bytes, resident_bytes
from steward.notifications.deliver import KIND as DELIVERIES
from steward.notifications.deliver import Deliverer
from steward.runtime import Runtime

# Requests that came with work before the drain end here too. An upload that is still sending is
# waited for once more, with the jobs.
STREAMS = ("streams", "sockets", "document streams", "inbox streams", "changes")
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
    with drain.entering("jobs", settings.drain_jobs_seconds, *JOBS, DELIVERIES, UPLOADS) as stage:
        ending = [jobs.drain(settings.drain_jobs_seconds), _uploads(runtime)]
        if deliverer is not None:
            ending.append(deliverer.leave(settings.drain_jobs_seconds))
        stage.left = sum(await asyncio.gather(*ending))
    if runtime.embedders is not None:
        with drain.entering("models", settings.drain_models_seconds, EMBEDDING):
            await _unload(runtime)


async def _uploads(runtime: Runtime) -> int:
    """Wait for the last byte of those that are still sending; returns how many are after that."""
    await runtime.lifecycle.done_with(runtime.settings.drain_jobs_seconds, UPLOADS)
    return runtime.lifecycle.count((UPLOADS,))


async def _unload(runtime: Runtime) -> None:
    """Give the model's memory back once nobody needs it any more; a model that hangs keeps it."""
    assert runtime.embedders is not None
    before = await _megabytes(runtime, "before")
    try:
        async with asyncio.timeout(runtime.settings.drain_models_seconds):
            await runtime.embedders.unload()
    except TimeoutError:
        log("drain").warning("drain of models: still at work, not unloaded")
        return
    facts = before | await _megabytes(runtime, "after")
    log("drain").info("drain of models: unloaded", **facts)


async def _megabytes(runtime: Runtime, when: str) -> dict[str, int]:
    """What of memory and of GPU memory is known; under such names as `megabytes_before`."""
    held = {"megabytes": resident_bytes(), "gpu_megabytes": await runtime.offload(gpu_bytes)}
    return {f"{name}_{when}": round(b / 1e6) for name, b in held.items() if b is not None}
