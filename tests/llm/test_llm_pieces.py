"""The small parts of the client, each by itself."""

import random

import pytest

from steward.llm.chat_calls import ToolCalls
from steward.llm.estimate import estimate_tokens, weigh
from steward.llm.server_events import ServerEvents
from steward.llm.think_tags import ThinkTags

STREAM = (
    b": a comment\r\n\r\nevent: message\r\nid: 1\r\ndata: {}\r\n\r\n"
    b'data: {"a":\ndata: 1}\n\n\n\ndata:{"text":"\xe4\xbd\xa0"}\n\ndata: last'
)


@pytest.mark.parametrize("seed", range(20))
def test_events_do_not_depend_on_how_the_bytes_were_split(seed):
    dice, events = random.Random(seed), ServerEvents()
    found, rest = [], STREAM
    while rest:
        size = dice.randint(1, 9)
        found += events.feed(rest[:size])
        rest = rest[size:]
    found += events.end()
    joined = [b"{}", b'{"a":\n 1}', '{"text":"你"}'.encode(), b"last"]
    assert [data.strip() for data in found] == joined


@pytest.mark.parametrize(
    ("written", "thoughts", "text"),
    [
        ("plain", "", "plain"),
        ("<think>a < b</think>\n\nyes", "a < b", "yes"),
        ("\n <think></think>yes", "", "yes"),
        ("<think>never ends </thin", "never ends </thin", ""),
        ("<thinking is hard", "", "<thinking is hard"),
        ("answer <think>x</think>", "", "answer <think>x</think>"),
        ("<think>only</think>\n\n", "only", ""),
        ("<thi", "", "<thi"),
        (" \n", "", ""),
    ],
)
@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_think_tags_however_they_are_cut(written, thoughts, text, size):
    tags = ThinkTags()
    runs = [r for i in range(0, len(written), size) for r in tags.split(written[i : i + size])]
    runs += tags.end()
    assert "".join(part for kind, part in runs if kind == "thinking") == thoughts
    assert "".join(part for kind, part in runs if kind == "text") == text


def fragment(id=None, name=None, arguments="", **index):
    return {**index, "id": id, "function": {"name": name, "arguments": arguments}}


@pytest.mark.parametrize(
    "fragments",
    [
        pytest.param(
            [
                fragment("x", "add", '{"a"', index=0),
                fragment("y", "sub", "{", index=1),
                fragment(arguments=":1}", index=0),
                fragment(arguments="}", index=1),
            ],
            id="interleaved by index",
        ),
        pytest.param(
            [
                fragment("x", "add", '{"a"', index=0),
                fragment("x", "add", ":1}", index=0),
                fragment("y", "sub", "{", index=0),
                fragment("y", "sub", "}", index=0),
            ],
            id="every index is 0, id and name repeated",
        ),
        pytest.param(
            [
                fragment("x", "add", '{"a"', index=0),
                fragment("x2", None, ":1}", index=0),
                fragment("y", "sub", "{", index=1),
                fragment("y2", None, "}", index=1),
            ],
            id="a new id in each fragment",
        ),
        pytest.param(
            [
                fragment("x", "add", '{"a"'),
                fragment(arguments=":1}"),
                fragment("y", "sub", "{}"),
            ],
            id="no index",
        ),
        pytest.param(
            [fragment("x", "add", {"a": 1}), fragment("y", "sub", {})], id="objects in one piece"
        ),
    ],
)
def test_fragments_find_their_call(fragments):
    calls, found = ToolCalls(), {}
    for raw in fragments:
        taken = calls.take(raw)
        id, name, arguments = found.get(taken.number, (taken.id, "", ""))
        found[taken.number] = (id, name + (taken.name or ""), arguments + (taken.arguments or ""))
    assert list(found.values()) == [("x", "add", '{"a":1}'), ("y", "sub", "{}")]


def test_calls_in_one_piece_without_id_or_index_are_two():
    calls = ToolCalls()
    taken = [calls.take(fragment(None, "add", "{}")) for _ in range(2)]
    assert [call.number for call in taken] == [0, 1]


def test_estimates():
    assert estimate_tokens("") == 0
    assert estimate_tokens("a" * 400) == 100
    assert estimate_tokens("管" * 100) == 80
    text = "Steward 管家 keeps 房子 😀"
    assert sum(weigh(sign) for sign in text) == weigh(text)
