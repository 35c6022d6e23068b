"""What the tests of MCP share: a server on the web, and somebody with one of their own."""

from collections.abc import AsyncIterator, Iterator

import pytest
from mcp_house import SEAL, add, somebody

from database_under_test import DatabaseUnderTest
from harbour import KEY, over_http
from steward.agents.adapters.mcp_tools import McpTools
from steward.db.engine import Database


@pytest.fixture(scope="module")
def web() -> Iterator[str]:
    with over_http() as address:
        yield address


@pytest.fixture
async def database(place: DatabaseUnderTest) -> AsyncIterator[Database]:
    place.migrate()
    database = place.open()
    yield database
    await database.close()


@pytest.fixture
async def mcp(database: Database) -> AsyncIterator[McpTools]:
    tools = McpTools(database, SEAL)
    yield tools
    await tools.close()


@pytest.fixture
async def ana(database: Database) -> str:
    owner_id = await somebody(database, "ana")
    secret = {"HARBOUR_KEY": SEAL.seal(KEY)}
    await add(database, owner_id, environment=secret)
    return owner_id
