"""`steward user …`: the names and options of what an administrator does with people."""

import os
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from steward.commands.users import Change

user_app = typer.Typer(no_args_is_help=True, help="Accounts, for administrators.")

Name = Annotated[str, typer.Argument(help="User name, e-mail address or id.")]
Role = Literal["member", "admin"]


@user_app.command("list")
def list_(as_json: Annotated[bool, typer.Option("--json")] = False) -> None:
    """List everybody who has an account."""
    from steward.commands.signed_in import signed_in  # noqa: PLC0415 - `--help` starts without
    from steward.commands.users import list_users  # noqa: PLC0415

    with signed_in() as (client, terminal):
        list_users(as_json=as_json, client=client, terminal=terminal)


@user_app.command()
def create(
    name: Annotated[str, typer.Argument(help="The user name.")],
    email: Annotated[str, typer.Option(help="The e-mail address.")],
    role: Annotated[Role, typer.Option(help="What they may do.")] = "member",
) -> None:
    """Make an account. The password is asked for, or taken from STEWARD_PASSWORD."""
    from steward.commands.signed_in import signed_in  # noqa: PLC0415
    from steward.commands.users import create_user  # noqa: PLC0415

    with signed_in() as (client, terminal):
        create_user(name, email, role, environment=os.environ, client=client, terminal=terminal)


@user_app.command()
def deactivate(name: Name) -> None:
    """Let an account rest: it cannot be used from this moment on, and loses nothing."""
    _change(name, {"active": False})


@user_app.command()
def activate(name: Name) -> None:
    """Wake an account up that was deactivated."""
    _change(name, {"active": True})


@user_app.command()
def role(name: Name, role: Annotated[Role, typer.Argument(help="member or admin")]) -> None:
    """Make somebody an administrator, or a member again."""
    _change(name, {"role": role})


@user_app.command("reset-password")
def reset_password(name: Name) -> None:
    """Give an account a new password. Works on the data folder itself, without signing in."""
    from steward.commands.read_settings import read_settings  # noqa: PLC0415
    from steward.commands.reset_password import reset_password as reset  # noqa: PLC0415
    from steward.commands.terminal import open_terminal  # noqa: PLC0415

    reset(name, read_settings(), os.environ, open_terminal())


def _change(name: str, change: "Change") -> None:
    from steward.commands.signed_in import signed_in  # noqa: PLC0415
    from steward.commands.users import change_user  # noqa: PLC0415

    with signed_in() as (client, terminal):
        change_user(name, change, client=client, terminal=terminal)
