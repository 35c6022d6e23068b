"""Where an MCP server is, with its secrets opened: what is needed to connect, and no more."""

from dataclasses import dataclass, field

from steward.accounts.account import ADMIN
from steward.agents.tables import McpServer
from steward.kit.seal import Seal

HIDDEN = "•••"
# A shorter value would make holes in ordinary words.
SHORTEST_HIDDEN = 4


class CannotReach(Exception):
    """The server cannot be reached or does not speak as it should: a sentence in two languages."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh


@dataclass(frozen=True)
class Stdio:
    """A command that speaks on its standard input and output. The secrets are not shown by
    `repr`."""

    command: tuple[str, ...]
    environment: dict[str, str] = field(repr=False)

    def hide(self, text: str) -> str:
        """The text without the values of this server's secrets."""
        return _hide(text, self.environment)


@dataclass(frozen=True)
class Http:
    """An address on the web. `anywhere` allows those that are not public too."""

    url: str
    headers: dict[str, str] = field(repr=False)
    anywhere: bool = False

    def hide(self, text: str) -> str:
        """The text without the values of this server's secrets."""
        return _hide(text, self.headers)


def address_of(row: McpServer, role: str, seal: Seal) -> Stdio | Http:
    """The address of a server whose owner has this role now.

    What only administrators may do stops working when the owner is one no more. Raises
    `CannotReach` and `SealBroken`.
    """
    if row.transport == "http":
        assert row.url is not None
        return Http(row.url, _opened(row.headers, seal), anywhere=role == ADMIN)
    if role != ADMIN:
        raise CannotReach(
            "Only an administrator's server may run a command here, and its owner is none.",
            "只有管理员的服务器可以在此运行命令，而其所有者不是管理员。",
        )
    assert row.command is not None
    return Stdio(tuple(row.command), _opened(row.environment, seal))


def _opened(sealed: dict[str, str], seal: Seal) -> dict[str, str]:
    return {name: seal.open(value) for name, value in sealed.items()}


def _hide(text: str, secrets: dict[str, str]) -> str:
    for value in secrets.values():
        # "Bearer abc" is hidden whole, and "abc" alone too.
        for secret in (value, value.partition(" ")[2]):
            if len(secret) >= SHORTEST_HIDDEN:
                text = text.replace(secret, HIDDEN)
    return text
