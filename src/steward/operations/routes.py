"""Health, status and measures over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import PlainTextResponse
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4

from steward import __version__
from steward.http.parameters import RuntimeDep
from steward.operations import audit_routes, drain_routes, parts_routes
from steward.operations.drain_view import drain_view
from steward.operations.health import is_ready, look_at_dependencies
from steward.operations.metrics_access import may_read_metrics
from steward.operations.take_stock import Stock, by_label

router = APIRouter(tags=["operations"])
router.include_router(drain_routes.router)
router.include_router(audit_routes.router)
router.include_router(parts_routes.router)


async def the_stock(request: Request) -> Stock:
    """Who looks at what there is, as `app` put it together."""
    stock: Stock = request.app.state.stock
    return stock


StockDep = Annotated[Stock, Depends(the_stock)]


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
async def status(runtime: RuntimeDep, stock: StockDep) -> dict[str, object]:
    """What this process is, and what it is busy with at this moment; `runs`, `documents` and
    `queues` are of the whole installation, counted in its rows a few seconds ago at most."""
    embedder, model = runtime.embedder, runtime.model
    rows = await stock.rows()
    return {
        "version": __version__,
        "phase": runtime.lifecycle.phase,
        "in_hand": runtime.lifecycle.in_hand(),
        "drain": drain_view(runtime.lifecycle),
        "database": runtime.database.name,
        "embedding": None
        if embedder is None
        else {
            "model": embedder.model,
            "ready": embedder.ready,
            "texts_in_flight": embedder.in_flight,
        },
        "model": model.model_name if model is not None else None,
        "runs": by_label(rows, "runs"),
        "documents": by_label(rows, "documents"),
        "queues": by_label(rows, "queue_depth"),
        "max_file_bytes": runtime.settings.max_file_bytes,
    }


@router.get(
    "/metrics",
    response_class=PlainTextResponse,
    dependencies=[Depends(may_read_metrics)],
)
async def metrics(stock: StockDep) -> Response:
    """What this process has measured, for Prometheus. `STEWARD_METRICS_TOKEN` says who may read."""
    return Response(await stock.exposition(), media_type=CONTENT_TYPE_PLAIN_0_0_4)
