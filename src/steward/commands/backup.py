"""Making a backup, also while Steward runs."""

import sqlite3
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from steward.backups.refusal import Refusal
from steward.backups.take import Taken, take_backup
from steward.commands.failure import Failure
from steward.commands.terminal import Terminal
from steward.db.copy_sqlite import Unsound
from steward.settings import Settings

NOT_WHOLE = 2


def backup(settings: Settings, place: Path, *, with_secrets: bool, terminal: Terminal) -> int:
    """Make one and say what is in it; returns the exit code, 2 if files were missing or damaged.
    Raises `Failure`."""
    try:
        taken = take_backup(settings, place, with_secrets=with_secrets)
    except Refusal as refusal:
        raise Failure(refusal.en, refusal.zh) from None
    except Unsound as unsound:
        raise Failure(
            f"{settings.sqlite_path} is damaged ({unsound}), and a copy of it would be too. "
            "Restore an earlier backup.",
            f"{settings.sqlite_path} 已损坏（{unsound}），副本同样不可用。请恢复较早的备份。",
        ) from None
    except (OSError, sqlite3.Error, SQLAlchemyError, ValueError) as error:
        raise failed(error) from None
    _tell(taken, settings, with_secrets=with_secrets, terminal=terminal)
    return _tell_what_lacks(taken, terminal)


def failed(error: Exception) -> Failure:
    """A disk, a database or its address that does not do what it should."""
    why = str(getattr(error, "orig", error)).strip().replace("\n", " ")
    return Failure(f"It did not work, and nothing was changed: {why}", f"失败，未做任何更改：{why}")


def _tell(taken: Taken, settings: Settings, *, with_secrets: bool, terminal: Terminal) -> None:
    terminal.line(str(taken.place))
    rows, files = sum(taken.contents.rows.values()), taken.contents.files
    megabytes = taken.size / 2**20
    terminal.note(
        f"{megabytes:.1f} MB: {rows} rows, schema {taken.about.schema}, {files} files. "
        "Embedding models are left out; they are built or fetched again.",
        f"{megabytes:.1f} MB：{rows} 行，结构版本 {taken.about.schema}，{files} 个文件。"
        "不含嵌入模型，它们会重新生成或获取。",
    )
    if taken.about.secrets:
        terminal.note(
            "It holds the installation's secrets: whoever has it can sign in as anybody.",
            "其中包含安装密钥：拿到它的人可以任何人的身份登录。",
        )
    elif with_secrets and settings.secret_key is not None:
        terminal.note(
            "STEWARD_SECRET_KEY is not in it: keep it elsewhere, it is needed with the backup.",
            "其中不含 STEWARD_SECRET_KEY：请另行保管，恢复时需要它。",
        )
    else:
        terminal.note(
            "The installation's secrets are not in it: without them sealed keys cannot be read, "
            "and everybody has to sign in again.",
            "其中不含安装密钥：缺少它们，已加密的密钥无法读取，所有人需重新登录。",
        )


def _tell_what_lacks(taken: Taken, terminal: Terminal) -> int:
    contents = taken.contents
    if contents.deleted:
        count = len(contents.deleted)
        terminal.note(
            f"Deleted meanwhile, and again when it is restored: {count} document(s).",
            f"备份期间有 {count} 个文档被删除，恢复时会再次删除。",
        )
    for ids, en, zh in (
        (contents.missing, "not in the data folder", "不在数据目录中"),
        (contents.damaged, "not what was uploaded", "与上传时不同"),
    ):
        if ids:
            terminal.note(
                f"Files that are {en}: {len(ids)}. Documents: {', '.join(ids)}",
                f"{zh}的文件：{len(ids)} 个。文档：{', '.join(ids)}",
            )
    return NOT_WHOLE if contents.missing or contents.damaged else 0
