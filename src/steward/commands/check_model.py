"""The language model: whether one is named rightly, and whether its provider answers."""

from typing import Any

import httpx
from pydantic_ai.models import Model

from steward.commands.finding import Finding, fine, mend, note
from steward.llm.chat_completions import ChatCompletionsModel
from steward.llm.connections import Connections
from steward.llm.open import open_model
from steward.llm.providers import key_variable
from steward.settings import Settings

WHAT = ("Language model", "语言模型")
SECONDS = 5.0


def check_model(settings: Settings) -> Finding:
    """Name the model as the settings do, and ask its provider for its list of models.

    The key goes to the provider and is never shown.
    """
    key = settings.key(settings.model_key, key_variable(settings.model))
    try:
        model = open_model(
            settings.model, url=settings.model_url, key=key, connections=Connections()
        )
    except ValueError as error:
        return mend(WHAT, str(error), f"配置有误：{error}")
    if model is None:
        return note(
            WHAT,
            "none: answers are quoted passages. For written answers set STEWARD_MODEL, such as "
            "openai:NAME or ollama:NAME",
            "未配置：回答为原文摘录。如需生成回答，请设置 STEWARD_MODEL，例如 openai:NAME",
        )
    return _reach(model, key)


def _reach(model: Model[Any], key: str | None) -> Finding:
    name = model.model_name
    if not isinstance(model, ChatCompletionsModel):
        return fine(
            WHAT,
            f"{model.system}:{name}; its provider was not asked",
            f"{model.system}:{name}，未访问其服务",
        )
    where = model.base_url
    try:
        response = httpx.get(
            f"{where.rstrip('/')}/models",
            headers={"Authorization": f"Bearer {key}"} if key else {},
            timeout=SECONDS,
        )
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        why = str(error) or type(error).__name__
        return mend(
            WHAT,
            f"{where} does not answer ({why}): is it running?",
            f"{where} 没有响应（{why}），它在运行吗？",
        )
    return _judge(name, where, response)


def _judge(name: str, where: str, response: httpx.Response) -> Finding:
    if response.status_code in (401, 403):
        return mend(
            WHAT,
            f"{where} refuses the key: mend STEWARD_MODEL_KEY",
            f"{where} 拒绝了密钥：请检查 STEWARD_MODEL_KEY",
        )
    if response.status_code >= 500:
        return mend(
            WHAT,
            f"{where} answers {response.status_code}: try again later",
            f"{where} 返回 {response.status_code}，请稍后再试",
        )
    known = _names(response)
    if known is None:
        return note(
            WHAT, f"{where} answers, and does not list its models", f"{where} 有响应，但未列出模型"
        )
    if name not in known:
        return note(
            WHAT,
            f"{where} answers, and does not list {name}: is it spelt rightly?",
            f"{where} 有响应，但列表中没有 {name}，请检查名称",
        )
    return fine(WHAT, f"{name} at {where}", f"{name}，位于 {where}")


def _names(response: httpx.Response) -> set[str] | None:
    """The models that the provider lists; None if it does not."""
    try:
        return {str(model["id"]) for model in response.json()["data"]}
    except (ValueError, KeyError, TypeError):
        return None
