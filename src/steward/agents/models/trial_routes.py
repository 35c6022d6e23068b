"""Testing language models over HTTP, before and after they are added. For administrators.

The address is the administrator's: also one in one's own network, where model servers are.
"""

from fastapi import APIRouter

from steward.accounts.who import Administrator
from steward.agents.models import try_out
from steward.agents.models.added import AddedModels
from steward.agents.models.note_test import note_test
from steward.agents.models.reach import Reach, check_reach, reach_of
from steward.agents.models.routes import Added
from steward.agents.models.schemas import NamedTrial, TrialView, UnsavedTrial
from steward.agents.models.store import connection_of
from steward.agents.models.try_out import Tried
from steward.http.parameters import PathId, RuntimeDep
from steward.kit.seal import Seal
from steward.runtime import Runtime

router = APIRouter(prefix="/models", tags=["agents"])

# Stands for a model's name where only the list is asked for.
ANY = "any"


@router.post("/connections/{connection_id}/test")
async def test_connection(
    connection_id: PathId, who: Administrator, runtime: RuntimeDep, added: Added
) -> TrialView:
    """Ask the first model of a connection for a few words. How it went is kept with it."""
    async with runtime.database.read() as session:
        row = await connection_of(session, connection_id)
    reach = reach_of(row, Seal(runtime.secret))
    tried = await _try(reach, row.models[0], runtime, added)
    await note_test(row, tried, database=runtime.database)
    return _view(tried, row.models[0], who.language)


@router.post("/connections/test")
async def test_before(
    body: UnsavedTrial, who: Administrator, runtime: RuntimeDep, added: Added
) -> TrialView:
    """Ask a provider for a few words, and for its list of models, without keeping anything."""
    reach = await _reach(body, runtime)
    check_reach(reach)
    return _view(await _try(reach, body.model, runtime, added), body.model, who.language)


@router.post("/test")
async def test_named(body: NamedTrial, who: Administrator, runtime: RuntimeDep) -> TrialView:
    """Ask a model that is there for a few words, also one of the settings."""
    (model,) = runtime.models.chain([body.name])
    return _view(await try_out.ask_model(model, None), model.model_name, who.language)


async def _reach(body: UnsavedTrial, runtime: Runtime) -> Reach:
    """What is to be tried, with the key that is kept for the same address where none is given."""
    key = body.key.get_secret_value() if body.key else None
    if key is None and body.connection_id is not None:
        async with runtime.database.read() as session:
            row = await connection_of(session, body.connection_id)
        if (row.provider, row.address) == (body.provider, body.address):
            return reach_of(row, Seal(runtime.secret))
    return Reach(body.provider, body.address, key)


async def _try(reach: Reach, name: str | None, runtime: Runtime, added: AddedModels) -> Tried:
    model = await added.open(reach, name or ANY)
    if name is None:
        return await try_out.ask_for_list(model, reach.key, runtime.connections)
    return await try_out.ask_both(model, reach.key, runtime.connections)


def _view(tried: Tried, model: str | None, language: str) -> TrialView:
    problem = tried.problem
    return TrialView(
        ok=problem is None,
        model=model,
        ms=tried.ms,
        reply=tried.reply,
        error=problem and (problem.zh if language.startswith("zh") else problem.en),
        models=tried.models,
    )
