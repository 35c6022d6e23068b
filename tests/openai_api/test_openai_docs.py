"""The examples of docs/extend/openai.md do what they say."""

import re
from pathlib import Path

import pytest
from openai_program import Program

from scripted_plan import say
from scripted_provider import ScriptedProvider

PAGE = Path(__file__).parents[2] / "docs" / "extend" / "openai.md"
CITED = "Ana Duarte built the lighthouse of Corvo in 1884 [1]."


def test_the_examples_run_one_after_the_other(
    program: Program,
    provider: ScriptedProvider,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    provider.plan("lighthouse", say(CITED))
    provider.plan("ferry", say("At nine [1]."))
    monkeypatch.setenv("STEWARD", program.person.steward.url)
    monkeypatch.setenv("STEWARD_KEY", program.key)
    examples = re.findall(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert len(examples) == 5
    known: dict[str, object] = {}
    for example in examples:
        exec(compile(example, str(PAGE), "exec"), known)
    said = capsys.readouterr().out
    assert said.count(CITED) == 6
    assert "corvo.txt page 1" in said
    assert "completed 2" in said
    assert "ferry.txt The ferry to Corvo leaves Flores at nine" in said
    assert "At nine [1]." in said
    assert "2 384" in said
