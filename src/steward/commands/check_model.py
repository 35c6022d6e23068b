"""The language models: whether each is named rightly, and whether its provider answers."""

from collections.abc import Iterator
from typing import Any

import httpx
from pydantic_ai.models import Model

from steward.commands.finding import Finding, Words, fine, mend, note
from steward.llm.chat_completions import ChatCompletionsModel
from steward.llm.connections import Connections
from steward.llm.models import Named, named_models, open_named
from steward.settings import Settings

WHAT = ("Language model", "语言模型")
SECONDS = 5.0


def check_models(settings: Settings) -> Iterator[Finding]:
    """Name each model as the settings do, and ask its provider for its list of models.

    A key goes to its provider and is never shown.
    """
    try:
        named = list(named_models(settings))
    except ValueError as error:
        yield mend(WHAT, str(error), f"配置有误：{error}")
        return
    if not settings.model.strip():
        yield note(
            WHAT,
            "none: answers are quoted passages, unless one was added in the web app. For written "
            "answers add one there, or set STEWARD_MODEL, such as openai:NAME or ollama:NAME",
            "未配置：除非已在网页中添加，回答为原文摘录。如需生成回答，请在网页中添加模型，"
            "或设置 STEWARD_MODEL，例如 openai:NAME",
        )
    for one in named:
        yield _check(one, _what(one))


def _what(named: Named) -> Words:
    """The default model is the language model; others are told apart by their names."""
    if named.setting == "STEWARD_MODEL":
        return WHAT
    return (f"{WHAT[0]} {named.name}", f"{WHAT[1]} {named.name}")


def _check(named: Named, what: Words) -> Finding:
    try:
        model = open_named(named, Connections(), stall_seconds=SECONDS)
    except ValueError as error:
        return mend(what, str(error), f"配置有误：{error}")
    return _reach(model, named.key, what)


def _reach(model: Model[Any], key: str | None, what: Words) -> Finding:
    name = model.model_name
    if not isinstance(model, ChatCompletionsModel):
        return fine(
            what,
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
            what,
            f"{where} does not answer ({why}): is it running?",
            f"{where} 没有响应（{why}），它在运行吗？",
        )
    return _judge(name, where, response, what)


def _judge(name: str, where: str, response: httpx.Response, what: Words) -> Finding:
    if response.status_code in (401, 403):
        return mend(
            what,
            f"{where} refuses the key: mend STEWARD_MODEL_KEY or the provider's own variable",
            f"{where} 拒绝了密钥：请检查 STEWARD_MODEL_KEY 或该服务商自己的环境变量",
        )
    if response.status_code >= 500:
        return mend(
            what,
            f"{where} answers {response.status_code}: try again later",
            f"{where} 返回 {response.status_code}，请稍后再试",
        )
    known = _names(response)
    if known is None:
        return note(
            what, f"{where} answers, and does not list its models", f"{where} 有响应，但未列出模型"
        )
    if name not in known:
        return note(
            what,
            f"{where} answers, and does not list {name}: is it spelt rightly?",
            f"{where} 有响应，但列表中没有 {name}，请检查名称",
        )
    return fine(what, f"{name} at {where}", f"{name}，位于 {where}")


def _names(response: httpx.Response) -> set[str] | None:
    """The models that the provider lists; None if it does not."""
    try:
        return {str(model["id"]) for model in response.json()["data"]}
    except (ValueError, KeyError, TypeError):
        return None
