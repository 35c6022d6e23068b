"""A run as it happens, for programs that wait."""

from collections.abc import Iterator

from steward.client.blocking.shell import Line, Shell
from steward.client.calls.asking import Asked
from steward.client.calls.runs import outcome, paused
from steward.client.events import Event
from steward.client.telling import Telling
from steward.client.things.answers import Run


class RunStream(Telling):
    """The events of one run, each once, in their order, until its end; to be used in a `with`.

    A connection that breaks is taken up again, also over a restart of Steward. Leaving the block
    early leaves the run going.
    """

    def __init__(self, shell: Shell, asked: Asked) -> None:
        super().__init__(asked)
        self._shell = shell
        self._line = Line(shell)
        self._events: Iterator[Event] = iter(())

    def __enter__(self) -> "RunStream":
        """Ask, if it is not asked yet. Raises `StewardError`."""
        try:
            self._line.run(self.begun())
        except BaseException:
            self._line.close()
            raise
        self._events = self._line.items(self.events())
        return self

    def __exit__(self, *_: object) -> None:
        self._line.close()

    def __iter__(self) -> Iterator[Event]:
        return self

    def __next__(self) -> Event:
        return self.take(next(self._events))

    def result(self) -> Run:
        """The run at its end, or when it waits for a person. Raises `RunFailed`, `RunCancelled`."""
        for event in self:
            if event.type == "run.waiting":
                run = self._shell.run(paused(self.run_id))
                if run is not None:
                    return run
        return self._shell.run(outcome(self.run_id))
