"""What a tool is to a client, and what its deed comes to."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from steward.answers.tables import Run
from steward.http.schemas import Shape
from steward.kit.errors import Problem
from steward.mcp_server.rpc import Json
from steward.mcp_server.visit import Visit

RUN_ID = "steward/run-id"
PROBLEM = "steward/problem"


@dataclass(frozen=True)
class Said:
    """What a tool answers: `text` for a model to read, `facts` for programs."""

    text: str
    facts: BaseModel
    run_id: str | None = None


@dataclass(frozen=True)
class Watched:
    """A run that answers. It is watched for `patience` seconds; whoever cancels the call cancels
    `its_own` run with it."""

    run: Run
    patience: float
    its_own: bool = True


@dataclass(frozen=True)
class Tool:
    """A tool. `scope` is what a key must have to use it; `long` ones may come to a run."""

    name: str
    title: str
    description: str
    takes: type[Shape]
    gives: type[BaseModel]
    deed: Callable[[Visit, Any], Awaitable[Said | Watched]]
    scope: str = "read"
    long: bool = False
    reads_only: bool = False
    destructive: bool = False
    idempotent: bool = False
    open_world: bool = False

    @cached_property
    def described(self) -> Json:
        """The tool as clients list it; made once, for it takes some milliseconds."""
        return {
            "name": self.name,
            "title": self.title,
            "description": self.description,
            "inputSchema": _without_titles(self.takes.model_json_schema()),
            "outputSchema": _without_titles(self.gives.model_json_schema(mode="serialization")),
            "annotations": {
                "title": self.title,
                "readOnlyHint": self.reads_only,
                "destructiveHint": self.destructive,
                "idempotentHint": self.idempotent,
                "openWorldHint": self.open_world,
            },
        }


def told(said: Said) -> Json:
    """The result of a call that went well."""
    result: Json = {
        "content": [{"type": "text", "text": said.text}],
        "structuredContent": said.facts.model_dump(mode="json"),
        "isError": False,
    }
    if said.run_id is not None:
        result["_meta"] = {RUN_ID: said.run_id}
    return result


def refused(problem: Problem, visit: Visit) -> Json:
    """The result of a call that could not be done: its sentence is the tool's, for the model."""
    text = visit.words(problem.en, problem.zh)
    for wrong in problem.extra.get("errors", ()):
        text += f"\n- {wrong['field']}: {wrong['why']}"
    meta: Json = {
        PROBLEM: {"code": problem.code, "status": problem.status, **problem.extra},
    }
    if (run_id := problem.extra.get("run_id")) is not None:
        meta[RUN_ID] = run_id
        if str(run_id) not in text:
            text += visit.words(f" (Run {run_id}.)", f"（运行编号：{run_id}）")
    return {"content": [{"type": "text", "text": text}], "isError": True, "_meta": meta}


def _without_titles(schema: Any) -> Any:
    """JSON Schema without the titles, which only repeat the names."""
    if isinstance(schema, Mapping):
        return {
            name: _without_titles(part)
            for name, part in schema.items()
            if not (name == "title" and isinstance(part, str))
        }
    if isinstance(schema, list):
        return [_without_titles(part) for part in schema]
    return schema
