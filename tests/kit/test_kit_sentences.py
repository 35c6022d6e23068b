import itertools
import random

import pytest

from steward.kit.sentences import paragraphs, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("He said “No.” Then he left.", ["He said “No.”", "Then he left."]),
        ("See No. 5 and Fig. 3. No. It is not.", ["See No. 5 and Fig. 3.", "No.", "It is not."]),
        ("It costs 3.5 million, i.e. a lot.", ["It costs 3.5 million, i.e. a lot."]),
        ("It ends... or does it?", ["It ends... or does it?"]),
        ("Heading\nA sentence.", ["Heading", "A sentence."]),
        ("name\tprice\nbread\t2\nmilk\t1", ["name\tprice", "bread\t2", "milk\t1"]),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_titles_and_initials_end_no_sentence() -> None:
    assert cut("Dr. Smith met J. R. Jones in the U.S. Army. He left.") == [
        "Dr. Smith met J. R. Jones in the U.S. Army.",
        "He left.",
    ]


def test_chinese_marks_and_what_closes_after_them() -> None:
    assert cut("他来了。她说：“走吧！”真的吗？完") == [
        "他来了。",
        "她说：“走吧！”",
        "真的吗？",
        "完",
    ]


def test_a_line_broken_by_the_edge_of_the_page_goes_on() -> None:
    wrapped = (
        "The tenant shall keep the premises in good repair and shall\n"
        "return them at the end of the lease in the state in which they\n"
        "were received."
    )
    assert cut(wrapped) == [wrapped]


def test_a_wrapped_chinese_line_goes_on_and_a_verse_does_not() -> None:
    wrapped = (
        "甲方应当在合同签订之日起十个工作日之内向乙方支付全部合同价款的百分之\n三十作为预付款。"
    )
    assert cut(wrapped) == [wrapped]
    assert cut("床前明月光\n疑是地上霜") == ["床前明月光", "疑是地上霜"]


def test_paragraphs_end_at_blank_lines() -> None:
    text = "  One\nline two\n \t\n\n Two \n\nThree\fFour"
    assert [text[a:b] for a, b in paragraphs(text)] == ["One\nline two", "Two", "Three", "Four"]


@pytest.mark.parametrize("seed", range(30))
def test_together_they_are_all_that_is_not_white_space(seed: int) -> None:
    chance = random.Random(seed)
    text = "".join(chance.choices('ab .!?…。！\n\t|”)"A中文；\f\u3000', k=400))
    for spans in (list(sentences(text)), list(paragraphs(text))):
        assert all(start < end for start, end in spans)
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
        assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
        assert all(text[a:b] == text[a:b].strip() for a, b in spans)
