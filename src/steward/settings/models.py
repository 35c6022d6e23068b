"""The language model, and the others that agents may use."""

from typing import ClassVar

from pydantic import SecretStr

from steward.settings.declare import SettingsGroup, setting


class ModelSettings(SettingsGroup):
    """The language model, and the others that agents may use."""

    title: ClassVar = "Language model"

    model: str = setting(
        "",
        "The language model, as provider:name (openai:gpt-4o-mini, anthropic:…, ollama:…). Empty: "
        "the first that was added in the web app; without any, answers are quoted passages.",
    )
    model_url: str | None = setting(
        None,
        "The address of an OpenAI-compatible server (Ollama, vLLM, LM Studio, DeepSeek, Qwen…).",
    )
    model_key: SecretStr | None = setting(
        None,
        "The key for the model; the providers' own variables (OPENAI_API_KEY…) work too.",
    )
    models: list[str] = setting(
        [],
        "More models that agents may use, as provider:name or provider:name@address.",
    )
    model_fallbacks: list[str] = setting(
        [],
        "Models that take over, in this order, when the first one's provider fails.",
    )
    model_timeout: float = setting(
        60,
        "Seconds of silence after which a model call counts as failed.",
        gt=0,
    )
    model_context_tokens: int = setting(
        16_000,
        "How many tokens of passages and history a model is given.",
        ge=1000,
    )
