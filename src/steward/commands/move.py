"""`steward move`: everything Steward keeps, to another database, and what is to be done then."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from steward.commands.failure import Failure
from steward.commands.move_progress import open_move_progress
from steward.commands.terminal import Terminal
from steward.db.migrate import UnfitDatabase, UnknownSchema
from steward.moving.compare import Line
from steward.moving.copy_files import Files
from steward.moving.move import FILES, Outcome
from steward.moving.move import move as carry
from steward.moving.place import Place, place_at
from steward.moving.refusal import CannotMove
from steward.moving.survey import survey
from steward.settings import Settings

NAMED = 5  # documents, where there may be many
AGAIN = "What was moved so far stays: run the same command once more to go on."
AGAIN_ZH = "已迁移的部分会保留：请再次运行同一命令以继续。"


def move(
    to: str,
    from_: str | None,
    to_data: Path | None,
    *,
    dry_run: bool,
    settings: Settings,
    terminal: Terminal,
) -> int:
    """Move, or say what would be moved; returns the exit code. Raises `Failure`."""
    with _told():
        source = place_at(from_, None, settings)
        target = place_at(to, to_data, settings)
        terminal.note(f"From {source.shown}", f"来源：{source.shown}")
        terminal.note(f"To   {target.shown}", f"目标：{target.shown}")
        if dry_run:
            return _say_what_would_be(source, target, terminal)
        with open_move_progress(terminal) as progress:
            outcome = carry(source, target, progress)
    return _say_what_was(outcome, source, target, settings, terminal)


@contextmanager
def _told() -> Iterator[None]:
    """What can go wrong, in a sentence."""
    try:
        yield
    except CannotMove as error:
        raise Failure(error.en, error.zh) from None
    except KeyboardInterrupt:
        raise Failure(f"Broken off. {AGAIN}", f"已中断。{AGAIN_ZH}") from None
    except (UnknownSchema, UnfitDatabase, OSError) as error:
        raise Failure(str(error), str(error)) from None
    except SQLAlchemyError as error:
        why = str(getattr(error, "orig", error)).strip()
        raise Failure(
            f"A database says: {why}\n{AGAIN}", f"数据库返回：{why}\n{AGAIN_ZH}"
        ) from None


def _say_what_would_be(source: Place, target: Place, terminal: Terminal) -> int:
    with open_move_progress(terminal) as progress:
        found = survey(source, target, progress)
    columns = ("what", "rows", "bytes") if not terminal.chinese else ("内容", "行数", "字节")
    rows = [(line.what, f"{line.source.rows}", f"{line.source.size}") for line in found.lines]
    rows.append((FILES, f"{found.files.files}", f"{found.files.size}"))
    terminal.table(columns, rows)
    _say_jobs(len(found.jobs), terminal)
    _say_files(found.files, source, terminal)
    if found.begun:
        terminal.say("It has been begun, and would go on.", "迁移已开始，将从中断处继续。")
    if not found.hindrances:
        terminal.say("Nothing hinders the move.", "没有妨碍迁移的问题。")
        return 0
    terminal.say("What hinders the move:", "妨碍迁移的问题：")
    for hindrance in found.hindrances:
        terminal.say(f"  {hindrance.en}", f"  {hindrance.zh}")
    return 1


def _say_what_was(
    outcome: Outcome, source: Place, target: Place, settings: Settings, terminal: Terminal
) -> int:
    columns = ("what", "source", "target", "digests", "")
    if terminal.chinese:
        columns = ("内容", "来源", "目标", "摘要", "")
    terminal.table(columns, [*_compared(outcome.lines), _files(outcome.files)])
    _say_files(outcome.files, source, terminal)
    if not outcome.whole:
        terminal.note(
            "They differ: the source was used since the move began, or somebody wrote to the "
            "target. Nothing was finished. Empty the target and move again.",
            "两边不一致：迁移开始后来源被使用过，或有人写入了目标。迁移未完成，请清空目标后重新迁移。",
        )
        return 1
    _say_jobs(len(outcome.jobs), terminal)
    _say_what_to_set(source, target, settings, terminal)
    return 0


def _compared(lines: Sequence[Line]) -> Iterator[Sequence[str]]:
    for line in lines:
        there = line.target or line.source
        digests = line.source.digest
        if there.digest != digests:
            digests = f"{digests} {there.digest}"
        same = "=" if line.same else "DIFFERS"
        yield (line.what, f"{line.source.rows}", f"{there.rows}", digests, same)


def _files(files: Files) -> Sequence[str]:
    there = files.files - len(files.differ)
    return (FILES, f"{files.files}", f"{there}", "", "DIFFERS" if files.differ else "=")


def _say_jobs(jobs: int, terminal: Terminal) -> None:
    terminal.say(
        f"Jobs that go on at the next start: {jobs}.", f"下次启动时继续的任务：{jobs} 个。"
    )


def _say_files(files: Files, source: Place, terminal: Terminal) -> None:
    """Documents whose file is not what it should be; they were so before."""
    for ids, en, zh in (
        (files.missing, "have no file", "没有文件"),
        (files.damaged, "have a file that is not what was uploaded", "的文件与上传时不同"),
    ):
        if ids:
            named = ", ".join(ids[:NAMED]) + (" …" if len(ids) > NAMED else "")
            terminal.note(
                f"{len(ids)} documents {en} in {source.data}: {named}",
                f"{source.data} 中有 {len(ids)} 份文档{zh}：{named}",
            )


def _say_what_to_set(source: Place, target: Place, settings: Settings, terminal: Terminal) -> None:
    terminal.say("Everything is there. Before you start Steward:", "全部已迁移。启动前请设置：")
    if target.postgres is not None:
        terminal.line(f"  STEWARD_DATABASE_URL={target.shown}")
    elif target.settings.database_url is None:
        terminal.say("  remove STEWARD_DATABASE_URL", "  删除 STEWARD_DATABASE_URL")
    else:
        terminal.line(f"  STEWARD_DATABASE_URL=sqlite:///{target.file}")
    if target.data != source.data:
        terminal.line(f"  STEWARD_DATA={target.data}")
    if settings.secret_key is not None:
        terminal.say("  STEWARD_SECRET_KEY as it is set now", "  STEWARD_SECRET_KEY 与现在相同")
    terminal.say(
        f"The data folder {target.data} goes with it: files, and secrets/secret_key, without which "
        "nobody stays signed in and stored keys cannot be read.",
        f"数据目录 {target.data} 须一并使用：其中有文件，以及 secrets/secret_key；"
        "没有它，所有人都要重新登录，已保存的密钥也无法读取。",
    )
    terminal.say(
        f"{source.shown} is as it was. Do not start Steward on it any more.",
        f"{source.shown} 未被改动，请不要再用它启动 Steward。",
    )
