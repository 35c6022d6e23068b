"""Where the command keeps its sign-in: one file that only its owner can read."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from steward.commands.failure import Failure


@dataclass(frozen=True, slots=True)
class Credentials:
    """A sign-in at an address. `expires_at`: Unix time at which the access token is too old."""

    url: str
    username: str
    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    expires_at: float


def credentials_path(environment: Mapping[str, str]) -> Path:
    """`$XDG_CONFIG_HOME/steward/credentials.json` (XDG Base Directory Specification)."""
    home = environment.get("XDG_CONFIG_HOME") or ""
    # A relative path is to be ignored, says the specification.
    folder = Path(home) if home.startswith("/") else Path.home() / ".config"
    return folder / "steward" / "credentials.json"


def read_credentials(path: Path) -> Credentials | None:
    """The sign-in, or None when there is none. Raises `Failure` for a file that is none."""
    try:
        return Credentials(**json.loads(path.read_bytes()))
    except FileNotFoundError:
        return None
    except (ValueError, TypeError):
        raise Failure(
            f"{path} is damaged. Sign in again: steward login",
            f"{path} 已损坏，请重新登录：steward login",
        ) from None
    except OSError as error:
        raise Failure(
            f"{path} cannot be read: {error.strerror}.", f"无法读取 {path}：{error.strerror}。"
        ) from None


def write_credentials(path: Path, credentials: Credentials) -> None:
    """Keep the sign-in, whole or not at all, with mode 0600. Raises `Failure`."""
    made = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        made.unlink(missing_ok=True)
        descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            json.dump(asdict(credentials), file, indent=2)
            file.flush()
            os.fsync(file.fileno())
        made.replace(path)
    except OSError as error:
        raise Failure(
            f"{path} cannot be written: {error.strerror}.", f"无法写入 {path}：{error.strerror}。"
        ) from None


def forget_credentials(path: Path) -> None:
    """Delete the sign-in, if there is one."""
    path.unlink(missing_ok=True)
