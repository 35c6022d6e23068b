"""Whom somebody's posting goes to: people of this Steward and plain addresses, each looked at
before anything is written."""

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.account import Account
from steward.accounts.names import fold
from steward.accounts.tables import UserAccount
from steward.db.engine import Database
from steward.kit.errors import Forbidden, Invalid
from steward.kit.ids import is_id
from steward.notifications.check_address import check_address
from steward.notifications.posting import Plain
from steward.outside.reach import Reach

AT_ONCE = 500
LOOKED_AT_ONCE = 50
# How a recipient is named who has an account; every other name is a channel's.
USER = "user"


@dataclass(frozen=True, slots=True)
class Named:
    """A recipient as the sender wrote it: by what, and what."""

    by: str
    what: str


@dataclass(frozen=True)
class Recipients:
    """Who they are."""

    user_ids: Sequence[str]
    plain: Sequence[Plain]


async def find_recipients(
    named: Sequence[Named],
    language: str,
    *,
    database: Database,
    opened: Collection[str],
    services: frozenset[str],
    reach: Reach,
) -> Recipients:
    """Find them all, or raise `Invalid`, which names each one that cannot be told, and why."""
    async with database.read() as session:
        users = await _find_users(session, [one.what for one in named if one.by == USER])
    found: dict[str, None] = {}
    plain: list[Plain] = []
    wrong: list[dict[str, Any]] = []
    for index, one in enumerate(named):
        if index % LOOKED_AT_ONCE == 0:
            await asyncio.sleep(0)  # a thousand addresses take a while
        if one.by == USER:
            id_ = users.get(one.what)
            if id_ is None:
                wrong.append({"index": index, "to": one.what, "why": "no such user"})
            else:
                found[id_] = None
            continue
        try:
            if one.by not in opened:
                raise Invalid("channel_not_set_up", f"{one.by} is not set up", "渠道未配置")
            address = await check_address(one.by, one.what, services=services, reach=reach)
            plain.append(Plain(one.by, address, language))
        except Invalid as problem:
            # What is secret in a chat service's address is not sent back.
            to = one.what if one.by != "chat" else one.what.partition("://")[0]
            wrong.append({"index": index, "to": to, "why": problem.en})
    if wrong:
        raise _unknown(wrong)
    return Recipients(list(found), list(dict.fromkeys(plain)))


def check_alone(account: Account, named: Sequence[Named]) -> None:
    """Raise `Forbidden` unless all of them are this person themselves. Who else there is, is not
    looked up: the answer would tell."""
    own = {account.id, fold(account.username)}
    if any(one.by != USER or fold(one.what) not in own for one in named):
        raise Forbidden(
            "only_oneself",
            "Only administrators may notify others.",
            "只有管理员可以通知其他人。",
        )


async def _find_users(session: AsyncSession, whom: Sequence[str]) -> dict[str, str]:
    """The ids of those who are there, by what they were named: an id or a name."""
    ids = {what.lower() for what in whom if is_id(what)}
    keys = {fold(what) for what in whom}
    by_id = {id_: id_ for id_, _ in await _accounts(session, UserAccount.id, list(ids))}
    by_key = {
        key: id_ for id_, key in await _accounts(session, UserAccount.username_key, list(keys))
    }
    found = {what: by_key.get(fold(what)) or by_id.get(what.lower()) for what in whom}
    return {what: id_ for what, id_ in found.items() if id_ is not None}


async def _accounts(
    session: AsyncSession, column: Any, values: Sequence[str]
) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    usable: ColumnElement[bool] = UserAccount.erasing_since.is_(None)
    for start in range(0, len(values), AT_ONCE):
        some = column.in_(values[start : start + AT_ONCE])
        query = select(UserAccount.id, UserAccount.username_key).where(some, usable)
        rows += [(id_, key) for id_, key in await session.execute(query)]
    return rows


def _unknown(wrong: Sequence[dict[str, Any]]) -> Invalid:
    return Invalid(
        "wrong_recipients",
        f"{len(wrong)} of the recipients cannot be told; nothing was sent.",
        f"有 {len(wrong)} 个收件人无法送达，未发送任何内容。",
        recipients=list(wrong),
    )
