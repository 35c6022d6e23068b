"""Understanding what an OpenAI-compatible embeddings service answers, the bad answers included.

Protocol: platform.openai.com/docs/api-reference/embeddings. Each failure is sorted by who can mend
it: `NotNow` by waiting, EmbeddingRefused by somebody who changes a setting.
"""

import base64
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import numpy as np
import orjson

from steward.embedding.port import EmbeddingRefused, Vectors

LONGEST_REASON = 300
"""Characters of a service's own explanation that are passed on."""


class NotNow(Exception):
    """Worth another try; `after` is how many seconds the service asked to wait, or None."""

    def __init__(self, reason: str, after: float | None = None) -> None:
        super().__init__(reason)
        self.after = after


def read_vectors(body: bytes, expected: int) -> Vectors:
    """The vectors in the order of the texts, shape (expected, dimensions), each of length 1.

    Raises NotNow when the answer is not what the protocol promises.
    """
    try:
        items = sorted(orjson.loads(body)["data"], key=lambda item: item["index"])
        places = [item["index"] for item in items]
        vectors = np.stack([_vector(item["embedding"]) for item in items])
    except (ValueError, KeyError, TypeError) as garbled:
        raise NotNow("its answer is not in the shape of OpenAI's embeddings") from garbled
    if places != list(range(expected)):
        raise NotNow(f"it answered {len(places)} vectors for {expected} texts")
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    if vectors.ndim != 2 or not np.isfinite(lengths).all() or not lengths.all():
        raise NotNow("its answer has a vector without a direction")
    return np.asarray(vectors / lengths, np.float32)


def _vector(embedding: Any) -> Vectors:
    """One vector, as a list of numbers or as base64 of little-endian float32."""
    if isinstance(embedding, str):
        return np.frombuffer(base64.b64decode(embedding, validate=True), "<f4")
    return np.asarray(embedding, np.float32)


def failure(
    status: int, headers: Mapping[str, str], body: bytes, key: str | None
) -> NotNow | EmbeddingRefused:
    """What an answer other than 200 means. The key is struck out should the service repeat it."""
    reason, code = _reason(body)
    if key:
        reason = reason.replace(key, "***")
    if code != "insufficient_quota" and (status in {408, 409, 425, 429} or status >= 500):
        return NotNow(f"it answered {status} {reason}".strip(), _retry_after(headers))
    return EmbeddingRefused(
        f"The embedding service refuses (status {status}): {reason or 'it gives no reason'}"
        " Look at STEWARD_EMBEDDING and its address and key.",
        f"向量服务拒绝了请求（状态 {status}）：{reason or '未说明原因'}。"
        "请检查 STEWARD_EMBEDDING 及其地址和密钥。",
    )


def _reason(body: bytes) -> tuple[str, str | None]:
    """The service's own words and its code: OpenAI's shape, FastAPI's, or none."""
    try:
        answer = orjson.loads(body)
    except ValueError:
        return "", None
    error = answer.get("error", answer) if isinstance(answer, dict) else answer
    if not isinstance(error, dict):
        return str(error)[:LONGEST_REASON], None
    words = error.get("message") or error.get("detail") or ""
    return str(words)[:LONGEST_REASON], error.get("code")


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds from a Retry-After header, which is a number or a date (RFC 9110, 10.2.3)."""
    value = headers.get("Retry-After", "")
    try:
        return max(float(value), 0.0)
    except ValueError:
        pass
    try:
        return max((parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds(), 0.0)
    except (ValueError, TypeError):
        return None
