"""A conversation named by the model: what it is asked, what becomes of its word, and who wins when
the person is faster."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, cast

import pytest
from pydantic_ai.messages import ModelResponse
from pydantic_ai.models.wrapper import WrapperModel

from database_under_test import DatabaseUnderTest
from scripted_provider import ScriptedProvider, scripted_provider
from scripted_scenarios import Scenario
from steward.answers.answering import Answering
from steward.answers.tables import Run
from steward.answers.title_by_model import Titled, clean_title, title_by_model
from steward.conversations.search import search
from steward.conversations.store import conversation_of
from steward.conversations.title import LONGEST, title_from
from steward.llm.chat_completions import ChatCompletionsModel
from steward.llm.connections import Connections
from steward.llm.models import Models
from talk_house import Talk, talk_house

QUESTION = "Who built the lighthouse of Corvo, and when did they do it, and what did it cost?"


@dataclass
class Answered:
    """A conversation that has its first answer, and a model."""

    talk: Talk
    run: Run
    answering: Answering

    async def name(self) -> Titled | None:
        return await title_by_model(self.run, answering=self.answering)

    async def title(self) -> str:
        async with self.talk.database.read() as session:
            row = await conversation_of(session, self.talk.owner_id, self.talk.conversation_id)
            return row.title

    async def rename(self, title: str) -> None:
        async with self.talk.database.unit() as session:
            row = await conversation_of(session, self.talk.owner_id, self.talk.conversation_id)
            row.title = title


@pytest.fixture
async def provider() -> AsyncIterator[ScriptedProvider]:
    async with scripted_provider() as provider:
        yield provider


@pytest.fixture
async def answered(place: DatabaseUnderTest, provider: ScriptedProvider) -> AsyncIterator[Answered]:
    connections = Connections(connect_seconds=5)
    model = ChatCompletionsModel("scripted", url=provider.url, key="x", connections=connections)
    async with talk_house(place) as house:
        talk = await house.another(title_from(QUESTION))
        asked = await talk.say(QUESTION, None)
        answer = await talk.say("Ana Duarte, in 1884. " * 100, asked, role="assistant")
        run = Run(
            owner_id=talk.owner_id,
            conversation_id=talk.conversation_id,
            asked_id=asked,
            message_id=answer,
            question=QUESTION,
        )
        models = Models({"scripted": model}, ["scripted"])
        # All that the deed touches of it.
        ports: Any = SimpleNamespace(database=talk.database, models=models)
        yield Answered(talk, run, cast("Answering", ports))
    await connections.aclose()


async def test_the_first_answer_gets_a_title(
    answered: Answered, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(answer='"The Lighthouse of Corvo."\nI hope you like it.'))
    titled = await answered.name()
    assert titled is not None
    assert (titled.title, titled.kept) == ("The Lighthouse of Corvo", True)
    assert titled.model == "scripted"
    assert titled.usage.input_tokens > 0
    assert titled.usage.output_tokens > 0
    assert await answered.title() == "The Lighthouse of Corvo"
    async with answered.talk.database.read() as session:
        hits = await search(session, answered.talk.owner_id, ["lighthouse", "corvo"], None, 5)
    assert hits[-1].text == "The Lighthouse of Corvo"
    (asked,) = provider.requests
    told = " ".join(message["content"] for message in asked.body["messages"])
    assert QUESTION in told
    assert "Ana Duarte" in told
    assert len(told) < 2500
    assert "tools" not in asked.body


async def test_a_person_who_renames_it_meanwhile_is_heard(
    answered: Answered, provider: ScriptedProvider
) -> None:
    class Interrupted(WrapperModel):
        """A model that is still thinking when the person acts."""

        async def request(self, *asked: Any, **how: Any) -> ModelResponse:
            await answered.rename("Mine")
            return await super().request(*asked, **how)

    provider.script(Scenario(answer="By the model"))
    models = Models({"slow": Interrupted(answered.answering.models.default[0])}, ["slow"])
    ports: Any = SimpleNamespace(database=answered.talk.database, models=models)
    titled = await title_by_model(answered.run, answering=cast("Answering", ports))
    assert titled is not None
    assert not titled.kept
    assert await answered.title() == "Mine"


@pytest.mark.parametrize("title", ["Mine", "", title_from(QUESTION) + "!"])
async def test_what_the_person_has_named_is_not_even_asked_about(
    answered: Answered, provider: ScriptedProvider, title: str
) -> None:
    await answered.rename(title)
    assert await answered.name() is None
    assert await answered.title() == title
    assert provider.requests == []


async def test_only_the_first_answer_names_it(
    answered: Answered, provider: ScriptedProvider
) -> None:
    asked = await answered.talk.say(QUESTION, answered.run.message_id)
    answered.run.asked_id = asked
    answered.run.message_id = await answered.talk.say("Again.", asked, role="assistant")
    assert await answered.name() is None
    assert provider.requests == []


async def test_an_answer_that_failed_names_nothing(
    answered: Answered, provider: ScriptedProvider
) -> None:
    answered.run.message_id = await answered.talk.say(
        "half", answered.run.asked_id, role="assistant", status="failed"
    )
    assert await answered.name() is None
    assert provider.requests == []


@pytest.mark.parametrize(
    "scenario",
    [Scenario(status=500), Scenario(status=400), Scenario(answer='""')],
)
async def test_a_model_that_fails_leaves_the_first_words(
    answered: Answered, provider: ScriptedProvider, scenario: Scenario
) -> None:
    provider.script(scenario)
    titled = await answered.name()
    assert titled is None or not titled.kept
    assert await answered.title() == title_from(QUESTION)
    assert len(provider.requests) == 1


async def test_without_a_model_the_first_words_stay(answered: Answered) -> None:
    ports: Any = SimpleNamespace(database=answered.talk.database, models=Models({}, []))
    assert await title_by_model(answered.run, answering=cast("Answering", ports)) is None


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("The Lighthouse of Corvo", "The Lighthouse of Corvo"),
        ('"The Lighthouse."', "The Lighthouse"),
        ("  **Lighthouse**\n\nBecause you asked.", "Lighthouse"),
        ("Title: Lighthouse", "Lighthouse"),
        ("标题：《科尔武的灯塔》。", "科尔武的灯塔"),
        ("“灯塔”", "灯塔"),
        ("\n\n# Heading\n", "Heading"),
        ("It's a lighthouse", "It's a lighthouse"),
        ("bell\x07 and \u202eback", "bell and back"),
        ("", ""),
        (' "" \n `` ', ""),
    ],
)
def test_a_title_is_one_plain_line(said: str, title: str) -> None:
    assert clean_title(said) == title


@pytest.mark.parametrize("said", ["x" * 200, "灯塔" * 100, "word " * 50, "y" * 61])
def test_a_title_is_never_long(said: str) -> None:
    title = clean_title(said)
    assert LONGEST // 2 < len(title) <= LONGEST
    assert title.endswith("…")
