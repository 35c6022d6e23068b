"""Server-sent events, wherever their bytes are cut."""

import pytest

from steward.client.events import EventReader


def heard(*chunks: bytes) -> list[tuple[str, object, str]]:
    reader = EventReader()
    return [(e.type, e.data, e.id) for chunk in chunks for e in reader.feed(chunk)]


def test_an_event_is_its_type_its_data_and_the_last_number() -> None:
    assert heard(b"id: 7\nevent: a\ndata: {}\n\n", b"event: b\ndata: {}\n\n") == [
        ("a", {}, "7"),
        ("b", {}, "7"),
    ]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_any_cut_and_any_line_end_is_the_same(end: bytes) -> None:
    body = (
        b": still here\n\nid: 1\nevent: text.delta\n"
        b'data: {"text": "\xe7\x81\xaf\xe2\x80\xa8"}\n\nid: 2\ndata: {"a":\ndata: 1}\n\n'
    ).replace(b"\n", end)
    whole = [("text.delta", {"text": "灯\u2028"}, "1"), ("message", {"a": 1}, "2")]
    # The last CR could be the first half of a line end, so one more byte decides.
    for cut in range(len(body)):
        assert heard(body[:cut], body[cut:], b":") == whole
    assert heard(*(bytes([byte]) for byte in body), b":") == whole


def test_an_event_that_was_cut_off_was_not_heard() -> None:
    reader = EventReader()
    events = list(reader.feed(b"id: 1\ndata: {}\n\nid: 2\ndata: {}\n"))
    assert [each.id for each in events] == ["1"]
    assert reader.last_id == "1"  # so that the second is asked for again


@pytest.mark.parametrize("data", [b"hello", b"[1]", b"7", b'"x"'])
def test_data_that_is_no_object_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"JSON|Expecting"):
        heard(b"data: " + data + b"\n\n")
