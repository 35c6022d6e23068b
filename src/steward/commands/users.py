"""What an administrator does with people, over the API."""

from collections.abc import Mapping
from typing import Any, Literal, TypedDict

from steward.client import Steward, StewardError
from steward.commands.failure import Failure
from steward.commands.name_to_id import find_user
from steward.commands.password import new_password
from steward.commands.terminal import Terminal

Role = Literal["member", "admin"]


class Change(TypedDict, total=False):
    """What is to be changed of an account."""

    role: Role
    active: bool


def list_users(*, as_json: bool, client: Steward, terminal: Terminal) -> None:
    """Everybody who has an account. Raises `StewardError`."""
    users = list(client.accounts.list())
    if as_json:
        terminal.json([user.raw for user in users])
        return
    columns = [("Name", "用户名"), ("E-mail", "邮箱"), ("Role", "角色"), ("Active", "启用")]
    yes, no = terminal.words("yes", "是"), terminal.words("no", "否")
    rows = [(u.username, u.email, u.role, yes if u.active else no) for u in users]
    terminal.table([terminal.words(*column) for column in columns], rows)


def create_user(
    name: str,
    email: str,
    role: Role,
    *,
    environment: Mapping[str, str],
    client: Steward,
    terminal: Terminal,
) -> None:
    """Make an account for somebody, also where registration is by invitation. Raises
    `StewardError`, and `Failure` without a password."""
    wish: dict[str, Any] = {"username": name, "email": email}
    invitation: dict[str, Any] | None = None
    if client.request("GET", "/auth/options")["registration"] == "invite":
        invitation = client.request(
            "POST", "/invitations", json={"email": email, "expires_in_days": 1}
        )
        wish["invitation"] = invitation["token"]
    try:
        wish["password"] = new_password(environment, terminal)
        account = client.request("POST", "/auth/register", json=wish)
    except (Failure, StewardError):
        if invitation is not None:
            client.request("DELETE", f"/invitations/{invitation['id']}")
        raise
    if role != account["role"]:
        client.accounts.change(account["id"], role=role)
    terminal.say(f"{name} has an account ({role}).", f"已为 {name} 创建账户（{role}）。")


def change_user(name: str, change: Change, *, client: Steward, terminal: Terminal) -> None:
    """Change somebody's role, or whether the account may be used. Raises `StewardError`."""
    user = find_user(client, name)
    after = client.accounts.change(user.id, **change)
    active = terminal.words("active", "已启用") if after.active else terminal.words("off", "已停用")
    terminal.line(f"{after.username}: {after.role}, {active}")
