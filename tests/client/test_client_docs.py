"""The examples of docs/extend/python.md do what they say, and the page names every method."""

import re
from pathlib import Path

import pytest

from scripted_plan import say
from scripted_provider import ScriptedProvider
from steward.client import AsyncSteward, Steward
from steward_process import PASSWORD, StewardProcess

PAGE = Path(__file__).parents[2] / "docs" / "extend" / "python.md"
CITED = "Ana Duarte built the lighthouse of Corvo in 1884 [1]."


def test_the_examples_run_one_after_the_other(
    talking: StewardProcess,
    provider: ScriptedProvider,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    provider.plan("When was it built", say("In 1884 [1]."))
    provider.plan("lighthouse", say(CITED))
    reader = talking.person("reader")
    with Steward(talking.url, username=reader.name, password=PASSWORD) as client:
        key = client.account.create_key("examples", ["read", "write"]).key
    monkeypatch.setenv("STEWARD_URL", talking.url)
    monkeypatch.setenv("STEWARD_API_KEY", str(key))
    examples = re.findall(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert len(examples) == 6
    known: dict[str, object] = {}
    for example in examples:
        exec(compile(example, str(PAGE), "exec"), known)
    said = capsys.readouterr().out
    assert "corvo.txt ready" in said
    assert said.count(CITED) == 4
    assert (
        "corvo.txt page 1 'The lighthouse of Corvo was built in 1884 by Ana Duarte.' True" in said
    )
    assert "In 1884 [1]." in said
    assert "['conversations', 'money', 'tokens']" in said
    assert "document_not_found There is no such document." in said
    assert "False" not in said


def rooms(client: Steward | AsyncSteward) -> dict[str, set[str]]:
    """The public methods of a client, by the room they are in."""
    public = {name: getattr(client, name) for name in dir(client) if not name.startswith("_")}
    inner = {name: each for name, each in public.items() if hasattr(each, "_shell")}
    own = {name for name, each in public.items() if callable(each) and name not in inner}
    return {"steward": own - {"close"}} | {
        f".{name}": {each for each in dir(room) if not each.startswith("_")}
        for name, room in inner.items()
    }


def test_both_clients_and_the_page_have_the_same_methods() -> None:
    told = {
        room: set(re.findall(r"`(\w+)`", methods))
        for room, methods in re.findall(r"^\| `([.\w]+)` \| (.*) \|$", PAGE.read_text(), re.M)
        if room.startswith(".") or room == "steward"
    }
    assert rooms(Steward("http://x", "key")) == told
    assert rooms(AsyncSteward("http://x", "key")) == told
