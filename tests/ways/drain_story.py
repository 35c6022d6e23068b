"""What a Steward tells of its drain: in its status while it goes on, and in its log afterwards."""

import json
from typing import Any

from steward_process import StewardProcess


def status(steward: StewardProcess) -> dict[str, Any]:
    """What it says of itself now."""
    with steward.client() as http:
        said: dict[str, Any] = http.get("/status").json()
    return said


def stage(steward: StewardProcess) -> str | None:
    """The stage of leaving that it is in."""
    drain = status(steward)["drain"]
    name: str | None = drain["stage"] if drain else None
    return name


def told(steward: StewardProcess) -> list[dict[str, Any]]:
    """The lines of its log about drains, in their order."""
    lines = [json.loads(line) for line in steward.log.read_text().splitlines() if line[:1] == "{"]
    return [line for line in lines if line["event"].startswith("drain")]
