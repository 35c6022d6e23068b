"""Server-sent events, cut out of a stream of bytes."""


class ServerEvents:
    """Collects the data of server-sent events from bytes that may be split anywhere.

    Follows the "event stream interpretation" of the HTML standard as far as JSON needs it: lines
    end with LF or CRLF; comments, ids and event names are passed over; several data lines of one
    event are joined. What surrounds the JSON (a space, a CR) is left for the JSON parser to skip.
    """

    def __init__(self) -> None:
        self._rest = b""
        self._data: list[bytes] = []

    def feed(self, received: bytes) -> list[bytes]:
        """The data of each event that these bytes complete."""
        lines = (self._rest + received).split(b"\n") if self._rest else received.split(b"\n")
        self._rest = lines.pop()
        events: list[bytes] = []
        for line in lines:
            if line.startswith(b"data:"):
                self._data.append(line[5:])
            elif self._data and (not line or line == b"\r"):
                events.append(b"\n".join(self._data) if len(self._data) > 1 else self._data[0])
                self._data = []
        return events

    def end(self) -> list[bytes]:
        """The last event, if the stream ended without the empty line that should follow it."""
        return self.feed(b"\n\n")
