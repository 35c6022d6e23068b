"""The model that says what others have composed."""

import pytest
from pydantic_ai import Agent

from steward.llm.quotes import QuotesModel

TEXT = "The contract says:\n\n> 合同自签字之日起生效。 [1]\n"


@pytest.mark.parametrize("answer", [TEXT, lambda: TEXT])
async def test_the_text_comes_in_pieces(listen, answer):
    heard = await listen(QuotesModel(answer), "Since when?")
    assert heard.text == TEXT
    assert len(heard.texts) > 3
    assert not heard.answers[0].usage.has_values()


async def test_the_text_comes_at_once():
    result = await Agent(QuotesModel(TEXT)).run("Since when?")
    assert result.output == TEXT
    assert result.usage.total_tokens == 0
