"""E-mail, handed to the mail server that the settings name (RFC 5321), over kept connections."""

import asyncio
import ssl
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr

import aiosmtplib
from email_validator import EmailNotValidError, validate_email

from steward.notifications.channel import Message, Refused, TryLater

SECONDS = 30.0
WIDTH = 8
# A connection that was used so lately is taken to be well; another is asked first.
TRUSTED_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail is handed in, and whose it is. `sender` is `Name <address>` or an address."""

    host: str
    port: int
    tls: str
    sender: str
    user: str | None = None
    password: str | None = None
    ca_file: str | None = None


class EmailChannel:
    """Sends plain text with an HTML form of it beside."""

    width = WIDTH

    def __init__(self, server: MailServer) -> None:
        self._server = server
        # Each with when it was used last.
        self._idle: list[tuple[aiosmtplib.SMTP, float]] = []

    async def send(self, message: Message, target: str) -> str | None:
        """See the port. `target` is an address of mail."""
        target = as_ascii(target)
        mail = compose(message, target, self._server.sender)
        sender = parseaddr(self._server.sender)[1]
        try:
            async with asyncio.timeout(SECONDS), self._connection() as connection:
                _, said = await connection.send_message(mail, sender=sender, recipients=[target])
        except aiosmtplib.SMTPRecipientsRefused as refused:
            raise _refusal(refused.recipients[0]) from refused
        except aiosmtplib.SMTPDataError as refused:
            raise _refusal(refused) from refused
        except aiosmtplib.SMTPResponseException as answered:
            # About Steward and its settings, not about this mail: somebody will mend it.
            raise TryLater(
                f"the mail server does not let Steward in ({answered.code})"
            ) from answered
        except (aiosmtplib.SMTPException, OSError, TimeoutError) as error:
            raise TryLater(f"the mail server cannot be reached ({type(error).__name__})") from error
        return said or None

    async def close(self) -> None:
        """See the port."""
        idle, self._idle = self._idle, []
        for connection, _ in idle:
            connection.close()

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[aiosmtplib.SMTP]:
        """A connection that has been used before, if one is idle; kept unless something failed in a
        way that leaves it unclear."""
        connection = None
        while self._idle and connection is None:
            connection, used = self._idle.pop()
            if not await _alive(connection, time.monotonic() - used):
                connection.close()
                connection = None
        connection = connection or await self._connect()
        try:
            yield connection
        except (aiosmtplib.SMTPRecipientsRefused, aiosmtplib.SMTPSenderRefused):
            self._keep(connection)  # the server has an opinion, and the line is well
            raise
        except BaseException:
            connection.close()
            raise
        self._keep(connection)

    def _keep(self, connection: aiosmtplib.SMTP) -> None:
        self._idle.append((connection, time.monotonic()))

    async def _connect(self) -> aiosmtplib.SMTP:
        server = self._server
        context = ssl.create_default_context(cafile=server.ca_file)
        connection = aiosmtplib.SMTP(
            hostname=server.host,
            port=server.port,
            use_tls=server.tls == "tls",
            start_tls=server.tls == "starttls",
            tls_context=None if server.tls == "none" else context,
            timeout=SECONDS,
        )
        try:
            await connection.connect()
            if server.user is not None:
                await connection.login(server.user, server.password or "")
        except BaseException:
            connection.close()
            raise
        return connection


async def _alive(connection: aiosmtplib.SMTP, silent_seconds: float) -> bool:
    """Whether the server still listens: it hangs up on who has been silent for long."""
    if silent_seconds < TRUSTED_SECONDS:
        return connection.is_connected
    try:
        await connection.noop(timeout=5)
    except (aiosmtplib.SMTPException, OSError, TimeoutError):
        return False
    return True


def _refusal(answered: aiosmtplib.SMTPResponseException) -> TryLater | Refused:
    """4yz is for now and 5yz for good (RFC 5321, 4.2.1). The server's words may name people."""
    why = f"the mail server answered {answered.code}"
    return Refused(why) if answered.code >= 500 else TryLater(why)


def as_ascii(address: str) -> str:
    """The address as every mail server takes it: its domain as IDNA has it (RFC 5891). Raises
    `Refused` for one whose first part cannot be said in ASCII."""
    if address.isascii():
        return address
    try:
        found = validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError as wrong:
        raise Refused("no address of mail") from wrong
    if found.ascii_email is None:
        raise Refused("an address in letters that mail servers do not take")
    return found.ascii_email


def compose(message: Message, target: str, sender: str) -> EmailMessage:
    """The mail. Its Message-ID is the delivery's, the same at each try, so that mail that comes
    twice can be told to be one."""
    name, address = parseaddr(sender)
    mail = EmailMessage()
    mail["From"] = Address(name, addr_spec=address)
    mail["To"] = Address(addr_spec=target)
    mail["Subject"] = " ".join(message.title.split())  # a line break would begin another header
    mail["Date"] = format_datetime(message.made_at)
    mail["Message-ID"] = f"<{message.id}@{address.rpartition('@')[2]}>"
    mail["Content-Language"] = message.language
    # Robots that answer mail leave this one alone (RFC 3834).
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(message.text)
    if message.html is not None:
        mail.add_alternative(message.html, subtype="html")
    return mail
