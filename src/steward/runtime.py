"""Opens the ports that the settings name, and closes them in reverse."""

import gc
import secrets
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from pydantic_ai.models import Model

from steward.bus.open import open_bus, open_cache
from steward.bus.port import Bus
from steward.db.engine import Database
from steward.db.installation import NotTogether, belong_together
from steward.db.lock import LockTaken, hold
from steward.db.migrate import UnfitDatabase, UnknownSchema
from steward.db.open import DatabaseAway, migrate_database, open_database
from steward.db.secrets import installation_secret
from steward.embedding.choice import Choice, choice_of, choose
from steward.embedding.open_both import Embedders, open_embedders
from steward.embedding.port import Embedder
from steward.files.disk import DiskFiles
from steward.index.port import Index
from steward.index.postgres import NoVectors, PostgresIndex
from steward.index.sqlite import SqliteIndex
from steward.jobs.engine import Jobs, Queue
from steward.jobs.storage import in_postgres, in_sqlite
from steward.kit.cache import Cache
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import log
from steward.kit.observe import Observing, unobserved
from steward.kit.offload import Offload
from steward.kit.role import Role
from steward.llm.connections import Connections
from steward.llm.models import Models, open_models
from steward.llm.observed import observed
from steward.settings import Settings

# How long a start waits for a predecessor that is still leaving, or a database that is coming.
PREDECESSOR_SECONDS = 60
DATABASE_SECONDS = 60


class CannotStart(Exception):
    """Something the person who starts Steward has to mend; the message says what."""


@dataclass(frozen=True)
class Runtime:
    """Everything that is open while Steward serves. Deeds receive the parts they may touch."""

    settings: Settings
    role: Role
    lifecycle: Lifecycle
    secret: str
    offload: Offload
    database: Database
    files: DiskFiles
    bus: Bus
    index: Index
    embedders: Embedders | None
    connections: Connections
    models: Models
    jobs: Jobs
    observing: Observing = field(default_factory=unobserved)

    @property
    def embedder(self) -> Embedder | None:
        """The model that answers questions; None when words alone do."""
        return self.embedders.for_questions if self.embedders else None

    @property
    def model(self) -> Model[Any] | None:
        """The model Steward is set to; None when answers are quoted passages."""
        return next(iter(self.models.default), None)


@asynccontextmanager
async def open_runtime(
    settings: Settings, lifecycle: Lifecycle, observing: Observing, role: Role
) -> AsyncIterator[Runtime]:
    """Open every port for as long as the block runs.

    Jobs are made but not begun: whoever knows the deeds calls `jobs.open`.
    Raises `CannotStart`.
    """
    if settings.postgres_url is None and role is not Role.EVERYTHING:
        raise CannotStart(
            "An embedded database has one process for everything. Set STEWARD_DATABASE_URL to a "
            "PostgreSQL that several share, or run `steward serve`."
        )
    async with AsyncExitStack() as opened:
        offload = Offload(threads=4)
        opened.callback(offload.close)
        await offload(_take_data_folder, settings, lifecycle, opened)
        secret = await offload(_secret, settings)
        await offload(_migrate, settings, lifecycle)

        process = secrets.token_hex(4)
        database = open_database(settings, process)
        opened.push_async_callback(database.close)
        files = DiskFiles(settings.data / "files", offload)
        # Vectors and models have threads of their own, lest a long document delays a sign-in.
        arithmetic = Offload(threads=4)
        opened.callback(arithmetic.close)
        index = _open_index(settings, arithmetic)
        await _prepare(index, database, settings)
        bus = await _open_bus(settings)
        opened.push_async_callback(bus.close)
        cache = open_cache(settings.redis_url, settings.redis_prefix)
        if cache is not None:
            opened.push_async_callback(cache.close)
        embedders = await _open_embedders(settings, database, arithmetic, observing, secret, cache)
        if embedders is not None:
            opened.push_async_callback(embedders.close)
        connections = Connections()
        opened.push_async_callback(connections.aclose)
        models = _open_models(settings, connections).each(partial(observed, observing=observing))
        jobs = _open_jobs(settings, lifecycle, role, process)
        # All that is here by now, a thousand modules with it, stays to the end. Kept out of the
        # collector's rounds, which would stop every request for a tenth of a second at a time.
        gc.collect()
        gc.freeze()
        yield Runtime(
            settings=settings,
            role=role,
            lifecycle=lifecycle,
            secret=secret,
            offload=offload,
            database=database,
            files=files,
            bus=bus,
            index=index,
            embedders=embedders,
            connections=connections,
            models=models,
            jobs=jobs,
            observing=observing,
        )


