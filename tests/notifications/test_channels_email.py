"""E-mail, to a real mail server: what arrives, what is refused, and what is tried again."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from mail_server import HOST, PASSWORD, USER, Post, mail_server
from messages import MESSAGE

from steward.notifications.channel import Refused, TryLater
from steward.notifications.channels import email
from steward.notifications.channels.email import EmailChannel, MailServer


@asynccontextmanager
async def opened(server: MailServer) -> AsyncIterator[EmailChannel]:
    channel = EmailChannel(server)
    try:
        yield channel
    finally:
        await channel.close()


def at(port: int, **more: str | None) -> MailServer:
    return replace(MailServer(HOST, port, "none", "Steward <steward@example.org>"), **more)


@pytest.fixture
def served(tmp_path: Path) -> tuple[Post, MailServer]:
    with mail_server(tmp_path) as (post, port, _):
        yield post, at(port)


async def test_what_arrives_is_whole(served: tuple[Post, MailServer]) -> None:
    post, server = served
    message = replace(MESSAGE, title="Grüße, 世界", text="line\n\n世界", html="<p>世界</p>")
    async with opened(server) as channel:
        said = await channel.send(message, "anna@example.org")
    (mail,) = post.mails
    assert said == "taken as number 1"
    assert mail["Subject"] == "Grüße, 世界"
    assert (mail["To"], mail["From"]) == ("anna@example.org", "Steward <steward@example.org>")
    assert mail["Message-ID"] == f"<{MESSAGE.id}@example.org>"
    assert mail["Auto-Submitted"] == "auto-generated"
    plain, html = (mail.get_body((kind,)) for kind in ("plain", "html"))
    assert plain is not None
    assert html is not None
    assert plain.get_content().split() == ["line", "世界"]
    assert html.get_content().strip() == "<p>世界</p>"
    assert mail.get_content_type() == "multipart/alternative"


async def test_nobody_writes_headers_through_a_title(served: tuple[Post, MailServer]) -> None:
    post, server = served
    async with opened(server) as channel:
        await channel.send(replace(MESSAGE, title="Hello\r\nBcc: eve@example.org\n\nx"), "a@b.org")
    assert post.mails[0]["Bcc"] is None
    assert post.mails[0]["Subject"] == "Hello Bcc: eve@example.org x"


@pytest.mark.parametrize("tls", ["starttls", "tls"])
async def test_over_tls_and_signed_in(tmp_path: Path, tls: str) -> None:
    with mail_server(tmp_path, tls=tls, sign_in=tls == "starttls") as (post, port, authority):
        server = at(port, tls=tls, ca_file=str(authority))
        if tls == "starttls":
            server = replace(server, user=USER, password=PASSWORD)
        async with opened(server) as channel:
            await channel.send(MESSAGE, "anna@example.org")
        assert post.encrypted == [True]
        # Who cannot prove who they are gets no mail, and no password.
        async with opened(replace(server, ca_file=None)) as channel:
            with pytest.raises(TryLater):
                await channel.send(MESSAGE, "anna@example.org")
        assert len(post.mails) == 1


async def test_a_wrong_password_is_no_reason_to_lose_mail(tmp_path: Path) -> None:
    with mail_server(tmp_path, tls="starttls", sign_in=True) as (post, port, authority):
        server = at(port, tls="starttls", ca_file=str(authority), user=USER, password="wrong")
        async with opened(server) as channel:
            with pytest.raises(TryLater) as said:
                await channel.send(MESSAGE, "anna@example.org")
    assert "535" in said.value.why
    assert "wrong" not in said.value.why
    assert post.mails == []


async def test_answers_of_the_server_are_told_apart(served: tuple[Post, MailServer]) -> None:
    post, server = served
    post.answers = {"no@example.org": "550 5.1.1 unknown", "full@example.org": "452 4.2.2 full"}
    async with opened(server) as channel:
        with pytest.raises(Refused) as refused:
            await channel.send(MESSAGE, "no@example.org")
        with pytest.raises(TryLater) as later:
            await channel.send(MESSAGE, "full@example.org")
        await channel.send(MESSAGE, "anna@example.org")
    assert (refused.value.why, later.value.why) == (
        "the mail server answered 550",
        "the mail server answered 452",
    )
    assert [mail["To"] for mail in post.mails] == ["anna@example.org"]


async def test_what_is_said_of_steward_itself_loses_no_mail(
    served: tuple[Post, MailServer], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sender that is not allowed, or a name that is missing, is for an administrator to mend."""
    post, server = served

    async def refuse(*_: object) -> str:
        return "550 5.7.1 sign in first"

    monkeypatch.setattr(Post, "handle_MAIL", refuse, raising=False)
    async with opened(server) as channel:
        for _ in range(3):
            with pytest.raises(TryLater) as said:
                await channel.send(MESSAGE, "anna@example.org")
    assert "550" in said.value.why
    assert post.mails == []


async def test_without_the_protection_that_was_asked_for_nothing_is_sent(
    served: tuple[Post, MailServer],
) -> None:
    post, server = served
    async with opened(replace(server, tls="starttls", user=USER, password=PASSWORD)) as channel:
        with pytest.raises(TryLater):
            await channel.send(MESSAGE, "anna@example.org")
    assert post.mails == []


@pytest.mark.parametrize(
    "title",
    [
        "x" * 200,
        "世" * 200,
        "\N{FAMILY}\N{PILE OF POO}" * 60,
        "شكرا على طلبك \u202e7",
        "a\u2028b\x85c\x0bd",
        "=?utf-8?q?not_what_it_seems?=",
        "",
        '"; \\ <a@b.org>,',
    ],
)
async def test_titles_in_all_writings(served: tuple[Post, MailServer], title: str) -> None:
    post, server = served
    async with opened(server) as channel:
        await channel.send(replace(MESSAGE, title=title, text="世" * 4000), "anna@example.org")
    (mail,) = post.mails
    plain = mail.get_body(("plain",))
    assert plain is not None
    assert plain.get_content().strip() == "世" * 4000
    if "=?" not in title:
        assert mail["Subject"].split() == title.split()


async def test_connections_serve_again(served: tuple[Post, MailServer]) -> None:
    post, server = served
    async with opened(server) as channel:
        for _ in range(5):
            await channel.send(MESSAGE, "anna@example.org")
        assert post.connections == 1
        await asyncio.gather(*(channel.send(MESSAGE, "anna@example.org") for _ in range(4)))
        assert post.connections <= 4
    assert len(post.mails) == 9


async def test_a_server_that_went_away_is_met_again(tmp_path: Path) -> None:
    with socket.create_server((HOST, 0)) as unused:
        nobody = at(unused.getsockname()[1])
    async with opened(nobody) as channel:
        with pytest.raises(TryLater):
            await channel.send(MESSAGE, "anna@example.org")
    with mail_server(tmp_path) as (post, port, _):
        async with opened(at(port)) as channel:
            await channel.send(MESSAGE, "anna@example.org")
            channel._idle[0][0].close()  # as a server does that has waited for long
            await channel.send(MESSAGE, "anna@example.org")
        assert len(post.mails) == 2


async def test_a_server_that_says_nothing_is_not_waited_for(
    served: tuple[Post, MailServer], monkeypatch: pytest.MonkeyPatch
) -> None:
    post, server = served
    post.delay = 30
    monkeypatch.setattr(email, "SECONDS", 0.3)
    async with opened(server) as channel:
        with pytest.raises(TryLater):
            await channel.send(MESSAGE, "anna@example.org")
