"""What the engine hears when something goes wrong, and what the provider notices."""

import asyncio
import contextlib
import time

import pytest
from pydantic_ai import Agent
from pydantic_ai.exceptions import (
    ModelAPIError,
    ModelAuthenticationError,
    ModelConnectionError,
    ModelContextWindowExceededError,
    ModelHTTPError,
    ModelNotFoundError,
    ModelQuotaExceededError,
    ModelRateLimitError,
    ModelRequestRejectedError,
    ModelServerError,
    ModelTimeoutError,
    ModelUnavailableError,
)

from scripted_scenarios import Scenario
from steward.llm import failures


async def until(condition):
    """Wait until something is true; fail after five seconds."""
    deadline = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < deadline, "it never became true"
        await asyncio.sleep(0.005)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, ModelRequestRejectedError),
        (401, ModelAuthenticationError),
        (402, ModelQuotaExceededError),
        (404, ModelNotFoundError),
        (429, ModelRateLimitError),
        (500, ModelServerError),
        (503, ModelUnavailableError),
    ],
)
async def test_a_status_becomes_its_error(provider, model, listen, status, kind):
    provider.script(*[Scenario(status=status, retry_after=7)] * 2)
    with pytest.raises(kind) as raised:
        await listen(model(), "Hello")
    error = raised.value
    assert isinstance(error, ModelHTTPError)
    assert (error.status_code, error.retry_after, error.in_stream) == (status, 7, False)


async def test_a_conversation_that_is_too_long_is_told_from_other_refusals(provider, model, listen):
    said = "This model's maximum context length is 8192 tokens."
    provider.script(*[Scenario(status=400, error=said)] * 2)
    with pytest.raises(ModelContextWindowExceededError):
        await listen(model(), "Hello")


async def test_the_key_is_in_no_error(provider, model, listen):
    said = "no such key: sk-secret " + "x" * 5000
    provider.script(Scenario(status=401, error=said))
    with pytest.raises(ModelAuthenticationError) as raised:
        await listen(model(), "Hello")
    assert "sk-secret" not in f"{raised.value} {raised.value.__dict__}"
    assert len(str(raised.value.body)) == failures.BODY_LIMIT
    assert provider.requests[0].headers["authorization"] == "Bearer sk-secret"


async def test_an_error_in_the_middle(provider, model, listen, heard):
    provider.script(Scenario(tokens=9, error_after=5))
    with pytest.raises(ModelServerError) as raised:
        await listen(model(), "Hello", heard=heard)
    assert raised.value.in_stream
    assert raised.value.provider_error_code == "server_error"
    assert heard.text == "the reader turns a page"


@pytest.mark.parametrize("ending", [{"drop_after": 5}, {"tokens": 5, "finish": "", "done": False}])
async def test_an_answer_without_an_end_is_an_error(provider, model, listen, heard, ending):
    provider.script(Scenario(**ending))
    with pytest.raises(ModelConnectionError) as raised:
        await listen(model(), "Hello", heard=heard)
    assert raised.value.in_stream
    assert heard.text == "the reader turns a page"


@pytest.mark.parametrize("garbled", [b"data: {nonsense}\n\n", b'data: {"choices": [{"del'])
async def test_garbled_events_are_an_error_after_what_came_before(model, listen, heard, garbled):
    async def garble(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n")
        writer.write(b'data: {"choices":[{"delta":{"content":"the reader"}}]}\n\n' + garbled)
        writer.close()

    async with await asyncio.start_server(garble, "127.0.0.1", 0) as server:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
        with pytest.raises(ModelAPIError) as raised:
            await listen(model(url=url), "Hello", heard=heard)
    assert raised.value.in_stream
    assert heard.text == "the reader"


async def test_silence_in_the_middle(provider, model, listen, heard):
    provider.script(Scenario(tokens=9, stall_after=5))
    with pytest.raises(ModelTimeoutError) as raised:
        await listen(model(stall_seconds=0.05), "Hello", heard=heard)
    assert raised.value.in_stream
    assert heard.text == "the reader turns a page"
    await until(lambda: provider.disconnected == 1)


async def test_the_setting_timeout_is_the_patience(provider, model, listen):
    provider.script(Scenario(tokens=9, stall_after=0))
    with pytest.raises(ModelTimeoutError, match=r"0\.05 seconds"):
        await listen(model(), "Hello", model_settings={"timeout": 0.05})


async def test_a_server_that_does_not_answer(model, listen):
    async def keep_silent(reader, writer):
        await reader.read()
        writer.close()

    async with await asyncio.start_server(keep_silent, "127.0.0.1", 0) as server:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
        with pytest.raises(ModelTimeoutError) as raised:
            await listen(model(url=url, begin_seconds=0.05), "Hello")
    assert not raised.value.in_stream


async def test_a_server_that_is_not_there(model, listen):
    with pytest.raises(ModelConnectionError) as raised:
        await listen(model(url="http://127.0.0.1:1/v1"), "Hello")
    assert not raised.value.in_stream


async def test_an_answer_that_is_not_chat_completions(provider, model, listen):
    with pytest.raises(ModelNotFoundError):
        await listen(model(url=provider.url + "/elsewhere"), "Hello")


async def test_cancelling_stops_the_provider(provider, model, listen, heard):
    provider.script(Scenario(tokens=100_000, rate=100))
    task = asyncio.create_task(listen(model(), "Write a book", heard=heard))
    await until(lambda: heard.texts)
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    await until(lambda: provider.disconnected == 1)


async def test_cancelling_before_the_first_token_stops_the_provider(provider, model, listen):
    provider.script(Scenario(stall_after=0))
    task = asyncio.create_task(listen(model(), "Think"))
    await until(lambda: provider.requests)
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    await until(lambda: provider.disconnected == 1)


async def test_a_cancelled_stream_keeps_what_came(provider, model):
    provider.script(Scenario(tokens=100_000, rate=100))
    agent = Agent(model())
    async with agent.run_stream("Write a book") as result:
        async for text in result.stream_text(delta=True, debounce_by=None):
            assert text
            await result.cancel()
            break
        assert result.response.state == "interrupted"
        assert result.response.usage.details == {"estimated": 1}
    await until(lambda: provider.disconnected == 1)


async def test_closing_the_connections_ends_open_streams(
    provider, model, connections, listen, heard
):
    provider.script(Scenario(tokens=100_000, rate=100))
    task = asyncio.create_task(listen(model(), "Write a book", heard=heard))
    await until(lambda: heard.texts)
    await connections.aclose()
    with pytest.raises(ModelConnectionError):
        await task
