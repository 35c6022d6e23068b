"""Parameters that many routes take."""

from typing import Annotated, Any

from fastapi import Depends, Query, Request
from pydantic import BeforeValidator

from steward.kit.announce import Announce
from steward.kit.errors import Invalid, NotFound
from steward.kit.ids import is_id
from steward.kit.paging import read_cursor
from steward.runtime import Runtime


async def the_runtime(request: Request) -> Runtime:
    """The opened ports of this application."""
    runtime: Runtime = request.app.state.runtime
    return runtime


async def the_announce(request: Request) -> Announce:
    """How a happening is told of, as `app` put it together."""
    announce: Announce = request.app.state.announce
    return announce


def _known_form(value: Any) -> str:
    # What cannot be an id is the id of nothing.
    if not isinstance(value, str) or not is_id(value):
        raise NotFound
    return value.lower()


def id_in_body(value: Any) -> str:
    """The id in its canonical form. Raises ValueError."""
    if not isinstance(value, str) or not is_id(value):
        raise ValueError("not an id")
    return value.lower()


async def _after(
    after: Annotated[str | None, Query(description="The cursor `next` of a page.")] = None,
) -> str | None:
    if after is None:
        return None
    key = read_cursor(after)
    if not is_id(key):
        raise Invalid("bad_cursor", "`after` is not a cursor of this list.",
                      "after 不是此列表的游标。", field="after")  # fmt: skip
    return key


RuntimeDep = Annotated[Runtime, Depends(the_runtime)]
AnnounceDep = Annotated[Announce, Depends(the_announce)]
PathId = Annotated[str, BeforeValidator(_known_form)]
BodyId = Annotated[str, BeforeValidator(id_in_body)]
After = Annotated[str | None, Depends(_after)]
Limit = Annotated[int, Query(ge=1, le=200, description="How many items at most.")]
