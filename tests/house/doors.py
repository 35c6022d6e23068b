"""Steward's doors, read from the OpenAPI document: each place where a request can name a thing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from fastapi import APIRouter
from fastapi.routing import APIWebSocketRoute

from steward.app import API, OPENAI_API, ROUTERS, create_app
from steward.kit.lifecycle import Lifecycle
from steward.mcp_server import routes as mcp_server
from steward.openai_api import routes as openai_api
from steward.settings import Settings

Spec = dict[str, Any]
IDS = ("_id", "_ids")

# What a decent client sends. A route that needs a body and is not here fails the tests.
BODIES: dict[str, dict[str, Any]] = {
    "DELETE /users/me": {"password": "a long enough password"},
    "PATCH /users/me": {},
    "PATCH /users/{user_id}": {"active": True},
    "POST /agents": {"name": "Another agent"},
    "POST /agents/{agent_id}/runs": {"input": "Who keeps the lighthouse of Corvo?"},
    "PATCH /agents/{agent_id}": {"name": "Renamed"},
    "POST /api-keys": {"name": "a key", "scopes": ["read"]},
    "POST /ask": {"question": "Who keeps the lighthouse of Corvo?"},
    "POST /auth/logout": {},
    "POST /auth/reset": {"email": "somebody@example.com"},
    "POST /auth/reset/{token}": {"password": "a quiet harbour at dawn"},
    "POST /collections": {"name": "Another collection"},
    "PATCH /collections/{collection_id}": {"name": "Renamed"},
    "POST /conversations": {"title": "Another conversation"},
    "PATCH /conversations/{conversation_id}": {"title": "Renamed"},
    "POST /conversations/{conversation_id}/branch": {},
    "POST /conversations/{conversation_id}/fork": {"message_id": "{parent_id}"},
    "POST /conversations/{conversation_id}/share": {},
    "PUT /conversations/{conversation_id}/messages/{message_id}/feedback": {"rating": "up"},
    "POST /conversations/{conversation_id}/messages": {"content": "Who keeps the lighthouse?"},
    "POST /conversations/{conversation_id}/messages/{message_id}/edit": {
        "content": "Who climbs the lighthouse?"
    },
    "POST /conversations/{conversation_id}/messages/{message_id}/regenerate": {},
    "PATCH /documents/{document_id}": {"name": "renamed.txt"},
    "POST /embeddings": {"texts": ["lighthouse"]},
    "POST /invitations": {},
    "POST /mcp-servers": {
        "name": "quay",
        "transport": "http",
        "url": "https://quay.invalid/mcp",
    },
    "PATCH /mcp-servers/{server_id}": {"approval": "always"},
    "POST /models/connections": {
        "name": "quay",
        "provider": "compatible",
        "address": "http://127.0.0.1:9/v1",
        "models": ["m"],
    },
    "PATCH /models/connections/{connection_id}": {"enabled": False},
    "POST /models/connections/test": {
        "provider": "compatible",
        "address": "http://127.0.0.1:9/v1",
    },
    "POST /models/test": {"name": "none"},
    "POST /notifications": {"title": "A note", "to": [{"user": "somebody"}]},
    "POST /notifications/addresses": {
        "channel": "webhook",
        "address": "https://quay.example.org/hook",
    },
    "POST /notifications/addresses/code": {"address": "+4930123456"},
    "POST /notifications/events": {
        "event": "user.registered",
        "values": {"username": "somebody"},
        "to": [{"user": "somebody"}],
    },
    "PUT /notifications/events/{event}": {"about": "A ferry came."},
    "PUT /notifications/preferences": {},
    "PUT /notifications/templates/{event}/{channel}/{language}": {"title": "A ferry"},
    "POST /notifications/templates/preview": {"event": "message", "title": "A ferry"},
    "POST /notifications/templates/test": {
        "event": "message",
        "title": "A ferry",
        "channel": "inbox",
    },
    "POST /runs/{run_id}/approvals/{call_id}": {"decision": "reject"},
    "POST /schedules": {
        "name": "Yearly",
        "question": "Who keeps the lighthouse?",
        "cron": "0 0 1 1 *",
    },
    "POST /schedules/preview": {"cron": "0 9 * * 1-5"},
    "PATCH /schedules/{schedule_id}": {"name": "Renamed"},
    "POST /search": {"query": "lighthouse of Corvo"},
    "POST /v1/chat/completions": {
        "model": "steward",
        "messages": [{"role": "user", "content": "Who keeps the lighthouse?"}],
    },
    "POST /v1/embeddings": {"model": "all-MiniLM-L6-v2", "input": "lighthouse"},
    "POST /v1/responses": {"model": "steward", "input": "Who keeps the lighthouse?"},
    "POST /v1/vector_stores": {"name": "Another vector store"},
    "POST /v1/vector_stores/{collection_id}": {"name": "Renamed once more"},
    "POST /v1/vector_stores/{collection_id}/files": {"file_id": "{file_id}"},
    "POST /v1/vector_stores/{collection_id}/files/{document_id}": {},
    "POST /v1/vector_stores/{collection_id}/file_batches": {"file_ids": ["{file_id}"]},
    "POST /v1/vector_stores/{collection_id}/search": {"query": "lighthouse"},
    "POST /webhooks": {"url": "https://quay.example.org/hook"},
    "PATCH /webhooks/{webhook_id}": {"label": "Renamed"},
    "PUT /usage/limits/roles/{role}": {"tokens": 1_000_000},
    "PUT /usage/limits/users/{user_id}": {"conversations": "unlimited"},
    "PUT /usage/prices/{model}": {
        "input_micros_per_million": 150_000,
        "output_micros_per_million": 600_000,
    },
}
# Parts of an address that name nothing of anybody's.
HARMLESS = {
    "n": "1",
    "role": "member",
    "model": "a-model",
    "event": "ferry.came",
    "channel": "any",
    "language": "en",
    "model_name": "steward",
    "tool_call_id": "call_1",
    "client_id": "a-request",
}


@dataclass(frozen=True)
class Door:
    """One way into a route. `place` is where the ids stand: path, query or body; `ids` are their
    names."""

    method: str
    path: str
    place: str
    ids: tuple[str, ...]
    multipart: bool = False
    body: dict[str, Any] | None = field(default=None, hash=False)

    @property
    def route(self) -> str:
        return f"{self.method} {self.path}"

    def __str__(self) -> str:
        return f"{self.route} by {self.place} {' '.join(self.ids)}"

    def knock(
        self,
        visitor: httpx.Client,
        things: dict[str, str],
        own: dict[str, str],
        headers: dict[str, str] | None = None,
    ) -> httpx.Response:
        """Send the request with the ids of `things` at this place, and `own` ids elsewhere."""
        in_path = HARMLESS | own | (things if self.place == "path" else {})
        named = {name: things[name.removesuffix("s")] for name in self.ids}
        body = {name: _filled(value, own) for name, value in (self.body or {}).items()}
        if self.place == "body":
            body |= {name: [key] if name.endswith("s") else key for name, key in named.items()}
        how: dict[str, Any] = {"params": named} if self.place == "query" else {}
        if self.multipart:
            how |= {"data": body, "files": [("files", ("a.txt", b"A ferry."))]}
        elif self.body is not None or self.place == "body":
            how |= {"json": body}
        address = at(visitor, self.path.format(**in_path))
        return visitor.request(self.method, address, headers=headers, **how)


def at(visitor: httpx.Client, path: str) -> str:
    """The address of a path that `operations` gave: not all are below the API's root."""
    if path.startswith(f"{OPENAI_API}/"):
        return str(visitor.base_url.copy_with(path=path))
    return path


