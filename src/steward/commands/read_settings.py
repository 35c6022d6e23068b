"""Reading the settings; a wrong one is told by its name."""

from pydantic import ValidationError

from steward.commands.failure import Failure
from steward.settings import Settings


def read_settings() -> Settings:
    """The settings from the environment and `.env`. Raises `Failure`; values are not repeated,
    since one may be a secret."""
    try:
        return Settings()
    except ValidationError as wrong:
        told = "\n".join(
            f"STEWARD_{str(error['loc'][0]).upper()}: {error['msg'].removeprefix('Value error, ')}"
            for error in wrong.errors()
        )
        raise Failure(told, told) from None
