"""The build hook: brings the web app, built, into the package.

A Node is asked for only when a build is due, so neither work on Python alone nor an installation
from the sdist, which holds the built files, ever downloads one.
"""

import os
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

EDITABLE = "editable"


class BuildWebApp(BuildHookInterface[Any]):
    """Builds web/ before a wheel, an sdist or an editable installation is made."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """What the build needs beside hatchling; asked before its environment is made."""
        if os.environ.get("STEWARD_NODE") == "system" or not self._is_due():
            return []
        return (Path(self.root) / "web" / "node.in").read_text().split()

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build, if the sources have changed. Without npm an editable installation goes on, since
        the API works; a package is not made."""
        if self._is_due():
            from build_web import CannotBuild, build, find_node  # noqa: PLC0415

            try:
                build(find_node(None))
            except CannotBuild as reason:
                if version != EDITABLE:
                    raise
                self.app.display_warning(f"The web app was not built: {reason}.")
        index = Path(self.root) / "src" / "steward" / "web" / "static" / "index.html"
        if version != EDITABLE and not index.is_file():
            raise RuntimeError("The web app is not built: no package is made without it.")

    def _is_due(self) -> bool:
        scripts = Path(self.root) / "scripts"
        if not (scripts / "build_web.py").is_file():
            return False  # an sdist: it holds what was built
        if str(scripts) not in sys.path:
            sys.path.insert(0, str(scripts))
        from build_web import is_due  # noqa: PLC0415

        return is_due()
