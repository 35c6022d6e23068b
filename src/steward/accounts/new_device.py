"""Somebody is told of a sign-in to their account from a device that they have not used before.

A device is known again by two marks, each a keyed digest: what kind of program it was, whatever its
version, and which network it came from. Where both are known, from whichever sign-ins, the device
is; so a browser that is updated, and a phone on its way between home and office, tell nobody.
"""

from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import Account
from steward.accounts.program import program_of
from steward.accounts.sessions import Device
from steward.accounts.slow_down import keyed_digest
from steward.accounts.tables import SignInMark
from steward.db.upsert import Upsert
from steward.kit.announce import Announce, Happening
from steward.kit.logs import log

# What has not been seen for so long is new again.
REMEMBERED = timedelta(days=365)
# What a provider gives one place: its customers' addresses within change from day to day.
IPV4_NETWORK = 24
IPV6_NETWORK = 48

_SEEN = Upsert(SignInMark, lambda _, new: {"seen_at": new.seen_at})


async def tell_if_new(
    session: AsyncSession,
    account: Account,
    device: Device,
    secret: str,
    at: datetime,
    announce: Announce,
) -> None:
    """Announce a sign-in from a new device, in the unit that opens the session; of the first
    sign-in there is nothing to tell. Whatever goes wrong with it, the person is let in."""
    try:
        async with session.begin_nested():
            if await _is_new(session, account.id, device, secret, at):
                await announce(session, _happening(account, device, at))
    except Exception:  # noqa: BLE001 - who has shown the password is not kept out by this
        log("accounts").exception("nobody is told of a sign-in", user=account.id)


async def _is_new(
    session: AsyncSession, user_id: str, device: Device, secret: str, at: datetime
) -> bool:
    """Whether it is none of those of earlier sign-ins; it is one of them from now on."""
    marks = {
        keyed_digest(secret, f"program {program_of(device.user_agent)}"),
        keyed_digest(secret, f"network {network_of(device.address)}"),
    }
    mine = select(SignInMark.mark, SignInMark.seen_at).where(SignInMark.user_id == user_id)
    before = {row.mark: row.seen_at for row in await session.execute(mine)}
    for mark in sorted(marks):
        await _SEEN(session, {"user_id": user_id, "mark": mark, "seen_at": at})
    forgotten = at - REMEMBERED
    await session.execute(
        delete(SignInMark)
        .where(SignInMark.user_id == user_id, SignInMark.seen_at < forgotten)
        .execution_options(synchronize_session=False)
    )
    known = {mark for mark, seen_at in before.items() if seen_at >= forgotten}
    return bool(before) and not marks <= known


def network_of(address: str) -> str:
    """The network that an address belongs to; what is no address stays as it is."""
    try:
        ip = ip_address(address)
    except ValueError:
        return address
    length = IPV6_NETWORK if ip.version == 6 else IPV4_NETWORK
    return str(ip_network((ip, length), strict=False))


def _happening(account: Account, device: Device, at: datetime) -> Happening:
    return Happening(
        "account.signed_in",
        (account.id,),
        f"{account.id} {at.isoformat()}",
        {"device": program_of(device.user_agent), "address": device.address, "at": at},
        link="/settings/sessions",
    )
