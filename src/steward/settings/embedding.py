"""The embedding model."""

from typing import ClassVar

from pydantic import SecretStr

from steward.settings.declare import SettingsGroup, setting


class EmbeddingSettings(SettingsGroup):
    """The embedding model."""

    title: ClassVar = "Embedding"

    embedding: str = setting(
        "local",
        "The embedding model: local (all-MiniLM-L6-v2, no download), openai:NAME, folder:PATH or "
        "none (words alone).",
    )
    embedding_url: str | None = setting(
        None,
        "The address of an OpenAI-compatible embeddings server.",
    )
    embedding_key: SecretStr | None = setting(
        None,
        "The key for it; OPENAI_API_KEY works too.",
    )
    embedding_threads: int = setting(2, "Processor cores the local embedding model may use.", ge=1)
