"""Whether links in what people are told lead to Steward from where they are read."""

from steward.settings import Settings


def lead_nowhere(settings: Settings) -> bool:
    """Whether mails or text messages are sent, with links that are good on this machine alone."""
    return settings.public_url is None and bool(settings.smtp_host or settings.sms_url)
