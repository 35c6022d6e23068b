"""What clients send and see of agents, tools and models."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from steward.agents.definition import ROUNDS, SECONDS
from steward.agents.shipped import shown_name
from steward.agents.tables import Agent
from steward.agents.tool import Tool
from steward.documents.schemas import Name
from steward.http.parameters import BodyId
from steward.http.schemas import Shape, View

Description = Annotated[str, StringConstraints(max_length=1000)]
Instructions = Annotated[str, StringConstraints(max_length=20_000)]
Names = list[Annotated[str, StringConstraints(min_length=1, max_length=300)]]
Models = Annotated[
    Names, Field(max_length=10, description="Tried in this order; none: Steward's own.")
]
Tools = Annotated[Names, Field(max_length=100, description="Names of tools, see `GET /tools`.")]
Rounds = Annotated[
    int, Field(ge=1, le=50, description="How often the model may be asked for one answer.")
]
Seconds = Annotated[
    float, Field(ge=5, le=3600, description="Working time; waiting for a person does not count.")
]
Tokens = Annotated[int, Field(ge=500, le=10**9, description="Of all its calls, in and out.")]
Temperature = Annotated[float, Field(ge=0, le=2)]
CollectionIds = Annotated[
    list[BodyId],
    Field(max_length=200, description="Where it looks by default; null: everywhere."),
]
Grounded = Annotated[
    bool, Field(description="Search the documents for the question before the model is asked.")
]


class NewAgent(Shape):
    """An agent to be made."""

    name: Name
    description: Description = ""
    instructions: Instructions = ""
    models: Models = Field(default_factory=list)
    tools: Tools = Field(default_factory=list)
    grounded: Grounded = False
    max_rounds: Rounds = ROUNDS
    max_seconds: Seconds = SECONDS
    max_tokens: Tokens | None = None
    temperature: Temperature | None = None
    collection_ids: CollectionIds | None = None
    shared: bool = False
    active: bool = True


class AgentChange(Shape):
    """What is to be changed of an agent. Null takes a limit away, and where there must be
    something, it changes nothing."""

    name: Name | None = None
    description: Description | None = None
    instructions: Instructions | None = None
    models: Models | None = None
    tools: Tools | None = None
    grounded: Grounded | None = None
    max_rounds: Rounds | None = None
    max_seconds: Seconds | None = None
    max_tokens: Tokens | None = None
    temperature: Temperature | None = None
    collection_ids: CollectionIds | None = None
    shared: bool | None = None
    active: bool | None = None


class AgentView(View):
    """An agent. `mine` is false for those of Steward (`slug` is then set) and of others who share
    them."""

    id: str
    slug: str | None = Field(description="The fixed name of an agent that ships with Steward.")
    name: str
    description: str
    instructions: str
    models: list[str]
    tools: list[str]
    grounded: bool
    max_rounds: int
    max_seconds: float
    max_tokens: int | None
    temperature: float | None
    collection_ids: list[str] | None
    shared: bool
    active: bool
    mine: bool
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of(cls, row: Agent, reader_id: str, language: str) -> "AgentView":
        """The view of a row. Another's collections are not shown: to the reader they are not
        there."""
        mine = row.owner_id == reader_id
        name, description = shown_name(row, language)
        return cls(
            id=row.id,
            slug=row.slug,
            name=name,
            description=description,
            instructions=row.instructions,
            models=row.models,
            tools=row.tools,
            grounded=row.grounded,
            max_rounds=row.max_rounds,
            max_seconds=row.max_seconds,
            max_tokens=row.max_tokens,
            temperature=row.temperature,
            collection_ids=row.collection_ids if mine else None,
            shared=row.shared or row.slug is not None,
            active=row.active,
            mine=mine,
            created_at=row.created_at,
            updated_at=row.updated_at,
        )


class ToolView(View):
    """A tool that agents may use."""

    name: str
    description: str
    parameters: dict[str, Any] = Field(description="The JSON schema of its arguments.")
    effects: bool = Field(description="It changes the world outside, so no call is repeated.")
    needs_approval: bool = Field(description="A person allows each call.")
    source: str

    @classmethod
    def of(cls, tool: Tool) -> "ToolView":
        """The view of a tool."""
        return cls.model_validate(tool)


class ModelView(View):
    """A language model. Those that are `default` answer wherever an agent names none: the first,
    and when its provider fails the next. `model` is the provider's own name for it, under which
    its use is booked and its price is set."""

    name: str
    model: str
    provider: str
    default: bool
    from_settings: bool = Field(description="Else an administrator has added it.")
