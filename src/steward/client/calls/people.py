"""Oneself: account, keys, usage, and what one is told or tells others."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal

from steward.client.calls.ask_for import ask_for, ask_for_each, tell
from steward.client.effects import Items, Plan, Request, given, path
from steward.client.things.people import Account, ApiKey, InboxItem, Notified, Usage

Scope = Literal["read", "write", "notify", "admin"]
Channel = Literal["inbox", "email", "push", "chat", "sms", "webhook"]
# Whom to tell: a user name, or {"user": …}, {"email": …}, {"sms": …}, {"chat": …}.
To = str | Mapping[str, str]


def get_account() -> Plan[Account]:
    """One's own account."""
    return ask_for(Account, Request("GET", "/users/me"))


def list_accounts() -> Items[Account]:
    """Everybody who has an account; for administrators."""
    return ask_for_each(Account, "/users")


def change_account(
    user_id: str, *, role: Literal["admin", "member"] | None = None, active: bool | None = None
) -> Plan[Account]:
    """Change somebody's role, or whether the account may be used; for administrators."""
    change = given(role=role, active=active)
    return ask_for(Account, Request("PATCH", path("/users/{}", user_id), json=change))


def list_keys() -> Items[ApiKey]:
    """One's API keys, without the keys themselves."""
    return ask_for_each(ApiKey, "/api-keys")


def create_key(
    name: str, scopes: Sequence[Scope], *, expires_at: datetime | None = None
) -> Plan[ApiKey]:
    """Make an API key; `key` is shown this once. Keys cannot make keys: sign in for it."""
    expires = expires_at.isoformat() if expires_at else None
    body = given(name=name, scopes=list(scopes), expires_at=expires)
    return ask_for(ApiKey, Request("POST", "/api-keys", json=body))


def revoke_key(key_id: str) -> Plan[None]:
    """Let an API key be good for nothing from this moment on."""
    return tell(Request("DELETE", path("/api-keys/{}", key_id)))


def get_usage(*, from_: date | None = None, to: date | None = None) -> Plan[Usage]:
    """What one has used from one day to another, this month if none is named, and one's limits."""
    days = {"from": from_, "to": to}
    params = {name: day.isoformat() for name, day in days.items() if day is not None}
    return ask_for(Usage, Request("GET", "/usage", params))


def notify(
    to: To | Sequence[To],
    title: str,
    text: str = "",
    *,
    link: str | None = None,
    channels: Sequence[Channel] | None = None,
    key: str | None = None,
) -> Plan[Notified]:
    """Tell people something. With a `key` nobody is told twice, however often it is sent, so it is
    sent again when a connection breaks."""
    body = given(title=title, text=text, link=link, channels=channels, key=key)
    body["to"] = _recipients(to)
    request = Request("POST", "/notifications", json=body, repeatable=key is not None)
    return ask_for(Notified, request)


def notify_event(
    to: To | Sequence[To],
    event: str,
    values: Mapping[str, Any],
    *,
    link: str | None = None,
    channels: Sequence[Channel] | None = None,
    key: str | None = None,
) -> Plan[Notified]:
    """Tell people of a declared event, in the words of its templates. `key` as in `send`."""
    body = given(event=event, values=dict(values), link=link, channels=channels, key=key)
    body["to"] = _recipients(to)
    request = Request("POST", "/notifications/events", json=body, repeatable=key is not None)
    return ask_for(Notified, request)


def list_inbox(*, unread: bool = False) -> Items[InboxItem]:
    """What one was told, newest first; all of it, or what is `unread`."""
    return ask_for_each(InboxItem, "/notifications/inbox", unread=unread or None)


def mark_read(item_id: str) -> Plan[InboxItem]:
    """One has read it."""
    where = path("/notifications/inbox/{}/read", item_id)
    return ask_for(InboxItem, Request("POST", where, repeatable=True))


def mark_all_read() -> Plan[None]:
    """One has read everything."""
    return tell(Request("POST", "/notifications/inbox/read-all", repeatable=True))


def _recipients(to: To | Sequence[To]) -> list[dict[str, str]]:
    several = [to] if isinstance(to, str | Mapping) else to
    return [{"user": each} if isinstance(each, str) else dict(each) for each in several]
