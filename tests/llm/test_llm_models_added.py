"""Models that are added beside those of the settings: who answers first, and what a name means."""

import pytest

from steward.kit.errors import Invalid
from steward.llm.models import Models
from steward.llm.quotes import QuotesModel


def test_the_settings_come_first_and_keep_their_names() -> None:
    ours, other, theirs, more = (QuotesModel(name) for name in ("ours", "other", "theirs", "more"))
    models = Models({"a": ours, "z": other}, ["a"])
    in_hand = models.default
    added = {"a": theirs, "b": theirs, "c": more}
    models.add(added, ["c", "a", "b"], {"a": 5, "b": 2000, "c": 1000})
    assert models.default_names == ["a", "c", "b"]
    assert models.names == ["a", "c", "b", "z"]
    assert models.set_names == ["a", "z"]
    assert models.chain(["b", "a"]) == [theirs, ours]
    # The smallest window of those that may be asked; none is said of what the settings name.
    assert [models.window(names) for names in ([], ["b"], ["a", "z"])] == [1000, 2000, None]

    models.add({}, [], {})
    assert (models.default, models.names) == (in_hand, ["a", "z"])
    with pytest.raises(Invalid):
        models.chain(["b"])
