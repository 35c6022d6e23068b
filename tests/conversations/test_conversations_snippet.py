"""The piece of a text that is shown for a search, and where the words stand in it."""

import pytest

from steward.conversations.fold import folded, search_words
from steward.conversations.snippet import LONGEST, snippet


def marked(text: str, query: str) -> list[str]:
    found = snippet(text, search_words(query))
    assert found.text in text
    return [found.text[start:end] for start, end in found.matches]


@pytest.mark.parametrize(
    ("text", "query", "matches"),
    [
        ("The ferry leaves.", "FERRY", ["ferry"]),
        ("Ferry, ferry.", "ferry", ["Ferry", "ferry"]),
        ("今天北京的天气很好", "北京天气", ["北京", "天气"]),
        ("北京天气很好", "北京天气", ["北京天气"]),
        ("臺灣的天氣", "台湾天气", ["臺灣", "天氣"]),
        ("wait… then the STRASSE", "straße", ["STRASSE"]),
        ("…… Große Straße", "strasse grosse", ["Große", "Straße"]),
        ("ﬁne ﬂow", "flow fine", ["ﬁne", "ﬂow"]),
        ("Cafe\u0301 au lait", "café", ["Cafe\u0301"]),
        ("ＦＵＬＬ width", "full", ["ＦＵＬＬ"]),
        ("½ of it", "1 2", ["½"]),
        ("İstanbul", "stanbul", ["stanbul"]),
        ("no such word", "ferry", []),
        ("", "ferry", []),
    ],
)
def test_matches_are_places_in_the_text_as_it_was_written(
    text: str, query: str, matches: list[str]
) -> None:
    assert marked(text, query) == matches


@pytest.mark.parametrize("filler", ["wind and waves ", "风和浪，", "wait… "])
def test_the_piece_is_short_and_holds_the_first_match(filler: str) -> None:
    text = filler * 200 + "the lighthouse" + " " + filler * 200
    found = snippet(text, ["lighthouse"])
    assert len(found.text) <= LONGEST
    assert [found.text[at:to] for at, to in found.matches] == ["lighthouse"]
    assert found.text in text


def test_a_text_without_a_match_is_shown_from_its_beginning() -> None:
    assert snippet("word " * 100, ["zeppelin"]).text.startswith("word word")


def test_folding_is_what_searches_and_texts_have_in_common() -> None:
    assert folded("Ｆerry 臺灣 STRASSE") == folded("ferry 台湾 straße")
