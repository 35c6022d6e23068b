"""`steward user`, as an administrator and as somebody who is not."""

import json
from collections.abc import Callable

from steward_command import Command, cells

from steward_process import PASSWORD, StewardProcess


def test_an_administrator_makes_and_changes_accounts(
    new_steward: Callable[..., StewardProcess], command: Command
) -> None:
    # By invitation, so that making an account for somebody needs an administrator.
    steward = new_steward(STEWARD_EMBEDDING="none", STEWARD_REGISTRATION="invite").start()
    admin = steward.person("admin")
    ana = command.with_environment(STEWARD_URL=steward.url).sign_in("admin")
    made = ana.with_environment(STEWARD_PASSWORD=PASSWORD).run(
        "user", "create", "Bob", "--email", "bob@example.com"
    )
    assert made.stdout == "Bob has an account (member).\n", made.stderr
    listed = {row[0]: row[2:] for row in cells(ana.run("user", "list").stdout)}
    assert listed == {"admin": ["admin", "yes"], "Bob": ["member", "yes"]}
    assert ana.run("user", "role", "bob", "admin").stdout == "Bob: admin, active\n"
    assert ana.run("user", "role", "bob@example.com", "member").returncode == 0
    assert ana.run("user", "deactivate", "bob").stdout == "Bob: member, off\n"
    refused = command.with_environment(STEWARD_URL=steward.url, STEWARD_PASSWORD=PASSWORD)
    assert "deactivated" in refused.run("login", "--user", "bob").stderr
    ana = ana.sign_in("admin")
    assert ana.run("user", "activate", "bob").stdout == "Bob: member, active\n"
    last = ana.run("user", "deactivate", "admin")
    assert (last.returncode, "last active administrator" in last.stderr) == (1, True)
    assert admin.http.get("/invitations").json()["items"] == []


def test_a_refused_account_leaves_no_invitation(
    new_steward: Callable[..., StewardProcess], command: Command
) -> None:
    steward = new_steward(STEWARD_EMBEDDING="none", STEWARD_REGISTRATION="invite").start()
    admin = steward.person("admin")
    ana = command.with_environment(STEWARD_URL=steward.url).sign_in("admin")
    said = ana.with_environment(STEWARD_PASSWORD="short").run(
        "user", "create", "bob", "--email", "bob@example.com"
    )
    assert (said.returncode, "at least 10 characters" in said.stderr) == (1, True)
    assert admin.http.get("/invitations").json()["items"] == []


def test_a_member_is_refused_in_a_sentence(theirs: Command) -> None:
    said = theirs.run("user", "list")
    assert (said.returncode, said.stderr) == (1, "Only an administrator may do this.\n")


def test_json(new_steward: Callable[..., StewardProcess], command: Command) -> None:
    steward = new_steward(STEWARD_EMBEDDING="none").start()
    steward.person("admin")
    ana = command.with_environment(STEWARD_URL=steward.url).sign_in("admin")
    (user,) = json.loads(ana.run("user", "list", "--json").stdout)
    assert (user["username"], user["role"], user["active"]) == ("admin", "admin", True)


def test_a_forgotten_password_is_replaced_on_the_data_folder(
    new_steward: Callable[..., StewardProcess], command: Command
) -> None:
    steward = new_steward(STEWARD_EMBEDDING="none").start()
    before = steward.person("admin")
    local = command.with_environment(
        STEWARD_DATA=str(steward.data),
        STEWARD_PASSWORD="a new long one",
        **steward.database.settings,
    )
    assert local.run("user", "reset-password", "nobody").returncode == 1
    weak = local.with_environment(STEWARD_PASSWORD="short")
    assert "10 characters" in weak.run("user", "reset-password", "admin").stderr
    done = local.run("user", "reset-password", "admin")
    assert (done.returncode, done.stdout) == (0, "admin has a new password.\n"), done.stderr

    assert before.http.get("/users/me").status_code == 401
    with steward.client() as anybody:
        for password, status in ((PASSWORD, 401), ("a new long one", 200)):
            form = {"username": "admin", "password": password}
            signed_in = anybody.post("/auth/token", data=form)
            assert signed_in.status_code == status
        bearer = {"Authorization": f"Bearer {signed_in.json()['access_token']}"}
        told = anybody.get("/notifications/inbox", headers=bearer).json()["items"]
    (changed,) = [item for item in told if item["event"] == "account.changed"]
    assert changed["title"] == "Your password was changed"
    assert "(UTC) on the command line of the server." in changed["body"]


def test_a_wrong_setting_is_told_by_its_name(command: Command) -> None:
    told = command.with_environment(STEWARD_PORT="99999").run("serve")
    assert told.returncode == 1
    assert told.stderr.startswith("STEWARD_PORT: ")
    told = command.with_environment(STEWARD_REDIS_URL="http://127.0.0.1").run("serve")
    assert "redis://" in told.stderr
