"""Each [n] is bound to a passage and an exact quote, or marked as no proof."""

import pytest

from steward.agents.evidence import Evidence, NumberedPassage
from steward.answers.cite import Citation, cite

LIGHTHOUSE = (
    "The lighthouse of Corvo was built in 1884 by Ana Duarte. It burns rapeseed oil, and its "
    "keeper counts 214 steps each evening."
)
TEA = "Tea is grown on the northern slopes. The first harvest begins in April."
CHINESE = "灯塔建于1884年，由安娜设计。守塔人每天晚上数214级台阶。"
QUESTION = "Who built the lighthouse of Corvo?"


def evidence(*texts: str) -> Evidence:
    return Evidence(
        [
            NumberedPassage(
                n, f"document {n}", f"{n}.txt", n, 100 * n, 100 * n + len(text), text, 1
            )
            for n, text in enumerate(texts, 1)
        ]
    )


def cited(answer: str, question: str = QUESTION) -> list[Citation]:
    citations = cite(question, answer, evidence(LIGHTHOUSE, TEA, CHINESE))
    for one in citations:
        text = (LIGHTHOUSE, TEA, CHINESE)[one.n - 1]
        assert (one.document_id, one.page) == (f"document {one.n}", one.n)
        if one.verified:
            assert text[one.start - 100 * one.n : one.end - 100 * one.n] == one.quote
    return citations


def numbers(answer: str) -> list[int]:
    return [citation.n for citation in cited(answer)]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("It was built by Ana Duarte in 1884 [1].", [1]),
        ("It was built by Ana Duarte in 1884. [1]", [1]),
        ("It was built by Ana Duarte in 1884.[1] Tea is grown on slopes.[2]", [1, 2]),
        ("Tea is grown on slopes [2][1] and the lighthouse burns oil.", [2, 1]),
        ("Built in 1884 [1, 2], as they say [1，3] and [2、3].", [1, 2, 3]),
        ("灯塔建于1884年【3】。", [3]),
        ("灯塔建于1884年。[3]守塔人数台阶。[1]", [3, 1]),
        ("| a | b |\n|---|---|\n| lighthouse [1] | tea [2] |", [1, 2]),
        ("- built in 1884 by Ana Duarte [1]\n- tea is grown there [2]", [1, 2]),
        ("Nothing is cited here.", []),
        ("", []),
        ("[", []),
        ("A list x[0] or a link [1](http://example.com) or [4] or [999] or [1000].", [1]),
        ("[1]", [1]),
        ("[1] [2]\n\n[3]", [1, 2, 3]),
    ],
)
def test_the_numbers_that_are_citations(answer: str, expected: list[int]) -> None:
    assert numbers(answer) == expected


def test_a_claim_is_bound_to_the_sentences_that_carry_it() -> None:
    (citation,) = cited("The keeper counts 214 steps each evening [1].")
    assert citation.verified
    assert "214 steps" in citation.quote


@pytest.mark.parametrize(
    "answer",
    [
        'It says "built in 1884 by Ana Duarte" [1].',
        "It says “built in 1884 by Ana Duarte” [1].",
        'It says "built in 1884 by Ana Duarte. It burns rapeseed oil" [1].',
        "> built in 1884 by Ana Duarte. It burns rapeseed oil [1]",
        "As the page puts it:\n\n> built in 1884\nby Ana [1]",
    ],
)
def test_what_is_quoted_is_found_exactly(answer: str) -> None:
    (citation,) = cited(answer)
    assert citation.verified
    assert citation.quote.startswith("built in 1884") or "built in 1884" in citation.quote


def test_a_quote_of_several_sentences_is_one_quote() -> None:
    (citation,) = cited(f"Your documents say:\n\n> {LIGHTHOUSE} [1]")
    assert (citation.quote, citation.verified) == (LIGHTHOUSE.rstrip("."), True)


@pytest.mark.parametrize(
    "answer",
    [
        'It says "the door was painted blue by pirates" [1].',
        '"Pirates painted it. The keeper counts 214 fish each evening." [1]',
        "> The lighthouse of Corvo was built in 1885 by Ana Duarte. [1]",
        "守塔人说「灯塔建于一九九九年，由海盗设计」[3]。",
    ],
)
def test_a_made_up_quote_is_no_proof(answer: str) -> None:
    (citation,) = cited(answer)
    assert not citation.verified


def test_a_claim_the_passage_does_not_carry_is_no_proof() -> None:
    (citation,) = cited("Submarines explore distant volcanoes beneath frozen oceans [2].")
    assert not citation.verified


def test_the_best_of_several_claims_is_the_proof() -> None:
    answer = "Submarines explore frozen volcanic oceans [1]. Ana Duarte built the lighthouse [1]."
    (citation,) = cited(answer)
    assert citation.verified
    assert "Ana Duarte" in citation.quote


def test_hostile_answers_take_no_time() -> None:
    for answer in ('"' * 20_000, "[1" * 20_000, "[1]" * 5_000, "> " * 20_000, "「" * 20_000):
        cited(answer)
