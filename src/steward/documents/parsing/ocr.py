"""Text in images, by the `tesseract` program where it is installed.

The image goes in by standard input and the text comes back by standard output: no file is written.
"""

import functools
import os
import re
import shutil
import subprocess
from dataclasses import dataclass

from steward.documents.parsing.errors import (
    Unreadable,
    damaged_file,
    ocr_not_installed,
    took_too_long,
)
from steward.documents.parsing.limits import die_with_parent
from steward.documents.parsing.printed_lines import join_lines
from steward.documents.parsing.tidy import without_controls

PAGE_SECONDS = 120
_HAN = "[\u3000-\u303f\u3400-\u9fff\uff00-\uff60]"
_SPACED_HAN = re.compile(f"(?<={_HAN}) +(?={_HAN})")
_PACKAGES = {"eng": "tesseract-ocr", "chi_sim": "tesseract-ocr-chi-sim"}


@dataclass(frozen=True)
class Ocr:
    """The program, and those of the wanted languages that it has ("eng+chi_sim")."""

    program: str
    languages: str

    def text(self, image: bytes) -> list[str]:
        """The text of each page of an image (PNG, JPEG, TIFF, WebP or PNM).

        Raises `Unreadable` when it is no image, or takes longer than `PAGE_SECONDS`.
        """
        command = [self.program, "stdin", "stdout", "-l", self.languages]
        options = ["--dpi", "300", "-c", "preserve_interword_spaces=1"]
        try:
            done = subprocess.run(
                [*command, *options], input=image, capture_output=True, check=False,
                timeout=PAGE_SECONDS, preexec_fn=functools.partial(die_with_parent, os.getpid()),
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise took_too_long() from error
        if done.returncode != 0:
            raise damaged_file(done.stderr[-500:].decode(errors="replace"))
        pages = done.stdout.decode(errors="replace").split("\f")
        return [_tidy(page) for page in pages[:-1] or pages]


def find_ocr(wanted: str) -> Ocr | None:
    """The installed program with the wanted languages; None if it, or all of them, are missing."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    listed = subprocess.run(
        [program, "--list-langs"], capture_output=True, text=True, check=False, timeout=PAGE_SECONDS
    )
    installed = set(listed.stdout.split("\n"))
    languages = [language for language in wanted.split("+") if language in installed]
    return Ocr(program, "+".join(languages)) if languages else None


def not_installed(wanted: str) -> Unreadable:
    """The refusal that names the Debian packages for the wanted languages."""
    names = [_PACKAGES.get(name, f"tesseract-ocr-{name.replace('_', '-')}")
             for name in wanted.split("+")]  # fmt: skip
    return ocr_not_installed(" ".join(dict.fromkeys(["tesseract-ocr", *names])))


def _tidy(page: str) -> str:
    return join_lines(_SPACED_HAN.sub("", without_controls(page)).strip())
