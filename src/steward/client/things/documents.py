"""Documents, their pages and collections, and what is found in them."""

from datetime import datetime

from steward.client.things.thing import Thing


class Progress(Thing):
    """How far a document is: pages while it is read, passages while vectors are added."""

    stage: str
    done: int
    total: int | None


class Document(Thing):
    """A document. `status`: queued, processing, searchable, ready or failed; `size` in bytes."""

    id: str
    name: str
    collection_id: str | None
    status: str
    error: str | None
    error_code: str | None
    media_type: str
    size: int
    pages: int | None
    passages: int
    characters: int
    progress: Progress
    created_at: datetime
    ready_at: datetime | None

    @property
    def is_settled(self) -> bool:
        """Whether nothing more happens to it by itself: it is ready, it failed, or it is found by
        its words and its vectors were refused."""
        return self.status in ("ready", "failed", "removed") or bool(self.error_code)


class Page(Thing):
    """The text of page `n`, from 1; `start` and `end` are its offsets in the document's text, in
    Unicode characters."""

    document_id: str
    n: int
    start: int
    end: int
    text: str


class Analysis(Thing):
    """What a document is about. `model` is None when no language model was asked."""

    summary: str
    key_points: list[str]
    language: str
    model: str | None


class Collection(Thing):
    """A named set of documents, and how many they are."""

    id: str
    name: str
    documents: int
    created_at: datetime


class Passage(Thing):
    """A few sentences that match, best first. `start` to `end` of the document's text."""

    document_id: str
    document_name: str
    passage_id: str
    text: str
    page: int
    start: int
    end: int
    score: float


class Found(Thing):
    """What a search has found. `found` is false when the documents hardly say it."""

    items: list[Passage]
    found: bool
    by_vectors: bool


class Embeddings(Thing):
    """One vector of `dimensions` numbers for each text, in their order."""

    model: str
    dimensions: int
    embeddings: list[list[float]]
