"""What members may use in a month, and how fast anybody may ask."""

from typing import ClassVar

from steward.settings.declare import SettingsGroup, setting


class LimitSettings(SettingsGroup):
    """What members may use in a month, and how fast anybody may ask."""

    title: ClassVar = "Limits"

    conversations_a_month: int = setting(
        100,
        "How many conversations a member may begin in a month; 0 sets no limit. Administrators "
        "have no limit unless one is set for them or their role.",
        ge=0,
    )
    tokens_a_month: int = setting(
        0,
        "How many tokens, in and out, a member's answers may use in a month; 0 sets no limit. "
        "Administrators have no limit unless one is set for them or their role.",
        ge=0,
    )
    requests_a_minute: int = setting(
        6000,
        "How many requests a user may make in a minute, and whoever is not signed in from one "
        "address; more wait (429). 0 sets no limit. Replicas count together where there is a "
        "Redis.",
        ge=0,
    )
    currency: str = setting(
        "USD",
        "The currency of prices and of limits on money (ISO 4217). What is booked is not converted "
        "when it is changed.",
        pattern="^[A-Z]{3}$",
    )
