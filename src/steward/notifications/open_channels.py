"""Opens the channels that the settings have what is needed for."""

from email.utils import parseaddr

from cryptography.hazmat.primitives.asymmetric import ec

from steward.notifications.channel import Channel
from steward.notifications.channels.email import EmailChannel, MailServer
from steward.notifications.channels.push import PushChannel
from steward.notifications.channels.services import ChatChannel, SmsChannel
from steward.notifications.channels.webhook import WebhookChannel
from steward.outside.reach import Reach
from steward.settings import Settings


def open_channels(
    settings: Settings, key: ec.EllipticCurvePrivateKey, reach: Reach
) -> dict[str, Channel]:
    """Channels by name. Raises ValueError, which says what to set, for settings that do not go
    together."""
    channels: dict[str, Channel] = {
        "push": PushChannel(key, _contact(settings), reach),
        "webhook": WebhookChannel(reach),
    }
    if settings.smtp_host is not None:
        channels["email"] = EmailChannel(_mail_server(settings, settings.smtp_host))
    if settings.sms_url is not None:
        url = settings.sms_url.get_secret_value()
        if "{to}" not in url:
            raise ValueError("STEWARD_SMS_URL needs {to} where the recipient's number stands.")
        channels["sms"] = SmsChannel(url)
    if settings.chat_services:
        channels["chat"] = ChatChannel(frozenset(settings.chat_services))
    return channels


def _mail_server(settings: Settings, host: str) -> MailServer:
    sender = settings.smtp_from or ""
    if "@" not in parseaddr(sender)[1]:
        raise ValueError("STEWARD_SMTP_FROM must name the sender, such as steward@example.org.")
    password = settings.smtp_password
    return MailServer(
        host=host,
        port=settings.smtp_port,
        tls=settings.smtp_tls,
        sender=sender,
        user=settings.smtp_user,
        password=password.get_secret_value() if password is not None else None,
        ca_file=settings.smtp_ca_file,
    )


def _contact(settings: Settings) -> str:
    """Whom the operators of push services may turn to (RFC 8292, 2.1)."""
    if settings.smtp_from is not None:
        return f"mailto:{parseaddr(settings.smtp_from)[1]}"
    if settings.public_url is not None and settings.public_url.startswith("https://"):
        return settings.public_url
    return "mailto:steward@localhost"
