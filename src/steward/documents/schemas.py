"""What clients send and see of collections and documents."""

from datetime import datetime
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from steward.documents.names import visible
from steward.documents.tables import Collection, Document
from steward.http.parameters import BodyId
from steward.http.schemas import Shape, View

Name = Annotated[
    str,
    BeforeValidator(lambda given: visible(given) if isinstance(given, str) else given),
    StringConstraints(min_length=1, max_length=200),
]


class CollectionIn(Shape):
    """A collection's name."""

    name: Name


class CollectionView(View):
    """A named set of documents."""

    id: str
    name: str
    documents: int
    created_at: datetime

    @classmethod
    def of(cls, row: Collection, documents: int) -> "CollectionView":
        """The view of a row and its number of documents."""
        return cls(id=row.id, name=row.name, documents=documents, created_at=row.created_at)


class DocumentChange(Shape):
    """What may be changed; `collection_id` null takes the document out of its collection."""

    name: Name | None = None
    collection_id: BodyId | None = None


class Progress(View):
    """How far a document is: pages while it is read, passages while vectors are added."""

    stage: str = Field(description="queued, reading, embedding, ready or failed")
    done: int
    total: int | None


class DocumentView(View):
    """A document, and how far it is on its way to being searchable."""

    id: str
    name: str
    collection_id: str | None
    status: str = Field(description="queued, processing, searchable, ready or failed")
    error: str | None = Field(description="Why it failed, for a person.")
    error_code: str | None
    media_type: str
    size: int
    pages: int | None
    passages: int
    characters: int
    progress: Progress
    created_at: datetime
    ready_at: datetime | None

    @classmethod
    def of(cls, row: Document, language: str) -> "DocumentView":
        """The view of a row, its error in the reader's language."""
        zh = language.startswith("zh")
        return cls(
            id=row.id,
            name=row.name,
            collection_id=row.collection_id,
            status=row.status,
            error=(row.error_zh if zh else row.error_en) if row.error_code else None,
            error_code=row.error_code,
            media_type=row.media_type,
            size=row.size,
            pages=row.pages,
            passages=row.passages,
            characters=row.characters,
            progress=progress_of(row),
            created_at=row.created_at,
            ready_at=row.ready_at,
        )


def progress_of(row: Document) -> Progress:
    """The stage a document is in and how much of it is done."""
    if row.status == "processing":
        return Progress(stage="reading", done=row.pages_done, total=row.pages)
    if row.status == "searchable":
        return Progress(stage="embedding", done=row.vectors, total=row.passages)
    if row.status == "ready":
        return Progress(stage="ready", done=row.passages, total=row.passages)
    return Progress(stage=row.status, done=row.pages_done, total=row.pages)


class PageView(View):
    """The text of a page; `start` and `end` are its offsets in the document's text."""

    document_id: str
    n: int
    start: int
    end: int
    text: str


class Analysis(View):
    """What a document is about. `model` is null when it was made without a language model, from
    the document's own sentences."""

    summary: str
    key_points: list[str]
    language: str
    model: str | None
