"""Token counts as clients see them."""

from typing import Any


def usage_view(input_tokens: int, output_tokens: int, estimated: bool) -> dict[str, Any]:
    """Counts and their sum; `estimated` when the provider did not report them."""
    return {
        "input_tokens": input_tokens,
        "output_tokens": output_tokens,
        "total_tokens": input_tokens + output_tokens,
        "estimated": estimated,
    }
