"""Passwords come from the environment or are typed unseen; never from the command line, which
everybody on the machine can read."""

from collections.abc import Mapping

from steward.commands.failure import Failure
from steward.commands.terminal import Terminal

VARIABLE = "STEWARD_PASSWORD"


def known_password(environment: Mapping[str, str], terminal: Terminal) -> str:
    """The password of an account that is there."""
    return environment.get(VARIABLE) or terminal.secret("Password", "密码")


def new_password(environment: Mapping[str, str], terminal: Terminal) -> str:
    """A password for an account that is to be; typed twice, since it cannot be seen."""
    given = environment.get(VARIABLE)
    if given:
        return given
    password = terminal.secret("Password (at least 10 characters)", "密码（至少 10 个字符）")
    if terminal.secret("The same again", "再次输入密码") != password:
        raise Failure("The two passwords differ.", "两次输入的密码不一致。")
    return password
