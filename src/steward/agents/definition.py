"""What an agent is at the moment it is asked: a run keeps its own copy, so that a change of the
agent does not change what is under way."""

from pydantic import BaseModel, ConfigDict

from steward.agents.brought import Brought

ROUNDS = 10
SECONDS = 600.0


class Definition(BaseModel):
    """Instructions, models, tools and limits.

    `models` are tried in this order; an empty list means the models Steward is set to. With
    `grounded`, the documents are searched for the question before the model is asked, and the
    answer cites what it rests on. `max_tokens` counts what all calls of a run use together, in and
    out; None sets no limit. `max_seconds` is working time: waiting for a person does not count.
    `brought` is what the one who asks has brought along.
    """

    model_config = ConfigDict(frozen=True)

    name: str
    instructions: str = ""
    models: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    grounded: bool = False
    max_rounds: int = ROUNDS
    max_seconds: float = SECONDS
    max_tokens: int | None = None
    temperature: float | None = None
    brought: Brought | None = None
