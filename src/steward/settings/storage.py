"""Where things are kept: database, data folder, Redis."""

from typing import ClassVar, Literal

from pydantic import field_validator

from steward.settings.declare import SettingsGroup, setting

POSTGRES = ("postgresql://", "postgres://", "postgresql+psycopg://")


class StorageSettings(SettingsGroup):
    """Where things are kept: database, data folder, Redis."""

    title: ClassVar = "Storage"

    database_url: str | None = setting(
        None,
        "The database: empty means a SQLite file in the data folder; several replicas share "
        "postgresql://user:password@host/name (PostgreSQL 15 or newer with pgvector). Files stay "
        "in the data folder, which replicas share as well.",
    )
    database_connections: int = setting(
        20,
        "The most connections to PostgreSQL that one process opens for its requests; jobs have "
        "their own.",
        ge=2,
    )
    job_beat_seconds: float = setting(
        5,
        "How often a process that shares PostgreSQL says that it lives.",
        gt=0,
    )
    job_takeover_seconds: float = setting(
        20,
        "How long it may be silent until others take its jobs over; best three times that or more.",
        gt=0,
    )
    sqlite_synchronous: Literal["NORMAL", "FULL"] = setting(
        "NORMAL",
        "FULL also survives a loss of power at the cost of slower writes; NORMAL survives any "
        "crash of Steward.",
    )
    redis_url: str | None = setting(
        None,
        "Redis, for several replicas: redis://[USER:PASSWORD@]HOST[:PORT], or rediss://… over TLS, "
        "with ?ssl_ca_certs=FILE for an authority of your own. Empty means none is needed.",
    )
    redis_prefix: str = setting(
        "steward:",
        "What the names of Steward's channels and keys in Redis begin with. Two installations that "
        "share a Redis need two.",
    )

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: str | None) -> str | None:
        if url is not None and not url.startswith(("sqlite:///", *POSTGRES)):
            raise ValueError("it is sqlite:///PATH, postgresql://user:password@host/name or empty")
        return url

    @field_validator("redis_url")
    @classmethod
    def _at_redis(cls, url: str | None) -> str | None:
        if url is not None and not url.startswith(("redis://", "rediss://")):
            raise ValueError("an address of Redis begins with redis:// or rediss://")
        return url