def _filled(value: Any, own: dict[str, str]) -> Any:
    """A member of a body that has to name something of the visitor's own."""
    if isinstance(value, list):
        return [_filled(each, own) for each in value]
    return value.format(**own) if isinstance(value, str) and value.startswith("{") else value


def openapi() -> Spec:
    """The document as clients get it."""
    settings = Settings(_env_file=None, data=Path("never-opened"))
    spec: Spec = create_app(settings, Lifecycle(), address="").openapi()
    return spec


def operations(spec: Spec) -> Iterator[tuple[str, str, Spec]]:
    """Method, path below the API's root, and description of each operation."""
    for path, item in spec["paths"].items():
        for method, operation in item.items():
            yield method.upper(), path.removeprefix(API), operation


def doors(spec: Spec) -> list[Door]:
    """Every place where an id can be put."""
    return [
        door for method, path, operation in operations(spec)
        for door in _doors_of(method, path, operation, spec)
    ]  # fmt: skip


def _doors_of(method: str, path: str, operation: Spec, spec: Spec) -> Iterator[Door]:
    content = operation.get("requestBody", {}).get("content", {})
    multipart = "multipart/form-data" in content
    body = None if multipart or not content else BODIES.get(f"{method} {path}", {})
    parameters = operation.get("parameters", [])
    in_path = [p["name"] for p in parameters if p["in"] == "path" and p["name"] not in HARMLESS]
    if in_path:
        yield Door(method, path, "path", tuple(in_path), multipart, body)
    for parameter in parameters:
        if parameter["in"] == "query" and parameter["name"].endswith(IDS):
            yield Door(method, path, "query", (parameter["name"],), multipart, body)
    for media in content.values():
        for name in _names(media["schema"], spec):
            if name.endswith(IDS) and name not in HARMLESS:
                yield Door(method, path, "body", (name,), multipart, body)


def _names(schema: Spec, spec: Spec) -> Iterator[str]:
    """The names of all members of a body, also of those inside others."""
    if "$ref" in schema:
        schema = spec["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    for name, member in schema.get("properties", {}).items():
        yield name
        yield from _names(member, spec)
    for part in (*schema.get("anyOf", ()), *schema.get("allOf", ()), *schema.get("oneOf", ())):
        yield from _names(part, spec)
    if isinstance(schema.get("items"), dict):
        yield from _names(schema["items"], spec)


def needs_a_body(operation: Spec) -> bool:
    """Whether a request without a JSON body is refused."""
    body = operation.get("requestBody", {})
    return bool(body.get("required")) and "application/json" in body["content"]


def unlisted() -> list[str]:
    """Routes that the OpenAPI document does not show: sockets, and those left out of it."""
    return [
        route.path
        for router in (*ROUTERS, openai_api.router, mcp_server.router)
        for route in _routes(router)
        if isinstance(route, APIWebSocketRoute) or not getattr(route, "include_in_schema", True)
    ]


def _routes(router: APIRouter) -> Iterator[Any]:
    for route in router.routes:
        inner = getattr(route, "original_router", None)
        if inner is None:
            yield route
        else:
            yield from _routes(inner)
