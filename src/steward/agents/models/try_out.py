"""Asks a provider for a few words, and for its list of models, to see whether all is right."""

import asyncio
import time
from dataclasses import dataclass
from typing import Any

from pydantic_ai.exceptions import AgentRunError
from pydantic_ai.messages import ModelRequest
from pydantic_ai.models import Model, ModelRequestParameters
from pydantic_ai.settings import ModelSettings

from steward.agents.models.explain import NOTHING_SAID, explain
from steward.kit.errors import Problem
from steward.kit.logs import log
from steward.llm.chat_completions import ChatCompletionsModel
from steward.llm.connections import Connections
from steward.llm.list_models import list_models

# A model server on one's own machine may have to load the model first.
SECONDS = 45.0
LIST_SECONDS = 10.0
# Models that think before they speak need some for that.
MOST_TOKENS = 300
MOST_REPLY = 500
QUESTION = "Reply with one short friendly sentence."


@dataclass(frozen=True)
class Tried:
    """How it went: `ms` and `reply` where the model answered, else the `problem`; `models` is what
    the provider lists, None where it does not."""

    ms: int | None = None
    reply: str | None = None
    problem: Problem | None = None
    models: list[str] | None = None


async def ask_model(model: Model[Any], key: str | None) -> Tried:
    """Ask for a sentence. No transaction is open meanwhile; nothing of it is booked."""
    began = time.perf_counter()
    try:
        async with asyncio.timeout(SECONDS):
            said = await model.request(
                [ModelRequest.user_text_prompt(QUESTION)],
                ModelSettings(max_tokens=MOST_TOKENS, timeout=SECONDS),
                ModelRequestParameters(),
            )
    except (AgentRunError, TimeoutError) as error:
        return Tried(problem=explain(error, SECONDS, key))
    except Exception as error:  # noqa: BLE001 - each provider's library has its own
        log("llm").warning("a model that was tried broke down", exc_info=error)
        return Tried(problem=explain(error, SECONDS, key))
    if not said.parts:
        return Tried(problem=NOTHING_SAID)
    reply = (said.text or "").strip()[:MOST_REPLY]
    return Tried(round((time.perf_counter() - began) * 1000), reply)


async def ask_for_list(model: Model[Any], key: str | None, connections: Connections) -> Tried:
    """Ask the provider of the model which ones it has, where its protocol knows that question."""
    if not isinstance(model, ChatCompletionsModel):
        return Tried()
    try:
        there = await list_models(model.base_url, key, connections, seconds=LIST_SECONDS)
    except (AgentRunError, TimeoutError) as error:
        return Tried(problem=explain(error, LIST_SECONDS, key))
    return Tried(models=there)


async def ask_both(model: Model[Any], key: str | None, connections: Connections) -> Tried:
    """Ask for a sentence and for the list at the same time; only the sentence can fail."""
    answer, listed = await asyncio.gather(
        ask_model(model, key), ask_for_list(model, key, connections)
    )
    return Tried(answer.ms, answer.reply, answer.problem, listed.models)
