"""The built files of the web app: what there is, and in which encodings.

`scripts/build_web.py` writes them; a package brings them along. What is not on the list made here
is not served, so no address can lead out of the folder.
"""

import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

BUILT = Path(__file__).parent / "static"
# Best first. A browser names `br` only over https, hence both.
ENCODINGS = {"br": ".br", "gzip": ".gz"}
# Not left to the machine's own table, which may call JavaScript text/plain.
MEDIA_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".html": "text/html",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """One file, and its compressed copies by their encoding. `path` is the file itself, or its
    `.gz` where there is no plain one: a package need not hold everything three times."""

    path: Path
    media_type: str
    encoded: Mapping[str, Path]

    @property
    def is_packed(self) -> bool:
        """Whether `path` has to be unpacked for who takes no encoding."""
        return self.path == self.encoded.get("gzip")

    def best(self, accept_encoding: str) -> tuple[Path, str | None]:
        """The smallest copy the client takes, and its encoding (RFC 9110, 12.5.3)."""
        for encoding, path in self.encoded.items():
            if _takes(accept_encoding, encoding):
                return path, encoding
        return self.path, None


def find_files(folder: Path = BUILT) -> dict[str, BuiltFile]:
    """Every built file by its address below the root, as `assets/index-x.js`; empty when nothing
    was built."""
    paths = {path for path in folder.rglob("*") if path.is_file()} if folder.is_dir() else set()
    names = {path.with_suffix("") if path.suffix in ENCODINGS.values() else path for path in paths}
    return {
        path.relative_to(folder).as_posix(): _describe(path, paths)
        for path in names
        if not _is_hidden(path.relative_to(folder))
    }


def _is_hidden(path: Path) -> bool:
    """Whether it is the build's own, and no part of the app."""
    return any(part.startswith(".") for part in path.parts)


def _describe(path: Path, all_paths: set[Path]) -> BuiltFile:
    beside = {name: path.with_name(path.name + suffix) for name, suffix in ENCODINGS.items()}
    encoded = {name: copy for name, copy in beside.items() if copy in all_paths}
    known = MEDIA_TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0]
    itself = path if path in all_paths else encoded["gzip"]
    return BuiltFile(itself, known or "application/octet-stream", encoded)


def _takes(accept_encoding: str, encoding: str) -> bool:
    for entry in accept_encoding.lower().split(","):
        name, _, parameters = entry.strip().partition(";")
        if name.strip() == encoding:
            return parameters.replace(" ", "") not in ("q=0", "q=0.0")
    return False
