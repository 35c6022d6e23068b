"""The agents that come with Steward. Their rows follow the version that runs, until somebody edits
them; from then on they are as they were edited."""

from dataclasses import asdict, dataclass
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy.exc import IntegrityError

from steward.agents.tables import Agent
from steward.db.engine import Database
from steward.kit.clock import now


@dataclass(frozen=True)
class Shipped:
    """What is written into the row of a shipped agent."""

    slug: str
    name: str
    description: str
    instructions: str
    tools: list[str]
    grounded: bool
    max_rounds: int = 10
    max_seconds: float = 600.0


ASSISTANT = Shipped(
    slug="assistant",
    name="Assistant",
    description="Answers questions about your documents and shows where each answer stands.",
    instructions="""\
You are Steward, an assistant over the user's own documents.

- Say first what the user wants to know, then what it rests on. Be brief and exact.
- When the passages you have are not enough, search again with other words, and read the whole \
page where a passage breaks off.
- Do sums with `calculate` and take today's date from `now`: never guess a number or a date.
- When a question can mean two things, answer the likelier one and say which you took.
""",
    tools=["search_documents", "read_page", "calculate", "now"],
    grounded=True,
)

ANALYST = Shipped(
    slug="analyst",
    name="Analyst",
    description="Compares documents and calculates with what they say, step by step.",
    instructions="""\
You are an analyst. You compare what documents say and calculate with it.

- Begin with a plan of two to five steps, then follow it. Search once for each thing you compare, \
under the words that its own document would use.
- Read the page before you use a figure from it: units, dates and footnotes decide what it means.
- Do every sum with `calculate`, also the simple ones, and show the figures that went into it.
- Where two sources disagree, show both and say which is newer or closer to the matter.
- Fetch a web page only when the user names it or the documents point to it, and say that it is \
not one of the user's documents.
- End with the result in one sentence, a small table when several things are compared, and what \
you could not find.
""",
    tools=["search_documents", "read_page", "calculate", "now", "fetch_url"],
    grounded=False,
    max_rounds=20,
    max_seconds=1200.0,
)

ORDER_DESK = Shipped(
    slug="order-desk",
    name="Order desk",
    description="The tutorial's example: looks up orders and writes to customers about them.",
    instructions="""\
You are the order desk of a small shop. You answer questions about orders.

- Look every order up with `query_order`; never say anything about an order from memory. Ask for \
the number when the user has not given one.
- Report the state of the order, when it arrives and what is still to pay, in plain words.
- Send a message with `send_notification` only when the user asks for one. Write it short and \
friendly, with the order's number in it; a person reads it before it goes out.
- When there is no such order, say so, and ask whether the number is right.
""",
    tools=["query_order", "send_notification"],
    grounded=False,
)

SHIPPED = (ASSISTANT, ANALYST, ORDER_DESK)

_CHINESE = {
    "assistant": ("文档助手", "回答有关你文档的问题，并标明每个答案的出处。"),
    "analyst": ("分析师", "逐步比较多份文档，并根据其中的内容进行计算。"),
    "order-desk": ("订单服务台", "教程示例：查询订单，并就订单给客户写消息。"),
}
_ENGLISH = {agent.slug: (agent.name, agent.description) for agent in SHIPPED}


def shipped_id(slug: str) -> str:
    """The id of a shipped agent, the same in every installation."""
    return str(uuid5(NAMESPACE_URL, f"urn:steward:agent:{slug}"))


async def ship_agents(database: Database) -> None:
    """Write the rows that are missing, and bring those up to date that nobody has edited."""
    try:
        await _ship(database)
    except IntegrityError:  # another process that starts has written one since we looked
        await _ship(database)


async def _ship(database: Database) -> None:
    async with database.unit() as session:
        for agent in SHIPPED:
            there = await session.get(Agent, shipped_id(agent.slug))
            if there is None:
                at = now()
                session.add(
                    Agent(id=shipped_id(agent.slug), created_at=at, updated_at=at, **asdict(agent))
                )
            elif not is_edited(there):
                for field, value in asdict(agent).items():
                    setattr(there, field, value)


def is_edited(agent: Agent) -> bool:
    """Whether somebody has changed the agent since it was made."""
    return agent.updated_at != agent.created_at


def shown_name(agent: Agent, language: str) -> tuple[str, str]:
    """The agent's name and description in the reader's language, as long as they are Steward's."""
    said = (agent.name, agent.description)
    if agent.slug is None or not language.startswith("zh") or said != _ENGLISH.get(agent.slug):
        return said
    return _CHINESE[agent.slug]
