"""How answers come about."""

from typing import ClassVar, Literal

from steward.settings.declare import SettingsGroup, setting


class AnswerSettings(SettingsGroup):
    """How answers come about."""

    title: ClassVar = "Answers"

    answer_timeout: float = setting(
        120,
        "Seconds a waiting client waits for an answer unless it says otherwise.",
        gt=0,
    )
    max_rounds: int = setting(10, "How often a model may be asked for one answer.", ge=1)
    approval_hours: float = setting(
        168,
        "How long a tool's call waits for a person's approval before it is given up.",
        gt=0,
    )
    titles: Literal["words", "model"] = setting(
        "words",
        "What names a conversation: its first words, or the model after the first answer.",
    )
