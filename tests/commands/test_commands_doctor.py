"""`steward doctor` and `steward migrate`, with and without a Steward that runs."""

import os
import socket
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from steward_command import Command

from scripted_provider import ScriptedProvider
from steward_process import StewardProcess


@pytest.fixture
def house(command: Command, port: str) -> Command:
    """The command beside a data folder that is not there yet."""
    return command.with_environment(STEWARD_DATA=str(command.folder / "data"), STEWARD_PORT=port)


def findings(text: str) -> dict[str, str]:
    """Each finding by what it is about, with its mark in front."""
    lines = [line.split(" ", 1) for line in text.splitlines()]
    return {
        what: f"{mark} {said}" for mark, rest in lines for what, _, said in [rest.partition(": ")]
    }


def test_a_fresh_machine_is_well_and_nothing_is_made(house: Command) -> None:
    said = house.run("doctor")
    assert said.returncode == 0, said.stdout
    found = findings(said.stdout)
    assert found["Python"].startswith("✓")
    assert found["Data folder"].endswith("made at the first start")
    assert found["Port"].endswith("is free")
    assert found["Database"] == "✓ none yet; made at the first start"
    assert found["Language model"].startswith("! none: answers are quoted passages")
    assert not (house.folder / "data").exists()
    chinese = house.with_environment(LANG="zh_CN.UTF-8").run("doctor")
    assert "✓ 数据库: 尚无，首次启动时创建" in chinese.stdout


def test_a_steward_that_runs_is_recognised(
    new_steward: Callable[..., StewardProcess], command: Command, port: str
) -> None:
    steward = new_steward(STEWARD_EMBEDDING="none", STEWARD_PORT=port).start()
    beside = command.with_environment(
        STEWARD_DATA=str(steward.data), STEWARD_PORT=port, **steward.database.settings
    )
    said = beside.run("doctor")
    assert said.returncode == 0, said.stdout
    found = findings(said.stdout)
    assert f"is running at 127.0.0.1:{port}" in found["Port"]
    assert found["Database"].startswith("✓ opens, schema ")
    if steward.database.address is None:  # replicas share theirs, and are there meanwhile
        refused = beside.run("migrate")
        assert (refused.returncode, "Steward is running on" in refused.stderr) == (1, True)
    up_to_date = beside.run("migrate", "--dry-run").stdout.splitlines()
    assert up_to_date[0] == "The database is up to date."
    assert up_to_date[-1] == "The schema is then what this Steward expects."


def test_links_that_lead_nowhere_are_named(house: Command) -> None:
    assert "Links in mails" not in findings(house.run("doctor").stdout)
    mails = house.with_environment(STEWARD_SMTP_HOST="mail.example.org")
    said = mails.run("doctor")
    assert said.returncode == 0, said.stdout
    found = findings(said.stdout)["Links in mails"]
    assert found.startswith("! they lead to this machine alone")
    assert "STEWARD_PUBLIC_URL" in found
    public = mails.with_environment(STEWARD_PUBLIC_URL="https://s.example.org")
    assert findings(public.run("doctor").stdout)["Links in mails"] == "✓ to https://s.example.org"


def test_another_program_on_the_port_is_named(house: Command) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        taken = listener.getsockname()[1]
        said = house.with_environment(STEWARD_PORT=str(taken)).run("doctor")
    assert said.returncode == 1
    assert f"(process {os.getpid()})" in findings(said.stdout)["Port"]
    assert said.stderr == "1 to mend.\n"


def test_a_setting_that_cannot_be_is_named_without_its_value(house: Command) -> None:
    said = house.with_environment(STEWARD_PORT="70001").run("doctor")
    assert said.returncode == 1
    assert "STEWARD_PORT" in said.stdout
    assert "70001" not in said.stdout


def test_the_model_is_asked_and_its_key_not_shown(
    house: Command, provider: ScriptedProvider, port: str
) -> None:
    def model(name: str, url: str) -> str:
        known = house.with_environment(
            STEWARD_MODEL=f"openai:{name}", STEWARD_MODEL_URL=url, STEWARD_MODEL_KEY="sk-hidden"
        )
        said = known.run("doctor")
        assert "sk-hidden" not in said.stdout + said.stderr
        return findings(said.stdout)["Language model"]

    assert model("scripted", provider.url) == f"✓ scripted at {provider.url}"
    assert model("other", provider.url).startswith("! ")
    assert model("scripted", f"http://127.0.0.1:{port}/v1").startswith("✗ ")


def test_the_database_is_migrated_once_and_a_dry_run_changes_nothing(house: Command) -> None:
    data = house.folder / "data"
    tried = house.run("migrate", "--dry-run").stdout.splitlines()
    assert tried[0] == "To be applied, and tried on a copy:"
    assert not data.exists()
    assert tried[-1] == "The schema is then what this Steward expects."
    done = house.run("migrate").stdout.splitlines()
    revisions = [line.partition("\t")[0] for line in tried if "\t" in line]
    assert (done[0], done[1:]) == ("Applied:", revisions)
    assert revisions
    assert house.run("migrate").stdout == "The database is up to date.\n"
    assert not list(data.glob(".dry-run-*"))


def schema(database: Path, revision: str) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))


def test_a_database_of_a_newer_steward_is_told(house: Command) -> None:
    assert house.run("migrate").returncode == 0
    schema(house.folder / "data" / "steward.db", "9999")
    said = house.run("doctor")
    assert said.returncode == 1
    assert "schema 9999 is unknown" in findings(said.stdout)["Database"]
    for how in ([], ["--dry-run"]):
        refused = house.run("migrate", *how)
        assert (refused.returncode, "at schema 9999" in refused.stderr) == (1, True)


def test_a_file_that_is_no_database_is_told(house: Command) -> None:
    (house.folder / "data").mkdir()
    (house.folder / "data" / "steward.db").write_bytes(b"not a database at all" * 100)
    said = house.run("doctor")
    assert said.returncode == 1
    assert "does not open" in findings(said.stdout)["Database"]
    refused = house.run("migrate")
    assert (refused.returncode, "Traceback" in refused.stderr) == (1, False)
