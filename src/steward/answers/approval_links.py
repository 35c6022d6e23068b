"""Links by which a person decides about a call without signing in, as in an e-mail.

A link is signed, is about one question to one person, and is good until the question's end; it
opens nothing else. That a question is answered once is for whoever decides to see to. It is kept
short, since people also get it as a text message.
"""

import base64
import binascii
import hmac
import struct
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from steward.accounts.who import Who
from steward.agents.tables import ToolCall
from steward.kit.clock import now
from steward.kit.errors import NotFound, Problem

# Where the routes are, and what a link therefore begins with.
PATH = "/api/v1/approvals"
# The scope of those who may decide.
WRITE = "write"
# For questions that have no end of their own.
GOOD_FOR = timedelta(days=30)
# Owner, run, round, number in the round, number of the question, end in seconds since 1970.
_FORM = struct.Struct(">16s16sHHII")
# Of an HMAC-SHA256, which may be cut to half (RFC 2104, 5); with it the whole is 60 bytes, which
# are 80 characters without padding.
_SIGNATURE_BYTES = 16
_LATEST = 2**32 - 1


@dataclass(frozen=True, slots=True)
class Linked:
    """The question that a link is about, and whose it is. The call is the `n`th of its round."""

    owner_id: str
    run_id: str
    round: int
    n: int
    asked: int


class LinkTooOld(Problem):
    """It was a good one once."""

    status = 410

    def __init__(self, until: datetime) -> None:
        super().__init__(
            "link_too_old",
            f"It was good until {until:%Y-%m-%d %H:%M} UTC. What became of it is shown in Steward.",
            f"链接的有效期至 {until:%Y-%m-%d %H:%M} UTC，结果可在 Steward 中查看。",
        )


class Links:
    """Makes and reads links. `root` is where people reach Steward; empty, they have no host."""

    def __init__(self, secret: str, root: str = "") -> None:
        # A key for this purpose alone.
        self._key = hmac.digest(secret.encode(), b"approval links", "sha256")
        self._root = root.rstrip("/")

    def link(self, call: ToolCall) -> str:
        """The address of the page that shows the call and lets one decide."""
        return self._root + self.path(call)

    def link_for(self, who: Who, call: ToolCall) -> str | None:
        """The same for whoever may decide; a key that may only read would decide by it."""
        return self.link(call) if WRITE in who.scopes else None

    def path(self, call: ToolCall) -> str:
        """The same without the host."""
        until = call.expires_at or now() + GOOD_FOR
        said = _FORM.pack(
            UUID(call.owner_id).bytes,
            UUID(call.run_id).bytes,
            call.round,
            call.n,
            call.asked,
            min(int(until.timestamp()), _LATEST),
        )
        return f"{PATH}/{_as_text(said + self._sign(said))}"

    def read(self, token: str) -> Linked:
        """What a link is about. Raises `NotFound` unless it was made here, for this, and
        `LinkTooOld`."""
        try:
            whole = base64.urlsafe_b64decode(token)
        except (ValueError, binascii.Error):
            raise NotFound("approval", "审批") from None
        said, signature = whole[: _FORM.size], whole[_FORM.size :]
        # Only the one way to write it is taken: the decoder leaves out what it does not know.
        if not hmac.compare_digest(signature, self._sign(said)) or _as_text(whole) != token:
            raise NotFound("approval", "审批")
        owner, run, round_, n, asked, until = _FORM.unpack(said)
        end = datetime.fromtimestamp(until, UTC)
        if end <= now():
            raise LinkTooOld(end)
        return Linked(str(UUID(bytes=owner)), str(UUID(bytes=run)), round_, n, asked)

    def _sign(self, said: bytes) -> bytes:
        return hmac.digest(self._key, said, "sha256")[:_SIGNATURE_BYTES]


def _as_text(whole: bytes) -> str:
    return base64.urlsafe_b64encode(whole).decode()
