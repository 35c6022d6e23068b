"""A document, looked at while it is read."""

from typing import Any

import httpx

from steward.client.course import Course
from steward.client.effects import Give, Items, Plan, path
from steward.client.errors import StewardError
from steward.client.events import Event
from steward.client.follow import follow
from steward.client.things.documents import Document

CHANGED, REMOVED = "document", "document.removed"


def follow_document(document: Document) -> Items[Document]:
    """The document each time it has come further, the last time when nothing more happens to it by
    itself. One that is deleted meanwhile has the status `removed`."""
    return Items(_as_documents(document))


def _as_documents(document: Document) -> Plan[None]:
    course = Course(follow(path("/documents/{}/events", document.id), ends=_is_last))
    effect = course.go_on()
    while effect is not None:
        if isinstance(effect, Give):
            event: Event = effect.item
            if event.type == CHANGED:
                yield Give(Document.read(event.data))
            elif event.type == REMOVED:
                yield Give(Document.read({**document.raw, "status": "removed"}))
            effect = course.go_on()
            continue
        try:
            answer: Any = yield effect
        except (httpx.RequestError, StewardError) as error:
            effect = course.fail(error)
        else:
            effect = course.go_on(answer)


def _is_last(event: Event) -> bool:
    if event.type == CHANGED:
        return Document.read(event.data).is_settled
    return event.type == REMOVED
