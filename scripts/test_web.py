"""Everything that is checked of the web app without a browser; `make test` and `make web` run it.

    python scripts/test_web.py --node FOLDER

The checks run side by side. What was checked last is not checked again while nothing has changed.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from build_web import WEB, CannotBuild, build, find_node, install, is_due
from check_web_sizes import main as check_sizes

STAMP = Path(sys.prefix) / ".web-checked"
LEAVE_OUT = {"node_modules", "components.d.ts", "auto-imports.d.ts"}
PLATFORMS = ("darwin-arm64", "darwin-x64", "linux-x64", "linux-arm64", "win32-x64")
NATIVE = ("@tailwindcss/oxide-", "@rolldown/binding-", "lightningcss-")
SCHEMA = WEB / "src" / "api" / "schema.d.ts"


class Wrong(Exception):
    """A check that failed; the message is what it said."""


def main() -> int:
    """The command line; returns the exit code."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--node", type=Path)
    document = _run(sys.executable, "-m", "steward", "openapi")
    now = _state(document)
    if not is_due() and STAMP.is_file() and STAMP.read_text() == now:
        print("The web app is as it was checked last.")
        return 0
    try:
        node = find_node(arguments.parse_args().node)
        install(node, development=True)
        failures = list(_check(node, document))
    except (CannotBuild, Wrong) as reason:
        failures = [str(reason)]
    for failure in failures:
        print(failure, file=sys.stderr)
    if not failures:
        STAMP.write_text(_state(document))
    return 1 if failures else 0


def _check(node: Path, document: str) -> Iterator[str]:
    """What the failed checks have to say."""
    tool: Callable[..., Callable[[], str]] = lambda *command: lambda: _run(node, *command)  # noqa: E731
    checks: dict[str, Callable[[], object]] = {
        "the lock": _check_lock,
        "the types of the API": lambda: _check_types(node, document),
        "format": tool("node_modules/prettier/bin/prettier.cjs", "--check", "."),
        # These two write into the same folder: one after the other.
        "types, then the build": lambda: (
            build(node) if is_due() else None,
            _run(node, "node_modules/vue-tsc/bin/vue-tsc.js", "--noEmit"),
        ),
        "tests": tool("node_modules/vitest/vitest.mjs", "run"),
    }
    with ThreadPoolExecutor(3) as executor:
        running = {name: executor.submit(check) for name, check in checks.items()}
        for name, check in running.items():
            if error := check.exception():
                yield f"\nThe web app, {name}:\n{error}"
            else:
                print(f"The web app, {name}: well", flush=True)
    if check_sizes():
        yield "The web app is larger than its budgets allow."


def _check_lock() -> None:
    """Raise `Wrong` if it names a host, or would not install on somebody's machine."""
    text = (WEB / "package-lock.json").read_text()
    if '"resolved"' in text:
        raise Wrong("package-lock.json names addresses; web/.npmrc keeps them out")
    packages = json.loads(text)["packages"]
    missing = [
        f"{native}{platform}"
        for native in NATIVE
        for platform in PLATFORMS
        if not any(f"node_modules/{native}{platform}" in name for name in packages)
    ]
    if missing:
        raise Wrong(f"package-lock.json lacks {', '.join(missing)}")


def _check_types(node: Path, document: str) -> None:
    """Raise `Wrong` if the types are not those of the API as it is."""
    with tempfile.TemporaryDirectory() as folder:
        new = Path(folder) / "schema.d.ts"
        described = Path(folder) / "openapi.json"
        described.write_text(document)
        tool = "node_modules/openapi-typescript/bin/cli.js"
        _run(node, tool, str(described), "-o", str(new))
        if new.read_text() != SCHEMA.read_text():
            raise Wrong("src/api/schema.d.ts is not of this API: run `make api`")


def _run(program: Path | str, *arguments: str) -> str:
    """What it prints; raises `Wrong` with that if it fails."""
    done = subprocess.run(
        [str(program), *arguments],
        cwd=WEB,
        check=False,
        text=True,
        stdout=subprocess.PIPE,
        stderr=None if "openapi" in arguments else subprocess.STDOUT,
    )
    if done.returncode:
        raise Wrong(done.stdout)
    return done.stdout


def _state(document: str) -> str:
    """A digest of all that is checked."""
    digest = hashlib.sha256(document.encode())
    files = (path for path in WEB.rglob("*") if not LEAVE_OUT & set(path.relative_to(WEB).parts))
    for path in sorted(path for path in files if path.is_file()):
        digest.update(path.relative_to(WEB).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
