"""What clients send and see of MCP servers. Secrets go in and never come out."""

import re
from datetime import datetime
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr, StringConstraints, model_validator

from steward.agents.adapters.mcp_tool import tool_of
from steward.agents.tables import McpServer
from steward.agents.tool import Calling
from steward.http.schemas import Shape, View

Transport = Literal["stdio", "http"]
Approval = Literal["effects", "never", "always"]

_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")  # RFC 9110, 5.6.2
_HEADER_VALUE = re.compile(r"[\x21-\x7e]([\t\x20-\x7e]*[\x21-\x7e])?")
_VARIABLE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,99}")
# What the client itself must be able to say.
_NOT_FOR_PEOPLE = {"host", "content-length", "transfer-encoding", "connection", "accept-encoding"}


def _slug(name: str) -> str:
    if "__" in name or name.endswith(("_", "-")):
        raise ValueError("it stands before `__` and the tool's name, so not with `_` at its end")
    return name


def _web_address(url: str) -> str:
    parts = urlsplit(url)  # raises ValueError itself for brackets and ports that are none
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0:
        raise ValueError("not an http or https address")
    if parts.username is not None or parts.fragment:
        raise ValueError("without user name, password and fragment; keys belong into headers")
    return url


def _no_nul(text: str) -> str:
    if "\0" in text:
        raise ValueError("not with a NUL character")
    return text


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,31}$"), AfterValidator(_slug)]
Url = Annotated[str, StringConstraints(max_length=2000), AfterValidator(_web_address)]
Word = Annotated[str, StringConstraints(max_length=4000), AfterValidator(_no_nul)]
Command = Annotated[list[Word], Field(min_length=1, max_length=64)]
Value = Annotated[SecretStr, Field(max_length=8000)]


def _headers(given: dict[str, Any]) -> dict[str, Any]:
    for name, value in given.items():
        if not _HEADER_NAME.fullmatch(name) or name.lower() in _NOT_FOR_PEOPLE:
            raise ValueError("a header of this name cannot be set")
        if value is not None and not _HEADER_VALUE.fullmatch(value.get_secret_value()):
            raise ValueError("a header's value is printable ASCII on one line")
    return given


def _variables(given: dict[str, Any]) -> dict[str, Any]:
    for name, value in given.items():
        if not _VARIABLE_NAME.fullmatch(name):
            raise ValueError("a variable's name is letters, digits and `_`")
        if value is not None:
            _no_nul(value.get_secret_value())
    return given


New = Annotated[dict[str, Value], Field(max_length=32)]
Merged = Annotated[dict[str, Value | None], Field(max_length=32)]


class NewMcpServer(Shape):
    """A server to add: `url` and `headers` for http, `command` and `environment` for stdio."""

    name: Slug
    transport: Transport
    url: Url | None = None
    command: Command | None = None
    environment: Annotated[New, AfterValidator(_variables)] = Field(default_factory=dict)
    headers: Annotated[New, AfterValidator(_headers)] = Field(default_factory=dict)
    shared: bool = Field(False, description="For everybody here; administrators only.")
    approval: Approval = Field(
        "effects", description="Which calls a person must approve: those with effects, none, all."
    )

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.transport == "http" and (not self.url or self.command or self.environment):
            raise ValueError("http takes `url` and `headers`")
        if self.transport == "stdio" and (not self.command or self.url or self.headers):
            raise ValueError("stdio takes `command` and `environment`")
        return self


class McpServerChanges(Shape):
    """What shall change; what is not given stays. Of `environment` and `headers`, the names that
    are given change, and null takes one away."""

    name: Slug | None = None
    url: Url | None = None
    command: Command | None = None
    environment: Annotated[Merged, AfterValidator(_variables)] = Field(default_factory=dict)
    headers: Annotated[Merged, AfterValidator(_headers)] = Field(default_factory=dict)
    shared: bool | None = None
    approval: Approval | None = None


class McpToolView(View):
    """A tool as agents name it."""

    name: str
    description: str
    effects: bool
    needs_approval: bool


class McpServerView(View):
    """A server. Of secrets the names only; of somebody else's server nothing but its tools."""

    id: str
    name: str
    transport: Transport
    mine: bool
    url: str | None
    command: list[str] | None
    environment: list[str]
    headers: list[str]
    shared: bool
    approval: Approval
    tools: list[McpToolView]
    checked_at: datetime | None = Field(description="Null: it was never connected to.")
    error: str | None = Field(description="Why the last check failed, for a person.")
    created_at: datetime

    @classmethod
    def of(cls, row: McpServer, user_id: str, language: str) -> "McpServerView":
        """The view of a row for this person."""
        mine = row.owner_id == user_id
        error = row.error_zh if language.startswith("zh") else row.error_en
        return cls.model_validate(
            {
                "id": row.id,
                "name": row.name,
                "transport": row.transport,
                "mine": mine,
                "url": row.url if mine else None,
                "command": row.command if mine else None,
                "environment": sorted(row.environment) if mine else [],
                "headers": sorted(row.headers) if mine else [],
                "shared": row.shared,
                "approval": row.approval,
                "tools": [tool_of(row, listed, _not_called) for listed in row.tools],
                "checked_at": row.checked_at,
                "error": error if mine else None,
                "created_at": row.created_at,
            }
        )


async def _not_called(name: str, arguments: dict[str, Any], calling: Calling) -> str:
    raise AssertionError(f"{name} is looked at only")
