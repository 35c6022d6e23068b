"""The language models over HTTP."""

from fastapi import APIRouter

from steward.accounts.who import Reader
from steward.agents.schemas import ModelView
from steward.http.parameters import RuntimeDep
from steward.http.schemas import ListOf

router = APIRouter(prefix="/models", tags=["agents"])


@router.get("")
async def list_models(_: Reader, runtime: RuntimeDep) -> ListOf[ModelView]:
    """The language models that agents may name, those that answer by default first; none when
    answers are quoted passages."""
    models = runtime.models
    default, from_settings = models.default_names, models.set_names
    return ListOf(
        items=[
            ModelView(
                name=name,
                model=model.model_name,
                provider=model.system,
                default=name in default,
                from_settings=name in from_settings,
            )
            for name, model in zip(models.names, models.chain(models.names), strict=True)
        ]
    )