def _take_data_folder(settings: Settings, lifecycle: Lifecycle, opened: AsyncExitStack) -> None:
    """One process owns an embedded data folder; a start waits for one that is leaving, unless it is
    told to stop itself. Replicas share the folder, and the database keeps them apart."""

    def waiting(holder: str) -> None:
        log("runtime").info("waiting for the Steward that is leaving", pid=holder)

    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)  # nobody else's to read
    if settings.postgres_url is not None:
        return
    try:
        lock = hold(
            settings.data / "steward.lock",
            PREDECESSOR_SECONDS,
            waiting,
            give_up=lambda: lifecycle.draining,
        )
    except LockTaken as taken:
        raise CannotStart(
            f"Another Steward (process {taken}) is using {settings.data}. Stop it, or give this "
            "one a folder of its own with STEWARD_DATA."
        ) from None
    opened.callback(lock.close)


async def _open_bus(settings: Settings) -> Bus:
    try:
        return await open_bus(settings.redis_url, settings.redis_prefix)
    except ValueError as error:
        raise CannotStart(f"STEWARD_REDIS_URL: {error}") from None


async def _open_embedders(
    settings: Settings,
    database: Database,
    arithmetic: Offload,
    observing: Observing,
    secret: str,
    cache: Cache | None,
) -> Embedders | None:
    set_now = Choice(settings.embedding, settings.embedding_url)
    async with database.unit() as session:
        serving = await choice_of(session)
        if set_now.spec == "none":
            # Documents that come now get no vectors, so no model has all of them any more.
            await choose(session, None)
    try:
        return open_embedders(
            set_now,
            serving,
            data=settings.data,
            key=settings.key(settings.embedding_key, "OPENAI_API_KEY"),
            executor=arithmetic.executor,
            threads=settings.embedding_threads,
            meter=observing.meter,
            secret=secret,
            cache=cache,
        )
    except ValueError as error:
        raise CannotStart(str(error)) from error


def _open_models(settings: Settings, connections: Connections) -> Models:
    try:
        return open_models(settings, connections)
    except ValueError as error:
        raise CannotStart(str(error)) from error


def _migrate(settings: Settings, lifecycle: Lifecycle) -> None:
    def waiting(why: str) -> None:
        log("runtime").warning("waiting for the database", why=why)

    try:
        migrate_database(
            settings,
            seconds=DATABASE_SECONDS,
            waiting=waiting,
            give_up=lambda: lifecycle.draining,
        )
    except (UnknownSchema, UnfitDatabase) as error:
        raise CannotStart(str(error)) from error
    except (DatabaseAway, ValueError) as error:
        raise CannotStart(f"STEWARD_DATABASE_URL: {error}") from error


def _open_index(settings: Settings, arithmetic: Offload) -> Index:
    if settings.postgres_url is None:
        return SqliteIndex(arithmetic.executor)
    return PostgresIndex()


async def _prepare(index: Index, database: Database, settings: Settings) -> None:
    try:
        async with database.writer.begin() as connection:
            await connection.run_sync(belong_together, settings.data)
            await index.prepare(connection)
    except (NotTogether, NoVectors) as error:
        raise CannotStart(str(error)) from None


def _open_jobs(settings: Settings, lifecycle: Lifecycle, role: Role, process: str) -> Jobs:
    # Wider than what works at once: files wait for a process to read them and texts for the model
    # in turn, and a small document does not wait for a large one to be done.
    queues = (Queue("read", width=16), Queue("embed", width=8), Queue("runs", width=32))
    if settings.postgres_url is None:
        storage = in_sqlite(settings.sqlite_path, settings.sqlite_synchronous)
    else:
        storage = in_postgres(
            settings.postgres_url,
            process=process,
            beat_seconds=settings.job_beat_seconds,
            dead_after_seconds=settings.job_takeover_seconds,
        )
    return Jobs(storage, lifecycle, queues, here=role.runs_jobs)


def _secret(settings: Settings) -> str:
    if settings.secret_key is not None:
        return settings.secret_key.get_secret_value()
    return installation_secret(settings.data / "secrets", "secret_key")
