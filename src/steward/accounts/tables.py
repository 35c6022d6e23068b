"""The rows of accounts. What belongs to an account goes with it (ON DELETE CASCADE)."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from steward.db.base import Base, Created, Id, PrimaryId

# A SHA-256 in hexadecimal: all that is kept of a random secret.
DIGEST = String(64)


def _owner() -> ForeignKey:
    return ForeignKey("user_account.id", ondelete="CASCADE")


class UserAccount(Base):
    """A person. `*_key` is the name as it is compared, so that Anna and anna are one."""

    __tablename__ = "user_account"
    __table_args__ = (
        # Few ask to be forgotten; who does is looked for again and again.
        Index(
            "ix_user_account_erasing_since",
            "erasing_since",
            sqlite_where=text("erasing_since IS NOT NULL"),
            postgresql_where=text("erasing_since IS NOT NULL"),
        ),
    )

    id: Mapped[PrimaryId]
    username: Mapped[str] = mapped_column(String(40))
    username_key: Mapped[str] = mapped_column(unique=True)
    email: Mapped[str] = mapped_column(String(254))
    email_key: Mapped[str] = mapped_column(unique=True)
    password_hash: Mapped[str]
    role: Mapped[str] = mapped_column(String(16))
    language: Mapped[str] = mapped_column(String(8))
    active: Mapped[bool] = mapped_column(default=True)
    # True for the first account and NULL for the others: the constraint lets one through, even
    # when two people register an empty house at the same moment.
    founder: Mapped[bool | None] = mapped_column(unique=True)
    # Set once the person asked to be forgotten; the account exists for nobody from then on.
    erasing_since: Mapped[datetime | None]
    created_at: Mapped[Created]


class UserSession(Base):
    """One sign-in. It is over when its row is gone."""

    __tablename__ = "session"

    id: Mapped[PrimaryId]
    user_id: Mapped[Id] = mapped_column(_owner(), index=True)
    user_agent: Mapped[str] = mapped_column(String(200))
    address: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[Created]
    used_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class SignInMark(Base):
    """Something by which a person's earlier sign-ins are known again: a kind of program, or a
    network. `mark` is a keyed digest and shows neither."""

    __tablename__ = "sign_in_mark"

    user_id: Mapped[Id] = mapped_column(_owner(), primary_key=True)
    mark: Mapped[str] = mapped_column(DIGEST, primary_key=True)
    seen_at: Mapped[datetime]


class RefreshToken(Base):
    """A refresh token by its digest; `rotated_at` is when it was exchanged for its successor."""

    __tablename__ = "refresh_token"

    digest: Mapped[str] = mapped_column(DIGEST, primary_key=True)
    session_id: Mapped[Id] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), index=True)
    rotated_at: Mapped[datetime | None]
    expires_at: Mapped[datetime]


class ApiKey(Base):
    """A key for programs: its random part by digest, and what it may do."""

    __tablename__ = "api_key"

    id: Mapped[PrimaryId]
    user_id: Mapped[Id] = mapped_column(_owner(), index=True)
    name: Mapped[str] = mapped_column(String(100))
    digest: Mapped[str] = mapped_column(DIGEST)
    scopes: Mapped[list[str]]
    created_at: Mapped[Created]
    expires_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]


class Invitation(Base):
    """A token that lets one person register. Once used, its row is gone."""

    __tablename__ = "invitation"

    id: Mapped[PrimaryId]
    created_by: Mapped[Id] = mapped_column(_owner(), index=True)
    digest: Mapped[str] = mapped_column(DIGEST, unique=True)
    email: Mapped[str | None] = mapped_column(String(254))
    email_key: Mapped[str | None]
    created_at: Mapped[Created]
    expires_at: Mapped[datetime]


class PasswordReset(Base):
    """A link that was sent to somebody who has forgotten their password, by its digest."""

    __tablename__ = "password_reset"

    digest: Mapped[str] = mapped_column(DIGEST, primary_key=True)
    user_id: Mapped[Id] = mapped_column(_owner(), index=True)
    expires_at: Mapped[datetime] = mapped_column(index=True)


class SignInFailure(Base):
    """One wrong password. `subject` stands for an account or an address and shows neither."""

    __tablename__ = "sign_in_failure"
    __table_args__ = (Index("ix_sign_in_failure_subject_failed_at", "subject", "failed_at"),)

    id: Mapped[PrimaryId]
    subject: Mapped[str] = mapped_column(DIGEST)
    failed_at: Mapped[datetime] = mapped_column(index=True)
