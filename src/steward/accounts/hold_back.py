"""Something may be done only so often in an hour: as registering from one address.

Each try is a row among those of failed sign-ins, so that all replicas count together and a restart
forgets nothing. A try is written down before it is judged, by those with an earlier id: of many at
once, in whichever replicas, the first come through and the others do not.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from sqlalchemy import delete, func, insert, select

from steward.accounts.slow_down import LONGEST_MEMORY, registration_subject
from steward.accounts.tables import SignInFailure as Try
from steward.db.engine import Database
from steward.kit.errors import TooManyRequests
from steward.kit.ids import new_id

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Held:
    """How often it may be done, and what it is called in English and Chinese."""

    most: int
    what_en: str
    what_zh: str
    code: str = "too_many_requests"


async def hold_back_registrations(
    database: Database, secret: str, address: str, most: int, at: datetime
) -> None:
    """Count one more registration from the address. Raises what `hold_back` raises."""
    held = Held(most, "registrations from this address", "此地址的注册", "too_many_registrations")
    await hold_back(database, registration_subject(secret, address), held, at)


async def hold_back(database: Database, subject: str, held: Held, at: datetime) -> None:
    """Count one more try of the subject, a keyed digest. Raises `TooManyRequests` when there were
    as many as may be within the hour; what is refused is not counted, so waiting helps."""
    this = new_id()
    async with database.unit() as session:
        await session.execute(insert(Try).values(id=this, subject=subject, failed_at=at))
        await session.execute(delete(Try).where(Try.failed_at < at - LONGEST_MEMORY))
    async with database.read() as session:
        before = select(func.count(), func.min(Try.failed_at)).where(
            Try.subject == subject, Try.failed_at > at - HOUR, Try.id < this
        )
        tries, first = (await session.execute(before)).one()
    if tries < held.most:
        return
    async with database.unit() as session:
        await session.execute(delete(Try).where(Try.id == this))
    seconds = max(1, ceil((first + HOUR - at).total_seconds()))
    raise TooManyRequests(
        held.code,
        f"Too many {held.what_en}. Try again in {seconds} seconds.",
        f"{held.what_zh}次数过多，请在 {seconds} 秒后重试。",
        retry_after=seconds,
    )
