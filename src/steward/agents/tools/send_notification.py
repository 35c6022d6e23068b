"""The tool by which a model leaves a person a message, once they have allowed it."""

from typing import Annotated

from pydantic import StringConstraints

from steward.agents.from_function import tool
from steward.agents.tool import Calling
from steward.notifications.put_in_inbox import put_in_inbox
from steward.notifications.tables import LONGEST_BODY, LONGEST_TITLE

Title = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_TITLE)
]
Body = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_BODY)]


@tool(effects=True, needs_approval=True)
async def send_notification(title: Title, calling: Calling, body: Body = "") -> str:
    """Leave the user a notification in their inbox, where they find it later.

    Args:
        title: What it is about, in a few words.
        body: The message.
    """
    await put_in_inbox(
        calling.owner_id,
        title,
        body,
        key=calling.key,
        database=calling.database,
        bus=calling.bus,
    )
    return "The notification is in the user's inbox."
