"""What a process does unasked, beside its requests and jobs, for as long as it is at work."""

import asyncio
from collections.abc import Coroutine, Sequence
from typing import Any

from steward.accounts.erase import Eraser, keep_erasing
from steward.answers.answering import Answering
from steward.answers.expire import keep_expiring
from steward.answers.take_up import keep_taking_up
from steward.answers.trash import keep_emptying
from steward.documents.re_embed import Change, keep_re_embedding
from steward.embedding.open_both import Embedders
from steward.embedding.port import Embedder, EmbeddingRefused, EmbeddingUnavailable
from steward.jobs.forget import keep_forgetting
from steward.kit.logs import log
from steward.operations.loop_lag import keep_measuring_lag
from steward.runtime import Runtime
from steward.schedules.keep_ticking import keep_ticking
from steward.schedules.tick import Ticking


def begin_background(
    runtime: Runtime, answering: Answering, erasers: Sequence[Eraser]
) -> list["asyncio.Task[None]"]:
    """Begin with all of it. The jobs are open."""
    events = answering.events
    works = [events.run(), events.listen(), keep_measuring_lag(runtime.observing.meter)]
    if runtime.role.runs_jobs:
        ticking = Ticking(
            runtime.database, runtime.jobs, runtime.bus, runtime.offload, answering.announce
        )
        works += [
            keep_forgetting(runtime.lifecycle),
            keep_expiring(answering),
            keep_ticking(runtime.lifecycle, ticking=ticking),
            keep_erasing(runtime, erasers),
            keep_emptying(runtime.settings.trash_days, answering=answering),
        ]
        if runtime.jobs.shared:
            works.append(keep_taking_up(runtime.settings.job_beat_seconds, answering=answering))
    if runtime.embedders is not None:
        works.append(_load(runtime.embedders.for_questions))
        works.append(keep_re_embedding(_change(runtime, runtime.embedders)))
    return [begin_one(work) for work in works]


def begin_one(work: Coroutine[Any, Any, None]) -> "asyncio.Task[None]":
    """Begin with something that goes on until it is cancelled, or this process leaves."""
    task = asyncio.create_task(work)
    task.add_done_callback(_tell_if_it_broke)
    return task


def _tell_if_it_broke(task: "asyncio.Task[None]") -> None:
    """Nobody waits for it, so nobody else would hear of it."""
    if not task.cancelled() and (error := task.exception()) is not None:
        log("app").error("work in the background broke down", exc_info=error)


async def _load(embedder: Embedder) -> None:
    """Load the model behind the start: answers are found by words meanwhile."""
    try:
        await embedder.load()
    except (EmbeddingRefused, EmbeddingUnavailable) as error:
        log("embedding").warning("searching by words alone", why=error.en)


def _change(runtime: Runtime, embedders: Embedders) -> Change:
    return Change(
        embedders,
        runtime.database,
        runtime.index,
        runtime.lifecycle,
        works=runtime.role.runs_jobs,
        held_seconds=runtime.settings.job_takeover_seconds,
    )
