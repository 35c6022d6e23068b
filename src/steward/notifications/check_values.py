"""Whether an event brings exactly the values that its kind declares, each of its kind."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from steward.kit.errors import Invalid
from steward.notifications.events import Event, ValueKind

LONGEST_TEXT = 4000
LARGEST_NUMBER = 2**63


def check_values(event: Event, given: Mapping[str, Any]) -> dict[str, Any]:
    """The values as they are kept, which JSON can hold. Raises `Invalid`, which names each value
    that is missing, unknown or of another kind."""
    wrong = [
        *({"field": name, "why": "missing"} for name in event.values if name not in given),
        *({"field": name, "why": "not declared"} for name in given if name not in event.values),
    ]
    kept = {}
    for name, kind in event.values.items():
        if name not in given:
            continue
        value = _as_kind(given[name], kind)
        if value is None:
            wrong.append({"field": name, "why": f"not a {kind}"})
        kept[name] = value
    if wrong:
        named = ", ".join(str(each["field"]) for each in wrong)
        raise Invalid(
            "wrong_values",
            f"The values of {event.name} are not as declared: {named}.",
            f"事件 {event.name} 的值与声明不符：{named}。",
            fields=wrong,
        )
    return kept


def _as_kind(value: Any, kind: ValueKind) -> Any:
    """The value as it is kept; None if it is not of the kind."""
    match kind:
        case "text":
            fits = isinstance(value, str) and len(value) <= LONGEST_TEXT and _is_whole(value)
        case "number":
            fits = isinstance(value, int | float) and not isinstance(value, bool)
            fits = fits and abs(value) < LARGEST_NUMBER  # which no NaN is
        case "time":
            value = value.isoformat() if isinstance(value, datetime) else value
            fits = isinstance(value, str) and _is_time(value)
        case "link":
            fits = isinstance(value, str) and len(value) <= LONGEST_TEXT and _is_whole(value)
            fits = fits and value.startswith(("https://", "http://", "/"))
    return value if fits else None


def _is_whole(text: str) -> bool:
    """Whether no character of it is half a surrogate pair, which JSON can hold and nothing else."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_time(text: str) -> bool:
    """Whether it is a moment, one that every time zone's calendar has."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return False
    return at.tzinfo is not None and 1 < at.year < 9999
