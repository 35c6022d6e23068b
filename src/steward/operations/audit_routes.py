"""The audit log over HTTP, for administrators."""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal, Self

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response, StreamingResponse
from pydantic import AfterValidator, Field

from steward.accounts.who import Administrator
from steward.audit.note import note
from steward.http.parameters import After, Limit, RuntimeDep
from steward.http.schemas import ListOf, View
from steward.kit.paging import cut_page
from steward.operations.audit_csv import log_as_csv
from steward.operations.audit_log import Asked, Entry, read_log

router = APIRouter(tags=["operations"])
CSV = "text/csv"
# The last moments of the first and the last day would be on days that do not exist.
FIRST, LAST = datetime(1970, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC)


def _aware(at: datetime) -> datetime:
    """A time without a zone is UTC's."""
    aware = at if at.tzinfo is not None else at.replace(tzinfo=UTC)
    return min(max(aware, FIRST), LAST)


Moment = Annotated[datetime | None, AfterValidator(lambda at: None if at is None else _aware(at))]


class EntryView(View):
    """Something that somebody did. Names are those of today, and null for who is erased."""

    id: str
    at: datetime
    action: str = Field(description="`kind.what`, where the kind is that of the thing.")
    actor_id: str | None = Field(description="null: Steward itself, or somebody not signed in.")
    actor: str | None
    key_id: str | None = Field(description="The API key it was done with.")
    key: str | None
    thing_id: str | None
    thing_name: str | None
    person_id: str | None = Field(description="Whom it concerns: the owner of the thing.")
    person: str | None
    address: str | None
    request_id: str | None
    details: dict[str, Any]

    @classmethod
    def of(cls, entry: Entry) -> Self:
        """The entry as clients see it."""
        row = entry.row
        return cls(
            id=row.id,
            at=row.at,
            action=row.action,
            actor_id=row.actor_id,
            actor=entry.actor,
            key_id=row.key_id,
            key=entry.key,
            thing_id=row.thing_id,
            thing_name=row.thing_name,
            person_id=row.person_id,
            person=entry.person,
            address=row.address,
            request_id=row.request_id,
            details=row.details,
        )


async def _asked(
    actor: Annotated[
        str | None, Query(max_length=254, description="Who did it: an id or a user name.")
    ] = None,
    action: Annotated[
        str | None,
        Query(pattern="^[a-z_.]{1,64}$", description="How the action begins: `account`."),
    ] = None,
    from_: Annotated[Moment, Query(alias="from", description="Not before this time.")] = None,
    to: Annotated[Moment, Query(description="Before this time.")] = None,
) -> Asked:
    return Asked(actor, action, from_, to)


@router.get(
    "/audit",
    response_model=ListOf[EntryView],
    responses={200: {"content": {CSV: {"schema": {"type": "string"}}}}},
)
async def read_audit_log(
    _: Administrator,
    asked: Annotated[Asked, Depends(_asked)],
    request: Request,
    runtime: RuntimeDep,
    after: After,
    limit: Limit = 50,
    format: Annotated[Literal["json", "csv"] | None, Query()] = None,
) -> ListOf[EntryView] | Response:
    """What was done, the newest first. As CSV (`?format=csv`, or `Accept: text/csv`) it is all of
    it at once."""
    if format == "csv" or (format is None and CSV in request.headers.get("accept", "")):
        async with runtime.database.unit() as session:
            note(session, "audit.exported")
        return StreamingResponse(
            log_as_csv(runtime.database, asked),
            media_type=CSV,
            headers={
                "Content-Disposition": 'attachment; filename="steward-audit.csv"',
                "Cache-Control": "no-store",
            },
        )
    async with runtime.database.read() as session:
        entries = await read_log(session, asked, after, limit + 1)
    page = cut_page(entries, limit, lambda entry: entry.row.id)
    return ListOf(items=[EntryView.of(entry) for entry in page.items], next=page.next)
