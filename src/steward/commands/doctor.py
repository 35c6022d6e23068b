"""`steward doctor`: what is fine, and what to do about what is not. Needs no running Steward."""

from collections.abc import Iterator

from pydantic import ValidationError

from steward.commands.check_database import check_database, check_postgres
from steward.commands.check_installation import check_installation
from steward.commands.check_machine import check_data, check_port, check_python, check_sqlite
from steward.commands.check_model import check_models
from steward.commands.check_reading import check_embedding, check_ocr
from steward.commands.check_telling import check_telling
from steward.commands.finding import Finding, Mark, mend
from steward.commands.terminal import Terminal
from steward.settings import Settings


def doctor(terminal: Terminal) -> int:
    """Tell each finding as it is made; returns 1 if something must be mended."""
    ill = 0
    for finding in _findings():
        what = terminal.words(*finding.what)
        terminal.line(f"{finding.mark.value} {what}: {terminal.words(finding.en, finding.zh)}")
        ill += finding.mark is Mark.MEND
    if ill:
        terminal.note(f"{ill} to mend.", f"有 {ill} 项需要修复。")
    return 1 if ill else 0


def _findings() -> Iterator[Finding]:
    yield check_python()
    yield check_sqlite()
    try:
        settings = Settings()
    except ValidationError as error:
        yield from _wrong_settings(error)
        return
    yield check_data(settings.data)
    yield from check_port(settings)
    if settings.postgres_url is None:
        yield check_database(settings.sqlite_path)
    else:
        yield check_postgres(settings.postgres_url)
    yield from check_installation(settings)
    yield check_embedding(settings)
    yield check_ocr()
    yield from check_models(settings)
    yield from check_telling(settings)


def _wrong_settings(error: ValidationError) -> Iterator[Finding]:
    """Each setting that cannot be, by the name it has in the environment; never its value."""
    for wrong in error.errors(include_input=False, include_context=False, include_url=False):
        name = f"STEWARD_{'.'.join(map(str, wrong['loc']))}".upper()
        en, zh = f"{name}: {wrong['msg']}", f"{name} 有误：{wrong['msg']}"
        yield mend(("Settings", "设置"), en, zh)
