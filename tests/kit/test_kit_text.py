import subprocess
import sys

import pytest

from steward.kit.text import cut_words, language, query_words, size, stem, stems_of_each


def test_english_words_are_lowered_and_separated() -> None:
    assert cut_words("The Landlord's  roof—repairs (2019).") == "the landlord s roof repairs 2019"


def test_chinese_is_cut_into_words_beside_english_ones() -> None:
    words = cut_words("我们在北京用Python写程序。").split()
    assert {"北京", "python", "程序"} <= set(words)


def test_a_long_chinese_word_is_also_given_by_its_parts() -> None:
    assert {"清华大学", "大学"} <= set(cut_words("清华大学").split())


def test_full_width_letters_are_found_by_ordinary_ones() -> None:
    assert cut_words("ＡＢＣ１２３") == cut_words("abc123") == "abc123"


def test_words_of_a_question_leave_out_what_says_nothing() -> None:
    assert query_words("Who settled the northern part of Ohio?") == [
        "settled",
        "northern",
        "part",
        "ohio",
    ]
    assert query_words("北京的人口是多少？") == ["北京", "人口"]


def test_a_question_of_such_words_only_keeps_them() -> None:
    assert query_words("Who is it?") == ["who", "is", "it"]


def test_a_word_is_looked_up_once() -> None:
    assert query_words("tax, Tax and TAX") == ["tax"]


@pytest.mark.parametrize("question", ["", "  \n", "?!…", "。，"])
def test_a_question_without_words_has_none(question: str) -> None:
    assert query_words(question) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What is a contract?", "en"),
        ("什么是合同？", "zh"),
        ("GRB 090423是什么？", "zh"),
        ("The word 合同 means a contract in Chinese", "en"),
        ("", "en"),
    ],
)
def test_language(text: str, expected: str) -> None:
    assert language(text) == expected


@pytest.mark.parametrize(
    ("one", "other"), [("settled", "settle"), ("studies", "study"), ("walking", "walks")]
)
def test_forms_of_a_word_share_a_stem_or_stay_near(one: str, other: str) -> None:
    assert stem(one).startswith(stem(other)[:4])


def test_short_words_keep_their_ending() -> None:
    assert [stem(word) for word in ("is", "bus", "red", "北京")] == ["is", "bus", "red", "北京"]


def test_stems_of_many_texts_are_those_of_each() -> None:
    texts = ["Walking dogs.", "", "北京的狗", "a\nb", "Ends in an e"]
    assert stems_of_each(texts) == [stems_of_each([text])[0] for text in texts]
    assert [[stem(word) for word in cut_words(text).split()] for text in texts] == stems_of_each(
        texts
    )
    assert stems_of_each([]) == []


def test_a_chinese_character_says_more_than_a_letter() -> None:
    assert size("abcd") == 4
    assert size("合同") > size("ab")


def test_the_chinese_dictionary_is_loaded_only_for_chinese() -> None:
    script = (
        "import sys; from steward.kit.text import cut_words\n"
        "cut_words('plain English'); before = 'rjieba' in sys.modules\n"
        "cut_words('中文'); print(before, 'rjieba' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.split() == [b"False", b"True"]
