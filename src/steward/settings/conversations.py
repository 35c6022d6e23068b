"""What becomes of conversations."""

from typing import ClassVar

from steward.settings.declare import SettingsGroup, setting


class ConversationSettings(SettingsGroup):
    """What becomes of conversations."""

    title: ClassVar = "Conversations"

    trash_days: int = setting(
        30,
        "How many days a deleted conversation can be taken out of the trash again. 0 deletes at "
        "once.",
        ge=0,
    )
    share_links: bool = setting(
        True,
        "Whether people may share a conversation by a link that anybody can open. Where this is "
        "off, no link opens anything.",
    )
