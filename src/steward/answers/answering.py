"""Everything that answering a question may touch, handed from `app` to the deeds of this folder."""

from dataclasses import dataclass, field

from steward.agents.adapters.mcp_tools import McpTools
from steward.agents.toolbox import Toolbox
from steward.answers.approval_links import Links
from steward.answers.event_writer import EventWriter
from steward.bus.port import Bus
from steward.db.engine import Database
from steward.embedding.port import Embedder
from steward.index.port import Index
from steward.jobs.engine import Jobs
from steward.kit.announce import Announce
from steward.kit.lifecycle import Lifecycle
from steward.kit.observe import Observing, unobserved
from steward.llm.models import Models


@dataclass(frozen=True)
class Answering:
    """The ports and limits of a run. Without models answers are quoted passages; `announce` tells
    people of what happens to it, in the unit in which it happens; by `links` they answer."""

    database: Database
    bus: Bus
    index: Index
    jobs: Jobs
    embedder: Embedder | None
    models: Models
    toolbox: Toolbox
    mcp: McpTools
    events: EventWriter
    lifecycle: Lifecycle
    announce: Announce
    links: Links
    max_rounds: int
    context_tokens: int
    approval_hours: float
    titles_by_model: bool
    observing: Observing = field(default_factory=unobserved)
