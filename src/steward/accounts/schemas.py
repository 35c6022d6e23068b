"""What clients send to accounts, and what they see."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, Field, StringConstraints

from steward.http.schemas import Shape, View

Role = Literal["admin", "member"]
Language = Literal["en", "zh-CN"]
Scope = Literal["read", "write", "notify", "admin"]

# A bound on what is looked at; what a name or a password must be is said by the deed.
Text = Annotated[str, StringConstraints(max_length=1000)]


def _printable(text: str) -> str:
    if not text.isprintable():
        raise ValueError("only characters that can be seen")
    return text


def _each_once(scopes: list[Scope]) -> list[Scope]:
    return sorted(set(scopes))


Label = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=100),
    AfterValidator(_printable),
]


class NewAccount(Shape):
    """Somebody who wants an account."""

    username: Text = Field(description="3 to 40 letters, digits, dots, underscores or hyphens.")
    email: Text
    password: Text = Field(description="At least 10 characters, at most 256.")
    invitation: Text | None = Field(None, description="Needed where registration is by invitation.")


class AccountView(View):
    """An account, as its owner and administrators see it."""

    id: str
    username: str
    email: str
    role: Role
    language: Language
    active: bool
    created_at: datetime


class AccountChanges(Shape):
    """What of one's own account shall change; what is not given stays."""

    email: Text | None = None
    language: Language | None = None
    password: Text | None = Field(None, description="A new one; ends all other sessions.")
    current_password: Text | None = Field(None, description="Needed for a new password.")


class Farewell(Shape):
    """The confirmation without which nothing is erased."""

    password: Text


class TokensView(View):
    """What proves a sign-in (RFC 6749, 5.1). `expires_in` is in seconds."""

    access_token: str
    refresh_token: str
    token_type: Literal["bearer"] = "bearer"  # noqa: S105 - a word of the protocol
    expires_in: int


class BrowserSignIn(Shape):
    """A person who signs in on the web app."""

    username: Text
    password: Text


class ForgottenPassword(Shape):
    """Somebody who has forgotten their password."""

    email: Text


class ResetPassword(Shape):
    """The new password of somebody who was sent a link."""

    password: Text


class PassView(View):
    """What the web app keeps in memory while it is open. `expires_in` is in seconds."""

    access_token: str
    expires_in: int


class Refresh(Shape):
    """A refresh token to exchange."""

    refresh_token: Text


class SignOut(Shape):
    """Which sessions to end: this one, or all of them."""

    everywhere: bool = False


class SignInOptions(View):
    """What a client must know before anybody has signed in."""

    registration: Literal["open", "invite", "closed"]
    has_users: bool = Field(description="False: whoever registers now becomes the administrator.")
    password_reset: bool = Field(description="Whether a forgotten one is set anew by mail.")


class SessionView(View):
    """One sign-in. `current` is the one that asks."""

    id: str
    user_agent: str
    address: str
    created_at: datetime
    used_at: datetime
    expires_at: datetime
    current: bool


class NewKey(Shape):
    """A key to make."""

    name: Label
    scopes: Annotated[list[Scope], Field(min_length=1, max_length=4), AfterValidator(_each_once)]
    expires_at: AwareDatetime | None = None


class KeyView(View):
    """An API key without its secret. `last_used_at` is exact to a minute."""

    id: str
    name: str
    scopes: list[Scope]
    created_at: datetime
    expires_at: datetime | None
    last_used_at: datetime | None


class NewKeyView(KeyView):
    """An API key on the one occasion on which its text is shown."""

    key: str


class PersonView(AccountView):
    """An account, as administrators see it among all others."""

    last_seen: datetime | None = Field(description="Exact to the life of an access token.")


class PersonChanges(Shape):
    """What an administrator changes; what is not given stays."""

    role: Role | None = None
    active: bool | None = None


class NewInvitation(Shape):
    """An invitation to make, for one e-mail address or for whoever has the token."""

    email: Text | None = None
    expires_in_days: int = Field(7, ge=1, le=90)


class InvitationView(View):
    """An invitation without its token."""

    id: str
    email: str | None
    created_by: str
    created_at: datetime
    expires_at: datetime


class NewInvitationView(InvitationView):
    """An invitation on the one occasion on which its token is shown."""

    token: str
