"""A chat completion that is asked for, as a call of Steward's."""

from pydantic_ai.messages import ToolCallPart

from steward.agents.brought import Brought, ClientTool
from steward.kit.errors import Invalid
from steward.openai_api.read_messages import Conversation, text_of
from steward.openai_api.read_tools import (
    read_choice,
    read_function,
    read_sampling,
    read_shape,
    unknown_tool,
)
from steward.openai_api.refuse import not_done
from steward.openai_api.schemas import ChatIn, ChatMessage
from steward.openai_api.take_call import Call


def read_chat(asked: ChatIn) -> Call:
    """The call. Raises `Invalid` for what cannot be, or is not done here."""
    _check(asked)
    said = Conversation()
    for message in asked.messages:
        _add(said, message)
    tools, must = read_choice(asked.tool_choice, _tools(asked))
    stop = [asked.stop] if isinstance(asked.stop, str) else asked.stop
    settings = read_sampling(
        asked,
        max_tokens=asked.max_completion_tokens or asked.max_tokens,
        stop_sequences=stop,
        seed=asked.seed,
        presence_penalty=asked.presence_penalty,
        frequency_penalty=asked.frequency_penalty,
    )
    if not tools:
        settings.pop("parallel_tool_calls", None)
    brought = Brought(
        messages=said.as_json(),
        instructions="\n\n".join(filter(None, said.instructions)),
        tools=tools,
        shape=read_shape(asked.response_format, "response_format"),
        settings=settings | must,
        echo={"model": asked.model},
    )
    return Call(asked.model, said.question, brought)


def _add(said: Conversation, message: ChatMessage) -> None:
    if message.role in ("system", "developer"):
        said.instruct(message.content)
    elif message.role == "user":
        said.user(message.content)
    elif message.role == "tool":
        said.result(message.tool_call_id, text_of(message.content))
    else:
        calls = [
            ToolCallPart(call.function.name, call.function.arguments or "{}", call.id)
            for call in message.tool_calls or ()
        ]
        said.assistant(text_of(message.content), calls)


def _tools(asked: ChatIn) -> list[ClientTool]:
    tools: list[ClientTool] = []
    for tool in asked.tools or ():
        function = tool.get("function")
        if tool.get("type") != "function" or not isinstance(function, dict):
            raise unknown_tool(tool.get("type"))
        tools.append(read_function(function))
    return tools


def _check(asked: ChatIn) -> None:
    if asked.n is not None and asked.n != 1:
        raise not_done(
            "n",
            "Steward gives one answer to a question: n must be 1. Ask again for another.",
            "Steward 对一个问题只给出一个回答：n 必须为 1，如需更多请再次提问。",
        )
    if asked.logprobs:
        raise _absent("logprobs")
    if asked.functions:
        raise _absent("functions")
    if asked.modalities and asked.modalities != ["text"]:
        raise _absent("modalities")


def _absent(field: str) -> Invalid:
    return not_done(field, f"`{field}` is not done here.", f"此处不支持 {field}。")
