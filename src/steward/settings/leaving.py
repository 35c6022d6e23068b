"""How long each stage of leaving may take."""

from typing import ClassVar

from steward.settings.declare import SettingsGroup, setting


class LeavingSettings(SettingsGroup):
    """How long each stage of leaving may take."""

    title: ClassVar = "Leaving"

    drain_streams_seconds: float = setting(
        5, "How long open streams get to say goodbye, and requests to be answered.", ge=0
    )
    drain_runs_seconds: float = setting(20, "How long runs get to reach a safe point.", ge=0)
    drain_jobs_seconds: float = setting(
        15, "How long ingestion gets to finish the step in hand, and uploads to be sent.", ge=0
    )
    drain_models_seconds: float = setting(10, "How long embedding work gets to finish.", ge=0)
    drain_connections_seconds: float = setting(
        5, "How long closing takes at most; what hangs then is cut off.", ge=0
    )

    @property
    def leaving_seconds(self) -> float:
        """How long all stages may take together."""
        return (
            self.drain_streams_seconds
            + self.drain_runs_seconds
            + self.drain_jobs_seconds
            + self.drain_models_seconds
            + self.drain_connections_seconds
        )
