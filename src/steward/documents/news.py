"""Who watches a document is told that it changed, and looks at the row."""

from steward.bus.port import Bus


def topic(document_id: str) -> str:
    """Where news of a document are told."""
    return f"document.{document_id}"


async def tell(bus: Bus, document_id: str) -> None:
    """Say that the document's row has changed. Call it after the commit."""
    await bus.publish(topic(document_id), b"changed")
