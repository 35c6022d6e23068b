"""The routes of accounts in a real server on a real socket, with a real database."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import httpx
import uvicorn
from fastapi import APIRouter, FastAPI

from announced import Announced
from database_under_test import DatabaseUnderTest
from steward.accounts.request_limit import RequestLimit
from steward.accounts.routes import router
from steward.accounts.tokens import Terms
from steward.accounts.who import Administrator, Notifier, Owner, Reader, Who, Writer
from steward.bus.memory import MemoryBus
from steward.db.base import Base
from steward.http.middleware import RequestId
from steward.http.problems import add_problem_handlers
from steward.kit.lifecycle import Lifecycle
from steward.kit.observe import unobserved
from steward.kit.offload import Offload
from steward.settings import Settings

PASSWORD = "a quiet harbour at dawn"
SECRET = "the secret of this installation"
TERMS = Terms(SECRET, access=timedelta(minutes=30), refresh=timedelta(days=30))


@dataclass
class Person:
    """Somebody who is signed in."""

    http: httpx.AsyncClient
    user: dict[str, Any]
    tokens: dict[str, Any]

    @property
    def id(self) -> str:
        return str(self.user["id"])

    async def ask(self, method: str, path: str, body: Any = None) -> httpx.Response:
        """A request with the person's access token."""
        bearer = {"Authorization": f"Bearer {self.tokens['access_token']}"}
        return await self.http.request(method, path, json=body, headers=bearer)

    async def is_welcome(self) -> bool:
        """Whether the very next request is answered."""
        return (await self.ask("GET", "/users/me")).status_code == 200

    async def make_key(self, *scopes: str, **more: Any) -> dict[str, Any]:
        made = await self.ask("POST", "/api-keys", {"name": "a key", "scopes": scopes, **more})
        assert made.status_code == 201, made.text
        return dict(made.json())


@dataclass
class House:
    """A Steward that consists of accounts, and of one door for each kind of visitor."""

    http: httpx.AsyncClient
    runtime: Any
    app: FastAPI
    erased: list[str] = field(default_factory=list)
    announced: Announced = field(default_factory=Announced)

    async def register(self, name: str, **more: Any) -> httpx.Response:
        wish = {"username": name, "email": f"{name}@example.com", "password": PASSWORD}
        return await self.http.post("/auth/register", json=wish | more)

    async def sign_in(self, name: str, password: str = PASSWORD) -> httpx.Response:
        return await self.http.post("/auth/token", data={"username": name, "password": password})

    async def refresh(self, token: str) -> httpx.Response:
        return await self.http.post("/auth/refresh", json={"refresh_token": token})

    async def person(self, name: str) -> Person:
        """Somebody new who has just signed in."""
        made = await self.register(name)
        assert made.status_code == 201, made.text
        return await self.again(name, made.json())

    async def again(self, name: str, user: dict[str, Any]) -> Person:
        """A further session of somebody known."""
        tokens = await self.sign_in(name)
        assert tokens.status_code == 200, tokens.text
        return Person(self.http, user, tokens.json())

    async def with_key(self, key: str, method: str, path: str) -> httpx.Response:
        return await self.http.request(method, path, headers={"X-API-Key": key})


@asynccontextmanager
async def open_house(place: DatabaseUnderTest, **settings: Any) -> AsyncIterator[House]:
    """Serve on a free port for as long as the block runs."""
    data = place.path.parent
    chosen = Settings(_env_file=None, data=data, port=0, embedding="none", **settings)
    database = place.open()
    async with database.writer.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    runtime = SimpleNamespace(
        settings=chosen,
        lifecycle=Lifecycle(),
        secret=SECRET,
        offload=Offload(threads=2),
        database=database,
        bus=MemoryBus(),
    )
    app = _app(runtime)
    # Made with its protocol named, or asyncio leaves Nagle's delay (40 ms) on.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, lifespan="off"))
    serving = asyncio.create_task(server.serve([listener]))
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/api/v1"
    async with httpx.AsyncClient(base_url=address, timeout=30) as http:
        house = House(http, runtime, app)
        app.state.erasers = [_remember_in(house.erased)]
        app.state.exporters = {}
        app.state.announce = house.announced
        yield house
    server.should_exit = True
    await serving
    await database.close()
    runtime.offload.close()


def _app(runtime: Any) -> FastAPI:
    app = FastAPI()
    add_problem_handlers(app)
    app.include_router(router, prefix="/api/v1")
    app.include_router(_doors(), prefix="/api/v1/door")
    app.add_middleware(RequestId, meter=unobserved().meter)
    app.state.request_limit = RequestLimit(runtime.settings.requests_a_minute, unobserved().meter)
    app.state.runtime = runtime
    return app


def _doors() -> APIRouter:
    doors = APIRouter()

    @doors.get("/read")
    async def read(who: Reader) -> Who:
        return who

    @doors.get("/write")
    async def write(who: Writer) -> Who:
        return who

    @doors.get("/notify")
    async def notify(who: Notifier) -> Who:
        return who

    @doors.get("/own")
    async def own(who: Owner) -> Who:
        return who

    @doors.get("/admin")
    async def admin(who: Administrator) -> Who:
        return who

    return doors


def _remember_in(erased: list[str]) -> Callable[[Any, str], Awaitable[None]]:
    async def erase(_: Any, user_id: str) -> None:
        erased.append(user_id)

    return erase
