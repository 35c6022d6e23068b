"""Several models: how the settings name them, which key goes where, and who takes over."""

import pytest
from pydantic_ai.messages import ModelRequest, ModelResponse, TextPart, UserPromptPart
from pydantic_ai.models import ModelRequestParameters

from scripted_provider import ScriptedProvider
from steward.kit.errors import Invalid
from steward.llm.chat_completions import ChatCompletionsModel
from steward.llm.connections import Connections
from steward.llm.models import named_models, open_models
from steward.settings import Settings

VARIABLES = ("OPENAI_API_KEY", "DEEPSEEK_API_KEY")


@pytest.fixture(autouse=True)
def only_these_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in VARIABLES:
        monkeypatch.setenv(variable, f"of-{variable}")


def settings(**given: object) -> Settings:
    return Settings(_env_file=None, **given)


def where(**given: object) -> dict[str, tuple[str | None, str | None]]:
    """Address and key of each model by its name."""
    return {named.name: (named.url, named.key) for named in named_models(settings(**given))}


def test_neighbours_share_the_address_and_the_key() -> None:
    found = where(
        model="openai:a", model_url="http://gate/v1", model_key="sk-gate",
        model_fallbacks=["openai:b"], models=["deepseek:c", "ollama:d"],
    )  # fmt: skip
    assert found == {
        "openai:a": ("http://gate/v1", "sk-gate"),
        "openai:b": ("http://gate/v1", "sk-gate"),
        "deepseek:c": (None, "of-DEEPSEEK_API_KEY"),
        "ollama:d": (None, None),
    }


def test_the_key_goes_to_no_other_address() -> None:
    elsewhere, same = "openai:b@http://elsewhere/v1", "openai:c@http://gate/v1"
    found = where(
        model="openai:a@http://gate/v1", model_key="sk-gate", models=[elsewhere, same, "openai:d"]
    )
    assert found[elsewhere] == ("http://elsewhere/v1", "of-OPENAI_API_KEY")
    assert found[same] == found["openai:d"] == ("http://gate/v1", "sk-gate")


def test_a_key_without_an_address_stays_with_its_provider() -> None:
    found = where(model="deepseek:a", model_key="sk-deep", models=["openai:b", "vllm:c@http://gpu"])
    assert found == {
        "deepseek:a": (None, "sk-deep"),
        "openai:b": (None, "of-OPENAI_API_KEY"),
        "vllm:c@http://gpu": ("http://gpu", None),
    }


def test_a_server_without_a_provider_has_neighbours_too() -> None:
    found = where(model="llama3:8b", model_url="http://gpu", models=["qwen3:8b", "@cf/meta/llama"])
    assert set(found.values()) == {("http://gpu", None)}


async def test_the_first_then_its_fallbacks_then_the_others(connections: Connections) -> None:
    models = open_models(
        settings(
            model="openai:a",
            models=["ollama:x", " ollama:qwen3:8b@http://gpu:1 ", "openai:b"],
            model_fallbacks=["openai:b", "openai:a", "deepseek:c"],
        ),
        connections,
    )
    assert [model.model_name for model in models.default] == ["a", "b", "c"]
    assert models.default_names == ["openai:a", "openai:b", "deepseek:c"]
    assert models.names == [*models.default_names, "ollama:x", "ollama:qwen3:8b@http://gpu:1"]
    (gpu,) = models.chain(["ollama:qwen3:8b@http://gpu:1"])
    assert isinstance(gpu, ChatCompletionsModel)
    assert (gpu.model_name, gpu.base_url) == ("qwen3:8b", "http://gpu:1/v1")


async def test_a_chain_is_in_the_order_asked_for(connections: Connections) -> None:
    models = open_models(settings(model="openai:a", models=["ollama:x", "ollama:y"]), connections)
    chain = models.chain(["ollama:y", "openai:a", "ollama:y"])
    assert [model.model_name for model in chain] == ["y", "a"]
    assert models.chain([]) == models.default
    with pytest.raises(Invalid) as unknown:
        models.chain(["ollama:x", "ollama:nobody"])
    assert (unknown.value.code, unknown.value.extra["model"]) == ("unknown_model", "ollama:nobody")


async def test_no_model_is_no_default_and_others_may_be_there(connections: Connections) -> None:
    models = open_models(settings(models=["ollama:x"]), connections)
    assert (models.default, models.names) == ([], ["ollama:x"])
    assert open_models(settings(), connections).names == []


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"models": ["nobody:x"]}, r"^STEWARD_MODELS: nobody:x does not say"),
        ({"model": "ollama:a", "model_fallbacks": ["vllm:b"]}, "^STEWARD_MODEL_FALLBACKS: .*vllm"),
        ({"model": "moonshot:a"}, r"^STEWARD_MODEL: .*MOONSHOT_API_KEY"),
        ({"model_fallbacks": ["ollama:b"]}, "^STEWARD_MODEL_FALLBACKS needs .*STEWARD_MODEL"),
        ({"models": ["openai:@http://h"]}, "^STEWARD_MODELS: .*name of the model"),
    ],
)
async def test_a_model_that_cannot_be_opened_is_named(
    connections: Connections, given: dict[str, object], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MOONSHOT_API_KEY", raising=False)
    with pytest.raises(ValueError, match=says):
        open_models(settings(**given), connections)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(ValueError, match="password in its address") as refused:
        where(models=["openai:a@https://me:hidden@host/v1"])
    assert "hidden" not in str(refused.value)


async def test_each_model_asks_its_own_server(
    provider: ScriptedProvider, connections: Connections
) -> None:
    models = open_models(
        settings(model="ollama:never-asked", models=[f"openai:scripted@{provider.url}"]),
        connections,
    )
    (model,) = models.chain([f"openai:scripted@{provider.url}"])
    answer = await model.request(
        [ModelRequest(parts=[UserPromptPart("Who?")])], None, ModelRequestParameters()
    )
    assert isinstance(answer, ModelResponse)
    assert any(isinstance(part, TextPart) and part.content for part in answer.parts)
    assert provider.requests[-1].body["model"] == "scripted"
