"""Documents as OpenAI's clients see files."""

from typing import Any

from steward.documents.tables import Document
from steward.openai_api.ids import FILE, VECTOR_STORE

# Whatever it was uploaded for, it may be asked about.
PURPOSE = "assistants"
FILE_STATES = {"searchable": "processed", "ready": "processed", "failed": "error"}
IN_STORE_STATES = {"searchable": "completed", "ready": "completed", "failed": "failed"}


def as_file(document: Document, language: str) -> dict[str, Any]:
    """A document as a file."""
    return {
        "id": f"{FILE}{document.id}",
        "object": "file",
        "bytes": document.size,
        "created_at": int(document.created_at.timestamp()),
        "expires_at": None,
        "filename": document.name,
        "purpose": PURPOSE,
        "status": FILE_STATES.get(document.status, "uploaded"),
        "status_details": _why(document, language),
    }


def as_store_file(document: Document, language: str) -> dict[str, Any]:
    """A document as a file of the collection it is in."""
    failed = document.status == "failed"
    error = {"code": "invalid_file", "message": _why(document, language)} if failed else None
    return {
        "id": f"{FILE}{document.id}",
        "object": "vector_store.file",
        "created_at": int(document.created_at.timestamp()),
        "vector_store_id": f"{VECTOR_STORE}{document.collection_id}",
        "status": IN_STORE_STATES.get(document.status, "in_progress"),
        "usage_bytes": document.size,
        "last_error": error,
        "attributes": {},
    }


def _why(document: Document, language: str) -> str | None:
    if document.error_code is None:
        return None
    sentence = document.error_zh if language.startswith("zh") else document.error_en
    return sentence or document.error_code
