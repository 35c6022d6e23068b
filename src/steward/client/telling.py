"""A run as it is told: what stands of it so far, and the plans by which it is heard."""

from typing import Any

from steward.client.calls.asking import Asked, Earlier
from steward.client.calls.runs import begin, events_of
from steward.client.effects import Plan
from steward.client.events import Event
from steward.client.follow import Deadline, Waiting, follow, tell_nobody
from steward.client.things.answers import Citation

ENDS = ("run.completed", "run.failed", "run.cancelled")


def is_end(event: Event) -> bool:
    """Whether the run is over."""
    return event.type in ENDS


class Telling:
    """What stands of a run's text and citations. A step that begins anew makes void what it had
    told: `text` is exact at any moment, and at the end it is the text of the finished message.

    `on_wait` is told of the seconds before each new connection.
    """

    def __init__(self, asked: Asked) -> None:
        self.run_id = ""
        self.end: Event | None = None
        self.on_wait: Waiting = tell_nobody
        self._asked = asked
        self._pieces: list[tuple[int, str]] = []
        self._citations: list[tuple[int, dict[str, Any]]] = []

    @property
    def text(self) -> str:
        """The answer so far."""
        return "".join(piece for _, piece in self._pieces)

    @property
    def citations(self) -> list[Citation]:
        """Its sources; they come at the end."""
        return [Citation.read(said) for _, said in self._citations]

    @property
    def status(self) -> str:
        """running, completed, failed or cancelled, as far as it was heard."""
        return self.end.type.removeprefix("run.") if self.end else "running"

    def begun(self) -> Plan[None]:
        """Ask, unless it is a run that was begun before."""
        if isinstance(self._asked, Earlier):
            self.run_id = self._asked.run_id
        else:
            self.run_id = yield from begin(self._asked)

    def events(self) -> Plan[None]:
        """Give the run's events from the first. With a timeout the stream is opened anew, so that
        it is silent for no longer than that."""
        asked = self._asked
        return follow(
            events_of(self.run_id),
            ends=is_end,
            opened=not isinstance(asked, Earlier) and asked.timeout is None,
            deadline=Deadline(asked.timeout, self.run_id),
            waiting=self._wait,
        )

    def _wait(self, seconds: float) -> None:
        self.on_wait(seconds)  # as it is by then

    def take(self, event: Event) -> Event:
        """Hear one event, and hand it on."""
        match event.type:
            case "text.delta":
                self._pieces.append((event.data["seq"], event.text))
            case "citation":
                self._citations.append((event.data["seq"], event.data))
            case "step.restarted":
                void_from = event.data["from_seq"]
                self._pieces = [each for each in self._pieces if each[0] < void_from]
                self._citations = [each for each in self._citations if each[0] < void_from]
            case end if end in ENDS:
                self.end = event
        return event
