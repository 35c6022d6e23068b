"""Every setting of Steward, with the sentence that explains it; read once, passed down.

Values come from the environment (`STEWARD_…`) and from a `.env` file in the working directory; the
environment wins. `.env.example` is written from this file by `steward settings`.
"""

import os
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

MEGABYTE = 1024 * 1024
POSTGRES = ("postgresql://", "postgres://", "postgresql+psycopg://")


def setting(default: Any, explanation: str, *, group: str, **limits: Any) -> Any:
    """Declare a setting together with its explanation and the group it is listed under."""
    return Field(default, description=explanation, json_schema_extra={"group": group}, **limits)


class Settings(BaseSettings):
    """What the person who runs Steward has decided."""

    model_config = SettingsConfigDict(
        env_prefix="STEWARD_", env_file=".env", env_file_encoding="utf-8", extra="ignore",
        env_ignore_empty=True,
    )  # fmt: skip

    # --- the server
    host: str = setting("127.0.0.1", "The address Steward listens on.", group="Server")
    port: int = setting(
        8000, "The port; 0 takes a free one and prints it.", group="Server", ge=0, le=65535
    )
    data: Path = setting(
        Path("data"), "The folder that holds everything Steward keeps.", group="Server"
    )
    public_url: str | None = setting(
        None, "The address people reach Steward by, if not the one it listens on.", group="Server"
    )
    cors_origins: list[str] = setting(
        [], "Other sites' origins whose pages may call the API; none unless named.", group="Server"
    )
    trusted_proxies: str = setting(
        "127.0.0.1", "Addresses of proxies whose X-Forwarded-For is believed.", group="Server"
    )
    log_format: Literal["auto", "human", "json"] = setting(
        "auto", "How the log looks; auto means human at a terminal, else JSON.", group="Server"
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = setting(
        "INFO", "The least important line the log shows.", group="Server"
    )

    # --- where things are kept
    database_url: str | None = setting(
        None,
        "The database: empty means a SQLite file in the data folder; several replicas share "
        "postgresql://user:password@host/name (PostgreSQL 15 or newer with pgvector). Files stay "
        "in the data folder, which replicas share as well.",
        group="Storage",
    )
    database_connections: int = setting(
        20,
        "The most connections to PostgreSQL that one process opens for its requests; jobs have "
        "their own.",
        group="Storage",
        ge=2,
    )
    job_beat_seconds: float = setting(
        5,
        "How often a process that shares PostgreSQL says that it lives.",
        group="Storage",
        gt=0,
    )
    job_takeover_seconds: float = setting(
        20,
        "How long it may be silent until others take its jobs over; best three times that or more.",
        group="Storage",
        gt=0,
    )
    sqlite_synchronous: Literal["NORMAL", "FULL"] = setting(
        "NORMAL",
        "FULL also survives a loss of power at the cost of slower writes; NORMAL survives any "
        "crash of Steward.",
        group="Storage",
    )
    redis_url: str | None = setting(
        None,
        "Redis, for several replicas: redis://[USER:PASSWORD@]HOST[:PORT], or rediss://… over TLS. "
        "Empty means none is needed.",
        group="Storage",
    )
    redis_prefix: str = setting(
        "steward:",
        "What the names of Steward's channels in Redis begin with. Two installations that share a "
        "Redis need two.",
        group="Storage",
    )

    # --- accounts
    registration: Literal["open", "invite", "closed"] = setting(
        "open",
        "Who may register: anybody, whoever has an invitation, or nobody. The first user always "
        "may, and becomes the administrator.",
        group="Accounts",
    )
    secret_key: SecretStr | None = setting(
        None,
        "Signs tokens. Empty: made on first start and kept in the data folder, readable by its "
        "owner alone.",
        group="Accounts",
    )
    access_token_minutes: int = setting(
        30, "How long an access token is good for.", group="Accounts", ge=1, le=24 * 60
    )
    refresh_token_days: int = setting(
        30, "How long a sign-in lasts without being used.", group="Accounts", ge=1
    )

    # --- the language model
    model: str = setting(
        "",
        "The language model, as provider:name (openai:gpt-4o-mini, anthropic:…, ollama:…). Empty: "
        "no language model; answers are quoted passages.",
        group="Language model",
    )
    model_url: str | None = setting(
        None,
        "The address of an OpenAI-compatible server (Ollama, vLLM, LM Studio, DeepSeek, Qwen…).",
        group="Language model",
    )
    model_key: SecretStr | None = setting(
        None,
        "The key for the model; the providers' own variables (OPENAI_API_KEY…) work too.",
        group="Language model",
    )
    models: list[str] = setting(
        [], "More models that agents may use, as provider:name or provider:name@address.",
        group="Language model",
    )  # fmt: skip
    model_fallbacks: list[str] = setting(
        [], "Models that take over, in this order, when the first one's provider fails.",
        group="Language model",
    )  # fmt: skip
    model_timeout: float = setting(
        60, "Seconds of silence after which a model call counts as failed.",
        group="Language model", gt=0,
    )  # fmt: skip
    model_context_tokens: int = setting(
        16_000, "How many tokens of passages and history a model is given.",
        group="Language model", ge=1000,
    )  # fmt: skip

    # --- embeddings
    embedding: str = setting(
        "local",
        "The embedding model: local (all-MiniLM-L6-v2, no download), openai:NAME, folder:PATH or "
        "none (words alone).",
        group="Embedding",
    )
    embedding_url: str | None = setting(
        None, "The address of an OpenAI-compatible embeddings server.", group="Embedding"
    )
    embedding_key: SecretStr | None = setting(
        None, "The key for it; OPENAI_API_KEY works too.", group="Embedding"
    )
    embedding_threads: int = setting(
        2, "Processor cores the local embedding model may use.", group="Embedding",
        ge=1)  # fmt: skip

    # --- documents
    max_file_bytes: int = setting(
        10 * MEGABYTE, "The largest file that may be uploaded.", group="Documents", ge=1
    )
    max_files_per_upload: int = setting(
        200, "The most files in one upload.", group="Documents", ge=1)  # fmt: skip
    max_pages: int = setting(5000, "The most pages a document may have.", group="Documents", ge=1)
    parse_processes: int = setting(2, "Files read at the same time.", group="Documents", ge=1)
    parse_memory_mb: int = setting(
        1024, "Memory one file may take while it is read.", group="Documents", ge=64)  # fmt: skip
    parse_cpu_seconds: int = setting(
        120, "Processor time one file may take while it is read.", group="Documents",
        ge=1)  # fmt: skip
    parse_seconds: float = setting(
        1800, "Time one file may take while it is read.", group="Documents", gt=0)  # fmt: skip

    # --- answers
    answer_timeout: float = setting(
        120, "Seconds a waiting client waits for an answer unless it says otherwise.",
        group="Answers", gt=0,
    )  # fmt: skip
    max_rounds: int = setting(
        10, "How often a model may be asked for one answer.", group="Answers", ge=1)  # fmt: skip
    approval_hours: float = setting(
        168, "How long a tool's call waits for a person's approval before it is given up.",
        group="Answers", gt=0,
    )  # fmt: skip
    titles: Literal["words", "model"] = setting(
        "words",
        "What names a conversation: its first words, or the model after the first answer.",
        group="Answers",
    )

    # --- limits
    conversations_a_month: int = setting(
        100,
        "How many conversations a member may begin in a month; 0 sets no limit. Administrators "
        "have no limit unless one is set for them or their role.",
        group="Limits",
        ge=0,
    )
    tokens_a_month: int = setting(
        0,
        "How many tokens, in and out, a member's answers may use in a month; 0 sets no limit. "
        "Administrators have no limit unless one is set for them or their role.",
        group="Limits",
        ge=0,
    )
    currency: str = setting(
        "USD",
        "The currency of prices and of limits on money (ISO 4217). What is booked is not converted "
        "when it is changed.",
        group="Limits",
        pattern="^[A-Z]{3}$",
    )

    # --- observability
    metrics_token: SecretStr | None = setting(
        None,
        "Whoever shows this as a bearer token may read /api/v1/metrics. Empty: callers on this "
        "machine may, unless a proxy asks for them. Administrators and their API keys with the "
        "scope admin always may.",
        group="Observability",
    )
    otlp_endpoint: str | None = setting(
        None,
        "The address of an OpenTelemetry collector (OTLP over HTTP, http://collector:4318) that is "
        "sent traces; empty sends none. Needs the extra otel.",
        group="Observability",
        pattern="^https?://",
    )
    trace_content: bool = setting(
        False,
        "Whether traces hold what people ask, what models answer and what tools are given.",
        group="Observability",
    )

    # --- leaving
    drain_streams_seconds: float = setting(
        5, "How long open streams get to say goodbye.", group="Leaving", ge=0
    )
    drain_runs_seconds: float = setting(
        20, "How long runs get to reach a safe point.", group="Leaving", ge=0
    )
    drain_jobs_seconds: float = setting(
        15, "How long ingestion gets to finish the step in hand.", group="Leaving", ge=0
    )
    drain_models_seconds: float = setting(
        10, "How long embedding work gets to finish.", group="Leaving", ge=0
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

    @field_validator("data")
    @classmethod
    def _whole_path(cls, folder: Path) -> Path:
        return folder.expanduser().resolve()

    def key(self, given: SecretStr | None, variable: str | None) -> str | None:
        """A provider's key: the one given to Steward, else the one in the provider's own
        environment variable."""
        if given is not None:
            return given.get_secret_value()
        return os.environ.get(variable) if variable else None

    @property
    def postgres_url(self) -> str | None:
        """The address of the PostgreSQL database; None while Steward is embedded."""
        url = self.database_url
        return url if url is not None and url.startswith(POSTGRES) else None

    @property
    def sqlite_path(self) -> Path:
        """The file of the embedded database, where there is one."""
        if self.database_url is not None:
            return Path(self.database_url.removeprefix("sqlite:///")).expanduser().resolve()
        return self.data / "steward.db"
