import itertools
import random
import time
from collections.abc import Callable

import pytest

from steward.documents.chunk import FULL, SHORT, cut_passages
from steward.kit.text import size

ENGLISH = "The tenant shall keep the premises in good repair and pay the rent on the first day. "
CHINESE = "甲方应当在合同签订之日起十日内支付全部价款，逾期每日支付违约金。"


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in cut_passages(text)]


def random_text(seed: int) -> str:
    chance = random.Random(seed)
    parts = [
        "word",
        "字",
        "合同价款",
        " ",
        ". ",
        "。",
        "\n",
        "\n\n",
        "\t",
        "!",
        "x" * 300,
        "长" * 200,
        " " * 50,
        "…",
        "\u3000",
        ENGLISH,
        CHINESE,
    ]
    return "".join(chance.choices(parts, k=chance.randrange(1, 300)))


@pytest.mark.parametrize("seed", range(60))
def test_passages_cover_all_that_is_not_white_space_in_order(seed: int) -> None:
    text = random_text(seed)
    spans = cut_passages(text)
    covered = bytearray(len(text))
    for start, end in spans:
        assert text[start:end].strip() == text[start:end] != ""
        assert size(text[start:end]) <= FULL
        covered[start:end] = b"\x01" * (end - start)
    missing = "".join(c for c, there in zip(text, covered, strict=True) if not there)
    assert missing.strip() == ""
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\u3000\f\t"])
def test_nothing_comes_of_white_space(text: str) -> None:
    assert cut_passages(text) == []


def test_a_paragraph_is_a_passage() -> None:
    one, two = ENGLISH * 3, CHINESE * 5
    assert cut(f"{one}\n\n{two}") == [one.strip(), two]


def test_a_heading_goes_with_what_follows() -> None:
    heading = "Chapter 3: Repairs"
    assert size(heading) < SHORT
    [passage] = cut(f"{heading}\n\n{ENGLISH * 3}")
    assert passage.startswith(heading)


def test_a_long_paragraph_is_cut_at_sentences_and_neighbours_share_one() -> None:
    sentences = [
        f"Sentence number {n} says that item {n} is to be paid in full." for n in range(60)
    ]
    passages = cut(" ".join(sentences))
    assert len(passages) > 3
    assert all(passage.startswith("Sentence") and passage.endswith(".") for passage in passages)
    for one, next_one in itertools.pairwise(passages):
        shared = next_one[: next_one.index(".") + 1]
        assert one.endswith(shared)


def test_chinese_passages_have_fewer_characters() -> None:
    english, chinese = cut(ENGLISH * 40), cut(CHINESE * 60)
    longest_english, longest_chinese = max(map(len, english)), max(map(len, chinese))
    assert longest_chinese < longest_english / 2


def test_a_sentence_without_end_is_cut_at_its_pauses() -> None:
    passages = cut("one two three, " * 500)
    assert len(passages) > 5
    assert all(passage.split()[-1] in {"one", "two", "three,"} for passage in passages)


def test_a_line_without_any_boundary_is_cut_all_the_same() -> None:
    assert "".join(cut("x" * 10_000)) == "x" * 10_000
    assert "".join(cut("长" * 10_000)) == "长" * 10_000


MONSTERS: dict[str, Callable[[int], str]] = {
    "one line of letters": lambda n: "x" * n,
    "one line of words": lambda n: "word " * (n // 5),
    "one line of Chinese": lambda n: "长" * n,
    "dots": lambda n: "." * n,
    "dots and closing marks": lambda n: '."' * (n // 2),
    "empty lines": lambda n: "a" + "\n \n" * (n // 3) + "b",
    "spaces": lambda n: "a" + " " * n + "b",
    "short sentences": lambda n: "A. " * (n // 3),
    "short lines": lambda n: "a\n" * (n // 2),
    "short paragraphs": lambda n: "a\n\n" * (n // 3),
    "abbreviations": lambda n: "U.S. " * (n // 5),
}


@pytest.mark.parametrize("name", MONSTERS)
def test_eight_times_the_text_takes_no_more_than_about_eight_times_as_long(name: str) -> None:
    def cpu(length: int) -> float:
        text = MONSTERS[name](length)
        times = []
        for _ in range(3):
            began = time.process_time()
            cut_passages(text)
            times.append(time.process_time() - began)
        return min(times)

    # Twice the square would be 64 times; the floor keeps the clock's grain out of it.
    assert cpu(400_000) < 30 * max(cpu(50_000), 0.002)
