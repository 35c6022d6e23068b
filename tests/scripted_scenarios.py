"""What the scripted provider answers: scenarios, and the chunks that each of them becomes."""

import hashlib
import json
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Literal

import orjson

Body = dict[str, Any]
CallStyle = Literal["fragments", "repeated_ids", "no_index", "whole", "object"]

WORDS = ("the", "reader", "turns", "a", "page", "and", "finds", "what", "was", "asked", "for")
_TOKEN = re.compile(r"\s*[\u3000-\u9fff\uff00-\uffef]|\s*[^\s\u3000-\u9fff\uff00-\uffef]{1,8}|\s+")


@dataclass(frozen=True)
class Call:
    """One tool call: the tool's name and its arguments, or a text that is sent in their place."""

    name: str
    arguments: dict[str, Any] | str


@dataclass(frozen=True)
class Scenario:
    """One answer. Every field but `calls` can also be written into the name of the model:
    `scripted:tokens=200,rate=50,stall_after=20`.
    """

    # The text; or `cite`, `echo`, or `clock` (the number of each token, and the microsecond of the
    # machine's own clock in which it was said); empty: `tokens` made-up words.
    answer: str = ""
    tokens: int = 20
    rate: float = 0.0  # tokens per second; 0: all at once
    reasoning: str = ""  # comes before the text
    reasoning_field: str = "reasoning_content"
    calls: tuple[Call, ...] = ()  # instead of the text
    before: str = ""  # what is said before the calls
    call_style: CallStyle = "fragments"
    call_id: str = ""  # of every call; empty: each has its own
    rounds: int = 0  # rounds of calls before the text, when the request has tools
    parallel: int = 1  # calls in each of those rounds
    tool: str = ""  # which tool they call; empty: the first
    arguments: str = ""  # of each of those calls, as JSON; empty: its round and its number
    status: int = 200
    retry_after: int = 0
    error: str = "the model fell over"
    refuse_usage: bool = False  # 400 for a request with stream_options
    usage: bool = True
    error_after: int = -1  # an error event after so many tokens
    drop_after: int = -1  # the connection is cut after so many tokens
    stall_after: int = -1  # nothing more comes after so many tokens
    finish: str = "stop"  # empty: no finish reason
    done: bool = True  # data: [DONE]
    crlf: bool = False
    comments: bool = False
    write_bytes: int = 0  # so many bytes in each write; 0: an event in each


def from_model(model: str) -> Scenario:
    """The scenario that the name of a model describes."""
    plain = Scenario()
    known = {field.name for field in fields(Scenario)} - {"calls"}
    described: dict[str, Any] = {}
    for setting in filter(None, model.partition(":")[2].split(",")):
        name, _, value = setting.partition("=")
        if name in known:
            kind = type(getattr(plain, name))
            described[name] = value == "1" if kind is bool else kind(value)
    return replace(plain, **described)


def from_json(described: dict[str, Any]) -> Scenario:
    """A scenario that came over HTTP."""
    calls = tuple(Call(**call) for call in described.pop("calls", []))
    return Scenario(**described, calls=calls)


def calls_for(scenario: Scenario, body: Body) -> tuple[Call, ...]:
    """The tool calls this request is answered with, if any."""
    if scenario.calls:
        return scenario.calls
    tools = [tool["function"]["name"] for tool in body.get("tools", [])]
    done = 0
    for message in reversed(body["messages"]):
        if message["role"] == "user":
            break
        done += bool(message.get("tool_calls"))
    if done >= scenario.rounds or not tools or body.get("tool_choice") == "none":
        return ()
    name = scenario.tool or tools[0]
    return tuple(
        Call(name, scenario.arguments or {"a": done, "b": number})
        for number in range(scenario.parallel)
    )


def text_for(scenario: Scenario, body: Body) -> str:
    """The text this request is answered with, not longer than it allows; the same request always
    gets the same."""
    most = body.get("max_completion_tokens") or body.get("max_tokens")
    return "".join(cut(_text_for(scenario, body))[:most])


def _text_for(scenario: Scenario, body: Body) -> str:
    if scenario.answer == "cite":
        return _cited(body["messages"])
    if scenario.answer == "echo":
        return f"You said: {_last_words(body['messages'])}"
    if scenario.answer:
        return scenario.answer
    return " ".join(WORDS[number % len(WORDS)] for number in range(scenario.tokens))


def cut(text: str) -> list[str]:
    """A text in pieces of about a token: a word with the space before it, or a Chinese sign."""
    return _TOKEN.findall(text)


