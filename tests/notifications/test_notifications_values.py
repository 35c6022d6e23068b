"""An event brings what its kind declares, or is not sent at all."""

import math
from datetime import UTC, datetime
from typing import Any

import pytest

from steward.kit.errors import Invalid
from steward.notifications.check_values import check_values
from steward.notifications.events import Event

EVENT = Event(
    "e", {"who": "text", "many": "number", "at": "time", "where": "link"}, ("It is.", "是。")
)
GOOD = {"who": "Anna", "many": 2.5, "at": "2026-01-02T03:04:05Z", "where": "/runs/1"}


def test_what_fits_is_kept() -> None:
    assert check_values(EVENT, GOOD) == GOOD
    at = datetime(2026, 1, 2, tzinfo=UTC)
    assert check_values(EVENT, GOOD | {"at": at})["at"] == "2026-01-02T00:00:00+00:00"


def refused(given: dict[str, Any]) -> dict[str, str]:
    with pytest.raises(Invalid) as error:
        check_values(EVENT, given)
    assert error.value.code == "wrong_values"
    return {each["field"]: each["why"] for each in error.value.extra["fields"]}


def test_everything_that_is_wrong_is_named() -> None:
    given: dict[str, Any] = {"many": "two", "at": "soon", "where": "javascript:alert(1)", "more": 1}
    assert refused(given) == {
        "who": "missing",
        "more": "not declared",
        "many": "not a number",
        "at": "not a time",
        "where": "not a link",
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("who", 1),
        ("who", None),
        ("who", "x" * 4001),
        ("many", True),
        ("many", math.nan),
        ("many", math.inf),
        ("many", 10**30),
        ("many", [1]),
        ("at", "2026-01-02T03:04:05"),
        ("at", datetime(2026, 1, 2)),
        ("at", 5),
        ("where", "ftp://x"),
        ("where", "https://" + "x" * 4000),
    ],
)
def test_a_value_of_another_kind_is_none(name: str, value: Any) -> None:
    assert list(refused(GOOD | {name: value})) == [name]
