import pytest

from steward.answers.locate import locate


def said(quote: str, text: str) -> str | None:
    span = locate(quote, text)
    return None if span is None else text[span[0] : span[1]]


@pytest.mark.parametrize(
    ("quote", "text", "expected"),
    [
        ("pays the rent", "He pays the rent.", "pays the rent"),
        ("pays the rent", "He pays\n  the rent.", "pays\n  the rent"),
        ("the examples", "See the exam-\nples below.", "the exam-\nples"),
        ('"Yes", he said', "“Yes”—he said: no", "Yes”—he said"),
        ("PAYS The rent.", "he pays the rent, always", "pays the rent"),
        ("**bold** words", "bold words", "bold words"),
        ("每月 租金，三千元", "每月租金三千元。", "每月租金三千元"),
        ("ＡＢＣ", "the abc", "abc"),
        ("1.5 million", "about 1.5 million", "1.5 million"),
        ("12:30", "at 12:30.", "12:30"),
        ("costs 5%", "it costs 5 % more", "costs 5 %"),
        ("cat", "concatenate a cat", "cat"),
    ],
)
def test_finds_what_the_text_says(quote: str, text: str, expected: str) -> None:
    assert said(quote, text) == expected


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("pays no rent", "He pays the rent."),
        ("1.5 million", "about 15 million"),
        ("15 million", "about 1.5 million"),
        ("5%", "5 apples"),
        ("costs $5", "costs €5"),
        ("minus -5 degrees", "minus 5 degrees"),
        ("cat", "concatenate"),
        ("rent", "the current"),
        ("", "anything"),
        ("...", "anything..."),
        ("anything", ""),
    ],
)
def test_does_not_find_what_it_does_not_say(quote: str, text: str) -> None:
    assert locate(quote, text) is None