def usage_for(body: Body, text: str, calls: tuple[Call, ...]) -> dict[str, Any]:
    """A count that tests can foresee: words of the request, tokens of the answer."""
    prompt = len(json.dumps(body["messages"]).split())
    completion = len(cut(text)) + 10 * len(calls)
    return {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
        "prompt_tokens_details": {"cached_tokens": prompt // 2},
    }


def deltas(scenario: Scenario, body: Body) -> Iterator[dict[str, Any]]:
    """The `delta` of each chunk with content, in order."""
    for piece in cut(scenario.reasoning):
        yield {scenario.reasoning_field: piece}
    if calls := calls_for(scenario, body):
        for piece in cut(scenario.before):
            yield {"content": piece}
        yield from _call_deltas(scenario.call_style, calls, _ids(scenario, body, calls))
        return
    if scenario.answer == "clock":
        for number in range(scenario.tokens):
            yield {"content": f" {number}@{time.monotonic_ns() // 1000}"}
        return
    for piece in cut(text_for(scenario, body)):
        yield {"content": piece}


def completion(scenario: Scenario, body: Body) -> dict[str, Any]:
    """The answer in one piece, for a request that does not stream."""
    calls = calls_for(scenario, body)
    text = scenario.before if calls else text_for(scenario, body)
    message: dict[str, Any] = {"role": "assistant", "content": text or None}
    if scenario.reasoning:
        message[scenario.reasoning_field] = scenario.reasoning
    if calls:
        ids = _ids(scenario, body, calls)
        message["tool_calls"] = [_whole(call, id) for call, id in zip(calls, ids, strict=True)]
    finish = "tool_calls" if calls else scenario.finish
    answer = {
        "id": "chatcmpl-scripted",
        "object": "chat.completion",
        "created": 1_790_000_000,
        "model": body["model"],
        "choices": [{"index": 0, "message": message, "finish_reason": finish}],
    }
    return answer | ({"usage": usage_for(body, text, calls)} if scenario.usage else {})


def embedding(text: str, dimensions: int) -> list[float]:
    """A vector of length 1 in which each word has its place: texts with common words are near."""
    vector = [0.0] * dimensions
    for word in cut(text.lower()):
        digest = hashlib.blake2b(word.strip().encode(), digest_size=8).digest()
        vector[int.from_bytes(digest[:4]) % dimensions] += 1.0 if digest[4] & 1 else -1.0
    length = sum(value * value for value in vector) ** 0.5
    return [value / length for value in vector] if length else [1.0, *vector[1:]]


def _call_deltas(
    style: CallStyle, calls: tuple[Call, ...], ids: list[str]
) -> Iterator[dict[str, Any]]:
    for index, (call, id) in enumerate(zip(calls, ids, strict=True)):
        whole = _whole(call, id)
        if style == "object":
            whole["function"]["arguments"] = call.arguments
        if style in ("whole", "object"):
            yield {"tool_calls": [whole]}
            continue
        place = {} if style == "no_index" else {"index": index}
        written = whole["function"]["arguments"]
        yield {"tool_calls": [place | whole | {"function": {"name": call.name, "arguments": ""}}]}
        again = {"id": id, "type": "function"} if style == "repeated_ids" else {}
        for start in range(0, len(written), 7):
            fragment = {"arguments": written[start : start + 7]}
            yield {"tool_calls": [place | again | {"function": fragment}]}


def _whole(call: Call, id: str) -> dict[str, Any]:
    written = call.arguments
    if not isinstance(written, str):
        written = orjson.dumps(written).decode()
    function = {"name": call.name, "arguments": written}
    return {"id": id, "type": "function", "function": function}


def _ids(scenario: Scenario, body: Body, calls: tuple[Call, ...]) -> list[str]:
    """Ids that are new in the conversation and the same when a request is made again."""
    if scenario.call_id:
        return [scenario.call_id for _ in calls]
    return [f"call_{len(body['messages'])}_{number}" for number in range(len(calls))]


def _last_words(messages: list[dict[str, Any]]) -> str:
    said = [_text(message) for message in messages if message["role"] == "user"]
    return said[-1] if said else ""


def _cited(messages: list[dict[str, Any]]) -> str:
    """The first sentence of the passage marked [1], or of the question, and the mark."""
    everything = "\n".join(_text(message) for message in messages)
    passage = re.search(r"^\W*\[1\][^\n]*\n?(?P<text>[^\n]+)", everything, re.MULTILINE)
    found = passage["text"] if passage else _last_words(messages)
    sentence = re.match(r".*?[.!?。！？]|.+", found.strip())
    return f"{sentence[0] if sentence else 'Nothing was asked.'} [1]"


def _text(message: dict[str, Any]) -> str:
    content = message.get("content") or ""
    if isinstance(content, str):
        return content
    return " ".join(part.get("text", "") for part in content)
