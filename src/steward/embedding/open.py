"""From the setting STEWARD_EMBEDDING to the embedder it names."""

from concurrent.futures import Executor
from pathlib import Path

from steward.embedding.minilm import open_minilm
from steward.embedding.model_folder import open_model_folder
from steward.embedding.openai_compatible import OpenAICompatibleEmbedder
from steward.embedding.port import Embedder

OPENAI_URL = "https://api.openai.com/v1"


def open_embedder(
    spec: str,
    *,
    data: Path,
    url: str | None,
    key: str | None,
    executor: Executor,
    threads: int,
) -> Embedder | None:
    """The embedder, not yet loaded; None for "none".

    `spec` is local, openai:NAME, folder:PATH or none; `url` and `key` are for openai:NAME,
    `threads` is for the models on this machine. Raises ValueError for anything else.
    """
    kind, _, rest = spec.strip().partition(":")
    match kind, rest:
        case "local", "":
            return open_minilm(data, executor=executor, threads=threads)
        case "none", "":
            return None
        case "openai", name if name:
            return OpenAICompatibleEmbedder(name, url=url or OPENAI_URL, key=key, executor=executor)
        case "folder", path if path:
            folder = Path(path).expanduser()
            return open_model_folder(folder, executor=executor, threads=threads)
    raise ValueError(
        f"STEWARD_EMBEDDING is {spec!r}, but has to be local, openai:NAME, folder:PATH or none."
    )
