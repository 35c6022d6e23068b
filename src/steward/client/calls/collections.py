"""Collections: named sets of documents."""

from steward.client.calls.ask_for import ask_for, ask_for_each, tell
from steward.client.effects import Items, Plan, Request, path
from steward.client.things.documents import Collection


def create_collection(name: str) -> Plan[Collection]:
    """Make a collection. Raises `Conflict` when there is one of this name."""
    return ask_for(Collection, Request("POST", "/collections", json={"name": name}))


def list_collections() -> Items[Collection]:
    """All collections."""
    return ask_for_each(Collection, "/collections")


def get_collection(collection_id: str) -> Plan[Collection]:
    """One collection."""
    return ask_for(Collection, Request("GET", path("/collections/{}", collection_id)))


def rename_collection(collection_id: str, name: str) -> Plan[Collection]:
    """Give a collection another name."""
    where = path("/collections/{}", collection_id)
    return ask_for(Collection, Request("PATCH", where, json={"name": name}))


def delete_collection(collection_id: str, *, documents: bool = False) -> Plan[None]:
    """Delete a collection, with its `documents` if wished. Raises `Conflict` for one that holds
    some otherwise."""
    with_documents = {"documents": "delete"} if documents else {}
    return tell(Request("DELETE", path("/collections/{}", collection_id), with_documents))
