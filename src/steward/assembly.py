"""Puts the deeds and the ports together: which jobs there are, what runs in the background, what
happens first at a start and last at an end."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from steward.accounts.erase import Eraser
from steward.accounts.export import Exporter
from steward.accounts.request_limit import RequestLimit
from steward.accounts.share_limits import keep_sharing
from steward.agents.adapters.mcp_export import export_mcp_servers
from steward.agents.adapters.mcp_tools import McpTools
from steward.agents.export import export_agents
from steward.agents.models.added import AddedModels
from steward.agents.shipped import ship_agents
from steward.agents.toolbox import open_toolbox
from steward.answers.answering import Answering
from steward.answers.approval_links import Links
from steward.answers.ask import RUN_JOB
from steward.answers.event_writer import EventWriter
from steward.answers.export import export_conversations
from steward.answers.remove import erase_conversations
from steward.answers.run import drive_run
from steward.audit.export import export_audit
from steward.background import begin_one
from steward.banner import banner
from steward.documents.embed import EMBED_JOB, Embedding, embed_document, settle_for_words
from steward.documents.export import export_collections, export_documents
from steward.documents.parsing.readers import Readers
from steward.documents.read import Reading, read_document
from steward.documents.remove import erase_documents
from steward.documents.sweep import sweep_files
from steward.documents.upload import READ_JOB
from steward.jobs.engine import Job
from steward.jobs.observed import observed
from steward.kit.announce import Announce
from steward.kit.seal import Seal
from steward.llm.observed import observed as observed_model
from steward.notifications.announce import announcer
from steward.notifications.export import (
    export_deliveries,
    export_inbox,
    export_notification_settings,
)
from steward.notifications.notifying import Notifying
from steward.notifications.open_notifying import open_notifying
from steward.notifications.remove import erase_notifications
from steward.notifications.webhooks.export import export_webhooks
from steward.runtime import Runtime
from steward.schedules.export import export_schedules
from steward.settings import MEGABYTE, Settings
from steward.shift import Shift
from steward.usage.export import export_usage
from steward.usage.terms import set_terms


@dataclass(frozen=True)
class Assembly:
    """What the routes need beside the runtime."""

    answering: Answering
    erasers: Sequence[Eraser]
    request_limit: RequestLimit
    notifying: Notifying
    announce: Announce
    added_models: AddedModels
    exporters: dict[str, Exporter] = field(default_factory=dict)


@asynccontextmanager
async def assemble(runtime: Runtime, address: str) -> AsyncIterator[Assembly]:
    """Start the work of this process, for as long as the block runs; then let it leave well."""
    async with (
        open_notifying(runtime, address) as notifying,
        _assembled(runtime, address, notifying) as assembly,
    ):
        yield assembly


@asynccontextmanager
async def _assembled(
    runtime: Runtime, address: str, notifying: Notifying
) -> AsyncIterator[Assembly]:
    readers = _readers(runtime.settings)
    events = EventWriter(runtime.database, runtime.bus)
    mcp = McpTools(runtime.database, Seal(runtime.secret))
    announce = announcer(notifying.office, runtime.bus)
    added = _added_models(runtime)
    await added.look()
    answering = _answering(runtime, events, mcp, announce)
    shared = runtime.jobs.shared
    await sweep_files(
        database=runtime.database, files=runtime.files, offload=runtime.offload, alone=not shared
    )
    await ship_agents(runtime.database)
    erasers = _erasers(answering)
    await _open_books(runtime)
    jobs = [observed(job, runtime.observing) for job in _jobs(runtime, readers, answering)]
    shift = Shift(runtime, jobs, answering, erasers, notifying)
    await shift.begin()
    working = asyncio.create_task(shift.work())
    limit = RequestLimit(
        runtime.settings.requests_a_minute,
        runtime.observing.meter,
        shared=runtime.settings.redis_url is not None,
    )
    others = runtime.settings.redis_url is not None
    sharing = [asyncio.create_task(keep_sharing(limit, runtime.bus))] if others else []
    sharing.append(begin_one(added.keep()))
    print(banner(runtime, address), flush=True)  # noqa: T201 - for the person who started it
    try:
        yield Assembly(answering, erasers, limit, notifying, announce, added, _exporters())
    finally:
        runtime.lifecycle.drain()
        try:
            await working
            await readers.close()
        finally:
            for task in sharing:
                task.cancel()
            await asyncio.gather(*sharing, return_exceptions=True)
            await mcp.close()


def _added_models(runtime: Runtime) -> AddedModels:
    return AddedModels(
        runtime.models,
        database=runtime.database,
        bus=runtime.bus,
        offload=runtime.offload,
        connections=runtime.connections,
        seal=Seal(runtime.secret),
        stall_seconds=runtime.settings.model_timeout,
        change=partial(observed_model, observing=runtime.observing),
    )


async def _open_books(runtime: Runtime) -> None:
    async with runtime.database.unit() as session:
        await set_terms(
            session,
            conversations_a_month=runtime.settings.conversations_a_month,
            tokens_a_month=runtime.settings.tokens_a_month,
            currency=runtime.settings.currency,
        )


def _jobs(runtime: Runtime, readers: Readers, answering: Answering) -> list[Job]:
    reading = Reading(
        database=runtime.database,
        files=runtime.files,
        bus=runtime.bus,
        index=runtime.index,
        jobs=runtime.jobs,
        readers=readers,
        lifecycle=runtime.lifecycle,
        announce=answering.announce,
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
            announce=answering.announce,
        )
        return [*jobs, Job(EMBED_JOB, partial(embed_document, embedding=embedding))]
    settle = partial(
        settle_for_words,
        database=runtime.database,
        bus=runtime.bus,
        announce=answering.announce,
    )
    return [*jobs, Job(EMBED_JOB, settle)]


def _readers(settings: Settings) -> Readers:
    return Readers(
        processes=settings.parse_processes,
        memory_bytes=settings.parse_memory_mb * MEGABYTE,
        cpu_seconds=settings.parse_cpu_seconds,
        wall_seconds=settings.parse_seconds,
        max_pages=settings.max_pages,
    )


def _answering(
    runtime: Runtime, events: EventWriter, mcp: McpTools, announce: Announce
) -> Answering:
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
        announce=announce,
        links=Links(runtime.secret, runtime.settings.public_url or ""),
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

    async def notifications(runtime: Runtime, owner_id: str) -> None:
        await erase_notifications(owner_id, database=runtime.database)

    # First, so that nothing is sent to them any more; and once more for what was posted meanwhile.
    return [notifications, conversations, documents, notifications]


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
        "deliveries": rows(export_deliveries),
        "webhooks": rows(export_webhooks),
        "notification_settings": rows(export_notification_settings),
        "audit": rows(export_audit),
    }
