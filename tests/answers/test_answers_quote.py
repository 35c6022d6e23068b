import random

import pytest

from steward.answers.quote import QUOTE, QUOTES, choose_quotes, support
from steward.kit.text import size

FILLER = "This paragraph speaks of the weather, which was mild, and of nothing else at all. "
ANSWER = "The landlord repairs the roof, the windows and the heating within ten days. "


def test_a_short_passage_is_quoted_whole() -> None:
    passage = "Cats are allowed. Dogs need the consent of the landlord."
    [quote] = choose_quotes("Are dogs allowed?", [passage])
    assert (quote.passage, quote.start, quote.end) == (0, 0, len(passage))


def test_of_a_long_passage_the_sentences_around_the_best_are_quoted() -> None:
    passage = (FILLER * 8 + ANSWER + FILLER * 8).strip()
    [quote] = choose_quotes("Who repairs the windows and the heating?", [passage])
    quoted = passage[quote.start : quote.end]
    assert ANSWER.strip() in quoted
    assert len(ANSWER) < size(quoted) <= QUOTE
    assert quoted.startswith(("This", "The"))
    assert quoted.endswith(".")


def test_a_long_chinese_passage_too() -> None:
    filler, answer = "今天的天气很好，没有下雨也没有刮风。", "屋顶和暖气由出租人负责维修。"
    passage = filler * 20 + answer + filler * 20
    [quote] = choose_quotes("暖气由谁维修？", [passage])
    assert answer in passage[quote.start : quote.end]
    assert size(passage[quote.start : quote.end]) <= QUOTE


def test_only_passages_that_say_about_as_much_are_quoted_too() -> None:
    good, also, poor = (
        "Dogs need the written consent of the landlord.",
        "The landlord gives written consent for dogs by letter.",
        "The landlord lives in Lisbon.",
    )
    question = "Who gives written consent for dogs?"
    assert [q.passage for q in choose_quotes(question, [also, good, poor])] == [0, 1]
    assert len(choose_quotes(question, [also] * 9)) == QUOTES


def test_the_first_is_quoted_even_when_it_says_nothing_of_the_question() -> None:
    assert [q.passage for q in choose_quotes("Zebras?", ["Some text."])] == [0]
    assert choose_quotes("Zebras?", []) == []
    assert choose_quotes("Zebras?", ["", "  "]) == []


@pytest.mark.parametrize("seed", range(20))
def test_quotes_are_exact_stretches_of_their_passages(seed: int) -> None:
    chance = random.Random(seed)
    words = ["rent", "dogs", "。", ". ", "\n", "猫", "同意", "roof ", "x" * 700, "! "]
    passages = ["".join(chance.choices(words, k=60)) for _ in range(5)]
    for quote in choose_quotes("rent 同意 roof", passages):
        quoted = passages[quote.passage][quote.start : quote.end]
        assert quoted == quoted.strip() != ""


def test_support_is_the_sentence_that_carries_the_claim() -> None:
    passage = f"{FILLER}{ANSWER}{FILLER}".strip()
    start, end, share = support("The roof is repaired by the landlord.", passage)
    assert passage[start:end] == ANSWER.strip()
    assert share == pytest.approx(1)


def test_support_takes_in_a_neighbour_that_holds_the_rest() -> None:
    passage = f"{FILLER}The tenant pays the rent. It is due on the third of June. {FILLER}".strip()
    start, end, share = support("The tenant pays rent due on the third of June.", passage)
    assert passage[start:end] == "The tenant pays the rent. It is due on the third of June."
    assert share == pytest.approx(1)


def test_support_in_chinese() -> None:
    passage = "今天天气很好。承租人每月五日前支付租金。养狗须经同意。"
    start, end, share = support("承租人须在每月五日前支付租金", passage)
    assert passage[start:end] == "承租人每月五日前支付租金。"
    assert share > 0.8


@pytest.mark.parametrize("passage", ["The weather was mild.", "", "\n"])
def test_what_is_not_there_has_no_support(passage: str) -> None:
    start, end, share = support("Parrots need consent.", passage)
    assert 0 <= start <= end <= len(passage)
    assert share == 0.0
