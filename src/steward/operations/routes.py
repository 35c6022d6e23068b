"""Health and status over HTTP."""

from fastapi import APIRouter, Response

from steward import __version__
from steward.http.parameters import RuntimeDep
from steward.operations.health import is_ready, look_at_dependencies

router = APIRouter(tags=["operations"])


@router.get("/health/live")
async def live() -> dict[str, str]:
    """The process runs and its event loop turns."""
    return {"status": "live"}


@router.get("/health/ready")
async def ready(runtime: RuntimeDep, response: Response) -> dict[str, object]:
    """Each dependency by name; 503 when one is gone, or while this process is leaving."""
    dependencies = await look_at_dependencies(runtime)
    well = is_ready(dependencies)
    response.status_code = 200 if well else 503
    return {"status": "ready" if well else "not ready", "dependencies": dependencies}


@router.get("/status")
async def status(runtime: RuntimeDep) -> dict[str, object]:
    """What this process is, and what it is busy with at this moment."""
    embedder, model = runtime.embedder, runtime.model
    return {
        "version": __version__,
        "phase": runtime.lifecycle.phase,
        "in_hand": runtime.lifecycle.in_hand(),
        "database": runtime.database.name,
        "embedding": None
        if embedder is None
        else {
            "model": embedder.model,
            "ready": embedder.ready,
            "texts_in_flight": embedder.in_flight,
        },
        "model": model.model_name if model is not None else None,
    }
