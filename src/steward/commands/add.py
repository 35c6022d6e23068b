"""Adding files: uploaded, read, and in the end a table of what became of each."""

from collections.abc import Sequence
from pathlib import Path

from steward.client import Conflict, Steward
from steward.client.things.documents import Document
from steward.commands.failure import Failure
from steward.commands.gather import gather
from steward.commands.name_to_id import find_collection
from steward.commands.progress import Progress, open_progress, refusal, state
from steward.commands.read_along import read_along
from steward.commands.terminal import Terminal
from steward.commands.upload import Uploaded, upload

INTERRUPTED = 130  # as a shell says it of a program that Ctrl-C has ended


def add(
    paths: Sequence[Path],
    collection: str | None,
    *,
    wait: bool,
    client: Steward,
    terminal: Terminal,
) -> int:
    """Add files and folders; with `wait`, look on until each is ready or failed.

    Returns the exit code: 1 when any file was refused or could not be read. Raises `StewardError`.
    """
    files = list(gather(paths))
    if not files:
        raise Failure("There is no file in there.", "其中没有文件。")
    collection_id = _open_collection(collection, client, terminal) if collection else None
    results: list[Uploaded] = []
    latest: dict[str, Document] = {}
    try:
        with open_progress(files, terminal) as progress:
            for result in upload(files, collection_id, client, sent=progress.sent):
                progress.uploaded(result)
                results.append(result)
                if result.document is not None:
                    latest[result.document.id] = result.document
            if wait:
                _look_on(latest, progress, client)
    except KeyboardInterrupt:
        _say_goodbye(len(latest), terminal)
        return INTERRUPTED
    if terminal.interactive:
        _show(results, latest, terminal)
    failed = any(document.status == "failed" for document in latest.values())
    return 1 if failed or any(result.failure for result in results) else 0


def _look_on(latest: dict[str, Document], progress: Progress, client: Steward) -> None:
    """Keep the latest state of each document until all are settled."""
    for document in latest.values():
        progress.changed(document)
    unsettled = [document for document in latest.values() if not document.is_settled]
    for document in read_along(unsettled, client):
        latest[document.id] = document
        progress.changed(document)


def _open_collection(name: str, client: Steward, terminal: Terminal) -> str:
    """The collection of this name, made if there is none."""
    try:
        collection = client.collections.create(name)
    except Conflict as refused:
        if refused.code != "name_taken":
            raise
        return find_collection(client, name)
    terminal.note(f"New collection: {name}", f"已新建文件夹：{name}")
    return collection.id


def _show(results: Sequence[Uploaded], latest: dict[str, Document], terminal: Terminal) -> None:
    rows = [(str(result.path), _outcome(result, latest, terminal)) for result in results]
    terminal.table((terminal.words("File", "文件"), terminal.words("State", "状态")), rows)


def _outcome(result: Uploaded, latest: dict[str, Document], terminal: Terminal) -> str:
    if result.document is None:
        return refusal(result, terminal)
    now = state(latest[result.document.id], terminal)
    if not result.duplicate:
        return now
    name = result.document.name
    return terminal.words(f"already there as {name}: {now}", f"已存在，名为 {name}：{now}")


def _say_goodbye(uploaded: int, terminal: Terminal) -> None:
    terminal.note(
        f"Stopped looking on. Steward goes on reading the {uploaded} it has: steward documents",
        f"已停止等待。Steward 会继续读取已上传的 {uploaded} 个文档，查看：steward documents",
    )
