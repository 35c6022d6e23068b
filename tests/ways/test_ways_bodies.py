"""Bodies that go on and on, from strangers too: what is kept in memory has an end, files do not."""

from typing import Any

import httpx
import pytest

from steward.http.limit_bodies import MOST_BYTES
from steward_process import Person

TOO_LONG = b'{"query": "' + b"x" * MOST_BYTES + b'"}'
MEGABYTE = b"The ferry to Corvo leaves at nine. " * 30_000
JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/search", JSON),
        ("/auth/register", JSON),
        ("/auth/register", {"Content-Type": "multipart/form-data; boundary=x"}),
    ],
)
def test_an_endless_body_is_refused(person: Person, path: str, headers: dict[str, str]) -> None:
    with person.steward.client() as anybody:
        said = anybody.post(path, content=TOO_LONG, headers=headers)
    assert (said.status_code, said.json()["code"]) == (413, "too_large")


def test_an_upload_may_be_longer(person: Person) -> None:
    files: Any = [("files", (f"{n}.txt", MEGABYTE * 8)) for n in range(5)]
    assert len(files) * 8 * len(MEGABYTE) > MOST_BYTES
    empty = ("files", ("nothing.txt", b""))
    said: httpx.Response = person.http.post("/documents", files=[*files, empty])
    # It was read to its end, where the last file is what is wrong with it.
    assert (said.status_code, said.json()["code"]) == (422, "empty_file")


def test_of_many_names_that_are_unknown_few_are_told(person: Person) -> None:
    said = person.http.post("/search", json={f"a{n}": n for n in range(100_000)})
    assert (said.status_code, said.json()["code"]) == (422, "invalid_request")
    assert len(said.json()["errors"]) == 1
