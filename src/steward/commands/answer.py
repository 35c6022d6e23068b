"""A finished answer in the form that `POST /ask` gives it to who waits."""

from typing import Any

from steward.client import RunStream

# What every event has, beside what it is about.
OF_THE_EVENT = ("run_id", "seq", "type")


def as_json(run: RunStream) -> dict[str, Any]:
    """The answer of a run that has been heard to its end."""
    assert run.end is not None
    last = run.end.data
    return {
        "run_id": run.run_id,
        "conversation_id": last["conversation_id"],
        "message_id": last["message_id"],
        "status": run.status,
        "answer": run.text,
        "found": last["found"],
        "citations": [
            {key: value for key, value in citation.raw.items() if key not in OF_THE_EVENT}
            for citation in run.citations
        ],
        "usage": last["usage"],
        "model": last["model"],
        "rounds": last.get("rounds"),
        "stopped_by": last.get("stopped_by"),
        "error": last.get("error"),
    }
