import pytest

from steward.index.port import Frequencies
from steward.search.cover import cover_each, weigh
from steward.search.propose import fuse, rarest


def test_words_weigh_one_together_and_rare_ones_more() -> None:
    weights = weigh(["tax", "contract"], Frequencies(10_000, {"tax": 5, "contract": 9_000}))
    assert sum(weights.by_stem.values()) == pytest.approx(1)
    assert weights.by_stem["tax"] > 10 * weights.by_stem["contract"]


def test_among_a_few_passages_nobody_knows_what_is_rare() -> None:
    weights = weigh(["tax", "contract"], Frequencies(3, {"tax": 0, "contract": 3}))
    assert weights.by_stem["tax"] < 2 * weights.by_stem["contract"]


def test_cover_is_of_the_whole_and_of_the_best_sentence() -> None:
    weights = weigh(["roofs", "repaired", "landlord", "wednesday"])
    text = "The landlord came. He repairs the roof. It rained."
    [covered] = cover_each(weights, [text])
    assert covered.whole == pytest.approx(0.75)
    assert covered.best == pytest.approx(0.5)
    assert [text[a:b] for (a, b), _ in covered.sentences] == [
        "The landlord came.",
        "He repairs the roof.",
        "It rained.",
    ]


def test_texts_are_covered_one_by_one() -> None:
    weights = weigh(["租金", "rent"])
    covers = cover_each(weights, ["", "每月租金三千元。", "No such thing. Rent is due."])
    assert [round(covered.whole, 2) for covered in covers] == [0.0, 0.5, 0.5]
    assert cover_each(weights, []) == []
    assert weigh([]).of(["anything"]) == 0


def test_fusing_scales_each_list_by_its_own_best() -> None:
    fused = fuse([{1: 20.0, 2: 10.0, 3: 0.0}, {1: 0.4, 3: 0.8}])
    assert fused == pytest.approx({1: (1 + 0.5) / 2, 2: 0.5, 3: (0 + 1) / 2})
    assert fuse([{1: 0.0}, {}]) == {1: 0.0}
    assert fuse([{}, {1: -0.5, 2: -0.1}]) == {1: 0.0, 2: 0.0}


def test_the_rarest_words_are_looked_up_and_at_least_one() -> None:
    assert rarest(Frequencies(10, {"a": 3, "b": 0, "c": 1})) == ["c", "a"]
    assert rarest(Frequencies(10**6, {"a": 900_000, "b": 800_000})) == ["b"]
    assert rarest(Frequencies(10**6, {"a": 900_000, "b": 20})) == ["b"]
    assert rarest(Frequencies(0, {})) == []
