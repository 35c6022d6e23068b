"""Puts the deeds and the ports together: which jobs there are, what runs in the background, what
happens first at a start and last at an end."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from steward.accounts.erase import Eraser, finish_erasures
from steward.accounts.export import Exporter
from steward.agents.adapters.mcp_export import export_mcp_servers
from steward.agents.adapters.mcp_tools import McpTools
from steward.agents.export import export_agents
from steward.agents.shipped import ship_agents
from steward.agents.toolbox import open_toolbox
from steward.answers.answering import Answering
from steward.answers.ask import RUN_JOB
from steward.answers.event_writer import EventWriter
from steward.answers.expire import keep_expiring
from steward.answers.export import export_conversations
from steward.answers.remove import erase_conversations
from steward.answers.run import drive_run
from steward.answers.take_up import keep_taking_up, own_all
from steward.banner import banner
from steward.bus.port import DRAIN_TOPIC
from steward.documents.embed import EMBED_JOB, Embedding, embed_document, settle_for_words
from steward.documents.export import export_collections, export_documents
from steward.documents.parsing.readers import Readers
from steward.documents.re_embed import re_embed
from steward.documents.read import Reading, read_document
from steward.documents.remove import erase_documents
from steward.documents.sweep import sweep_files
from steward.documents.upload import READ_JOB
from steward.embedding.open_both import Embedders
from steward.embedding.port import Embedder, EmbeddingRefused, EmbeddingUnavailable
from steward.jobs.engine import Job
from steward.jobs.forget import keep_forgetting
from steward.jobs.observed import observed
from steward.kit.logs import log
from steward.kit.seal import Seal
from steward.notifications.export import export_inbox
from steward.notifications.remove import erase_inbox
from steward.operations.loop_lag import keep_measuring_lag
from steward.runtime import Runtime
from steward.schedules.export import export_schedules
from steward.schedules.keep_ticking import keep_ticking
from steward.schedules.tick import Ticking
from steward.settings import MEGABYTE, Settings
from steward.usage.export import export_usage
from steward.usage.terms import set_terms


@dataclass(frozen=True)
class Assembly:
    """What the routes need beside the runtime."""

    answering: Answering
    erasers: Sequence[Eraser]
    exporters: dict[str, Exporter] = field(default_factory=dict)


@asynccontextmanager
async def assemble(runtime: Runtime, address: str) -> AsyncIterator[Assembly]:
    """Start the work of this process, for as long as the block runs; then let it leave well."""
    readers = _readers(runtime.settings)
    events = EventWriter(runtime.database, runtime.bus)
    mcp = McpTools(runtime.database, Seal(runtime.secret))
    answering = _answering(runtime, events, mcp)
    shared = runtime.jobs.shared
    await sweep_files(
        database=runtime.database, files=runtime.files, offload=runtime.offload, alone=not shared
    )
    await ship_agents(runtime.database)
    erasers = _erasers(answering)
    await _open_books(runtime)
    waiting = () if shared else await own_all(runtime.database)
    jobs = _jobs(runtime, readers, answering)
    await runtime.jobs.open([observed(job, runtime.observing) for job in jobs])
    for run_id, job_id in waiting:
        await runtime.jobs.make_sure_of(RUN_JOB, run_id, job_id=job_id)
    settling = asyncio.create_task(_settle(runtime))
    background = [
        asyncio.create_task(events.run()),
        asyncio.create_task(_finish_erasures(runtime, erasers)),
        asyncio.create_task(keep_measuring_lag(runtime.observing.meter)),
    ]
    if runtime.role.runs_jobs:
        background += _background_of_jobs(runtime, answering)
    if runtime.embedders is not None:
        background.append(asyncio.create_task(_load(runtime.embedders.for_questions)))
        if runtime.embedders.changing:
            background.append(asyncio.create_task(_change_model(runtime, runtime.embedders)))
    print(banner(runtime, address), flush=True)  # noqa: T201 - for the person who started it
    try:
        yield Assembly(answering, erasers, _exporters())
    finally:
        runtime.lifecycle.drain()
        try:
            await settling
            await _close(runtime, readers, background)
        finally:
            await mcp.close()


async def _open_books(runtime: Runtime) -> None:
    async with runtime.database.unit() as session:
        await set_terms(
            session,
            conversations_a_month=runtime.settings.conversations_a_month,
            tokens_a_month=runtime.settings.tokens_a_month,
            currency=runtime.settings.currency,
        )


def _background_of_jobs(runtime: Runtime, answering: Answering) -> list["asyncio.Task[None]"]:
    """What a process that runs jobs does unasked."""
    ticking = Ticking(runtime.database, runtime.jobs, runtime.bus, runtime.offload)
    works = [
        keep_forgetting(runtime.lifecycle),
        keep_expiring(answering),
        keep_ticking(runtime.lifecycle, ticking=ticking),
    ]
    if runtime.jobs.shared:
        works.append(keep_taking_up(runtime.settings.job_beat_seconds, answering=answering))
    return [asyncio.create_task(work) for work in works]


async def _settle(runtime: Runtime) -> None:
    """From the signal on, while reads are still served: those who watch are told, runs and then
    other jobs come to a safe point or are interrupted."""
    await runtime.lifecycle.wait_for_drain()
    try:
        await runtime.bus.publish(DRAIN_TOPIC, b"")
        with _stage("runs", runtime):
            await runtime.jobs.drain(runtime.settings.drain_runs_seconds, RUN_JOB)
        with _stage("jobs", runtime):
            await runtime.jobs.drain(runtime.settings.drain_jobs_seconds)
        # The server waits for streams by itself; sockets it would cut off in mid-sentence.
        with _stage("sockets", runtime):
            await runtime.lifecycle.done_with("sockets", runtime.settings.drain_streams_seconds)
    finally:
        runtime.lifecycle.settle()


@contextmanager
def _stage(name: str, runtime: Runtime) -> Iterator[None]:
    began = time.perf_counter()
    yield
    runtime.observing.meter.drained(name, time.perf_counter() - began)


async def _close(
    runtime: Runtime, readers: Readers, background: Sequence["asyncio.Task[None]"]
) -> None:
    """Nothing is in hand any more: close what it used."""
    await readers.close()
    for task in background:
        task.cancel()
    await asyncio.gather(*background, return_exceptions=True)
    await runtime.jobs.close()


def _jobs(runtime: Runtime, readers: Readers, answering: Answering) -> list[Job]:
    reading = Reading(
        database=runtime.database,
        files=runtime.files,
        bus=runtime.bus,
        index=runtime.index,
        jobs=runtime.jobs,
        readers=readers,
        lifecycle=runtime.lifecycle,
        vectors_follow=runtime.embedders is not None,
    )
    jobs = [
        Job(READ_JOB, partial(read_document, reading=reading)),
        Job(RUN_JOB, partial(drive_run, answering=answering)),
    ]
    if runtime.embedders is not None:
        embedding = Embedding(
            database=runtime.database,
            bus=runtime.bus,
            index=runtime.index,
            embedder=runtime.embedders.for_documents,
            lifecycle=runtime.lifecycle,
        )
        return [*jobs, Job(EMBED_JOB, partial(embed_document, embedding=embedding))]
    settle = partial(settle_for_words, database=runtime.database, bus=runtime.bus)
    return [*jobs, Job(EMBED_JOB, settle)]


def _readers(settings: Settings) -> Readers:
    return Readers(
        processes=settings.parse_processes,
        memory_bytes=settings.parse_memory_mb * MEGABYTE,
        cpu_seconds=settings.parse_cpu_seconds,
        wall_seconds=settings.parse_seconds,
        max_pages=settings.max_pages,
    )


def _answering(runtime: Runtime, events: EventWriter, mcp: McpTools) -> Answering:
    return Answering(
        database=runtime.database,
        bus=runtime.bus,
        index=runtime.index,
        jobs=runtime.jobs,
        embedder=runtime.embedder,
        models=runtime.models,
        toolbox=open_toolbox(),
        mcp=mcp,
        events=events,
        lifecycle=runtime.lifecycle,
        max_rounds=runtime.settings.max_rounds,
        context_tokens=runtime.settings.model_context_tokens,
        approval_hours=runtime.settings.approval_hours,
        titles_by_model=runtime.settings.titles == "model",
        observing=runtime.observing,
    )


def _erasers(answering: Answering) -> list[Eraser]:
    async def conversations(_: Runtime, owner_id: str) -> None:
        await erase_conversations(owner_id, answering=answering)

    async def documents(runtime: Runtime, owner_id: str) -> None:
        await erase_documents(
            owner_id,
            database=runtime.database,
            files=runtime.files,
            index=runtime.index,
            bus=runtime.bus,
        )

    async def inbox(runtime: Runtime, owner_id: str) -> None:
        await erase_inbox(owner_id, database=runtime.database)

    return [conversations, documents, inbox]


def _exporters() -> dict[str, Exporter]:
    def rows(export: Callable[..., AsyncIterator[dict[str, Any]]]) -> Exporter:
        return lambda runtime, owner_id: export(owner_id, database=runtime.database)

    return {
        "agents": rows(export_agents),
        "mcp_servers": rows(export_mcp_servers),
        "collections": rows(export_collections),
        "documents": rows(export_documents),
        "conversations": rows(export_conversations),
        "usage": rows(export_usage),
        "schedules": rows(export_schedules),
        "inbox": rows(export_inbox),
    }


async def _load(embedder: Embedder) -> None:
    """Load the model behind the start: answers are found by words meanwhile."""
    try:
        await embedder.load()
    except (EmbeddingRefused, EmbeddingUnavailable) as error:
        log("embedding").warning("searching by words alone", why=error.en)


async def _change_model(runtime: Runtime, embedders: Embedders) -> None:
    await re_embed(
        embedders, database=runtime.database, index=runtime.index, lifecycle=runtime.lifecycle
    )


async def _finish_erasures(runtime: Runtime, erasers: Sequence[Eraser]) -> None:
    """Erase whoever asked for it before the last process ended."""
    try:
        await finish_erasures(runtime, erasers)
    except Exception:  # noqa: BLE001 - a disk that is away must not keep Steward from starting
        # The wish stays in its row, and the next start tries again.
        log("accounts").exception("somebody could not be erased yet")
