"""How far adding documents is: bars at a terminal, a line for each fact in a pipe."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

from steward.client.things.documents import Document
from steward.commands.terminal import Terminal, plain
from steward.commands.upload import Uploaded


class Progress(Protocol):
    """What is told of an upload and of the reading after it. Enter it before, leave it after."""

    def __enter__(self) -> "Progress": ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None: ...

    def sent(self, done: int) -> None:
        """So many bytes of the file in hand are on their way."""

    def uploaded(self, result: Uploaded) -> None:
        """The file in hand has become a document, or has not."""

    def changed(self, document: Document) -> None:
        """A document has come further, or to its end."""


def open_progress(files: Sequence[Path], terminal: Terminal) -> Progress:
    """Bars if a person looks at them."""
    return Bars(files, terminal) if terminal.interactive else Lines(terminal)


def state(document: Document, terminal: Terminal) -> str:
    """A document's state in words."""
    status, error = document.status, document.error
    pages, passages = document.pages, document.passages
    numbers = terminal.words(
        f"{_count(pages, 'page')}, {_count(passages, 'passage')}", f"{pages} 页，{passages} 段"
    )
    if status == "failed":
        return terminal.words(f"failed: {error}", f"失败：{error}")
    if status == "ready":
        return terminal.words(f"ready, {numbers}", f"就绪，{numbers}")
    if status == "searchable" and error:
        return terminal.words(f"searchable by words alone: {error}", f"仅可按词语检索：{error}")
    chinese = {
        "queued": "排队中",
        "processing": "读取中",
        "searchable": "可检索，正在计算向量",
        "removed": "已删除",
    }
    return terminal.words(status, chinese.get(status, status))


def _count(number: int | None, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def refusal(result: Uploaded, terminal: Terminal) -> str:
    """Why a file has not become a document."""
    assert result.failure is not None
    return terminal.words(f"not added: {result.failure.en}", f"未添加：{result.failure.zh}")


def arrival(result: Uploaded, terminal: Terminal) -> str:
    """That a file has become a document, or that Steward had it already, perhaps by another name.

    A file that was there is the document it was.
    """
    assert result.document is not None
    if not result.duplicate:
        return terminal.words("uploaded", "已上传")
    name = result.document.name
    return terminal.words(f"already there as {name}", f"已存在，名为 {name}")


class Lines:
    """A line for each fact, for pipes and logs."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def __enter__(self) -> "Lines":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def sent(self, done: int) -> None:
        """Too much for a pipe."""

    def uploaded(self, result: Uploaded) -> None:
        """The file's name and what became of it."""
        say = refusal if result.failure else arrival
        self._terminal.line(f"{result.path}: {say(result, self._terminal)}")

    def changed(self, document: Document) -> None:
        """The document's name and its state, once, at its end."""
        if document.is_settled:
            self._terminal.line(f"{document['name']}: {state(document, self._terminal)}")


class Bars:
    """A bar for the upload, then one for all documents and one for each that is being read."""

    def __init__(self, files: Sequence[Path], terminal: Terminal) -> None:
        from rich.console import Console  # noqa: PLC0415 - a pipe needs no bars
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn  # noqa: PLC0415

        self._terminal = terminal
        self._sizes = [path.stat().st_size if path.is_file() else 0 for path in files]
        self._finished = 0
        self._documents: dict[str, Any] = {}
        self._bars = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TaskProgressColumn(),
            console=Console(file=terminal.out),
            transient=True,
        )
        self._upload = self._bars.add_task(
            terminal.words("Uploading", "上传"), total=sum(self._sizes) or None
        )
        self._reading: Any = None

    def __enter__(self) -> "Bars":
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def sent(self, done: int) -> None:
        """Move the bar of the upload."""
        self._bars.update(self._upload, completed=self._finished + done)

    def uploaded(self, result: Uploaded) -> None:
        """Count the file as sent, and its document as one to be read."""
        self._finished += self._sizes.pop(0)
        self._bars.update(self._upload, completed=self._finished)

    def changed(self, document: Document) -> None:
        """Move the bar of the document; take it away when the document is settled."""
        bar = self._documents.get(document.id)
        if bar is None:
            bar = self._bars.add_task(plain(document.name), total=None)
            self._documents[document.id] = bar
        stage = document.progress
        self._bars.update(bar, completed=stage.done, total=stage.total,
                          visible=not document.is_settled)  # fmt: skip
