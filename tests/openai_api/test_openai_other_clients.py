"""LangChain, Pydantic AI and the `llm` command, unmodified, pointed at Steward."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage, ToolMessage
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from openai_program import Program
from pydantic import BaseModel
from pydantic_ai import Agent, NativeOutput
from pydantic_ai.models.openai import OpenAIChatModel, OpenAIResponsesModel
from pydantic_ai.providers.openai import OpenAIProvider

from scripted_plan import calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call

QUESTION = "Who built the lighthouse of Corvo?"
CITED = "Ana Duarte built the lighthouse of Corvo in 1884 [1]."
MODEL = "openai:scripted"
WANTED = Call("weather", {"place": "Corvo"})


class Keeper(BaseModel):
    """Who keeps a lighthouse."""

    keeper: str


@tool
def weather(place: str) -> str:
    """The weather somewhere."""
    return f"Rain on {place}."


def test_langchain_asks_streams_and_calls_its_tools(
    program: Program, provider: ScriptedProvider
) -> None:
    provider.plan("lighthouse", say(CITED))
    provider.plan("rain", calls(WANTED), say("It rains."))
    provider.plan("JSON", say('{"keeper": "Ana"}'))
    steward = ChatOpenAI(model="steward", base_url=program.url, api_key=program.key)
    whole = steward.invoke(QUESTION)
    assert whole.content == CITED
    assert isinstance(whole, AIMessage)
    assert whole.usage_metadata is not None
    assert whole.usage_metadata["total_tokens"] > 0
    assert "".join(str(chunk.content) for chunk in steward.stream(QUESTION)) == CITED

    plain = ChatOpenAI(model=MODEL, base_url=program.url, api_key=program.key)
    with_tool = plain.bind_tools([weather])
    said: list[Any] = [("user", "Does it rain on Corvo?")]
    wish = with_tool.invoke(said)
    (call,) = wish.tool_calls
    assert (call["name"], call["args"]) == ("weather", {"place": "Corvo"})
    result = ToolMessage(weather.invoke(call["args"]), tool_call_id=call["id"])
    assert with_tool.invoke([*said, wish, result]).content == "It rains."
    assert plain.with_structured_output(Keeper).invoke("As JSON") == Keeper(keeper="Ana")

    responses = ChatOpenAI(
        model="steward",
        base_url=program.url,
        api_key=program.key,
        use_responses_api=True,
    )
    assert responses.invoke(QUESTION).text == CITED


async def test_langchain_embeds(program: Program) -> None:
    embeddings = OpenAIEmbeddings(
        model="all-MiniLM-L6-v2",
        base_url=program.url,
        api_key=program.key,
        check_embedding_ctx_length=False,
    )
    (document,) = embeddings.embed_documents(["A lighthouse."])
    assert document == pytest.approx(await embeddings.aembed_query("A lighthouse."), abs=1e-5)


async def test_pydantic_ai_asks_streams_and_calls_its_tools(
    program: Program, provider: ScriptedProvider
) -> None:
    provider.plan("lighthouse", say(CITED))
    provider.plan("rain", calls(WANTED), say("It rains."))
    provider.plan("JSON", say('{"keeper": "Ana"}'))
    at_steward = OpenAIProvider(base_url=program.url, api_key=program.key)
    for kind in (OpenAIChatModel, OpenAIResponsesModel):
        steward = Agent(kind("steward", provider=at_steward))
        assert (await steward.run(QUESTION)).output == CITED
        async with steward.run_stream(QUESTION) as stream:
            assert await stream.get_output() == CITED

        forecaster = Agent(kind(MODEL, provider=at_steward))
        asked: list[str] = []

        @forecaster.tool_plain
        def weather(place: str) -> str:
            """The weather somewhere."""
            asked.append(place)  # noqa: B023 - it is used up in this round of the loop
            return "rain"

        assert (await forecaster.run("Does it rain on Corvo?")).output == "It rains."
        assert asked == ["Corvo"]
        keeper = Agent(kind(MODEL, provider=at_steward), output_type=NativeOutput(Keeper))
        assert (await keeper.run("As JSON")).output == Keeper(keeper="Ana")


def test_the_llm_command_asks(program: Program, provider: ScriptedProvider, tmp_path: Path) -> None:
    provider.plan("lighthouse", say(CITED))
    (tmp_path / "extra-openai-models.yaml").write_text(
        f"- model_id: steward\n  model_name: steward\n  api_base: {program.url}\n"
        "  api_key_name: steward\n"
    )
    environment = os.environ | {"LLM_USER_PATH": str(tmp_path)}
    for more in ([], ["--no-stream"]):
        command = ["-m", "llm", "-m", "steward", "--key", program.key, *more, QUESTION]
        said = subprocess.run(
            [sys.executable, *command], env=environment, capture_output=True, text=True, check=False
        )
        assert said.stdout.strip() == CITED, said.stderr
