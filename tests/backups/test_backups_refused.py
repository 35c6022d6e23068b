"""Whatever is not a whole backup of Steward's is refused in a sentence, and nothing is changed."""

import gzip
import io
import json
import os
import shutil
import sqlite3
import tarfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from steward.backups import room
from steward.backups.put_back import put_back
from steward.backups.refusal import Refusal
from steward.backups.take import take_backup
from steward.db.engine import sqlite_pragmas
from steward.db.migrate import revisions
from steward.settings import Settings

RELEASED = Path(__file__).parents[1] / "db" / "released"
FIRST = revisions()[0]
Entry = tuple[tarfile.TarInfo, bytes]


def settings(data: Path) -> Settings:
    return Settings(data=data, database_url=f"sqlite:///{data / 'steward.db'}", secret_key=None)


@pytest.fixture
def lived_in(tmp_path: Path) -> Settings:
    """A folder in which people lived at the first schema; their documents' files are lost."""
    data = tmp_path / "old"
    (data / "secrets").mkdir(parents=True)
    (data / "secrets" / "secret_key").write_text("a secret")
    with closing(sqlite3.connect(data / "steward.db")) as connection:
        connection.executescript((RELEASED / f"{FIRST}.sqlite.sql").read_text())
        connection.execute(sqlite_pragmas("NORMAL")[1])
    return settings(data)


@pytest.fixture
def backup(lived_in: Settings, tmp_path: Path) -> Path:
    return take_backup(lived_in, tmp_path / "backup.tar", with_secrets=True).place


@pytest.fixture
def empty(tmp_path: Path) -> Settings:
    return settings(tmp_path / "new")


def refusal(empty: Settings, file: Path) -> str:
    """The sentence; and nothing is there but the lock."""
    with pytest.raises(Refusal) as told:
        put_back(empty, file)
    assert {path.name for path in empty.data.glob("*")} <= {"steward.lock"}
    assert list(empty.data.glob(".*")) == []
    assert "\n" not in told.value.en
    return told.value.en


def entries_of(backup: Path) -> list[Entry]:
    with tarfile.open(backup) as tar:
        return [(one, content.read() if (content := tar.extractfile(one)) else b"") for one in tar]


def written(file: Path, entries: list[Entry]) -> Path:
    with tarfile.open(file, "w") as tar:
        for entry, content in entries:
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
    return file


def named(name: str, **more: Any) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    for field, value in more.items():
        setattr(entry, field, value)
    return entry


def test_an_older_schema_is_brought_up_to_date(backup: Path, empty: Settings) -> None:
    restored = put_back(empty, backup)
    assert restored.applied == revisions()[1:]
    assert restored.contents.rows["user_account"] == 2
    assert len(restored.contents.missing) == 3  # recorded without their files, and not silently
    with closing(sqlite3.connect(empty.sqlite_path)) as connection:
        assert connection.execute("SELECT count(*) FROM user_account").fetchone() == (2,)
    assert (empty.data / "secrets" / "secret_key").read_text() == "a secret"


@pytest.mark.parametrize(
    "content",
    [b"", b"nonsense", os.urandom(4096), b"\0" * 20480, gzip.compress(b"nonsense"), b"\x1f\x8b"],
    ids=["empty", "short", "random", "zeros", "zipped", "gzip's beginning"],
)
def test_nonsense(content: bytes, empty: Settings, tmp_path: Path) -> None:
    (tmp_path / "nonsense").write_bytes(content)
    assert "cannot be restored" in refusal(empty, tmp_path / "nonsense")


def test_no_file(empty: Settings, tmp_path: Path) -> None:
    assert "There is no file" in refusal(empty, tmp_path / "nothing")
    assert "There is no file" in refusal(empty, tmp_path)


@pytest.mark.parametrize("share", [0.01, 0.3, 0.6, 0.9, 0.95])
@pytest.mark.parametrize("zipped", [False, True], ids=["tar", "gz"])
def test_cut_off(share: float, zipped: bool, backup: Path, empty: Settings) -> None:
    whole = gzip.compress(backup.read_bytes()) if zipped else backup.read_bytes()
    backup.write_bytes(whole[: int(len(whole) * share)])
    assert "cannot be restored" in refusal(empty, backup)


