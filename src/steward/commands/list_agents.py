"""The agents one may ask, listed."""

from steward.client import Steward
from steward.commands.terminal import Terminal


def list_agents(*, as_json: bool, client: Steward, terminal: Terminal) -> None:
    """Those that come with Steward, one's own and the shared ones. Raises `StewardError`."""
    agents = list(client.agents.list())
    if as_json:
        terminal.json([agent.raw for agent in agents])
        return
    columns = [("Name", "名称"), ("Description", "说明"), ("Tools", "工具"), ("Id", "编号")]
    rows = [
        (
            agent.name,
            agent.description,
            ", ".join(agent.tools),
            agent.slug or agent.id,
        )
        for agent in agents
        if agent.active
    ]
    terminal.table([terminal.words(*column) for column in columns], rows)
