"""Signing in from the command line; registering where that comes first."""

from collections.abc import Mapping
from typing import Any

from steward.client import Invalid, Steward
from steward.client.connect import DEFAULT_URL
from steward.commands.access import as_address, token_fields
from steward.commands.api import open_client
from steward.commands.credentials import (
    Credentials,
    credentials_path,
    read_credentials,
    write_credentials,
)
from steward.commands.failure import Failure
from steward.commands.password import known_password, new_password
from steward.commands.terminal import Terminal


def login(
    url: str | None,
    name: str | None,
    email: str | None,
    *,
    register: bool,
    environment: Mapping[str, str],
    terminal: Terminal,
) -> None:
    """Sign in at an address and keep the sign-in; register first if wished, or if nobody has.

    The password is typed unseen or taken from `STEWARD_PASSWORD`, never from the command line.
    Raises `Failure`.
    """
    address = as_address(url or environment.get("STEWARD_URL") or _last_address(environment))
    with open_client(address, None, chinese=terminal.chinese, patience=0) as client:
        options = client.request("GET", "/auth/options")
        if not options["has_users"] and not register:
            register = _wants_to_be_first(address, terminal)
        name = name or terminal.ask("User name", "用户名")
        if register:
            password = _register(name, email, options, client, environment, terminal)
        else:
            password = known_password(environment, terminal)
        _sign_in(name, password, client, environment)
    terminal.say(f"Signed in at {address} as {name}.", f"已以 {name} 登录 {address}。")


def _last_address(environment: Mapping[str, str]) -> str:
    """Where this person was signed in last."""
    try:
        kept = read_credentials(credentials_path(environment))
    except Failure:  # signing in mends what cannot be read
        kept = None
    return kept.url if kept else DEFAULT_URL


def _wants_to_be_first(address: str, terminal: Terminal) -> bool:
    terminal.note(
        f"Nobody has an account at {address} yet. Whoever registers first is the administrator.",
        f"{address} 还没有任何账户，第一个注册的人将成为管理员。",
    )
    if terminal.can_ask and terminal.agrees("Register now?", "现在注册吗？"):
        return True
    raise Failure("To register: steward login --register", "注册命令：steward login --register")


def _register(
    name: str,
    email: str | None,
    options: Mapping[str, Any],
    client: Steward,
    environment: Mapping[str, str],
    terminal: Terminal,
) -> str:
    """Make the account and return its password."""
    wish = {"username": name, "email": email or terminal.ask("E-mail", "电子邮箱")}
    if options["has_users"] and options["registration"] == "invite":
        wish["invitation"] = terminal.ask("Invitation", "邀请码")
    wish["password"] = new_password(environment, terminal)
    account = client.request("POST", "/auth/register", json=wish)
    if account["role"] == "admin":
        terminal.say(f"{name} is the administrator.", f"{name} 已成为管理员。")
    return wish["password"]


def _sign_in(name: str, password: str, client: Steward, environment: Mapping[str, str]) -> None:
    try:
        form = {"username": name, "password": password}
        tokens = client.request("POST", "/auth/token", form=form)
    except Invalid:
        raise Failure("A password is needed.", "需要密码。") from None
    write_credentials(
        credentials_path(environment),
        Credentials(url=client.url, username=name, **token_fields(tokens)),
    )
