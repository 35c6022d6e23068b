"""The Dockerfile: what can be said of it without building it, and its health check, run."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from deploy_files import COMPOSE, DOCKERFILE, EXAMPLE, ROOT, read_yaml, user_of_image

from steward import __version__
from steward_process import StewardProcess

TEXT = DOCKERFILE.read_text()
# Lines that go on after a backslash, joined.
INSTRUCTIONS = re.sub(r"\\\n\s*", " ", TEXT).splitlines()
FINAL = INSTRUCTIONS[max(n for n, line in enumerate(INSTRUCTIONS) if line.startswith("FROM")) :]


def said(instruction: str) -> str:
    """What an instruction of the final stage says; it is there once."""
    (line,) = [line for line in FINAL if line.startswith(f"{instruction} ")]
    return line.removeprefix(instruction).strip()


def test_the_linter_of_dockerfiles_finds_nothing() -> None:
    hadolint = Path(sys.executable).with_name("hadolint")
    found = subprocess.run([hadolint, DOCKERFILE], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout


def test_it_runs_as_a_user_of_its_own_by_number() -> None:
    uid, _, gid = user_of_image().partition(":")
    assert int(uid) == int(gid) >= 10_000  # Kubernetes sees that a number is not root


def test_signals_reach_steward() -> None:
    """No shell stands between, and the first process knows a first process's duties."""
    assert json.loads(said("ENTRYPOINT")) == ["tini", "--", "steward"]
    assert json.loads(said("CMD")) == ["serve"]
    assert said("STOPSIGNAL") == "SIGTERM"


def test_what_it_copies_is_let_through() -> None:
    let_through = set(re.findall(r"^!(\S+)$", (ROOT / ".dockerignore").read_text(), re.MULTILINE))
    copied = {
        source
        for line in INSTRUCTIONS
        if line.startswith("COPY ") and "--from" not in line
        for source in line.split()[1:-1]
    }
    assert copied == let_through
    assert [name for name in copied if not (ROOT / name).exists()] == []


def test_all_name_the_version_there_is() -> None:
    assert f'image.version="{__version__}"' in TEXT
    assert read_yaml(COMPOSE)["x-steward"]["image"] == f"steward:{__version__}"
    (image,) = read_yaml(EXAMPLE / "kustomization.yaml")["images"]
    assert image["newTag"] == __version__


@pytest.fixture
def health_check() -> list[str]:
    """The command of the health check, with the Python of the tests."""
    command: list[str] = json.loads(said("HEALTHCHECK").partition(" CMD ")[2])
    assert command[0] == "python"
    return [sys.executable, *command[1:]]


def test_the_health_check_tells_life_from_death(
    health_check: list[str], steward: StewardProcess
) -> None:
    alive, dead = str(urlsplit(steward.url).port), "1"
    for port, code in ((alive, 0), (dead, 1)):
        checked = subprocess.run(
            health_check, env=os.environ | {"STEWARD_PORT": port}, capture_output=True, check=False
        )
        assert checked.returncode == code, checked.stderr
