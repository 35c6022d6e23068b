"""Lists as OpenAI's clients page through them: the newest first, `after` the last thing seen."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import Depends, Query

from steward.openai_api.ids import plain_id


async def _after(
    after: Annotated[str | None, Query(description="The id of the last thing seen.")] = None,
) -> str | None:
    return None if after is None else plain_id(after)


AfterThing = Annotated[str | None, Depends(_after)]
ListLimit = Annotated[int, Query(ge=1, le=10_000, description="How many things at most.")]
# Whatever a client asks for, no page is longer.
LONGEST_PAGE = 1000


def listed(things: Sequence[dict[str, Any]], limit: int) -> dict[str, Any]:
    """A page of at most `limit` things, made from one thing more if there is one."""
    page = list(things[:limit])
    return {
        "object": "list",
        "data": page,
        "first_id": page[0]["id"] if page else None,
        "last_id": page[-1]["id"] if page else None,
        "has_more": len(things) > limit,
    }
