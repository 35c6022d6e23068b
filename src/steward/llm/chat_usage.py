"""What an answer used: the provider's count, or an estimate that says it is one."""

import re
from typing import Any

from pydantic_ai.usage import RequestUsage

from steward.llm.estimate import TOKEN, estimate_tokens

_PICTURE = re.compile(rb'"data:[\w/+.-]+;base64,[^"]*"')


def reported(counted: dict[str, Any]) -> RequestUsage:
    """The `usage` of a completion. DeepSeek has another name for the part read from a cache."""
    prompt = counted.get("prompt_tokens_details") or {}
    completion = counted.get("completion_tokens_details") or {}
    cached = prompt.get("cached_tokens") or counted.get("prompt_cache_hit_tokens") or 0
    return RequestUsage(
        input_tokens=counted.get("prompt_tokens") or 0,
        output_tokens=counted.get("completion_tokens") or 0,
        cache_read_tokens=cached,
        output_reasoning_tokens=completion.get("reasoning_tokens") or 0,
    )


def estimated(prompt_tokens: int, answer_weight: int) -> RequestUsage:
    """An estimate, marked by `details={"estimated": 1}`; the weight is that of `weigh`."""
    return RequestUsage(
        input_tokens=prompt_tokens,
        output_tokens=-(-answer_weight // TOKEN),
        details={"estimated": 1},
    )


def prompt_tokens(body: bytes) -> int:
    """About how many tokens the body of a request is, without its pictures."""
    return estimate_tokens(_PICTURE.sub(b"", body).decode())
