"""Whether words can be said, tried with examples before they are used."""

from collections.abc import Mapping
from typing import Any

from steward.notifications.events import Event, ValueKind
from steward.notifications.render import check_template, in_place, render
from steward.notifications.words import LANGUAGES, Words

EXAMPLES: Mapping[ValueKind, Any] = {
    "text": "example",
    "number": 3,
    "time": "2026-01-02T15:04:05+00:00",
    "link": "https://example.org/",
}


def check_words(words: Words, event: Event) -> None:
    """Raise `WrongTemplate` unless they can be said of the event."""
    sources = (words.title, words.text, words.html or "")
    for source in sources:
        check_template(source, event.values)
    for language in LANGUAGES:
        values = as_shown(event, example_values(event), language)
        for source in sources:
            render(source, values)


def example_values(event: Event) -> dict[str, Any]:
    """A value of its kind for each that the event declares."""
    return {name: EXAMPLES[kind] for name, kind in event.values.items()}


def as_shown(event: Event, values: Mapping[str, Any], language: str) -> dict[str, Any]:
    """Everything that a template may name."""
    return in_place(values, event.values, language, "UTC") | {"person": "anna", "link": ""}
