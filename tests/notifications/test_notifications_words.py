"""Every event that is shipped can be told over every channel in both languages, and templates can
do no more than put values into words."""

from typing import Any

import pytest

from steward.notifications.check_values import check_values
from steward.notifications.events import CHANNELS, KINDS, SHIPPED, SHIPPED_BY_NAME, Event
from steward.notifications.render import WrongTemplate, check_template, in_place, render
from steward.notifications.words import ANY, LANGUAGES, Words, find_words, read_shipped

EXAMPLES = {
    "text": "Tom & <b>Jerry</b>",
    "number": 3,
    "time": "2026-03-29T22:30:00+00:00",
    "link": "https://example.org/a?b=1&c=2",
}
BOOK = read_shipped()


def shown(event: Event, language: str) -> dict[str, Any]:
    values = check_values(event, {name: EXAMPLES[kind] for name, kind in event.values.items()})
    return in_place(values, event.values, language, "Europe/Berlin") | {
        "person": "anna",
        "link": None,
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("event", SHIPPED, ids=lambda event: event.name)
def test_what_is_shipped_can_be_told_everywhere(event: Event, language: str) -> None:
    for channel in CHANNELS:
        words = BOOK.get((event.name, channel, language)) or BOOK[event.name, ANY, language]
        for source in (words.title, words.text):
            check_template(source, event.values)
            said = render(source, shown(event, language))
            assert said.strip()
            assert "{" not in said


def test_each_language_is_written_in_itself() -> None:
    for (event, _, language), words in BOOK.items():
        if event == "message":
            continue
        chinese = any("\u4e00" <= character <= "\u9fff" for character in words.title + words.text)
        assert chinese == (language == "zh-CN"), (event, language)


def test_words_are_only_shipped_for_events_that_are_there() -> None:
    assert {event for event, _, _ in BOOK} == set(SHIPPED_BY_NAME)
    assert {kind for event in SHIPPED for kind in event.values.values()} <= set(KINDS)


def test_the_nearest_words_are_found() -> None:
    english = Words("en", "any")
    written = {
        ("e", "any", "en"): english,
        ("e", "sms", "en"): Words("en", "sms"),
        ("e", "any", "zh-CN"): Words("zh", "any"),
    }
    assert find_words("e", "sms", "en", written) == Words("en", "sms")
    assert find_words("e", "email", "en", written) == english
    assert find_words("e", "sms", "zh-CN", written) == Words("zh", "any"), "the language goes first"
    assert find_words("e", "sms", "fr", written) == Words("en", "sms")
    assert find_words("other", "sms", "en", written) is None
    changed = {("e", "any", "en"): Words("changed", "any")}
    assert find_words("e", "email", "en", changed, written) == Words("changed", "any")
    assert find_words("e", "sms", "en", changed, written) == Words("en", "sms")


@pytest.mark.parametrize(
    "source",
    [
        "{{ name.__class__ }}",
        "{{ name['x'] }}",
        "{% for x in name %}{{ x }}{% endfor %}",
        "{{ name * 1000000000 }}",
        "{{ 9 ** 9999999 }}",
        "{{ '%99999999d' % 1 }}",
        "{{ range(9) }}",
        "{{ name.format(1) }}",
        "{{ name | center(99999999) }}",
        "{{ name | replace('a', name) }}",
        "{% include 'mail.html' %}",
        "{% set name = 1 %}",
        "{% macro m() %}{% endmacro %}",
        "{{ unknown }}",
        "{{ name",
        "x" * 20_001,
        "{{ " + "not " * 60 + "name }}",
        "{{ " + "not " * 4000 + "name }}",
        "{{ " + "(" * 900 + "name" + ")" * 900 + " }}",
        "{{ name" + "|upper" * 300 + " }}",
        "{% if name %}" * 300 + "{% endif %}" * 300,
    ],
)
def test_what_a_template_has_no_use_for_is_refused(source: str) -> None:
    with pytest.raises(WrongTemplate) as refused:
        check_template(source, ["name"])
    assert refused.value.status == 422
    assert refused.value.zh.startswith("模板")


def test_what_templates_need_is_there() -> None:
    source = (
        '{% if n > 1 and name %}{{ name | upper | truncate(9) }}{% else %}-{% endif %}{{ "a" ~ n }}'
    )
    check_template(source, ["n", "name"])
    assert render(source, {"n": 2, "name": "ab"}) == "ABa2"
    assert render(source, {"n": 1, "name": "ab"}) == "-a1"
    check_template("{{ person }} {{ link or '' }}", [])


def test_what_may_be_nested_can_be_rendered() -> None:
    for source, said in (
        ("{{ " + "not " * 46 + "n }}", "True"),
        ("{{ n" + "|int" * 46 + " }}", "1"),
        ("{% if n %}" * 46 + "yes" + "{% endif %}" * 46, "yes"),
        ("{% if not n %}no" + "{% elif not n %}no" * 800 + "{% endif %}", ""),
    ):
        check_template(source, ["n"])
        assert render(source, {"n": 1}) == said


def test_values_are_escaped_in_html_and_nowhere_else() -> None:
    assert render("<p>{{ x }}</p>", {"x": "<b> & co"}, html=True) == "<p>&lt;b&gt; &amp; co</p>"
    assert render("{{ x }}", {"x": "<b> & co"}) == "<b> & co"


def test_times_are_told_as_people_there_read_them() -> None:
    values, kinds = {"at": "2026-03-29T22:30:00+00:00", "n": 1}, {"at": "time", "n": "number"}
    assert in_place(values, kinds, "en", "Europe/Berlin") == {
        "at": "30 Mar 2026, 00:30 (Europe/Berlin)",
        "n": 1,
    }
    chinese = in_place(values, kinds, "zh-CN", "Asia/Shanghai")
    assert chinese["at"] == "2026年3月30日 06:30 (Asia/Shanghai)"
