"""Everything that answering a question may touch, handed from `app` to the deeds of this folder."""

from dataclasses import dataclass

from pydantic_ai.models import Model

from steward.answers.event_writer import EventWriter
from steward.db.engine import Database
from steward.embedding.port import Embedder
from steward.index.port import Index
from steward.kit.lifecycle import Lifecycle


@dataclass(frozen=True)
class Answering:
    """The ports and limits of a run. `model` is None when answers are quoted passages."""

    database: Database
    index: Index
    embedder: Embedder | None
    model: Model | None
    events: EventWriter
    lifecycle: Lifecycle
    max_rounds: int
    context_tokens: int
