"""A Steward whose data folder is not that of its database does not start, and says what to do."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from steward_process import StewardProcess, wait_until

SETTINGS = {"STEWARD_EMBEDDING": "none"}


@pytest.fixture
def on(new_database: Callable[[], str], tmp_path: Path) -> Iterator[Callable[..., StewardProcess]]:
    """Begins a Steward on a folder of this name and the one database there is."""
    settings = SETTINGS | {"STEWARD_DATABASE_URL": new_database()}
    made: list[StewardProcess] = []

    def begin(folder: str) -> StewardProcess:
        made.append(StewardProcess(tmp_path / folder, settings, name=f"-{len(made)}"))
        return made[-1].start(wait=False)

    yield begin
    for one in made:
        if one.process is not None and one.process.poll() is None:
            one.kill()


def refused(steward: StewardProcess) -> str:
    """Why it did not start."""
    assert steward.process is not None
    assert steward.process.wait(60) != 0
    return steward.log.read_text()


def ready(steward: StewardProcess) -> bool:
    return "is ready" in steward.log.read_text()


def test_of_two_with_folders_of_their_own_one_starts(on: Callable[..., StewardProcess]) -> None:
    both = [on("a"), on("b")]
    ended = wait_until(
        lambda: [s for s in both if s.process is not None and s.process.poll() is not None],
        "one of them is refused",
    )
    (late,) = ended
    (served,) = [steward for steward in both if steward is not late]
    wait_until(lambda: ready(served), "the other one serves")
    said = refused(late)
    assert "This is not the data folder of this database" in said
    assert "STEWARD_DATA" in said
    assert "Traceback" not in said
    name = (served.data / "installation").read_text().strip()
    (late.data / "installation").write_text(name)
    again = on(late.data.name)
    wait_until(lambda: ready(again), "as the sentence says")


def test_those_that_share_a_folder_start_at_once(on: Callable[..., StewardProcess]) -> None:
    three = [on("shared") for _ in range(3)]
    wait_until(lambda: all(map(ready, three)), "all serve")
    assert [steward.stop() for steward in three] == [0, 0, 0]


def test_the_files_of_another_database_are_left_alone(
    on: Callable[..., StewardProcess], tmp_path: Path
) -> None:
    """As when the address of a new PostgreSQL is set, and nothing was moved there."""
    embedded = StewardProcess(tmp_path / "data", SETTINGS).start()
    person = embedded.person("somebody")
    (document,) = person.upload(("a.txt", b"Some text.\n"))
    person.wait_for(document["id"])
    assert embedded.stop() == 0
    said = refused(on("data"))
    assert "steward move" in said
    embedded.start()
    again = embedded.sign_in("somebody")
    assert again.http.get(f"/documents/{document['id']}/file").content == b"Some text.\n"
    assert embedded.stop() == 0
