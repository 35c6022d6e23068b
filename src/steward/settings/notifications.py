"""How people are told things: mail server, text messages, limits."""

from typing import ClassVar, Literal

from pydantic import SecretStr

from steward.settings.declare import SettingsGroup, setting


class NotificationSettings(SettingsGroup):
    """How people are told things: mail server, text messages, limits."""

    title: ClassVar = "Notifications"

    smtp_host: str | None = setting(
        None, "The mail server that takes Steward's e-mail; empty: no e-mail is sent."
    )
    smtp_port: int = setting(587, "Its port.", ge=1, le=65535)
    smtp_tls: Literal["starttls", "tls", "none"] = setting(
        "starttls",
        "How the connection to it is protected: starttls (port 587), tls from the first byte (port "
        "465), or none, for a server on this machine alone.",
    )
    smtp_ca_file: str | None = setting(
        None, "A file with the certificate authority that signed its certificate, if not a public."
    )
    smtp_user: str | None = setting(None, "The name to sign in to it with, if it wants one.")
    smtp_password: SecretStr | None = setting(None, "The password that goes with it.")
    smtp_from: str | None = setting(
        None, "The sender people see, such as Steward <steward@example.org>."
    )
    sms_url: SecretStr | None = setting(
        None,
        "The service that carries text messages, as a URL of Apprise with {to} in the recipient's "
        "place, such as twilio://SID:TOKEN@FROM/{to}. Empty: none are sent.",
    )
    chat_services: list[str] = setting(
        [
            "dingtalk", "discord", "feishu", "gchat", "lark", "ntfy", "pover", "slack", "tgram",
            "webex", "wechat", "wecombot", "wxteams", "zulip",
        ],
        "Chat services that people may connect, by Apprise's names. These reach their makers' "
        "hosts; one that reaches a host of a person's choice lets them reach into your network.",
    )  # fmt: skip
    reach_private: bool = setting(
        False,
        "Whether webhooks may lead to addresses inside your network. Leave it off where people "
        "whom you do not know have accounts.",
    )
    deliveries_a_minute: dict[str, int] = setting(
        {},
        "The most that is sent in a minute over a channel by all processes together, such as "
        '{"email": 60}; no limit where none is named.',
    )
    delivery_attempts: int = setting(
        16, "How often a delivery is tried, over about a day, until it is given up.", ge=1
    )
    webhook_attempts: int = setting(
        34, "How often an event is tried at a webhook, over about three days.", ge=1
    )
    webhook_days: float = setting(
        5, "A webhook that has taken nothing for so many days is disabled.", gt=0
    )
