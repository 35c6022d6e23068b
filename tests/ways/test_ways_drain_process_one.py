"""Steward as a container runs it: in a space of processes of its own, under a first process that
hands signals on, or as that process itself."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable

import psutil
import pytest

from scripted_provider import ScriptedProvider
from steward_process import StewardProcess, wait_until
from talking_steward import asks

UNSHARE = ["unshare", "--pid", "--fork", "--mount-proc"]


def can_unshare() -> bool:
    """Whether this machine lets the tests make a space of processes: only root may."""
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*UNSHARE, "true"], capture_output=True, check=False).returncode == 0


def start(steward: StewardProcess, *first: str) -> psutil.Process:
    """Begin with it in a space of its own; returns the first process there."""
    command = [*UNSHARE, *first, sys.executable, "-m", "steward", "serve"]
    environment = os.environ | {"STEWARD_DATA": str(steward.data), "STEWARD_PORT": "0"}
    with steward.log.open("ab") as out:
        steward.process = subprocess.Popen(
            command, env=environment | steward.settings, stdout=out, stderr=subprocess.STDOUT
        )
    steward.url = wait_until(lambda: steward._address(0), "it listens")
    (one,) = psutil.Process(steward.process.pid).children()
    return one


@pytest.mark.parametrize("first", [("tini", "--"), ()], ids=["under tini", "by itself"])
def test_it_hears_the_signal_and_leaves_nobody_behind(
    first: tuple[str, ...], new_steward: Callable[..., StewardProcess], provider: ScriptedProvider
) -> None:
    if not can_unshare():
        pytest.skip("only root makes a space of processes")
    if first and shutil.which(first[0]) is None:
        pytest.skip("no tini in PATH")
    steward = new_steward(**asks(provider, "scripted:tokens=60,rate=20"))
    one = start(steward, *first)
    family = [one, *one.children(recursive=True)]
    try:
        person = steward.person("somebody")
        person.ask("Who?", mode="background")
        wait_until(lambda: provider.requests and provider.requests[0].sent > 5, "it is written")
        one.send_signal(signal.SIGTERM)
        assert steward.process is not None
        assert steward.process.wait(30) == 0
        assert steward.database.rows("SELECT status FROM run") == [("completed",)]
        assert not any(process.is_running() for process in family)
    finally:
        if one.is_running():
            one.kill()
