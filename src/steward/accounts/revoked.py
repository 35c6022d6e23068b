"""The news that somebody may no longer ask, for those who are being answered right now."""

import orjson

from steward.bus.port import Bus


def topic(user_id: str) -> str:
    """The bus topic on which revocations of one account are told.

    Each news is JSON `{"session_id": …, "key_id": …}`: that session or that key is over; when both
    are null, anything of the account may be. Who listens asks `still_welcome`, since the bus may
    lose news and the rows do not.
    """
    return f"account.{user_id}"


async def tell_revoked(
    bus: Bus, user_id: str, *, session_id: str | None = None, key_id: str | None = None
) -> None:
    """Tell everybody who answers this account. Call it after the commit."""
    news = {"session_id": session_id, "key_id": key_id}
    await bus.publish(topic(user_id), orjson.dumps(news))
