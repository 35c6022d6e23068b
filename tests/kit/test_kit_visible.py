import unicodedata

from steward.kit.visible import visible

HIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f\u2060\ufeff\u00ad"


def test_what_can_be_seen_stays_as_it_is() -> None:
    for text in (
        "",
        "plain",
        "two\nlines\tapart",
        "你好，管家",
        "שלום",
        "é e\u0301",
        "👍🏽",
        "a b",
    ):
        assert visible(text) == text


def test_what_cannot_be_seen_is_named() -> None:
    for character in HIDES + "\x00\x1b\x7f\u2028\ue000":
        assert visible(f"a{character}b") == f"a\\u{ord(character):04x}b"
    assert visible("\U000e0041") == "\\udb40\\udc41"
    assert visible("\ud800") == "\\ud800"


def test_nothing_that_turns_direction_is_left_of_any_text() -> None:
    every = "".join(map(chr, range(0x110000)))
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    assert not {unicodedata.bidirectional(c) for c in visible(every)} & turning
