"""Every setting of Steward, one file per group; read once, passed down.

`.env.example` is written from here by `steward settings`.
"""

import os
from pathlib import Path

from pydantic import SecretStr

from steward.settings.accounts import AccountSettings
from steward.settings.answers import AnswerSettings
from steward.settings.conversations import ConversationSettings
from steward.settings.declare import SettingsGroup
from steward.settings.documents import MEGABYTE as MEGABYTE
from steward.settings.documents import DocumentSettings
from steward.settings.embedding import EmbeddingSettings
from steward.settings.leaving import LeavingSettings
from steward.settings.limits import LimitSettings
from steward.settings.models import ModelSettings
from steward.settings.notifications import NotificationSettings
from steward.settings.observability import ObservabilitySettings
from steward.settings.server import ServerSettings
from steward.settings.storage import POSTGRES, StorageSettings

GROUPS: tuple[type[SettingsGroup], ...] = (
    ServerSettings,
    StorageSettings,
    AccountSettings,
    ModelSettings,
    EmbeddingSettings,
    DocumentSettings,
    AnswerSettings,
    ConversationSettings,
    LimitSettings,
    NotificationSettings,
    ObservabilitySettings,
    LeavingSettings,
)


class Settings(
    ServerSettings,
    StorageSettings,
    AccountSettings,
    ModelSettings,
    EmbeddingSettings,
    DocumentSettings,
    AnswerSettings,
    ConversationSettings,
    LimitSettings,
    NotificationSettings,
    ObservabilitySettings,
    LeavingSettings,
):
    """What the person who runs Steward has decided."""

    def key(self, given: SecretStr | None, variable: str | None) -> str | None:
        """A provider's key: the one given to Steward, else the one in the provider's own
        environment variable."""
        if given is not None:
            return given.get_secret_value()
        return os.environ.get(variable) if variable else None

    @property
    def postgres_url(self) -> str | None:
        """The address of the PostgreSQL database; None while Steward is embedded."""
        url = self.database_url
        return url if url is not None and url.startswith(POSTGRES) else None

    @property
    def sqlite_path(self) -> Path:
        """The file of the embedded database, where there is one."""
        if self.database_url is not None:
            return Path(self.database_url.removeprefix("sqlite:///")).expanduser().resolve()
        return self.data / "steward.db"
