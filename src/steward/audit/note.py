"""Something that was done is written down, in the unit in which it is done."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from steward.audit.tables import LONGEST_NAME, AuditEntry
from steward.kit.asker import asker
from steward.kit.clock import now
from steward.kit.logs import asked_by


def note(
    session: AsyncSession,
    action: str,
    *,
    thing: str | None = None,
    name: str | None = None,
    person: str | None = None,
    by: str | None = None,
    **details: Any,
) -> None:
    """Write down what is done in this unit: `note(session, "api_key.made", thing=key.id,
    name=key.name, person=owner_id)`. If the unit is not committed, nothing is written.

    `action` is `kind.what`, and stays the same for ever. `thing` is the id of a thing of this kind,
    `name` what people call it. `person` is the id of the account that it concerns, as the owner's.
    `by` is who did it where the request does not show it, as at a sign-in; else it is whoever asks.
    `details` are few and short. No secret goes in here, no e-mail address, and nothing that people
    have written to each other.
    """
    who = asker()
    session.add(
        AuditEntry(
            at=now(),
            action=action,
            actor_id=by or who.user_id,
            key_id=who.key_id,
            thing_id=thing[:LONGEST_NAME] if thing else None,
            thing_name=name[:LONGEST_NAME] if name else None,
            person_id=person,
            address=who.address,
            request_id=asked_by(),
            details={key: value for key, value in details.items() if value is not None},
        )
    )
