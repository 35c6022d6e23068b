"""What a request told the model: the tools it may use, and what became of those it has used."""

from scripted_provider import ScriptedProvider
from scripted_stream import Asked


def tools_offered(asked: Asked) -> list[str]:
    """The names of the tools that the model may call, in order."""
    if asked.body.get("tool_choice") == "none":
        return []
    return [tool["function"]["name"] for tool in asked.body.get("tools") or []]


def tool_results(asked: Asked) -> list[str]:
    """What the model was told of its calls since it was last spoken to, in order."""
    return [str(m["content"]) for m in asked.body["messages"] if m["role"] == "tool"]


def told_in_all(asked: Asked) -> str:
    """Everything the model was told, instructions too."""
    return "\n".join(str(message.get("content")) for message in asked.body["messages"])


def requests_about(provider: ScriptedProvider, words: str) -> list[Asked]:
    """The requests whose messages contain these words, in the order they came."""
    return [asked for asked in list(provider.requests) if words in told_in_all(asked)]
