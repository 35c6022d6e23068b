"""Names and arguments of tools that strangers describe."""

import re
from typing import Any

import pytest

from steward.agents.adapters.check_arguments import check_arguments
from steward.agents.adapters.fit_name import fit_name
from steward.agents.tool import TryAgain

FITTING = re.compile(r"[a-zA-Z][a-zA-Z0-9_-]{0,63}")
ORDER: dict[str, Any] = {
    "type": "object",
    "properties": {
        "number": {"type": "string"},
        "kind": {"enum": ["new", "old"]},
        "lines": {"type": "array", "items": {"$ref": "#/$defs/line"}},
    },
    "required": ["number"],
    "additionalProperties": False,
    "$defs": {"line": {"type": "object", "properties": {"pieces": {"type": "integer"}}}},
}


@pytest.mark.parametrize("name", ["a", "harbour__tide", "Files-2__read_file", "x" * 64])
def test_a_name_that_fits_stays(name: str) -> None:
    assert fit_name(name) == name


@pytest.mark.parametrize(
    "name", ["", "1st", "_x", "a.b", "a/b c", "潮汐", "x" * 65, "é", "server__" + "长" * 80]
)
def test_another_is_made_to_fit(name: str) -> None:
    assert FITTING.fullmatch(fit_name(name))


def test_two_names_never_become_one() -> None:
    names = ["a.b", "a/b", "a b", "a_b", "潮", "汐", "x" * 65, "x" * 66]
    assert len({fit_name(name) for name in names}) == len(names)


def test_right_arguments_pass_unchanged() -> None:
    given = {"number": "SO-1", "kind": "new", "lines": [{"pieces": 3}]}
    assert check_arguments(ORDER, given) == given


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "'number' is a required property"),
        ({"number": 7}, "number: 7 is not of type 'string'"),
        ({"number": "1", "kind": "used"}, "kind: 'used' is not one of"),
        ({"number": "1", "lines": [{}, {"pieces": "3"}]}, "lines/1/pieces: '3' is not of type"),
        ({"number": "1", "colour": "red"}, "'colour' was unexpected"),
    ],
)
def test_wrong_ones_go_back_to_the_model_with_the_place_named(
    given: dict[str, Any], said: str
) -> None:
    with pytest.raises(TryAgain, match=re.escape(said)):
        check_arguments(ORDER, given)


HALVES = {f"h{n}": {"allOf": [{"$ref": f"#/$defs/h{n + 1}"}] * 2} for n in range(20)}
HOSTILE: dict[str, dict[str, Any]] = {
    "a pattern that backtracks": {"properties": {"text": {"pattern": "^(a+)+$"}}},
    "patterns of names": {"patternProperties": {"^(t|te|tex|text)+!$": {"type": "null"}}},
    "patterns of names beside others": {
        "patternProperties": {"^(a+)+$": {}},
        "additionalProperties": False,
    },
    "references that multiply": {"$defs": HALVES | {"h20": {}}, "$ref": "#/$defs/h0"},
    "a reference to itself": {"$ref": "#"},
    "a reference to itself by another way": {"anyOf": [{"not": {"allOf": [{"$ref": "#"}]}}]},
    "a reference to elsewhere": {"$ref": "http://127.0.0.1:9/schema.json"},
    "a reference to nowhere": {"$ref": "#/$defs/none"},
    "a type that is none": {"properties": {"text": {"type": "colour"}}},
    "keywords of the wrong kind": {"required": 7, "properties": [], "enum": 3},
    "unevaluated": {"patternProperties": {"^(a+)+$": {}}, "unevaluatedProperties": False},
}


@pytest.mark.parametrize("schema", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_schema_costs_nothing_and_refuses_nothing(schema: dict[str, Any]) -> None:
    """These would run for years, or fetch: the test would never end."""
    given = {"text": "a" * 200 + "!", "a" * 200 + "!": 1}
    assert check_arguments({"type": "object", **schema}, given) == given
