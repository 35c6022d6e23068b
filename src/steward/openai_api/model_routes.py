"""The models over HTTP: Steward itself, each agent, each language model, the embedding model."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from fastapi import APIRouter

from steward.accounts.who import Reader, Who
from steward.agents.store import agents_of
from steward.answers.routes import AnsweringDep
from steward.http.parameters import RuntimeDep
from steward.openai_api.choose_model import MOST_AGENTS, STEWARD, name_of
from steward.openai_api.refuse import NoSuchModel
from steward.runtime import Runtime

router = APIRouter()

# What has always been there was made at the beginning of time.
ALWAYS = 0


@router.get("/models")
async def list_models(who: Reader, runtime: RuntimeDep, answering: AnsweringDep) -> dict[str, Any]:
    """All that can be named as `model`."""
    models = await _models(who, runtime, answering.models.names)
    return {"object": "list", "data": models}


@router.get("/models/{model_name:path}")
async def read_model(
    model_name: str, who: Reader, runtime: RuntimeDep, answering: AnsweringDep
) -> dict[str, Any]:
    """One of them."""
    for each in await _models(who, runtime, answering.models.names):
        if each["id"] == model_name:
            return each
    raise NoSuchModel


async def _models(who: Who, runtime: Runtime, languages: Iterable[str]) -> list[dict[str, Any]]:
    async with runtime.database.read() as session:
        agents = await agents_of(session, who.user_id, None, MOST_AGENTS)
    listed = [_model(STEWARD, "steward", "Steward", kind="agent")]
    listed += [
        _model(name_of(a), "steward", a.name, a.created_at, kind="agent", description=a.description)
        for a in agents
        if a.active
    ]
    listed += [_model(name, name.partition(":")[0], name, kind="language") for name in languages]
    if runtime.embedder is not None:
        name = runtime.embedder.model
        listed.append(_model(name, "steward", name, kind="embedding"))
    return listed


def _model(
    id_: str, owner: str, name: str, made: datetime | None = None, **more: str
) -> dict[str, Any]:
    created = int(made.timestamp()) if made else ALWAYS
    return {
        "id": id_,
        "object": "model",
        "created": created,
        "owned_by": owner,
        "name": name,
    } | more
