"""What a provider answered to a test, as a sentence for the administrator who mends it."""

import orjson
from pydantic_ai.exceptions import (
    ModelAuthenticationError,
    ModelConnectionError,
    ModelHTTPError,
    ModelNotFoundError,
    ModelQuotaExceededError,
    ModelRateLimitError,
    ModelTimeoutError,
)

from steward.kit.errors import Problem, Unavailable
from steward.llm.chat_source import NO_CHUNK

MOST_SAID = 300
# By the first kind that fits: the code and the sentence in English and in Chinese.
SENTENCES: tuple[tuple[type[Exception], str, str, str], ...] = (
    (
        ModelAuthenticationError,
        "key_refused",
        "The provider does not accept the key.",
        "服务商拒绝了密钥。",
    ),
    (
        ModelNotFoundError,
        "model_not_found",
        "The provider does not know this model, or there is none at this address.",
        "服务商没有此模型，或该地址不是模型服务。",
    ),
    (
        ModelQuotaExceededError,
        "quota_spent",
        "The quota at the provider is spent.",
        "服务商处的额度已用完。",
    ),
    (
        ModelRateLimitError,
        "provider_busy",
        "The provider takes no more requests for the moment.",
        "服务商暂时不接受更多请求。",
    ),
)

NOTHING_SAID = Unavailable(
    "nothing_said",
    "There was an answer, but not a word in it: is this a model's address, and the right model?",
    "有应答，但没有任何内容：这是模型的地址吗，模型是否正确？",
)


def explain(error: Exception, seconds: float, key: str | None) -> Problem:
    """The problem a test ended with. What the provider said is in it, without the key."""
    if isinstance(error, TimeoutError | ModelTimeoutError):
        return Unavailable(
            "provider_silent",
            f"There was no answer within {seconds:g} seconds.",
            f"{seconds:g} 秒内没有应答。",
        )
    said = _said(error, key)
    for kind, code, en, zh in SENTENCES:
        if isinstance(error, kind):
            return _with(code, en, zh, said)
    if isinstance(error, ModelHTTPError) and not said.startswith(NO_CHUNK):
        return _with(
            "provider_refused",
            f"The provider answered with an error ({error.status_code}).",
            f"服务商返回错误（{error.status_code}）。",
            said,
        )
    if isinstance(error, ModelConnectionError) and error.phase == "connect":
        return Unavailable(
            "nobody_there",
            "Nobody answers at this address: is the server running, and reachable from Steward?",
            "该地址没有应答：服务器是否在运行，Steward 能否访问它？",
        )
    return Unavailable(
        "not_understood",
        "What came is not a model's answer: is this the address of its API?",
        "返回的内容不是模型的应答：这是其 API 的地址吗？",
    )


def _with(code: str, en: str, zh: str, said: str) -> Problem:
    if not said:
        return Unavailable(code, en, zh)
    return Unavailable(code, f"{en} It said: {said}", f"{zh}其说明：{said}")


def _said(error: Exception, key: str | None) -> str:
    """The provider's own words, on one line and not too many."""
    said = _message(error.body) if isinstance(error, ModelHTTPError) else ""
    if key:
        said = said.replace(key, "***")
    said = " ".join(said.split())
    return said if len(said) <= MOST_SAID else f"{said[:MOST_SAID]}…"


def _message(body: object) -> str:
    """The message of `{"error": {"message": …}}` and its like, or else the body as it is; a page
    for people says nothing here."""
    if isinstance(body, str):
        if body.lstrip().startswith("<"):
            return ""
        try:
            body = orjson.loads(body)
        except ValueError:
            return str(body)
    for _ in range(3):
        if isinstance(body, dict):
            body = body.get("error") or body.get("message") or body.get("detail")
    return body if isinstance(body, str) else ""
