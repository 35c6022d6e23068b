"""What the tests of `deploy/` share: its files, read, and how long Steward may take to leave."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from steward.server import CLOSING_SECONDS
from steward.settings import Settings
from steward.settings.leaving import LeavingSettings

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
DOCKERFILE = DEPLOY / "Dockerfile"
COMPOSE = DEPLOY / "compose.yaml"
BASE = DEPLOY / "kubernetes" / "base"
EXAMPLE = DEPLOY / "kubernetes" / "example"

Yaml = dict[str, Any]


def read_yaml(path: Path) -> Yaml:
    """A file with one document."""
    document: Yaml = yaml.safe_load(path.read_text())
    return document


def seconds_to_leave() -> float:
    """From SIGTERM to the end at the latest, with the deadlines that are default: by then the
    process ends itself, whatever hangs."""
    return LeavingSettings.model_construct().leaving_seconds + CLOSING_SECONDS


def default(setting: str) -> Any:
    """What a setting is where nobody has set it."""
    return Settings.model_fields[setting].default


def unknown_settings(names: Iterator[str]) -> list[str]:
    """Those of these variables that look like settings of Steward and are none."""
    known = {f"STEWARD_{name.upper()}" for name in Settings.model_fields}
    return [name for name in names if name.startswith("STEWARD_") and name not in known]


def variables(path: Path) -> Iterator[str]:
    """The names in a file of NAME=VALUE lines."""
    for line in path.read_text().splitlines():
        if line and not line.startswith("#"):
            yield line.partition("=")[0]


def megabytes(size: str) -> int:
    """`2816M` or `2816Mi` or `2G` in megabytes; Docker's M and Kubernetes' Mi are the same."""
    found = re.fullmatch(r"(\d+)(M|G)i?", size)
    assert found, size
    return int(found[1]) * (1024 if found[2] == "G" else 1)


def memory_of_steward() -> int:
    """Megabytes that Steward may come to need: itself, and all files it may read at once."""
    itself = 512
    parsers: int = default("parse_processes") * default("parse_memory_mb")
    return itself + parsers


def user_of_image() -> str:
    """The user that the image runs as, `10001:10001`."""
    (user,) = re.findall(r"^USER (\S+)$", DOCKERFILE.read_text(), re.MULTILINE)
    return str(user)
