"""How a setting is declared: its value, and the sentence that explains it."""

from typing import Any, ClassVar

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


def setting(default: Any, explanation: str, **limits: Any) -> Any:
    """Declare a setting together with its explanation; `limits` are those of `pydantic.Field`."""
    return Field(default, description=explanation, **limits)


class SettingsGroup(BaseSettings):
    """Settings that are explained together, under the group's title.

    Values come from the environment (`STEWARD_…`) and from a `.env` file in the working directory;
    the environment wins.
    """

    model_config = SettingsConfigDict(
        env_prefix="STEWARD_",
        env_file=".env",
        env_file_encoding="utf-8",
        extra="ignore",
        env_ignore_empty=True,
    )

    title: ClassVar[str] = ""
