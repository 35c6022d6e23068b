"""Ids as OpenAI's clients know them: what kind of thing it is, and Steward's own id."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from steward.http.parameters import id_in_body
from steward.kit.errors import NotFound

COMPLETION = "chatcmpl-"
RESPONSE = "resp_"
FILE = "file-"
VECTOR_STORE = "vs_"
FILE_BATCH = "vsfb_"
PREFIXES = (COMPLETION, RESPONSE, FILE, VECTOR_STORE, FILE_BATCH)


def plain_id(given: Any) -> str:
    """Steward's id in one that may say what kind of thing it is. What cannot be an id is the id of
    nothing: raises `NotFound`."""
    text = given if isinstance(given, str) else ""
    for prefix in PREFIXES:
        text = text.removeprefix(prefix)
    try:
        return id_in_body(text)
    except ValueError:
        raise NotFound from None


GivenId = Annotated[str, BeforeValidator(plain_id)]
