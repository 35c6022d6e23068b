"""Putting a backup back into an empty place."""

import sqlite3
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from steward.backups.put_back import Restored, put_back
from steward.backups.refusal import Refusal
from steward.commands.backup import failed
from steward.commands.failure import Failure
from steward.commands.terminal import Terminal
from steward.db.migrate import UnfitDatabase, UnknownSchema
from steward.settings import Settings


def restore(settings: Settings, archive: Path, *, terminal: Terminal) -> None:
    """Restore and say what is there now. Raises `Failure`."""
    try:
        restored = put_back(settings, archive)
    except Refusal as refusal:
        raise Failure(refusal.en, refusal.zh) from None
    except (UnknownSchema, UnfitDatabase) as error:
        raise Failure(str(error), f"PostgreSQL：{error}") from None
    except (OSError, sqlite3.Error, SQLAlchemyError, ValueError) as error:
        raise failed(error) from None
    _tell(restored, settings, terminal)


def _tell(restored: Restored, settings: Settings, terminal: Terminal) -> None:
    about, contents = restored.about, restored.contents
    people = contents.rows.get("user_account", 0)
    terminal.say(
        f"Restored into {settings.data}, as it was at {about.made_at}: {people} account(s), "
        f"{contents.rows.get('document', 0)} document(s), {contents.files} files.",
        f"已恢复到 {settings.data}（{about.made_at} 的状态）：{people} 个账户，"
        f"{contents.rows.get('document', 0)} 个文档，{contents.files} 个文件。",
    )
    if restored.applied:
        applied = ", ".join(restored.applied)
        terminal.say(f"Brought up to date: {applied}.", f"已更新结构：{applied}。")
    if not about.secrets and settings.secret_key is None:
        terminal.note(
            "The backup has no secrets. Put those of the old installation into "
            f"{settings.data / 'secrets'}, or set STEWARD_SECRET_KEY; else new ones are made, "
            "everybody signs in again, and sealed keys have to be entered again.",
            f"备份中没有密钥。请将原安装的密钥放入 {settings.data / 'secrets'}，"
            "或设置 STEWARD_SECRET_KEY；否则会生成新密钥，"
            "所有人需重新登录，已加密的密钥需重新填写。",
        )
    lacking = len(contents.missing) + len(contents.damaged)
    if lacking:
        terminal.note(
            f"Files that the backup has not, or damaged: {lacking}. See contents.json in it.",
            f"备份中缺失或损坏的文件：{lacking} 个，详见其中的 contents.json。",
        )
    if restored.left_out:
        names = ", ".join(restored.left_out)
        terminal.note(
            f"Left out, for this Steward has no such tables: {names}.",
            f"已略过此版本没有的表：{names}。",
        )
