"""Links by which a person decides about a call without signing in, as in an e-mail: signed, for one
call alone, and without effect once it is decided."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

import jwt
from fastapi import Depends

from steward.agents.tables import ToolCall
from steward.http.parameters import RuntimeDep
from steward.kit.clock import now
from steward.kit.errors import NotFound

AUDIENCE = "steward-approval"
# For calls whose question has no end of its own.
GOOD_FOR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Linked:
    """The question about a call that a link is about, and whose it is."""

    owner_id: str
    run_id: str
    call_id: str
    asked: int


@dataclass(frozen=True)
class Links:
    """Makes and reads links. `root` is where people reach the API."""

    secret: str
    root: str

    def link(self, call: ToolCall) -> str:
        """The address of the page that shows the call and lets one decide."""
        claims = {
            "aud": AUDIENCE,
            "sub": call.owner_id,
            "run": call.run_id,
            "call": call.call_id,
            "asked": call.asked,
            "exp": call.expires_at or now() + GOOD_FOR,
        }
        return f"{self.root}/approvals/{jwt.encode(claims, self.secret, algorithm='HS256')}"

    def read(self, token: str) -> Linked:
        """What a link is about. Raises `NotFound` for one that was changed or is too old."""
        try:
            claims = jwt.decode(
                token,
                self.secret,
                algorithms=["HS256"],
                audience=AUDIENCE,
                options={"require": ["exp", "sub", "run", "call", "asked"]},
            )
        except jwt.InvalidTokenError:
            raise NotFound("approval", "审批") from None
        return Linked(claims["sub"], claims["run"], claims["call"], claims["asked"])


async def _links(runtime: RuntimeDep) -> Links:
    root = (runtime.settings.public_url or "").rstrip("/")
    return Links(runtime.secret, f"{root}/api/v1")


LinksDep = Annotated[Links, Depends(_links)]
