"""Is there room on the disk? Asked before something is begun that may be long."""

import shutil
from pathlib import Path

from steward.backups.refusal import Refusal

SPARE_BYTES = 16 << 20
_MEGABYTE = 1 << 20


def need_room(folder: Path, size: int) -> None:
    """Raise `Refusal` unless so many bytes, and a few more, are free where the folder is."""
    free = shutil.disk_usage(folder).free
    if free < size + SPARE_BYTES:
        need = (size + SPARE_BYTES) // _MEGABYTE
        raise Refusal(
            f"It takes about {need} MB, and {folder} has {free // _MEGABYTE} MB free.",
            f"约需 {need} MB，而 {folder} 仅剩 {free // _MEGABYTE} MB。",
        )
