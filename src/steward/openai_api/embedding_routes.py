"""Embeddings over HTTP, by the model that search uses."""

import base64
from typing import Any

from fastapi import APIRouter

from steward.accounts.who import Writer
from steward.embedding.port import Embedder, EmbeddingRefused
from steward.http.parameters import RuntimeDep
from steward.llm.estimate import estimate_tokens
from steward.openai_api.refuse import NoSuchModel, not_done, wrong
from steward.openai_api.schemas import TextsIn

router = APIRouter()

MOST_TEXTS = 2048
LONGEST = 20_000
# So many are embedded at once, so that others get their turn in between.
AT_ONCE = 256


@router.post("/embeddings")
async def create_embeddings(body: TextsIn, who: Writer, runtime: RuntimeDep) -> dict[str, Any]:
    """Turn texts into vectors of length 1."""
    embedder = runtime.embedder
    if embedder is None:
        raise EmbeddingRefused("No embedding model is set.", "没有设置嵌入模型。")
    texts = _texts(body, embedder)
    vectors: list[Any] = []
    with runtime.lifecycle.working("embedding"):
        await embedder.load()
        for begin in range(0, len(texts), AT_ONCE):
            some = texts[begin : begin + AT_ONCE]
            vectors += list(await embedder.embed(some, kind=body.input_type))
    tokens = sum(map(estimate_tokens, texts))
    return {
        "object": "list",
        "model": embedder.model,
        "data": [
            {"object": "embedding", "index": n, "embedding": _written(vector, body)}
            for n, vector in enumerate(vectors)
        ],
        "usage": {"prompt_tokens": tokens, "total_tokens": tokens},
    }


def _texts(body: TextsIn, embedder: Embedder) -> list[str]:
    """The texts, if they and the rest of the request are what can be done."""
    if body.model != embedder.model:
        raise NoSuchModel
    if body.dimensions not in (None, embedder.dimensions):
        raise not_done(
            "dimensions",
            f"The vectors of {embedder.model} have {embedder.dimensions} dimensions.",
            f"{embedder.model} 的向量是 {embedder.dimensions} 维的。",
        )
    given = [body.input] if isinstance(body.input, str) else body.input
    texts = [text for text in given if isinstance(text, str)]
    if len(texts) != len(given):
        raise not_done(
            "input",
            "Send texts, not numbers of tokens: each model counts its tokens in its own way. "
            "(LangChain: check_embedding_ctx_length=False.)",
            "请发送文本，而不是令牌编号：各模型的令牌编号不同。"
            "（LangChain：check_embedding_ctx_length=False。）",
        )
    if not 0 < len(texts) <= MOST_TEXTS or not all(0 < len(text) <= LONGEST for text in texts):
        raise wrong(
            "input",
            f"Send 1 to {MOST_TEXTS} texts of 1 to {LONGEST} characters.",
            f"请发送 1 到 {MOST_TEXTS} 段文本，每段 1 到 {LONGEST} 个字符。",
        )
    return texts


def _written(vector: Any, body: TextsIn) -> str | list[float]:
    """A vector as the client wants it: as numbers, or as the bytes of 32-bit floats, little end
    first, in base64."""
    if body.encoding_format == "base64":
        return base64.b64encode(vector.astype("<f4").tobytes()).decode()
    numbers: list[float] = vector.tolist()
    return numbers
