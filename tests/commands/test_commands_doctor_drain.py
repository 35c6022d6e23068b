"""`steward doctor` beside a Steward that drains: what holds it, in both languages."""

import signal
from collections.abc import Callable

import pytest
from steward_command import Command

from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward.commands.check_drain import check_drain
from steward_process import StewardProcess, wait_until
from talking_steward import asks

STAGE = {"name": "jobs", "over": False, "seconds": 4.0, "at_most_seconds": 15.0, "left": 0}
HELD = [
    {"kind": "read_document", "in_hand": 2, "oldest_seconds": 61.2},
    {"kind": "embed_document", "in_hand": 1, "oldest_seconds": 3.4},
]


def line(said: str, what: str) -> str:
    (found,) = [line for line in said.splitlines() if line[2:].startswith(f"{what}: ")]
    return found


def test_who_asks_the_doctor_hears_what_is_waited_for(
    command: Command,
    port: str,
    new_steward: Callable[..., StewardProcess],
    provider: ScriptedProvider,
) -> None:
    settings = asks(provider) | {"STEWARD_MODEL_TIMEOUT": "300", "STEWARD_EMBEDDING": "none"}
    settings |= {"STEWARD_PORT": port, "STEWARD_DRAIN_RUNS_SECONDS": "300"}
    steward = new_steward(**settings).start()
    admin = steward.person("admin")
    beside = command.with_environment(
        **steward.settings | {"STEWARD_DATA": str(steward.data), "STEWARD_MODEL": ""}
    )
    assert "Leaving" not in beside.run("doctor").stdout

    assert admin.http.post("/drain").status_code == 202
    wait_until(lambda: admin.http.get("/status").json()["drain"]["stage"] is None, "it is idle")
    said = beside.run("doctor")
    assert said.returncode == 0
    assert line(said.stdout, "Leaving").startswith("! Leaving: drained by an administrator")
    assert admin.http.delete("/drain").status_code == 202
    wait_until(lambda: admin.http.get("/status").json()["phase"] == "serving", "it serves")

    provider.script(Scenario(stall_after=3))
    admin.ask("Who?", mode="background")
    wait_until(lambda: provider.requests and provider.requests[0].sent == 3, "it is stalled")
    assert steward.process is not None
    steward.process.send_signal(signal.SIGTERM)
    wait_until(lambda: admin.http.get("/status").json()["drain"], "it has heard the signal")
    said = beside.run("doctor")
    assert said.returncode == 0
    told = line(said.stdout, "Leaving")
    assert "stage runs waits for 1 runs (the oldest for " in told
    assert told.endswith(" s more at most")
    told = line(beside.with_environment(LANG="zh_CN.UTF-8").run("doctor").stdout, "退出")
    assert "阶段 runs 在等待 1 个运行（最早的已 " in told


@pytest.mark.parametrize("by", ["signal", "administrator"])
def test_all_that_holds_a_stage_is_named(by: str) -> None:
    drain = {"asked_by": by, "seconds": 7.0, "holding": HELD, "stages": [STAGE]}
    told = check_drain({"drain": drain})
    assert told is not None
    assert told.en == (
        "draining for 7 s; stage jobs waits for 2 documents being read (the oldest for 61 s), "
        "1 documents being embedded (the oldest for 3 s), for 11 s more at most"
    )
    assert told.zh == (
        "已排空 7 秒；阶段 jobs 在等待 2 个正在解析的文档（最早的已 61 秒）、"
        " 1 个正在计算向量的文档（最早的已 3 秒），最多再等 11 秒"
    )


def test_nothing_is_said_of_one_that_serves_and_the_end_is_told() -> None:
    assert check_drain({"drain": None}) is None
    over = STAGE | {"over": True}
    drain = {"asked_by": "signal", "seconds": 7.0, "holding": [], "stages": [over]}
    told = check_drain({"drain": drain})
    assert told is not None
    assert told.en == "all work is at rest; it ends now"
