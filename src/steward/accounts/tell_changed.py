"""Somebody is told that their password or e-mail address was changed, by them or not."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import Account
from steward.kit.announce import Announce, Happening


async def tell_changed(
    session: AsyncSession,
    before: Account,
    *,
    email: str | None,
    password: bool,
    address: str,
    at: datetime,
    announce: Announce,
) -> None:
    """Announce it, before it is written and in the same unit: so it goes to the e-mail address that
    the account has had. `email` is the new one, None where it stays; `address` is where the change
    came from, empty for the command line."""
    changed = {"password": password, "email": email not in (None, before.email)}
    what = " and ".join(name for name, so in changed.items() if so)
    if what:
        happening = Happening(
            "account.changed",
            (before.id,),
            f"{before.id} {at.isoformat()}",
            {"what": what, "address": address, "at": at},
        )
        await announce(session, happening)
