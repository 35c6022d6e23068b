"""An answer as its events tell it, including what they take back."""

from dataclasses import dataclass, field
from typing import Any

from steward.commands.events import Event

# What every event has, beside what it is about.
OF_THE_EVENT = ("run_id", "seq", "type")
ENDS = ("run.completed", "run.failed", "run.cancelled")


def is_end(event: Event) -> bool:
    """Whether the run is over."""
    return event.type in ENDS


@dataclass
class Answer:
    """What stands of an answer so far. `end` is the event that ended it."""

    run_id: str
    pieces: list[tuple[int, str]] = field(default_factory=list)
    citations: list[dict[str, Any]] = field(default_factory=list)
    end: Event | None = None

    @property
    def text(self) -> str:
        """The pieces that stand."""
        return "".join(piece for _, piece in self.pieces)

    def take(self, event: Event) -> None:
        """Hear one event. `step.restarted` makes the text void that was numbered `from_seq` on."""
        match event.type:
            case "text.delta":
                self.pieces.append((event.data["seq"], event.data["text"]))
            case "step.restarted":
                void_from = event.data["from_seq"]
                self.pieces = [piece for piece in self.pieces if piece[0] < void_from]
            case "citation":
                self.citations.append(event.data)
            case end if end in ENDS:
                self.end = event

    def as_json(self) -> dict[str, Any]:
        """The finished answer in the form that `POST /ask` gives it to who waits."""
        assert self.end is not None
        last = self.end.data
        return {
            "run_id": self.run_id,
            "conversation_id": last["conversation_id"],
            "message_id": last["message_id"],
            "status": self.end.type.removeprefix("run."),
            "answer": self.text,
            "found": last["found"],
            "citations": [
                {key: value for key, value in citation.items() if key not in OF_THE_EVENT}
                for citation in self.citations
            ],
            "usage": last["usage"],
            "model": last["model"],
            "rounds": last.get("rounds"),
            "stopped_by": last.get("stopped_by"),
            "error": last.get("error"),
        }
