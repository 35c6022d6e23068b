"""An account and what belongs to it, as others see them: without anything that proves them."""

from dataclasses import dataclass
from datetime import datetime

ADMIN = "admin"
MEMBER = "member"
LANGUAGES = ("en", "zh-CN")


@dataclass(frozen=True, slots=True)
class Account:
    """One person's account."""

    id: str
    username: str
    email: str
    role: str
    language: str
    active: bool
    created_at: datetime


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A sign-in session: where from, since when, last refreshed when."""

    id: str
    user_agent: str
    address: str
    created_at: datetime
    used_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Key:
    """An API key."""

    id: str
    name: str
    scopes: list[str]
    created_at: datetime
    expires_at: datetime | None
    last_used_at: datetime | None


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation that an administrator made."""

    id: str
    email: str | None
    created_by: str
    created_at: datetime
    expires_at: datetime