def test_cut_off_between_any_two_entries(backup: Path, empty: Settings) -> None:
    entries = entries_of(backup)
    for count in range(len(entries)):
        cut = written(backup.with_name("cut.tar"), entries[:count])
        assert "cannot be restored" in refusal(empty, cut)


def test_a_byte_that_changed(backup: Path, empty: Settings) -> None:
    """In the content of each entry, and in the archive's own words about it."""
    whole = backup.read_bytes()
    with tarfile.open(backup) as tar:
        places = [(one.offset_data + one.size // 2, one.offset + 3) for one in tar if one.size]
    for place in (place for both in places for place in both):
        changed = bytearray(whole)
        changed[place] ^= 0x01
        backup.write_bytes(changed)
        assert "cannot be restored" in refusal(empty, backup)


LINK = {"type": tarfile.SYMTYPE, "linkname": "/etc/passwd"}
HARD = {"type": tarfile.LNKTYPE, "linkname": "backup.json"}


@pytest.mark.parametrize(
    "evil",
    [
        named("../evil"),
        named("/tmp/evil"),
        named("files/../../evil"),
        named("secrets/../evil"),
        named("secrets/..", type=tarfile.DIRTYPE),
        named("secrets/.hidden"),
        named("secrets/key", **LINK),
        named("secrets/key", **HARD),
        named("secrets/key", type=tarfile.FIFOTYPE),
        named("secrets/key", type=tarfile.CHRTYPE),
        named("steward.lock"),
        named("database/home/x;y/000001"),
        named("backup.json"),
    ],
    ids=lambda entry: f"{entry.name} {entry.type.decode()}",
)
def test_entries_that_are_none_of_a_backups(
    evil: tarfile.TarInfo, backup: Path, empty: Settings
) -> None:
    entries = entries_of(backup)
    entries.insert(2, (evil, b"evil" if evil.isreg() else b""))
    assert "cannot be restored" in refusal(empty, written(backup, entries))
    assert not (empty.data.parent / "evil").exists()


Change = Callable[[dict[str, Any]], Any]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda about: about.update(schema="9999"), "does not know"),
        (lambda about: about.update(format=2, more="than today"), "Install that version"),
        (lambda about: about.update(engine="PostgreSQL"), "STEWARD_DATABASE_URL"),
        (lambda about: about.update(file_bytes=1 << 60), "MB free"),
        (lambda about: about.update(file_bytes="many"), "cannot be restored"),
        (lambda about: about.pop("schema"), "cannot be restored"),
        (lambda about: about.clear(), "cannot be restored"),
    ],
    ids=["schema", "format", "engine", "size", "type", "missing", "nothing"],
)
def test_backups_for_somebody_else(
    change: Change, told: str, backup: Path, empty: Settings
) -> None:
    entries = entries_of(backup)
    about = json.loads(entries[0][1])
    change(about)
    entries[0] = (entries[0][0], json.dumps(about).encode())
    assert told in refusal(empty, written(backup, entries))


def test_a_folder_in_which_something_is(backup: Path, empty: Settings) -> None:
    for name in ("steward.db", "files/owner/document", "secrets/secret_key"):
        place = empty.data / name
        place.parent.mkdir(parents=True)
        place.write_text("mine")
        with pytest.raises(Refusal, match="there already"):
            put_back(empty, backup)
        assert place.read_text() == "mine"
        shutil.rmtree(empty.data)


def test_a_place_without_room(
    lived_in: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "SPARE_BYTES", 1 << 60)
    with pytest.raises(Refusal, match="MB free"):
        take_backup(lived_in, tmp_path / "backup.tar", with_secrets=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["old"]


def test_nothing_to_back_up(empty: Settings, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="nothing to back up"):
        take_backup(empty, tmp_path, with_secrets=True)
    assert list(tmp_path.iterdir()) == []
