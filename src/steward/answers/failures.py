"""What is said of a failed run to the person who waits."""

from pydantic_ai.exceptions import (
    ModelAPIError,
    ModelAuthenticationError,
    ModelContextWindowExceededError,
    ModelHTTPError,
    ModelNotFoundError,
    ModelQuotaExceededError,
    ModelRateLimitError,
    ModelTimeoutError,
)

from steward.kit.errors import Problem, Unavailable

# By the first kind that fits: the code and the sentence in English and in Chinese.
SENTENCES: tuple[tuple[type[ModelAPIError], str, str, str], ...] = (
    (
        ModelAuthenticationError,
        "model_key_refused",
        "The language model's provider does not accept Steward's key. Tell your administrator.",
        "语言模型服务拒绝了 Steward 的密钥，请告知管理员。",
    ),
    (
        ModelNotFoundError,
        "model_not_found",
        "The language model's provider does not know the model that is set. Tell your "
        "administrator.",
        "语言模型服务中没有所设置的模型，请告知管理员。",
    ),
    (
        ModelContextWindowExceededError,
        "model_context_exceeded",
        "Question, passages and history are more than the language model takes at once.",
        "问题、文档段落与历史消息超出了语言模型一次能处理的长度。",
    ),
    (
        ModelQuotaExceededError,
        "model_quota_spent",
        "The quota at the language model's provider is spent. Tell your administrator.",
        "语言模型服务的额度已用完，请告知管理员。",
    ),
    (
        ModelRateLimitError,
        "model_busy",
        "The language model's provider takes no more requests for the moment. Ask again later.",
        "语言模型服务暂时不接受更多请求，请稍后再问。",
    ),
    (
        ModelTimeoutError,
        "model_silent",
        "The language model's provider was silent for too long. Ask again later.",
        "语言模型服务长时间没有响应，请稍后再问。",
    ),
)
GIVEN_UP = Problem(
    "given_up",
    "Steward went down over this answer again and again, and has given it up.",
    "Steward 在处理此回答时多次中断，已放弃。",
)


def for_the_person(error: BaseException) -> Problem:
    """The problem that a run ends with."""
    if isinstance(error, Problem):
        return error
    for kind, code, en, zh in SENTENCES:
        if isinstance(error, kind):
            return Unavailable(code, en, zh)
    if isinstance(error, ModelHTTPError):
        return Unavailable(
            "model_refused",
            f"The language model's provider answered with an error ({error.status_code}).",
            f"语言模型服务返回错误（{error.status_code}）。",
        )
    if isinstance(error, ModelAPIError):
        return Unavailable(
            "model_unreachable",
            "The language model's provider could not be reached, or broke off.",
            "无法连接语言模型服务，或连接中断。",
        )
    return Problem(
        "internal_error",
        "Something went wrong on our side; the log has the details under this run's id.",
        "服务器内部出错，详情请按运行编号查看日志。",
    )
