"""The application: routers, middleware, lifespan, jobs. A list, no logic."""

from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware

from steward import __version__
from steward.accounts import routes as accounts
from steward.accounts.limit_strangers import LimitStrangers
from steward.agents import model_routes as models
from steward.agents import routes as agents
from steward.agents.adapters import mcp_routes as mcp_servers
from steward.agents.models import routes as added_models
from steward.agents.models import trial_routes as model_trials
from steward.answers import agent_routes as agent_runs
from steward.answers import approval_routes as approvals
from steward.answers import conversation_routes as conversations
from steward.answers import costliest_routes as costliest
from steward.answers import routes as answers
from steward.answers import share_routes as shares
from steward.answers import socket_routes as sockets
from steward.answers.census import count_runs
from steward.assembly import assemble
from steward.db.away import is_away, why
from steward.documents import collection_routes as collections
from steward.documents import routes as documents
from steward.documents.census import count_documents
from steward.http.limit_bodies import LimitBodies
from steward.http.mcp_errors import MCP
from steward.http.middleware import RefuseWhileDraining, RequestId, SecurityHeaders
from steward.http.problems import add_problem_handlers
from steward.http.trace_requests import TraceRequests
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import log
from steward.kit.observe import Observing
from steward.kit.role import Role
from steward.mcp_server import routes as mcp_server
from steward.notifications import routes as notifications
from steward.notifications.census import count_deliveries
from steward.notifications.webhooks import log_routes as webhook_logs
from steward.notifications.webhooks import routes as webhooks
from steward.openai_api import routes as openai_api
from steward.operations import routes as operations
from steward.operations.metrics import Metrics
from steward.operations.parts import Parts
from steward.operations.take_stock import Stock
from steward.operations.tracing import open_tracing
from steward.runtime import CannotStart, open_runtime
from steward.schedules import routes as schedules
from steward.search import embedding_routes as embeddings
from steward.search import routes as search
from steward.settings import Settings
from steward.usage import routes as usage
from steward.web.below_path import BelowPath
from steward.web.serve import ServeWebApp

API = "/api/v1"
# Where clients of OpenAI's are pointed to.
OPENAI_API = "/v1"
# Where programs look for what a server has beside its pages; a page in answer would mislead them.
WELL_KNOWN = "/.well-known"
# A drain can be taken back, and who reads while it goes on has to say who they are.
ALWAYS_TAKEN = frozenset(
    {
        f"{API}/drain",
        f"{API}/auth/token",
        f"{API}/auth/refresh",
        f"{API}/auth/browser/sign-in",
        f"{API}/auth/browser/refresh",
    }
)
ROUTERS = (
    operations.router,
    accounts.router,
    collections.router,
    documents.router,
    search.router,
    embeddings.router,
    answers.router,
    agent_runs.router,
    approvals.router,
    costliest.router,
    conversations.router,
    shares.shared_router,
    notifications.router,
    webhooks.router,
    webhook_logs.router,
    sockets.router,
    agents.router,
    models.router,
    added_models.router,
    model_trials.router,
    mcp_servers.router,
    schedules.router,
    usage.router,
)
# What a process answers that takes no requests of people.
WATCHERS = (operations.router,)


def create_app(
    settings: Settings, lifecycle: Lifecycle, role: Role = Role.EVERYTHING, *, address: str
) -> FastAPI:
    """Steward as an ASGI application. `address` is where people reach it.

    Raises `CannotStart` when traces are to be sent and cannot be.
    """
    metrics, tracing = Metrics(), open_tracing(settings)
    observing = Observing(metrics, tracing.tracer, tracing.on, settings.trace_content)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        closing = ExitStack()
        try:
            async with (
                open_runtime(settings, lifecycle, observing, role) as runtime,
                assemble(runtime, address) as steward,
            ):
                app.state.runtime = runtime
                app.state.answering = steward.answering
                app.state.toolbox = steward.answering.toolbox
                app.state.mcp = steward.answering.mcp
                app.state.request_limit = steward.request_limit
                app.state.notifying = steward.notifying
                app.state.announce = steward.announce
                app.state.erasers = steward.erasers
                app.state.exporters = steward.exporters
                app.state.added_models = steward.added_models
                censuses = (count_runs, count_documents, count_deliveries)
                app.state.stock = Stock(metrics, runtime, censuses)
                app.state.parts = Parts(runtime)
                lifecycle.serve()
                yield
                closing.enter_context(lifecycle.last_stage(settings.drain_connections_seconds))
        except Exception as error:
            # The server would say no more than that the start failed.
            log("app").error("Steward cannot go on", why=_reason(error), exc_info=_bug(error))
            raise
        finally:
            await tracing.close()
            closing.close()
        lifecycle.stop()

    app = FastAPI(
        title="Steward",
        version=__version__,
        description="Documents in, cited answers out.",
        lifespan=lifespan,
        docs_url=None,  # a page of the web app
        redoc_url=None,
        openapi_url=f"{API}/openapi.json",
        middleware=[Middleware(LimitStrangers), Middleware(LimitBodies)],
        servers=[{"url": settings.path_prefix}] if settings.path_prefix else None,
    )
    add_problem_handlers(app)
    for router in ROUTERS if role.takes_requests else WATCHERS:
        app.include_router(router, prefix=API)
    if role.takes_requests:
        app.include_router(openai_api.router, prefix=OPENAI_API)
        app.include_router(mcp_server.router)
    app.add_middleware(RefuseWhileDraining, lifecycle=lifecycle, but=ALWAYS_TAKEN)
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=["*"],
            allow_headers=["*"],
            expose_headers=[
                "X-Request-Id",
                "X-Run-Id",
                "X-Steward-Run-Id",
                "Mcp-Session-Id",
                "Retry-After",
            ],
        )
    if role.takes_requests:
        apis = ("/api", OPENAI_API, MCP, WELL_KNOWN)
        app.add_middleware(ServeWebApp, apis=apis, prefix=settings.path_prefix)
    app.add_middleware(SecurityHeaders)
    if tracing.on:
        app.add_middleware(TraceRequests, tracer=tracing.tracer)
    app.add_middleware(RequestId, meter=metrics)
    if settings.path_prefix:
        app.add_middleware(BelowPath, prefix=settings.path_prefix)
    return app


def _reason(error: Exception) -> str:
    """Why it ends, for whoever starts it again."""
    return f"The database is away: {why(error)}" if is_away(error) else str(error)


def _bug(error: Exception) -> Exception | None:
    """The error if its traceback says more than its message does."""
    return None if isinstance(error, CannotStart) or is_away(error) else error
