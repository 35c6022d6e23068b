"""Whether links in what people are told lead to Steward from where they read it."""

from collections.abc import Iterator

from steward.commands.finding import Finding, fine, note
from steward.notifications.where_links_lead import lead_nowhere
from steward.settings import Settings

WHAT = ("Links in mails", "邮件中的链接")


def check_telling(settings: Settings) -> Iterator[Finding]:
    """Nothing is said where nothing is sent to other machines."""
    if settings.public_url is not None:
        yield fine(WHAT, f"to {settings.public_url}", f"指向 {settings.public_url}")
    elif lead_nowhere(settings):
        yield note(
            WHAT,
            "they lead to this machine alone, as in mails that ask for an approval. Set "
            "STEWARD_PUBLIC_URL to the address by which people reach Steward",
            "链接（例如审批邮件中的链接）只能在本机打开。请将 STEWARD_PUBLIC_URL 设为用户访问 "
            "Steward 的地址",
        )
