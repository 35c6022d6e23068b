"""The routes of accounts in a real server on a real socket, with a real database."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from steward.accounts.routes import router
from steward.bus.memory import MemoryBus
from steward.db.base import Base
from steward.db.engine import Database, open_sqlite
from steward.http.middleware import RequestId
from steward.http.problems import add_problem_handlers
from steward.kit.lifecycle import Lifecycle
from steward.kit.offload import Offload
from steward.settings import Settings

PASSWORD = "a quiet harbour at dawn"


@dataclass
class Person:
    """Somebody who is signed in, as tests use them."""

    http: httpx.AsyncClient
    user: dict[str, Any]
    tokens: dict[str, Any]

    async def ask(self, method: str, path: str, body: Any = None) -> httpx.Response:
        bearer = {"Authorization": f"Bearer {self.tokens['access_token']}"}
        return await self.http.request(method, path, json=body, headers=bearer)


@dataclass
class House:
    """A Steward that consists of accounts alone."""

    http: httpx.AsyncClient
    runtime: Any
    app: FastAPI
    erased: list[str] = field(default_factory=list)

    @property
    def database(self) -> Database:
        return self.runtime.database

    async def register(self, name: str, **more: Any) -> httpx.Response:
        wish = {"username": name, "email": f"{name}@example.com", "password": PASSWORD}
        return await self.http.post("/auth/register", json=wish | more)

    async def sign_in(self, name: str, password: str = PASSWORD) -> httpx.Response:
        return await self.http.post("/auth/token", data={"username": name, "password": password})

    async def person(self, name: str) -> Person:
        made = await self.register(name)
        assert made.status_code == 201, made.text
        return await self.return_of(name, made.json())

    async def return_of(self, name: str, user: dict[str, Any]) -> Person:
        tokens = await self.sign_in(name)
        assert tokens.status_code == 200, tokens.text
        return Person(self.http, user, tokens.json())


Open = Callable[..., Awaitable[House]]


@asynccontextmanager
async def _open_house(data: Path, **settings: Any) -> AsyncIterator[House]:
    chosen = Settings(_env_file=None, data=data, port=0, embedding="none", **settings)
    database = open_sqlite(chosen.sqlite_path)
    async with database.writer.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    runtime = SimpleNamespace(
        settings=chosen,
        lifecycle=Lifecycle(),
        secret="not much of a secret",
        offload=Offload(threads=2),
        database=database,
        bus=MemoryBus(),
    )
    app = FastAPI()
    add_problem_handlers(app)
    app.include_router(router, prefix="/api/v1")
    app.add_middleware(RequestId)
    app.state.runtime = runtime

    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, lifespan="off"))
    serving = asyncio.create_task(server.serve([listener]))
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/api/v1"
    async with httpx.AsyncClient(base_url=address, timeout=30) as http:
        house = House(http, runtime, app)
        app.state.erasers = [_eraser(house)]
        app.state.exporters = {}
        yield house
    server.should_exit = True
    await serving
    await database.close()
    runtime.offload.close()


def _eraser(house: House) -> Callable[[Any, str], Awaitable[None]]:
    async def erase(_: Any, user_id: str) -> None:
        house.erased.append(user_id)

    return erase


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with _open_house(tmp_path) as opened:
        yield opened


@pytest.fixture
async def invite_house(tmp_path: Path) -> AsyncIterator[House]:
    async with _open_house(tmp_path, registration="invite") as opened:
        yield opened


@pytest.fixture
async def closed_house(tmp_path: Path) -> AsyncIterator[House]:
    async with _open_house(tmp_path, registration="closed") as opened:
        yield opened


def code(response: httpx.Response) -> str:
    """The stable code of a problem."""
    return str(json.loads(response.content)["code"])
