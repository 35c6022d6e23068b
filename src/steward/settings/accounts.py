"""Who may come in, and for how long."""

from typing import ClassVar, Literal

from pydantic import SecretStr

from steward.settings.declare import SettingsGroup, setting


class AccountSettings(SettingsGroup):
    """Who may come in, and for how long."""

    title: ClassVar = "Accounts"

    registration: Literal["open", "invite", "closed"] = setting(
        "open",
        "Who may register: anybody, whoever has an invitation, or nobody. The first user always "
        "may, and becomes the administrator.",
    )
    registrations_an_hour: int = setting(
        30,
        "How many accounts may be made from one network address in an hour; 0 sets no limit. "
        "Callers on this machine have none.",
        ge=0,
    )
    secret_key: SecretStr | None = setting(
        None,
        "Signs tokens. Empty: made on first start and kept in the data folder, readable by its "
        "owner alone.",
    )
    access_token_minutes: int = setting(
        30, "How long an access token is good for.", ge=1, le=24 * 60
    )
    audit_days: int = setting(
        365, "For how many days the audit log keeps what was done, by whom and from where.", ge=1
    )
    refresh_token_days: int = setting(30, "How long a sign-in lasts without being used.", ge=1)
