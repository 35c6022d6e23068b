"""A real mail server on a free port: it keeps what it takes, and refuses what it is told to."""

import asyncio
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from steward.kit.clock import now

HOST = "127.0.0.1"
USER, PASSWORD = "steward", "hand it over"


@dataclass
class Post:
    """What the server was given. `answers` are what it says to a recipient instead of taking mail,
    by address; `delay` is how long it thinks first."""

    mails: list[EmailMessage] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    connections: int = 0
    encrypted: list[bool] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.answers:
            return self.answers[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - the library's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        await asyncio.sleep(self.delay)
        assert isinstance(envelope.content, bytes)
        mail = message_from_bytes(envelope.content, policy=default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        self.encrypted.append(server.transport.get_extra_info("ssl_object") is not None)
        return f"250 taken as number {len(self.mails)}"


@contextmanager
def mail_server(
    folder: Path, *, tls: str = "none", sign_in: bool = False, post: Post | None = None
) -> Iterator[tuple[Post, int, Path]]:
    """The post, the port, and the file of the authority that signed the server's certificate."""
    authority = folder / "mail.pem"
    context = _certified(authority)
    post = post or Post()

    def authenticate(
        server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
    ) -> AuthResult:
        right = isinstance(data, LoginPassword) and (data.login, data.password) == (
            USER.encode(),
            PASSWORD.encode(),
        )
        return AuthResult(success=right, handled=right)

    class Server(Controller):
        def factory(self) -> SMTP:
            post.connections += 1
            return SMTP(
                post,
                tls_context=context if tls == "starttls" else None,
                require_starttls=tls == "starttls",
                auth_required=sign_in,
                auth_require_tls=tls == "starttls",
                authenticator=authenticate,
            )

    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    server = Server(post, HOST, port, ssl_context=context if tls == "tls" else None)
    server.start()
    post.connections = 0  # it has looked whether it can be reached
    try:
        yield post, port, authority
    finally:
        server.stop()


def _certified(authority: Path) -> ssl.SSLContext:
    """A context with a certificate for this machine, written with its key beside the authority."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now() - timedelta(days=1))
        .not_valid_after(now() + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(HOST))]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    authority.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    both = authority.with_suffix(".key")
    both.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority, both)
    return context
