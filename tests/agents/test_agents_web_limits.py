"""The web app says the same limits of an agent's fields as the API keeps."""

import re
from pathlib import Path
from typing import Any

from steward.agents.schemas import NewAgent

FIELDS = Path(__file__).parents[2] / "web/src/features/agents/form/fields.ts"


def test_the_form_knows_the_limits_of_the_api() -> None:
    said = FIELDS.read_text()
    schema = NewAgent.model_json_schema()["properties"]
    ranges = re.findall(r"(\w+): \{ from: ([\d_]+), to: ([\d_]+), whole: (\w+)", said)
    assert {name for name, *_ in ranges} == {
        "max_rounds", "max_seconds", "max_tokens", "temperature",
    }  # fmt: skip
    for name, low, high, whole in ranges:
        kept = _number(schema[name])
        assert (float(low), float(high)) == (kept["minimum"], kept["maximum"]), name
        assert (whole == "true") == (kept["type"] == "integer"), name
    (most,) = re.findall(r"MOST = \{(.*?)\}", said, re.DOTALL)
    counted = dict(re.findall(r"(\w+): ([\d_]+)", most))
    for name, number in counted.items():
        kept = schema[name]
        assert int(number) == kept.get("maxLength", kept.get("maxItems")), name
    assert set(counted) == {"name", "description", "instructions", "models", "tools"}


def _number(field: dict[str, Any]) -> dict[str, Any]:
    """The schema of a number that may be null."""
    found: dict[str, Any] = next((one for one in field.get("anyOf", []) if "maximum" in one), field)
    return found
