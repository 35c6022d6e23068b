"""What an administrator does with people, over the API."""

from collections.abc import Mapping
from typing import Any

from steward.commands.api import Api
from steward.commands.failure import Failure
from steward.commands.name_to_id import find_user
from steward.commands.password import new_password
from steward.commands.terminal import Terminal


def list_users(*, as_json: bool, api: Api, terminal: Terminal) -> None:
    """Everybody who has an account. Raises `Failure`."""
    users = list(api.items("/users"))
    if as_json:
        terminal.json(users)
        return
    columns = [("Name", "用户名"), ("E-mail", "邮箱"), ("Role", "角色"), ("Active", "启用")]
    yes, no = terminal.words("yes", "是"), terminal.words("no", "否")
    rows = [(u["username"], u["email"], u["role"], yes if u["active"] else no) for u in users]
    terminal.table([terminal.words(*column) for column in columns], rows)


def create_user(
    name: str,
    email: str,
    role: str,
    *,
    environment: Mapping[str, str],
    api: Api,
    terminal: Terminal,
) -> None:
    """Make an account for somebody, also where registration is by invitation. Raises `Failure`."""
    wish: dict[str, Any] = {"username": name, "email": email}
    invitation: dict[str, Any] | None = None
    if api.get("/auth/options")["registration"] == "invite":
        invitation = api.post("/invitations", {"email": email, "expires_in_days": 1})
        wish["invitation"] = invitation["token"]
    try:
        account = api.post(
            "/auth/register", {**wish, "password": new_password(environment, terminal)}
        )
    except Failure:
        if invitation is not None:
            api.send("DELETE", f"/invitations/{invitation['id']}")
        raise
    if role != account["role"]:
        api.send("PATCH", f"/users/{account['id']}", json={"role": role})
    terminal.say(f"{name} has an account ({role}).", f"已为 {name} 创建账户（{role}）。")


def change_user(name: str, change: dict[str, Any], *, api: Api, terminal: Terminal) -> None:
    """Change somebody's role, or whether the account may be used. Raises `Failure`."""
    user = find_user(api, name)
    after = api.send("PATCH", f"/users/{user['id']}", json=change)
    active = (
        terminal.words("active", "已启用") if after["active"] else terminal.words("off", "已停用")
    )
    terminal.line(f"{after['username']}: {after['role']}, {active}")
