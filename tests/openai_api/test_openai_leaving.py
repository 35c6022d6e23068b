"""While a process leaves: streams end with a word, new work is refused for a moment, and what was
asked is answered by the next process."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
import openai
import pytest
from openai_program import program_of

from scripted_provider import ScriptedProvider
from scripted_scenarios import WORDS
from steward_process import StewardProcess, wait_until
from talking_steward import asks

Make = Callable[..., StewardProcess]
TOKENS = 80
TEXT = " ".join(WORDS[n % len(WORDS)] for n in range(TOKENS))
SLOW = f"scripted:tokens={TOKENS},rate=20"
MODEL = f"openai:{SLOW}"


def test_a_stream_is_told_and_its_run_is_finished_by_the_next_process(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider, SLOW), STEWARD_DRAIN_RUNS_SECONDS="0.5").start()
    admin = steward.person("admin")
    program = program_of(steward.person("programmer"))
    client = openai.OpenAI(base_url=program.url, api_key=program.key, max_retries=0)
    heard: list[str] = []

    def listen() -> openai.APIError:
        with pytest.raises(openai.APIError) as ended:
            for chunk in client.chat.completions.create(
                model=MODEL, messages=[{"role": "user", "content": "Tell."}], stream=True
            ):
                heard.append(chunk.choices[0].delta.content or "")
        return ended.value

    with ThreadPoolExecutor(1) as threads:
        listening = threads.submit(listen)
        wait_until(lambda: len(heard) > 5, "some of it is heard")
        assert admin.http.post("/drain").status_code == 202
        told = listening.result(60)
    assert told.code == "draining"
    assert isinstance(told.body, dict)
    run_id = told.body["steward"]["run_id"]
    with pytest.raises(openai.InternalServerError) as refused:
        client.responses.create(model=MODEL, input="More.")
    assert (refused.value.status_code, refused.value.code) == (503, "draining")
    assert int(refused.value.response.headers["retry-after"]) > 0
    assert client.models.retrieve("steward").id == "steward"
    assert steward.stop() == 0

    steward.start()
    next_client = client.with_options(base_url=f"{steward.url}/v1", timeout=httpx.Timeout(60))
    events = list(next_client.responses.retrieve(run_id, stream=True))
    said = "".join(e.delta for e in events if e.type == "response.output_text.delta")
    assert said == TEXT
    assert TEXT.startswith("".join(heard))
    assert next_client.responses.retrieve(run_id).output_text == TEXT
