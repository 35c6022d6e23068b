"""Who asks, in which language and way, and what may be touched for them."""

from dataclasses import dataclass

from steward.accounts.who import Who
from steward.answers.answering import Answering
from steward.answers.watch import Watching
from steward.mcp_server.era import Era
from steward.runtime import Runtime

DOCUMENTS = "steward://documents/"


@dataclass(frozen=True)
class Visit:
    """One request of a client. `root` is where people reach Steward; `session` is there if the
    client began with a handshake and says so."""

    who: Who
    language: str
    era: Era
    root: str
    session: str | None
    runtime: Runtime
    answering: Answering
    watching: Watching

    def words(self, en: str, zh: str) -> str:
        """The sentence in the language that was asked for."""
        return zh if self.language.startswith("zh") else en

    def page_url(self, document_id: str, n: int | None = None) -> str:
        """Where a person opens a document in the web app."""
        page = "" if n is None else f"?page={n}"
        return f"{self.root}/documents/{document_id}{page}"

    def run_url(self, run_id: str) -> str:
        """Where a person looks at a run, and decides what it waits for."""
        return f"{self.root}/runs/{run_id}"


def counted(n: int, thing: str) -> str:
    """`1 page`, `2 pages`."""
    return f"{n} {thing}" if n == 1 else f"{n} {thing}s"


def uri_of(document_id: str, n: int | None = None) -> str:
    """A document or one of its pages as a resource."""
    return f"{DOCUMENTS}{document_id}" + ("" if n is None else f"/pages/{n}")
