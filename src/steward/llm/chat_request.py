"""The body of a Chat Completions request: which settings of a run go where on the wire."""

from typing import Any

from pydantic_ai.models import ModelRequestParameters
from pydantic_ai.settings import ModelSettings

from steward.llm.chat_messages import Wire, wire_tool

_SAME_MEANING = {
    "temperature": "temperature",
    "top_p": "top_p",
    "seed": "seed",
    "stop_sequences": "stop",
    "presence_penalty": "presence_penalty",
    "frequency_penalty": "frequency_penalty",
}


def request_body(
    model: str,
    messages: list[Wire],
    settings: ModelSettings,
    parameters: ModelRequestParameters,
    *,
    limit_name: str,
) -> Wire:
    """Everything but `stream`; `limit_name` is what the server calls the setting `max_tokens`.

    The setting `extra_body` is laid over the result, for what a provider has beyond the protocol.
    """
    body: Wire = {"model": model, "messages": messages}
    for name, value in settings.items():
        if name in _SAME_MEANING:
            body[_SAME_MEANING[name]] = value
    if "max_tokens" in settings:
        body[limit_name] = settings["max_tokens"]
    tools = [*parameters.declared_function_tools, *parameters.output_tools]
    if tools:
        body["tools"] = [wire_tool(tool) for tool in tools]
        body["tool_choice"] = _tool_choice(settings, parameters)
        if "parallel_tool_calls" in settings:
            body["parallel_tool_calls"] = settings["parallel_tool_calls"]
    if parameters.output_object is not None:
        body["response_format"] = _response_format(parameters)
    extra = settings.get("extra_body")
    return body | extra if isinstance(extra, dict) else body


def _response_format(parameters: ModelRequestParameters) -> Wire:
    """`json_schema` where the answer is held to one, else `json_object`."""
    wanted = parameters.output_object
    if wanted is None or parameters.output_mode != "native":
        return {"type": "json_object"}
    schema: Wire = {"name": wanted.name or "answer", "schema": wanted.json_schema}
    if wanted.description:
        schema["description"] = wanted.description
    if wanted.strict is not None:
        schema["strict"] = wanted.strict
    return {"type": "json_schema", "json_schema": schema}


def patience(settings: ModelSettings, default: float) -> float:
    """Seconds of the setting `timeout`, which may also be an HTTP client's timeout object."""
    timeout: Any = settings.get("timeout")
    seconds = timeout if timeout is None or isinstance(timeout, int | float) else timeout.read
    return default if seconds is None else float(seconds)


def _tool_choice(settings: ModelSettings, parameters: ModelRequestParameters) -> str | Wire:
    """`auto`, `none`, `required`, or the one function that must be called."""
    chosen = settings.get("tool_choice")
    if chosen in ("none", []):
        return "none" if parameters.allow_text_output else "required"
    if isinstance(chosen, list) and len(chosen) == 1:
        return {"type": "function", "function": {"name": chosen[0]}}
    if chosen == "required" or isinstance(chosen, list) or not parameters.allow_text_output:
        return "required"
    return "auto"
