"""Opens the embedding model that is set, and the one that answers questions if that is another."""

from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from steward.embedding.choice import Choice
from steward.embedding.observed import MeasuredEmbedder
from steward.embedding.open import open_embedder
from steward.embedding.port import Embedder
from steward.embedding.remembered import RememberingEmbedder
from steward.embedding.switching import SwitchingEmbedder
from steward.kit.cache import Cache
from steward.kit.logs import log
from steward.kit.observe import Meter


@dataclass(frozen=True)
class Embedders:
    """`for_documents` is the model that is set; `for_questions` may still be the one before it, as
    long as `changing`."""

    for_documents: Embedder
    for_questions: SwitchingEmbedder
    choice: Choice
    changing: bool

    async def unload(self) -> None:
        """Give the memory of both back once they have no work in flight; `load` makes them ready
        again."""
        await self.for_questions.unload()
        await self.for_documents.unload()

    async def close(self) -> None:
        """Close both."""
        await self.for_questions.close()
        await self.for_documents.close()


def open_embedders(
    set_now: Choice,
    serving: Choice | None,
    *,
    data: Path,
    key: str | None,
    executor: Executor,
    threads: int,
    meter: Meter,
    secret: str,
    cache: Cache | None,
) -> Embedders | None:
    """Both models; None when none is set. `serving` is the one whose vectors are complete, if any;
    `cache` is where replicas share what a model elsewhere has made of questions, under names made
    with the installation's `secret`. Raises ValueError for a setting that names no model."""

    def open_choice(choice: Choice) -> Embedder | None:
        opened = open_embedder(
            choice.spec, data=data, url=choice.url, key=key, executor=executor, threads=threads
        )
        if opened is None:
            return None
        return RememberingEmbedder(
            MeasuredEmbedder(opened, meter),
            meter,
            secret=secret,
            about=f"{choice.spec} {choice.url}",
            shared=cache if choice.elsewhere else None,
        )

    new = open_choice(set_now)
    if new is None:
        return None
    if serving is None or set_now == serving:
        return Embedders(new, SwitchingEmbedder(new), set_now, changing=serving is None)
    try:
        old = open_choice(serving)
    except ValueError as error:
        log("embedding").warning("the model before cannot be opened", why=str(error))
        old = None
    return Embedders(new, SwitchingEmbedder(old or new), set_now, changing=True)
