"""Whoever may read the data folder may give an account a new password: the way back in for an
administrator who forgot theirs."""

from steward.accounts.account import Account
from steward.accounts.forgotten import forget_links
from steward.accounts.names import fold
from steward.accounts.passwords import check_password, hash_password
from steward.accounts.sessions import end_other_sessions
from steward.accounts.slow_down import account_subject, forgive
from steward.accounts.store import find_credential_by_name, update_account
from steward.accounts.tell_changed import tell_changed
from steward.audit.note import note
from steward.db.engine import Database
from steward.kit.announce import Announce
from steward.kit.clock import now
from steward.kit.errors import NotFound
from steward.kit.offload import Offload


async def reset_password(
    database: Database,
    offload: Offload,
    secret: str,
    name: str,
    password: str,
    announce: Announce,
) -> Account:
    """Set the password of the account with this user name or e-mail address; all its sessions end,
    failed attempts are forgotten, and its owner is told. Raises `NotFound`, and
    `Invalid` for a weak password."""
    async with database.read() as session:
        found = await find_credential_by_name(session, fold(name))
    if found is None:
        raise NotFound("account", "账户")
    account = found.account
    check_password(password, username=account.username, email=account.email)
    hashed = await hash_password(offload, password)
    async with database.unit() as session:
        await tell_changed(
            session, account, email=None, password=True, address="", at=now(), announce=announce
        )
        await update_account(session, account.id, password_hash=hashed)
        await end_other_sessions(session, account.id, None)
        await forget_links(session, account.id)
        await forgive(session, account_subject(secret, account.id))
        note(
            session, "account.password_reset", thing=account.id, person=account.id, by_console=True
        )
    return account
