"""Signing out: the kept sign-in ends, at Steward and here."""

from collections.abc import Mapping

from steward.commands.access import StoredSignIn
from steward.commands.api import open_client
from steward.commands.credentials import credentials_path, forget_credentials, read_credentials
from steward.commands.failure import Failure, NoAnswer
from steward.commands.terminal import Terminal


def logout(environment: Mapping[str, str], terminal: Terminal) -> None:
    """End the kept sign-in, there and here. Raises `Failure`."""
    path = credentials_path(environment)
    try:
        kept = read_credentials(path)
        if kept is None:
            terminal.say("You are not signed in.", "你尚未登录。")
            return
        auth = StoredSignIn(path, kept)
        with open_client(kept.url, auth, chinese=terminal.chinese, patience=0) as client:
            client.request("POST", "/auth/logout")
    except NoAnswer as failure:
        terminal.complain(failure)
        terminal.note("The sign-in is forgotten here alone.", "仅删除了本机保存的登录。")
    except Failure:
        # It had ended by itself, or nothing can be read from the file: there is nothing to end.
        pass
    forget_credentials(path)
    terminal.say("Signed out.", "已退出登录。")
