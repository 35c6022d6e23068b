"""`steward openapi`: the description of the API, without a server."""

import json
from pathlib import Path

from steward.app import create_app
from steward.kit.lifecycle import Lifecycle
from steward.settings import Settings


def openapi() -> str:
    """The OpenAPI document as JSON, the same on every machine: no setting has a say in it."""
    # Nothing is opened until the application starts, which it does not.
    settings = Settings.model_construct(data=Path("never-opened"))
    document = create_app(settings, Lifecycle(), address="").openapi()
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
