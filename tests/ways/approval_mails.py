"""Mails that ask a person for a decision."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from pathlib import Path

from notifications.mail_server import HOST, Post, mail_server
from steward_process import Person, wait_until

LINK = re.compile(r"^https?://\S+/api/v1/approvals/\S+$", re.MULTILINE)


@contextmanager
def post_office(folder: Path) -> Iterator[tuple[Post, dict[str, str]]]:
    """A mail server, and the settings of a Steward that hands its mail in there."""
    with mail_server(folder) as (post, port, _):
        yield (
            post,
            {
                "STEWARD_SMTP_HOST": HOST,
                "STEWARD_SMTP_PORT": str(port),
                "STEWARD_SMTP_TLS": "none",
                "STEWARD_SMTP_FROM": "Steward <steward@example.org>",
            },
        )


def mails_to(post: Post, person: Person, count: int) -> list[EmailMessage]:
    """The mails that the person was sent, in order, once there are so many; not one more. After a
    kill one may come twice, under the same id, and counts once."""

    def there() -> list[EmailMessage]:
        to = f"{person.name}@example.com"
        return list({m["Message-ID"]: m for m in post.mails if m["To"] == to}.values())

    wait_until(lambda: len(there()) >= count, f"{count} mails")
    found = there()
    assert len(found) == count, [mail["Subject"] for mail in found]
    return found


def text_of(mail: EmailMessage, kind: str = "plain") -> str:
    """What the mail says, in one of its two forms."""
    part = mail.get_body((kind,))
    assert part is not None
    text: str = part.get_content()
    return text.replace("\r\n", "\n")


def link_in(mail: EmailMessage) -> str:
    """The one link by which one decides, in the HTML form too: as text, and behind the button."""
    (link,) = LINK.findall(text_of(mail))
    assert text_of(mail, "html").count(f'href="{link}"') == 2
    return str(link)
