"""The scripted provider itself, where other tests rely on it."""

import asyncio
import sys
from pathlib import Path

import aiohttp
import pytest

from scripted_scenarios import Scenario, from_model

PROGRAM = Path(__file__).parents[1] / "scripted_provider.py"


async def post(url, path, body):
    async with aiohttp.ClientSession() as session, session.post(url + path, json=body) as response:
        return await response.json()


async def test_a_name_describes_a_scenario():
    scenario = from_model("scripted:answer=cite,rate=2.5,tokens=7,crlf=1,tool=add,unknown=1")
    assert scenario == Scenario(answer="cite", rate=2.5, tokens=7, crlf=True, tool="add")
    assert from_model("gpt-5") == Scenario()


async def test_rounds_of_tools_and_then_text(provider, model, listen):
    heard = await listen(model("scripted:rounds=2,parallel=3,tokens=4"), "Go", tools=[add])
    assert [len(answer.tool_calls) for answer in heard.answers] == [3, 3, 0]


def add(a: int, b: int) -> int:
    """Add."""
    return a + b


async def test_citing_quotes_the_passage(provider, model, listen):
    prompt = (
        "Passages:\n[1] handbook.pdf, page 3\nRooms are kept warm. They are kept clean.\n\nWarm?"
    )
    heard = await listen(model("scripted:answer=cite"), prompt)
    assert heard.text == "Rooms are kept warm. [1]"
    heard = await listen(model("scripted:answer=cite"), "[1] 房间保持温暖。每天打扫。\n\n温暖吗？")
    assert heard.text.endswith(" [1]")


async def test_embeddings_are_the_same_again_and_near_for_common_words(provider):
    body = {
        "model": "scripted",
        "input": ["warm rooms", "warm halls", "tax law"],
        "dimensions": 384,
    }
    first, again = [await post(provider.url, "/embeddings", body) for _ in range(2)]
    assert first == again
    warm, halls, tax = (item["embedding"] for item in first["data"])
    assert len(warm) == 384

    def near(one, other):
        return sum(x * y for x, y in zip(one, other, strict=True))

    assert near(warm, warm) == pytest.approx(1)
    assert near(warm, halls) > near(warm, tax)


async def test_it_runs_as_a_program():
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(PROGRAM), "--port", "0", stdout=asyncio.subprocess.PIPE
    )
    try:
        url = (await process.stdout.readline()).decode().strip()
        root = url.removesuffix("/v1")
        await post(root, "/script", [{"answer": "As told."}])
        asked = {"model": "scripted", "messages": [{"role": "user", "content": "Hello"}]}
        answer = await post(url, "/chat/completions", asked)
        assert answer["choices"][0]["message"]["content"] == "As told."
        async with aiohttp.ClientSession() as session, session.get(f"{root}/requests") as response:
            [kept] = (await response.json())["requests"]
        assert (kept["body"], kept["ended"]) == (asked, "complete")
    finally:
        process.terminate()
        await process.wait()
