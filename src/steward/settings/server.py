"""The server: where it listens, what it logs."""

from pathlib import Path
from typing import ClassVar, Literal
from urllib.parse import urlsplit

from pydantic import field_validator

from steward.settings.declare import SettingsGroup, setting


class ServerSettings(SettingsGroup):
    """The server: where it listens, what it logs."""

    title: ClassVar = "Server"

    host: str = setting("127.0.0.1", "The address Steward listens on.")
    port: int = setting(8000, "The port; 0 takes a free one and prints it.", ge=0, le=65535)
    data: Path = setting(
        Path("data"),
        "The folder that holds everything Steward keeps.",
    )
    public_url: str | None = setting(
        None,
        "The address people reach Steward by, if not the one it listens on; with its path, where a "
        "proxy serves Steward below one.",
    )
    cors_origins: list[str] = setting(
        [],
        "Other sites' origins whose pages may call the API; none unless named.",
    )
    trusted_proxies: str = setting(
        "127.0.0.1",
        "Addresses of proxies whose X-Forwarded-For is believed.",
    )
    log_format: Literal["auto", "human", "json"] = setting(
        "auto",
        "How the log looks; auto means human at a terminal, else JSON.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = setting(
        "INFO",
        "The least important line the log shows.",
    )

    @property
    def path_prefix(self) -> str:
        """The path that people reach Steward below, as `/steward`; empty at the root of a host."""
        return urlsplit(self.public_url or "").path.rstrip("/")

    @field_validator("data")
    @classmethod
    def _whole_path(cls, folder: Path) -> Path:
        return folder.expanduser().resolve()
