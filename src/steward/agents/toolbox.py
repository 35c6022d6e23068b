"""The tools of this installation by name: Steward's own, and those of packages beside it.

A package offers tools by an entry point of the group `steward.tools`, which names a `Tool`, several
of them, or a function that returns one of these:

    [project.entry-points."steward.tools"]
    weather = "my_package.weather:forecast"
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from steward.agents.tool import Tool
from steward.agents.tools.calculate import calculate
from steward.agents.tools.fetch_url import fetch_url
from steward.agents.tools.now import now
from steward.agents.tools.query_order import query_order
from steward.agents.tools.read_page import read_page
from steward.agents.tools.search_documents import search_documents
from steward.agents.tools.send_notification import send_notification
from steward.kit.logs import log

GROUP = "steward.tools"
# What all providers of models take for the name of a function.
_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9_-]{0,63}")


class Toolbox:
    """Tools by name. What could not be added stands in `problems`, as a sentence for whoever runs
    Steward; it never keeps the rest from working."""

    def __init__(self, tools: Iterable[Tool] = ()) -> None:
        self._tools: dict[str, Tool] = {}
        self.problems: list[str] = []
        for tool in tools:
            self.add(tool)

    @property
    def tools(self) -> tuple[Tool, ...]:
        """All tools, in the order they were added."""
        return tuple(self._tools.values())

    def get(self, name: str) -> Tool | None:
        """The tool of this name."""
        return self._tools.get(name)

    def add(self, tool: Tool) -> None:
        """Add a tool. The first of its name stays; a second one, or a name that models cannot use,
        becomes a problem."""
        there = self._tools.get(tool.name)
        if not _NAME.fullmatch(tool.name):
            self._tell(
                f"The tool {tool.name!r} of {tool.source} has a name that models cannot use."
            )
        elif there is not None:
            self._tell(
                f"The tool {tool.name} of {tool.source} is left out: "
                f"there is one of this name, of {there.source}."
            )
        else:
            self._tools[tool.name] = tool

    def add_installed(self) -> None:
        """Add the tools of the packages that are installed beside Steward."""
        for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
            source = point.dist.name if point.dist else point.value
            try:
                tools = _load(point)
            except (Exception, SystemExit) as error:  # noqa: BLE001 - it is not our code
                self._tell(
                    f"The tools of {source} cannot be used: "
                    f"{point.value} failed with {type(error).__name__}: {error}",
                    error,
                )
                continue
            for tool in tools:
                self.add(replace(tool, source=source))

    def _tell(self, problem: str, error: BaseException | None = None) -> None:
        self.problems.append(problem)
        log("agents").warning(problem, exc_info=error)


def open_toolbox() -> Toolbox:
    """Steward's own tools, then those of installed packages."""
    toolbox = Toolbox(built_in())
    toolbox.add_installed()
    return toolbox


def built_in() -> tuple[Tool, ...]:
    """The tools that Steward ships."""
    return (
        search_documents,
        read_page,
        fetch_url(),
        calculate,
        now,
        query_order,
        send_notification,
    )


def _load(point: EntryPoint) -> list[Tool]:
    """The tools that an entry point names. Raises `TypeError` when it names something else."""
    named: Any = point.load()
    if callable(named):
        named = named()
    tools = [named] if isinstance(named, Tool) else list(named)
    for tool in tools:
        if not isinstance(tool, Tool):
            raise TypeError(f"{tool!r} is not a Tool")
    return tools
