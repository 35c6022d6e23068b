"""People name things; the API wants ids."""

import uuid
from collections.abc import Sequence
from typing import Protocol, TypeVar

from steward.client import Steward
from steward.client.things.agents import Agent
from steward.client.things.documents import Document
from steward.client.things.people import Account
from steward.commands.failure import Failure


class Named(Protocol):
    """Something with a name."""

    @property
    def id(self) -> str:
        """What the API wants."""
        ...

    @property
    def name(self) -> str:
        """What people say."""
        ...


T = TypeVar("T", bound=Named)


def find_agent(client: Steward, name: str) -> Agent:
    """The agent of this name or id; one that ships with Steward also by its fixed name, such as
    `order-desk`. Raises `Failure`."""
    agents = list(client.agents.list())
    by_slug = [agent for agent in agents if agent.slug == name]
    return by_slug[0] if by_slug else _one(name, "agent", "智能体", agents)


def find_collection(client: Steward, name: str) -> str:
    """The id of the collection of this name or id. Raises `Failure`."""
    return _one(name, "collection", "文件夹", list(client.collections.list())).id


def find_document(client: Steward, name: str) -> Document:
    """The document of this name or id. Raises `Failure`, also for a name that several have."""
    if _is_id(name):
        return client.documents.get(name)
    return _one(name, "document", "文档", list(client.documents.list()))


def find_user(client: Steward, name: str) -> Account:
    """The account with this user name, e-mail address or id. Raises `Failure`."""
    people = list(client.accounts.list())
    by_email = [user for user in people if user.email.casefold() == name.casefold()]
    return by_email[0] if by_email else _one(name, "user", "用户", people)


def _one(name: str, what: str, zh: str, things: Sequence[T]) -> T:
    exact = [thing for thing in things if name in (thing.id, thing.name)]
    found = exact or [thing for thing in things if thing.name.casefold() == name.casefold()]
    if not found:
        raise Failure(f"There is no {what} called {name}.", f"没有名为 {name} 的{zh}。")
    if len(found) > 1:
        ids = "\n".join(f"  {thing.id}  {thing.name}" for thing in found)
        raise Failure(
            f"Several are called {name}; give the id of one:\n{ids}",
            f"有多个名为 {name} 的{zh}，请用编号指明：\n{ids}",
        )
    return found[0]


def _is_id(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text.lower()
    except ValueError:
        return False
