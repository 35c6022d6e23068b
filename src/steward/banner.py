"""What a person sees first: where Steward is, and what it runs on."""

from steward import __version__
from steward.runtime import Runtime


def banner(runtime: Runtime, address: str) -> str:
    """A few lines for the terminal."""
    embedder, model = runtime.embedder, runtime.model
    facts = {
        "address": f"{address}   (API: {address}/docs)",
        "data": str(runtime.settings.data),
        "database": _database(runtime),
        "index": "words and vectors in the database" if embedder else "words, in the database",
        "embedding": embedder.model if embedder else "none",
        "model": model.model_name if model else "no language model: answers are quoted passages",
    }
    lines = "\n".join(f"  {name:<10}{fact}" for name, fact in facts.items())
    return f"\nSteward {__version__} is ready.\n{lines}\n"


def _database(runtime: Runtime) -> str:
    """Which one, and where: never with the password."""
    address = runtime.settings.postgres_url
    if address is None:
        return f"{runtime.database.name} (embedded)"
    return f"{runtime.database.name} at {address.rpartition('@')[2].partition('?')[0]}"
