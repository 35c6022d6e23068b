"""Signing in with a password: a name and a password become a session and its tokens."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import Account
from steward.accounts.new_device import tell_if_new
from steward.accounts.program import program_of
from steward.accounts.prove_password import attempt_by_name, once_proven
from steward.accounts.sessions import Device, open_session
from steward.accounts.tokens import Terms, Tokens
from steward.audit.note import note
from steward.db.engine import Database
from steward.kit.announce import Announce
from steward.kit.errors import Forbidden, Unauthenticated
from steward.kit.offload import Offload


async def sign_in(
    database: Database,
    offload: Offload,
    terms: Terms,
    name: str,
    password: str,
    device: Device,
    at: datetime,
    announce: Announce,
) -> Tokens:
    """Open a session, and announce one on a new device. `name` is a user name or an e-mail address.

    Raises `Unauthenticated` without telling whether the name or the password is wrong,
    `TooManyRequests`, and `Forbidden` when the password is right and the account inactive.
    """

    async def open_the_door(session: AsyncSession, account: Account) -> Tokens:
        if not account.active:
            raise Forbidden(
                "account_inactive",
                "This account has been deactivated. Ask your administrator.",
                "该账户已被停用，请联系管理员。",
            )
        await tell_if_new(session, account, device, terms.secret, at, announce)
        program = program_of(device.user_agent)
        note(session, "session.opened", person=account.id, by=account.id, program=program)
        return await open_session(session, account.id, terms, device, at)

    attempt = await attempt_by_name(database, terms.secret, name, password, device.address, at)
    refusal = Unauthenticated(
        "wrong_credentials", "The name or the password is wrong.", "用户名或密码错误。"
    )
    return await once_proven(database, offload, attempt, refusal, open_the_door)
