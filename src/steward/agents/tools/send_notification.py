"""The tool by which a model leaves a person a message, once they have allowed it."""

from typing import Annotated

from pydantic import StringConstraints

from steward.agents.from_function import tool
from steward.agents.tool import Calling
from steward.kit.announce import Happening
from steward.notifications.events import MESSAGE
from steward.notifications.tables import LONGEST_BODY, LONGEST_TITLE

Title = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_TITLE)
]
Body = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_BODY)]


@tool(effects=True, needs_approval=True)
async def send_notification(title: Title, calling: Calling, body: Body = "") -> str:
    """Send the user a notification, on the channels that they have chosen.

    Args:
        title: What it is about, in a few words.
        body: The message.
    """
    told = Happening(
        MESSAGE,
        (calling.owner_id,),
        calling.key,
        {"title": title, "text": body},
        link=f"/runs/{calling.run_id}",
    )
    async with calling.database.unit() as session:
        await calling.announce(session, told)
    return "The message is on its way, on the channels that the user has chosen."
