"""How large documents may be, and what reading one may take."""

from typing import ClassVar

from steward.settings.declare import SettingsGroup, setting

MEGABYTE = 1024 * 1024


class DocumentSettings(SettingsGroup):
    """How large documents may be, and what reading one may take."""

    title: ClassVar = "Documents"

    max_file_bytes: int = setting(10 * MEGABYTE, "The largest file that may be uploaded.", ge=1)
    max_files_per_upload: int = setting(200, "The most files in one upload.", ge=1)
    max_pages: int = setting(5000, "The most pages a document may have.", ge=1)
    parse_processes: int = setting(2, "Files read at the same time.", ge=1)
    parse_memory_mb: int = setting(1024, "Memory one file may take while it is read.", ge=64)
    parse_cpu_seconds: int = setting(
        120, "Processor time one file may take while it is read.", ge=1
    )
    parse_seconds: float = setting(1800, "Time one file may take while it is read.", gt=0)
