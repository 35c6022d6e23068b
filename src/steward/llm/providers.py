"""The providers that can be named in front of a model, and where they are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Compatible:
    """A provider that speaks Chat Completions, reached by Steward's own model.

    `url` is None where only the person who runs the server knows it. `key_variable` is the
    environment variable in which its users keep their key, None where no key is needed.
    `open_weights`: it serves models whose chat template is public, and may take a control word of
    that template (`<|im_start|>`) for real when it stands in a document; Pydantic AI breaks them.
    """

    url: str | None
    key_variable: str | None = None
    open_weights: bool = False


@dataclass(frozen=True, slots=True)
class Native:
    """A provider with a protocol of its own, reached by Pydantic AI's class and its package.

    `extra` is the extra of `pydantic-ai-slim` that brings the package.
    """

    extra: str
    key_variable: str | None = None


COMPATIBLE: dict[str, Compatible] = {
    "openai": Compatible("https://api.openai.com/v1", "OPENAI_API_KEY"),
    "deepseek": Compatible("https://api.deepseek.com/v1", "DEEPSEEK_API_KEY"),
    "qwen": Compatible("https://dashscope.aliyuncs.com/compatible-mode/v1", "DASHSCOPE_API_KEY"),
    "moonshot": Compatible("https://api.moonshot.cn/v1", "MOONSHOT_API_KEY"),
    "zhipu": Compatible("https://open.bigmodel.cn/api/paas/v4", "ZHIPUAI_API_KEY", True),
    "doubao": Compatible("https://ark.cn-beijing.volces.com/api/v3", "ARK_API_KEY"),
    "hunyuan": Compatible("https://api.hunyuan.cloud.tencent.com/v1", "HUNYUAN_API_KEY"),
    "siliconflow": Compatible("https://api.siliconflow.cn/v1", "SILICONFLOW_API_KEY", True),
    "mistral": Compatible("https://api.mistral.ai/v1", "MISTRAL_API_KEY"),
    "xai": Compatible("https://api.x.ai/v1", "XAI_API_KEY"),
    "openrouter": Compatible("https://openrouter.ai/api/v1", "OPENROUTER_API_KEY", True),
    "groq": Compatible("https://api.groq.com/openai/v1", "GROQ_API_KEY", True),
    "together": Compatible("https://api.together.xyz/v1", "TOGETHER_API_KEY", True),
    "fireworks": Compatible("https://api.fireworks.ai/inference/v1", "FIREWORKS_API_KEY", True),
    "ollama": Compatible("http://127.0.0.1:11434/v1", None, True),
    "lmstudio": Compatible("http://127.0.0.1:1234/v1", None, True),
    "vllm": Compatible(None, None, True),
}
"""By the word in front of the colon in `STEWARD_MODEL`."""

NATIVE: dict[str, Native] = {
    "anthropic": Native("anthropic", "ANTHROPIC_API_KEY"),
    "google": Native("google", "GOOGLE_API_KEY"),
    "cohere": Native("cohere", "CO_API_KEY"),
    "huggingface": Native("huggingface", "HF_TOKEN"),
    "bedrock": Native("bedrock"),
}
"""By the word in front of the colon, which is also Pydantic AI's name for the provider."""


def key_variable(spec: str) -> str | None:
    """The environment variable that may hold the key for `STEWARD_MODEL=spec`, if there is one."""
    word = spec.partition(":")[0]
    provider = COMPATIBLE.get(word) or NATIVE.get(word)
    return provider.key_variable if provider else None
