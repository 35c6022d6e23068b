"""CPU time per streamed token of the model client, with and without the agent around it.

    python benchmarks/model_stream.py [--streams 50] [--rate 50] [--tokens 500]

The scripted provider runs in another process; the figures are the CPU time of this one alone. Also
printed: what a request costs for each message of a long history.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import orjson
import uvloop
from pydantic_ai import Agent
from pydantic_ai.messages import ModelMessage, ModelRequest, ModelResponse, TextPart, UserPromptPart
from pydantic_ai.models import ModelRequestParameters

from steward.llm.chat_completions import ChatCompletionsModel
from steward.llm.chat_messages import wire_messages
from steward.llm.connections import Connections

PROVIDER = Path(__file__).parents[1] / "tests" / "scripted_provider.py"
QUESTION: list[ModelMessage] = [ModelRequest([UserPromptPart("Tell me")])]


@asynccontextmanager
async def provider() -> AsyncIterator[str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(PROVIDER), "--port", "0", stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.terminate()
        await process.wait()


async def by_model(model: ChatCompletionsModel) -> int:
    """Read one answer from the model itself; return how many events it made."""
    events = 0
    async with model.request_stream(QUESTION, None, ModelRequestParameters()) as stream:
        async for _ in stream:
            events += 1
    return events


async def by_agent(model: ChatCompletionsModel) -> int:
    """Read one answer through an agent, as the engine does; return how many events it made."""
    events = 0
    agent = Agent(model)
    async with agent.iter("Tell me") as run:
        async for node in run:
            if Agent.is_model_request_node(node):
                async with node.stream(run.ctx) as stream:
                    async for _ in stream:
                        events += 1
    return events


async def measure(read: Callable[[], Awaitable[int]], streams: int) -> tuple[float, float, int]:
    """CPU seconds, wall seconds and events of so many answers at the same time."""
    cpu, wall = time.process_time(), time.perf_counter()
    events = sum(await asyncio.gather(*[read() for _ in range(streams)]))
    return time.process_time() - cpu, time.perf_counter() - wall, events


def prefix_cost(model: ChatCompletionsModel, messages: int) -> tuple[float, float]:
    """Microseconds per history message: Pydantic AI's preparation, and Steward's mapping."""
    history: list[ModelMessage] = []
    for number in range(messages // 2):
        history.append(ModelRequest([UserPromptPart(f"Question {number} " + "word " * 60)]))
        history.append(ModelResponse([TextPart(f"Answer {number} " + "word " * 120)]))
    history.append(ModelRequest([UserPromptPart("And now?")]))
    parameters = ModelRequestParameters()
    best = [float("inf")] * 2
    for _ in range(5):
        begun = time.process_time()
        prepared = model.prepare_messages(history, parameters)
        between = time.process_time()
        orjson.dumps(wire_messages(prepared, [], "openai"))
        best[0] = min(best[0], between - begun)
        best[1] = min(best[1], time.process_time() - between)
    return best[0] / messages * 1e6, best[1] / messages * 1e6


async def main(streams: int, rate: int, tokens: int) -> None:
    connections = Connections()
    async with provider() as url:

        def model(gather: float, paced: bool) -> ChatCompletionsModel:
            name = f"scripted:tokens={tokens},rate={rate if paced else 0}"
            return ChatCompletionsModel(
                name, url=url, key=None, connections=connections, gather_seconds=gather
            )

        await by_agent(model(0, paced=False))  # imports, caches, the first connection
        print(f"{streams} streams of {tokens} tokens, {rate} tokens/s each")
        print(f"{'':34}{'us/token':>9}{'events/token':>14}{'seconds':>9}")
        for gather, paced in ((0.0, True), (0.03, True), (0.04, True), (0.03, False)):
            for read in (by_model, by_agent):
                chosen = model(gather, paced)
                cpu, wall, events = await measure(lambda: read(chosen), streams)  # noqa: B023
                all_tokens = streams * tokens
                label = f"{read.__name__}, gather {gather:g} s{'' if paced else ', burst'}"
                per_token = cpu / all_tokens * 1e6
                print(f"{label:34}{per_token:9.1f}{events / all_tokens:14.2f}{wall:9.2f}")
        for guarded in (False, True):
            plain = model(0, paced=False)
            plain._profile = {"may_tokenize_special_tokens_in_content": guarded}
            prepare, ours = prefix_cost(plain, 1000)
            kind = "control words broken" if guarded else "as it is"
            print(f"history of 1,000, {kind}: prepare {prepare:.1f} + map {ours:.1f} us/message")
    await connections.aclose()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--streams", type=int, default=50)
    parser.add_argument("--rate", type=int, default=50)
    parser.add_argument("--tokens", type=int, default=500)
    uvloop.run(main(**vars(parser.parse_args())))
