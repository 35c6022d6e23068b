"""The ways in which a request's answer becomes a value."""

from typing import Any, TypeVar

import httpx

from steward.client.effects import Give, Items, Plan, Request, Send, given
from steward.client.errors import NotSteward
from steward.client.refusal import json_of
from steward.client.things.thing import Thing, WrongShape

K = TypeVar("K", bound=Thing)
PAGE = 200


def ask_for(kind: type[K], request: Request) -> Plan[K]:
    """The one thing that the request is answered with."""
    response: httpx.Response = yield Send(request)
    return read(kind, response)


def ask_for_all(kind: type[K], request: Request) -> Plan[list[K]]:
    """The whole list that the request is answered with: `[…]`, or `{items: […]}`."""
    response: httpx.Response = yield Send(request)
    said = json_of(response)
    return _read_items(kind, said if isinstance(said, list) else _items(said, response), response)


def ask_for_each(kind: type[K], path: str, **parameters: Any) -> Items[K]:
    """All things of a list, asked for page by page as they are wanted."""
    return Items(_page_by_page(kind, path, given(**parameters)))


def _page_by_page(kind: type[K], path: str, wanted: dict[str, Any]) -> Plan[None]:
    while True:
        response: httpx.Response = yield Send(Request("GET", path, {"limit": PAGE, **wanted}))
        said = json_of(response)
        for each in _read_items(kind, _items(said, response), response):
            yield Give(each)
        if said.get("next") is None:
            return
        wanted["after"] = said["next"]


def tell(request: Request) -> Plan[None]:
    """A request whose answer says nothing but that it was done."""
    yield Send(request)


def read(kind: type[K], response: httpx.Response) -> K:
    """The thing in a response. Raises `NotSteward`."""
    (thing,) = _read_items(kind, [json_of(response)], response)
    return thing


def _items(said: Any, response: httpx.Response) -> list[Any]:
    items = said.get("items") if isinstance(said, dict) else None
    if not isinstance(items, list):
        raise NotSteward(str(response.url), response.status_code, "JSON that is no list")
    return items


def _read_items(kind: type[K], items: list[Any], response: httpx.Response) -> list[K]:
    try:
        return [kind.read(item) for item in items]
    except (WrongShape, TypeError, ValueError, AttributeError) as wrong:
        url = str(response.url)
        raise NotSteward(url, response.status_code, f"JSON in which {wrong}") from None
