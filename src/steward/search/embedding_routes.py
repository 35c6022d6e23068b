"""Embeddings over HTTP: the model that search uses, for one's own purposes."""

from typing import Annotated, Literal

from fastapi import APIRouter
from pydantic import Field, StringConstraints

from steward.accounts.who import Writer
from steward.embedding.port import EmbeddingRefused
from steward.http.parameters import RuntimeDep
from steward.http.schemas import Shape, View

router = APIRouter(prefix="/embeddings", tags=["search"])

Text = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]


class EmbeddingsIn(Shape):
    """Texts to turn into vectors."""

    texts: Annotated[list[Text], Field(min_length=1, max_length=256)]
    kind: Literal["query", "passage"] = "passage"


class EmbeddingsView(View):
    """One vector of length 1 for each text, in their order."""

    model: str
    dimensions: int
    embeddings: list[list[float]]


@router.post("")
async def embed(body: EmbeddingsIn, who: Writer, runtime: RuntimeDep) -> EmbeddingsView:
    """Turn texts into vectors."""
    embedder = runtime.embedder
    if embedder is None:
        raise EmbeddingRefused("No embedding model is set.", "没有设置嵌入模型。")
    with runtime.lifecycle.working("embedding"):
        await embedder.load()
        vectors = await embedder.embed(body.texts, kind=body.kind)
    return EmbeddingsView(
        model=embedder.model, dimensions=embedder.dimensions, embeddings=vectors.tolist()
    )
