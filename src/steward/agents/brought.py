"""What a program brings along when it asks over somebody else's protocol: what was said so far,
tools of its own, the shape it wants the answer in. A run keeps it with its agent."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict
from pydantic_ai.messages import ToolCallPart

from steward.agents.tool import Calling, Tool, TryAgain

# The source of tools that whoever asks calls themselves.
CLIENT = "client"


class ClientTool(BaseModel):
    """A function of the client's: the run ends when the model wants it, and says so."""

    model_config = ConfigDict(frozen=True)

    name: str
    description: str = ""
    parameters: dict[str, Any] = {}


class AnswerShape(BaseModel):
    """The answer is to be JSON: an object as the schema says, or any where there is none."""

    model_config = ConfigDict(frozen=True)

    name: str = "answer"
    description: str | None = None
    json_schema: dict[str, Any] | None = None
    strict: bool | None = None


class Brought(BaseModel):
    """`messages` are Pydantic AI's, as JSON; the last is the one to be answered. `instructions` are
    added to the agent's, or stand alone where the model is asked `plain`: then nothing of Steward's
    is told to it. `settings` are Pydantic AI's ModelSettings. `echo` is what the protocol shows
    again of the request."""

    model_config = ConfigDict(frozen=True)

    messages: tuple[dict[str, Any], ...]
    instructions: str = ""
    plain: bool = False
    tools: tuple[ClientTool, ...] = ()
    shape: AnswerShape | None = None
    settings: dict[str, Any] = {}
    echo: dict[str, Any] = {}


def as_tool(brought: ClientTool) -> Tool:
    """The client's function among the tools of a run. Called beside Steward's own, it is put off:
    what those return would be lost to the model once the run has ended."""

    async def call(_arguments: dict[str, Any], _calling: Calling) -> Any:
        raise TryAgain(f"Call {brought.name} again, without any other tool beside it.")

    return Tool(
        name=brought.name,
        description=brought.description,
        parameters=brought.parameters or {"type": "object", "properties": {}},
        check=lambda arguments: arguments,
        call=call,
        source=CLIENT,
    )


def is_for_client(calls: Iterable[ToolCallPart], tools: Mapping[str, Tool]) -> bool:
    """Whether the model wants functions of the client's, and nothing else."""
    wanted = [tools.get(call.tool_name) for call in calls]
    return bool(wanted) and all(tool is not None and tool.source == CLIENT for tool in wanted)
