"""Where channels reach one, over HTTP."""

from fastapi import APIRouter, Depends
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.at_the_door import keep_nothing
from steward.accounts.who import Reader, Writer
from steward.http.parameters import PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.clock import now
from steward.kit.errors import Conflict, Invalid, NotFound
from steward.notifications.channel import Refused
from steward.notifications.channels.push import Subscription, browser_keys
from steward.notifications.channels.webhook import Receiver, new_secret
from steward.notifications.check_address import check_address, check_channel
from steward.notifications.confirm_number import check_code, code_for
from steward.notifications.events import MESSAGE, SHIPPED_BY_NAME
from steward.notifications.forget_address import forget_address
from steward.notifications.news import tell_after_commit
from steward.notifications.notifying import Notifying, NotifyingDep
from steward.notifications.post import post
from steward.notifications.posting import Posting
from steward.notifications.preference_schemas import (
    AddressView,
    NewAddress,
    NewAddressView,
    NewCode,
)
from steward.notifications.send_schemas import PostedView
from steward.notifications.shown import shown_address
from steward.notifications.tables import NotificationAddress
from steward.notifications.try_out import try_address

MOST_ADDRESSES = 50
router = APIRouter(prefix="/notifications")


@router.get("/push-key")
async def read_push_key(_: Reader, notifying: NotifyingDep) -> dict[str, str]:
    """What a browser subscribes with (`applicationServerKey`, base64url)."""
    return {"key": notifying.push_key}


@router.get("/addresses")
async def list_addresses(who: Reader, runtime: RuntimeDep) -> ListOf[AddressView]:
    """One's addresses."""
    async with runtime.database.read() as session:
        rows = await session.scalars(
            select(NotificationAddress)
            .where(NotificationAddress.user_id == who.user_id)
            .order_by(NotificationAddress.id)
        )
        return ListOf(items=[AddressView.of(row) for row in rows])


@router.post("/addresses", status_code=201, dependencies=[Depends(keep_nothing)])
async def add_address(
    wish: NewAddress, who: Writer, runtime: RuntimeDep, notifying: NotifyingDep
) -> NewAddressView:
    """Add one. A webhook's secret is in this answer and nowhere else, ever."""
    check_channel(wish.channel, notifying.office.opened)
    target, seen, secret = await _target(wish, notifying)
    if wish.channel == "sms":
        check_code(who.user_id, target, wish.code, secret=runtime.secret, at=now())
    row = NotificationAddress(
        user_id=who.user_id,
        channel=wish.channel,
        label=wish.label,
        target=notifying.office.seal.seal(target),
        shown=shown_address(wish.channel, seen),
    )
    async with runtime.database.unit() as session:
        await _check_room(session, who.user_id)
        session.add(row)
    return NewAddressView(**AddressView.of(row).model_dump(), secret=secret)


@router.post("/addresses/code", status_code=202)
async def send_code(
    wish: NewCode, who: Writer, runtime: RuntimeDep, notifying: NotifyingDep
) -> None:
    """Send a code to a number, with which it can be added."""
    check_channel(wish.channel, notifying.office.opened)
    number = await _checked(wish.channel, wish.address, notifying)
    language = "zh-CN" if who.language.startswith("zh") else "en"
    async with runtime.database.unit() as session:
        posting = await code_for(
            session, who.user_id, number, language, secret=runtime.secret, at=now()
        )
        await post(session, posting, notifying.office)
        tell_after_commit(session, runtime.bus, ())


@router.delete("/addresses/{address_id}", status_code=204)
async def remove_address(address_id: PathId, who: Writer, runtime: RuntimeDep) -> None:
    """Remove one, with what waits to be sent there. What is on its way may still arrive."""
    async with runtime.database.unit() as session:
        row = await _address_of(session, who.user_id, address_id)
        await forget_address(session, row)


@router.post("/addresses/{address_id}/test", status_code=202)
async def send_to_address(
    address_id: PathId, who: Writer, runtime: RuntimeDep, notifying: NotifyingDep
) -> PostedView:
    """Send a message to this address, at once."""
    async with runtime.database.unit() as session:
        row = await _address_of(session, who.user_id, address_id)
        check_channel(row.channel, notifying.office.opened)
        chinese = who.language.startswith("zh")
        values = {
            "title": "测试通知" if chinese else "A test from Steward",
            "text": "看到这条消息，说明此渠道可用。" if chinese else "This channel works.",
        }
        posting = Posting(SHIPPED_BY_NAME[MESSAGE], values, user_ids=[who.user_id])
        posted = await try_address(session, posting, notifying.office, row)
        tell_after_commit(session, runtime.bus, posted.inboxes)
    return PostedView.model_validate(posted)


async def _target(wish: NewAddress, notifying: Notifying) -> tuple[str, str, str | None]:
    """What the channel sends to, what it is known by, and a secret to be told."""
    if wish.subscription is not None:
        given = wish.subscription
        endpoint = await _checked("push", given.endpoint, notifying)
        subscription = Subscription(endpoint, given.keys.p256dh, given.keys.auth)
        _check_keys(subscription)
        return subscription.packed(), endpoint, None
    assert wish.address is not None
    address = await _checked(wish.channel, wish.address, notifying)
    if wish.channel != "webhook":
        return address, address, None
    secret = new_secret()
    return Receiver(address, secret).packed(), address, secret


async def _checked(channel: str, address: str, notifying: Notifying) -> str:
    return await check_address(channel, address, services=notifying.services, reach=notifying.reach)


def _check_keys(subscription: Subscription) -> None:
    """Raise `Invalid` for keys that no browser gives."""
    try:
        browser_keys(subscription)
    except Refused as wrong:
        raise Invalid(
            "wrong_subscription",
            "This is not a browser's subscription.",
            "这不是浏览器提供的订阅。",
            field="subscription",
        ) from wrong


async def _address_of(session: AsyncSession, user_id: str, address_id: str) -> NotificationAddress:
    found = await session.scalar(
        select(NotificationAddress).where(
            NotificationAddress.user_id == user_id, NotificationAddress.id == address_id
        )
    )
    if found is None:
        raise NotFound("address", "地址")
    return found


async def _check_room(session: AsyncSession, user_id: str) -> None:
    query = select(func.count()).where(NotificationAddress.user_id == user_id)
    if (await session.scalar(query) or 0) >= MOST_ADDRESSES:
        raise Conflict(
            "too_many_addresses",
            f"There are {MOST_ADDRESSES} addresses already.",
            f"已有 {MOST_ADDRESSES} 个地址。",
        )
