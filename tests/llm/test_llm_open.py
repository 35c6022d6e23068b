"""The grammar of the setting that names a model."""

import importlib.util

import pytest

from steward.llm.chat_completions import ChatCompletionsModel
from steward.llm.connections import proxy_for
from steward.llm.open import open_model
from steward.llm.providers import COMPATIBLE, NATIVE, key_variable


@pytest.mark.parametrize(
    ("spec", "url", "found"),
    [
        ("openai:gpt-5", None, ("openai", "gpt-5", "https://api.openai.com/v1")),
        ("openai:m", "http://h:1/v1/", ("openai", "m", "http://h:1/v1")),
        ("qwen3:8b", "http://h:1", ("openai", "qwen3:8b", "http://h:1/v1")),
        ("m", "http://h/api/chat/completions", ("openai", "m", "http://h/api")),
        ("ollama:qwen3:8b", None, ("ollama", "qwen3:8b", "http://127.0.0.1:11434/v1")),
        (" deepseek:v3 ", None, ("deepseek", "v3", "https://api.deepseek.com/v1")),
        ("vllm:org/model", "https://gpu/v1", ("vllm", "org/model", "https://gpu/v1")),
    ],
)
async def test_a_name_leads_to_a_server(connections, spec, url, found):
    model = open_model(spec, url=url, key="k", connections=connections)
    assert isinstance(model, ChatCompletionsModel)
    assert (model.system, model.model_name, model.base_url) == found


async def test_no_name_is_no_model(connections):
    assert open_model(" ", url="http://h", key=None, connections=connections) is None


@pytest.mark.parametrize(
    ("spec", "url", "says"),
    [
        ("gpt-5", None, "PROVIDER:NAME"),
        ("nobody:gpt-5", None, "PROVIDER:NAME"),
        ("openai:", None, "name of the model"),
        ("openai:gpt-5", None, "OPENAI_API_KEY"),
        ("vllm:m", None, "STEWARD_MODEL_URL"),
        ("openai:m", "localhost:1", "not an http"),
    ],
)
async def test_a_wrong_setting_is_explained(connections, spec, url, says):
    with pytest.raises(ValueError, match=says):
        open_model(spec, url=url, key=None, connections=connections)


@pytest.mark.skipif(importlib.util.find_spec("anthropic") is not None, reason="it is installed")
async def test_a_missing_package_is_named(connections):
    with pytest.raises(ValueError, match=r'pip install "pydantic-ai-slim\[anthropic\]"'):
        open_model("anthropic:claude", url=None, key="k", connections=connections)


def test_every_provider_has_one_protocol():
    assert not COMPATIBLE.keys() & NATIVE.keys()
    assert key_variable("anthropic:claude") == "ANTHROPIC_API_KEY"
    assert key_variable("ollama:m") is None
    assert key_variable("qwen3:8b") is None


async def test_own_servers_keep_control_words_apart(connections):
    def guarded(spec, url=None):
        model = open_model(spec, url=url, key="k", connections=connections)
        return model.profile.get("may_tokenize_special_tokens_in_content", False)

    assert guarded("m", "http://h/v1")
    assert guarded("ollama:m")
    assert not guarded("openai:gpt-5")


def test_the_proxy_of_the_environment(monkeypatch):
    monkeypatch.setenv("https_proxy", "http://proxy:3128")
    monkeypatch.setenv("no_proxy", "inside.example")
    assert proxy_for("https://api.openai.com/v1") == "http://proxy:3128"
    assert proxy_for("https://inside.example/v1") is None
