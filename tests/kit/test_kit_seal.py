"""Sealed values: only the same secret opens them, and only whole."""

import pytest

from steward.kit.seal import Seal, SealBroken


@pytest.mark.parametrize("text", ["", "Bearer abc", "机密 🔑", "x" * 10_000])
def test_what_is_sealed_can_be_opened(text: str) -> None:
    seal = Seal("the installation's secret")
    assert Seal("the installation's secret").open(seal.seal(text)) == text


def test_a_sealed_text_says_nothing_and_differs_each_time() -> None:
    seal = Seal("a secret")
    first, second = seal.seal("password123"), seal.seal("password123")
    assert "password123" not in first
    assert first != second


@pytest.mark.parametrize(
    "damage", [lambda s: s[:-5], lambda s: "A" + s[1:], lambda s: "", str.lower]
)
def test_what_was_changed_does_not_open(damage: object) -> None:
    seal = Seal("a secret")
    with pytest.raises(SealBroken):
        seal.open(damage(seal.seal("text")))  # type: ignore[operator]


def test_another_secret_opens_nothing_and_says_so() -> None:
    sealed = Seal("the old secret").seal("text")
    with pytest.raises(SealBroken, match="Enter it again") as told:
        Seal("the new secret").open(sealed)
    assert told.value.code == "secret_changed"
    assert "重新填写" in told.value.zh
