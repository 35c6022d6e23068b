"""Signing in and out from the command line, and which Steward a command talks to."""

import json
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from steward_command import Command, cells

from steward_process import PASSWORD, Person, StewardProcess


def test_the_first_use_registers_the_administrator(
    new_steward: Callable[..., StewardProcess], command: Command
) -> None:
    steward = new_steward(STEWARD_EMBEDDING="none").start()
    screen = command.at_terminal("login", "--url", steward.url)
    screen.wait_for("Whoever registers first is the administrator.")
    for question, answer in (
        ("Register now?", "y"),
        ("User name", "ana"),
        ("E-mail", "ana@example.com"),
        ("Password (at least 10 characters)", PASSWORD),
        ("The same again", PASSWORD),
    ):
        screen.wait_for(f"{question}")
        screen.type(f"{answer}\n")
    assert screen.end() == 0, screen.text
    assert "ana is the administrator." in screen.text
    assert f"Signed in at {steward.url} as ana." in screen.text
    assert PASSWORD not in screen.text
    assert cells(command.run("user", "list").stdout)[0][:3] == ["ana", "ana@example.com", "admin"]


def test_a_script_is_told_how_to_register_where_nobody_has(
    new_steward: Callable[..., StewardProcess], command: Command
) -> None:
    steward = new_steward(STEWARD_EMBEDDING="none").start()
    script = command.with_environment(STEWARD_URL=steward.url, STEWARD_PASSWORD=PASSWORD)
    said = script.run("login", "--user", "ana")
    assert said.returncode == 1
    assert said.stderr.endswith("To register: steward login --register\n")
    said = script.run("login", "--register", "--user", "ana", "--email", "ana@example.com")
    assert said.returncode == 0, said.stderr


def test_only_its_owner_can_read_the_kept_sign_in(theirs: Command) -> None:
    assert stat.S_IMODE(theirs.credentials.stat().st_mode) == 0o600
    assert stat.S_IMODE(theirs.credentials.parent.stat().st_mode) == 0o700


def test_a_wrong_password_is_said_and_nothing_is_kept(command: Command, person: Person) -> None:
    wrong = command.with_environment(STEWARD_URL=person.steward.url, STEWARD_PASSWORD="not it")
    said = wrong.run("login", "--user", person.name)
    assert (said.returncode, said.stderr) == (1, "The name or the password is wrong.\n")
    assert not command.credentials.exists()


def age(command: Command) -> dict[str, object]:
    """Let the kept access token be too old, and return what is kept."""
    kept: dict[str, object] = json.loads(command.credentials.read_text())
    kept["expires_at"] = 0
    command.credentials.write_text(json.dumps(kept))
    return kept


def test_an_old_token_is_exchanged_and_the_new_ones_are_kept(theirs: Command) -> None:
    before = age(theirs)
    assert theirs.run("documents").returncode == 0
    after = json.loads(theirs.credentials.read_text())
    assert after["refresh_token"] != before["refresh_token"]
    assert stat.S_IMODE(theirs.credentials.stat().st_mode) == 0o600
    assert theirs.run("documents").returncode == 0
    assert json.loads(theirs.credentials.read_text()) == after


def test_a_token_the_server_refuses_is_exchanged_as_well(theirs: Command) -> None:
    kept = json.loads(theirs.credentials.read_text())
    kept["access_token"] = "not a token"
    theirs.credentials.write_text(json.dumps(kept))
    assert theirs.run("documents").returncode == 0


def test_commands_side_by_side_exchange_the_token_once(theirs: Command, person: Person) -> None:
    age(theirs)
    with ThreadPoolExecutor(4) as executor:
        said = list(executor.map(lambda _: theirs.run("documents"), range(4)))
    assert [one.returncode for one in said] == [0, 0, 0, 0], said
    assert theirs.run("documents").returncode == 0


def test_a_sign_in_that_has_ended_is_said(theirs: Command, person: Person) -> None:
    kept = json.loads(theirs.credentials.read_text())
    with person.steward.client(kept["access_token"]) as http:
        assert http.post("/auth/logout").status_code == 204
    said = theirs.run("documents")
    assert said.returncode == 1
    assert said.stderr.endswith("has ended. Sign in again: steward login\n")


def test_signing_out_ends_the_session_there_and_here(theirs: Command, person: Person) -> None:
    token = json.loads(theirs.credentials.read_text())["access_token"]
    assert theirs.run("logout").stdout == "Signed out.\n"
    assert not theirs.credentials.exists()
    with person.steward.client(token) as http:
        assert http.get("/users/me").status_code == 401
    assert "You are not signed in" in theirs.run("documents").stderr


def test_an_api_key_in_the_environment_wins(command: Command, person: Person) -> None:
    made = person.http.post("/api-keys", json={"name": "script", "scopes": ["read"]}).json()
    script = command.with_environment(STEWARD_URL=person.steward.url, STEWARD_API_KEY=made["key"])
    assert script.run("documents").returncode == 0
    said = script.run("ask", "May I?")
    assert said.returncode == 1
    assert "lacks the scope write" in said.stderr
    assert made["key"] not in said.stderr + said.stdout


def test_a_kept_token_is_not_sent_to_another_address(theirs: Command) -> None:
    said = theirs.with_environment(STEWARD_URL="http://127.0.0.1:1").run("documents")
    assert said.returncode == 1
    assert said.stderr == (
        "You are not signed in at http://127.0.0.1:1. Sign in first: steward login\n"
    )


def test_nobody_at_the_address_is_said_in_both_languages(command: Command, port: str) -> None:
    there = command.with_environment(STEWARD_URL=f"127.0.0.1:{port}", STEWARD_API_KEY="stw_x")
    said = there.run("documents")
    assert said.returncode == 1
    assert said.stderr == (
        f"Steward does not answer at http://127.0.0.1:{port} (Connection refused). "
        "Is it running? Start it with: make run / steward serve\n"
    )
    chinese = there.with_environment(LANG="en_US.UTF-8", LC_ALL="zh_CN.UTF-8").run("documents")
    assert f"http://127.0.0.1:{port} 的 Steward 没有响应" in chinese.stderr


def test_a_damaged_file_is_said_and_mended_by_signing_in(theirs: Command, person: Person) -> None:
    theirs.credentials.write_text("{")
    said = theirs.run("documents")
    assert said.returncode == 1
    assert said.stderr.endswith("is damaged. Sign in again: steward login\n")
    theirs.sign_in(person.name)
    assert theirs.run("documents").returncode == 0
