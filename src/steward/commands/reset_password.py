"""`steward user reset-password`: works on the data folder, whether or not Steward runs."""

import asyncio
from collections.abc import Mapping

from steward.accounts.reset_password import reset_password as reset
from steward.bus.memory import MemoryBus
from steward.commands.failure import Failure
from steward.commands.password import new_password
from steward.commands.terminal import Terminal
from steward.db.open import open_database
from steward.db.secrets import installation_secret
from steward.kit.announce import Announce
from steward.kit.errors import Problem
from steward.kit.offload import Offload
from steward.kit.seal import Seal
from steward.notifications.announce import announcer
from steward.notifications.posting import PostOffice
from steward.notifications.words import read_shipped
from steward.settings import Settings


def reset_password(
    name: str, settings: Settings, environment: Mapping[str, str], terminal: Terminal
) -> None:
    """Ask for the new password and set it. Raises `Failure`."""
    if settings.postgres_url is None and not settings.sqlite_path.exists():
        raise Failure(
            f"There is no database at {settings.sqlite_path}. Set STEWARD_DATA to its folder.",
            f"{settings.sqlite_path} 处没有数据库，请用 STEWARD_DATA 指定 Steward 的数据文件夹。",
        )
    password = new_password(environment, terminal)
    try:
        asyncio.run(_reset(name, password, settings))
    except Problem as problem:
        raise Failure(problem.en, problem.zh) from None
    terminal.say(f"{name} has a new password.", f"{name} 的密码已更改。")


async def _reset(name: str, password: str, settings: Settings) -> None:
    given = settings.secret_key
    secret = (
        given.get_secret_value()
        if given is not None
        else installation_secret(settings.data / "secrets", "secret_key")
    )
    database = open_database(settings)
    offload = Offload(threads=1)
    try:
        await reset(database, offload, secret, name, password, _announcer(settings, secret))
    finally:
        offload.close()
        await database.close()


def _announcer(settings: Settings, secret: str) -> Announce:
    """Writes down what the Steward that runs, or runs next, tells the person."""
    opened = ("inbox", "email") if settings.smtp_host is not None else ("inbox",)
    office = PostOffice(read_shipped(), opened, Seal(secret), settings.public_url or "")
    return announcer(office, MemoryBus())
