"""What webhooks are told of, and which of it each wants."""

from collections.abc import Collection

# Each names a thing of the API and what became of it.
KINDS = (
    "run.completed",
    "run.failed",
    "run.cancelled",
    "run.approval_requested",
    "document.ready",
    "document.failed",
    "document.deleted",
    "usage.warning",
    "usage.exceeded",
)
EVERYTHING = "*"
# Sent to one webhook alone, when its owner asks for it.
TEST = "webhook.test"


def wants(wishes: Collection[str], kind: str) -> bool:
    """Whether somebody with these wishes is told of the kind. A wish is a kind, all of one thing
    such as `run.*`, or `*`."""
    return EVERYTHING in wishes or kind in wishes or f"{kind.partition('.')[0]}.*" in wishes


def is_wish(text: str) -> bool:
    """Whether there is something to wish for by this."""
    return any(wants((text,), kind) for kind in KINDS)
