"""Calls that nobody decides about are not done after a while, and their runs go on without."""

from steward.answers.answering import Answering
from steward.answers.approve import expire_calls
from steward.kit.logs import log

EVERY_SECONDS = 15.0


async def keep_expiring(answering: Answering) -> None:
    """Look every few seconds, until this process leaves."""
    while not await answering.lifecycle.drains_within(EVERY_SECONDS):
        try:
            await expire_calls(answering=answering)
        except Exception as error:  # noqa: BLE001 - whatever it is, the next look will do
            log("answers").error("approvals wait for their end", error=repr(error))
