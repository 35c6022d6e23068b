"""Uploads as clients really send them: good forms, odd forms, broken forms, and nothing kept of
those that are refused."""

import socket
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import httpx
import pytest

from steward_process import Person, wait_until

BOUNDARY = "a-boundary"
MEGABYTE = 1024 * 1024
TEXT = b"The ferry to Corvo leaves at nine.\n"


def part(disposition: str | bytes, content: bytes = TEXT) -> bytes:
    """One part of a form; the disposition is what follows `form-data; `."""
    said = disposition.encode() if isinstance(disposition, str) else disposition
    return b"--%b\r\nContent-Disposition: form-data; %b\r\n\r\n%b\r\n" % (
        BOUNDARY.encode(),
        said,
        content,
    )


END = f"--{BOUNDARY}--\r\n".encode()
FILE = part('name="files"; filename="ferry.txt"')


def post(person: Person, body: bytes | Iterable[bytes], **headers: str) -> httpx.Response:
    """Send a body as it is."""
    kind = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    return person.http.post("/documents", content=body, headers=kind | headers)


def files_of(person: Person) -> set[str]:
    """The names of the files that Steward keeps for somebody."""
    owner = person.http.get("/users/me").json()["id"]
    folder: Path = person.steward.data / "files" / owner
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def documents_of(person: Person) -> dict[str, Any]:
    return {d["id"]: d for d in person.http.get("/documents?limit=200").json()["items"]}


def assert_refused(person: Person, said: httpx.Response, status: int, code: str) -> dict[str, Any]:
    """The answer is a problem of this kind, and nothing is kept."""
    problem: dict[str, Any] = said.json()
    assert (said.status_code, problem["code"]) == (status, code), said.text
    assert said.headers["content-type"] == "application/problem+json"
    assert problem["detail"]
    assert files_of(person) == set()
    assert documents_of(person) == {}
    return problem


BROKEN_FORMS = {
    "no files": END,
    "nothing at all": b"",
    "a field for a file": part('name="files"') + END,
    "a file for a field": part('name="collection_id"; filename="ferry.txt"') + END,
    "another field": FILE + part('name="colour"', b"red") + END,
    "another file": FILE + part('name="attachments"; filename="ferry.txt"') + END,
    "no name": part("") + END,
    "no end": FILE,
    "cut in a part": FILE[:-10],
    "cut in a header": FILE + FILE[:30],
    "another boundary": FILE.replace(b"a-boundary", b"b-boundary") + END,
    "no form": b"{}",
    "collection is no id": FILE + part('name="collection_id"', b"mine") + END,
    "collection is not text": FILE + part('name="collection_id"', b"\xff\xfe") + END,
    "collection is endless": FILE + part('name="collection_id"', b"a" * MEGABYTE) + END,
    "headers are endless": part('name="files"; filename="' + "a" * 100_000 + '"') + END,
}


@pytest.mark.parametrize("body", BROKEN_FORMS.values(), ids=BROKEN_FORMS.keys())
def test_a_broken_form_is_refused_and_nothing_of_it_is_kept(person: Person, body: bytes) -> None:
    assert_refused(person, post(person, body), 422, "bad_form")


@pytest.mark.parametrize(
    "kind",
    [
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/mixed; boundary=a-boundary",
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=" + "b" * 5000,
    ],
)
def test_what_is_no_form_is_refused(person: Person, kind: str) -> None:
    said = post(person, FILE + END, **{"Content-Type": kind})
    assert_refused(person, said, 422, "bad_form")


def test_an_empty_file_is_refused_by_name_and_the_whole_upload_with_it(person: Person) -> None:
    said = post(person, FILE + part('name="files"; filename="nothing.txt"', b"") + END)
    problem = assert_refused(person, said, 422, "empty_file")
    assert problem["file"] == "nothing.txt"


def test_what_steward_cannot_read_is_refused_with_what_it_reads(person: Person) -> None:
    said = post(person, FILE + part('name="files"; filename="a.exe"', b"MZ\0\1\2") + END)
    problem = assert_refused(person, said, 422, "unsupported_file")
    assert problem["file"] == "a.exe"
    assert "PDF, Word (.docx)" in problem["detail"]
    chinese = post(
        person, part('name="files"; filename="a"', b"\0\1") + END, **{"Accept-Language": "zh-CN"}
    )
    assert "支持的格式" in chinese.json()["detail"]


def test_a_file_that_is_too_large_is_refused_by_name(person: Person) -> None:
    most = 10 * MEGABYTE
    said = post(person, FILE + part('name="files"; filename="big.txt"', b"a" * (most + 1)) + END)
    problem = assert_refused(person, said, 413, "file_too_large")
    assert (problem["file"], problem["max_bytes"]) == ("big.txt", most)
    (just_right,) = post(person, part('name="files"; filename="big.txt"', b"a" * most) + END).json()
    assert just_right["size"] == most


def test_a_file_that_comes_without_its_length_is_counted_as_it_comes(person: Person) -> None:
    def endless() -> Iterable[bytes]:
        yield FILE[:-2]
        for _ in range(11):
            yield b"a" * MEGABYTE

    assert_refused(person, post(person, endless()), 413, "file_too_large")


def raw_upload(person: Person, length: int, body: bytes) -> socket.socket:
    """An upload that claims this length, as far as it came."""
    url = httpx.URL(person.steward.url)
    connection = socket.create_connection((url.host, url.port or 80), timeout=60)
    head = (
        f"POST /api/v1/documents HTTP/1.1\r\nHost: {url.host}\r\n"
        f"Authorization: Bearer {person.token}\r\nContent-Length: {length}\r\n"
        f"Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n\r\n"
    )
    connection.sendall(head.encode() + body)
    return connection


def test_a_length_that_promises_too_much_is_refused_before_all_has_come(person: Person) -> None:
    body = FILE[:-2] + b"a" * (10 * MEGABYTE + 1)
    with raw_upload(person, 1 << 40, body) as connection:
        assert connection.recv(12) == b"HTTP/1.1 413"
    wait_until(lambda: not files_of(person), "nothing is kept")
    assert documents_of(person) == {}


def test_a_length_that_promises_too_little_is_refused(person: Person) -> None:
    with raw_upload(person, len(FILE) - 10, FILE + END) as connection:
        assert connection.recv(12) in (b"HTTP/1.1 400", b"HTTP/1.1 422")
    wait_until(lambda: not files_of(person), "nothing is kept")
    assert documents_of(person) == {}


def test_nothing_is_kept_of_an_upload_whose_client_goes_away(person: Person) -> None:
    with raw_upload(person, 5 * MEGABYTE, FILE + FILE[:-2] + b"a" * MEGABYTE):
        wait_until(lambda: len(files_of(person)) == 2, "two files are on their way")
    wait_until(lambda: not files_of(person), "nothing is kept")
    assert documents_of(person) == {}


def test_two_hundred_files_are_taken_and_one_more_is_not(person: Person) -> None:
    def form(files: int) -> bytes:
        parts = (part(f'name="files"; filename="{n}.txt"', b"File %d." % n) for n in range(files))
        return b"".join(parts) + END

    assert_refused(person, post(person, form(201)), 422, "too_many_files")
    said = post(person, form(200))
    assert said.status_code == 202
    assert [d["name"] for d in said.json()] == [f"{n}.txt" for n in range(200)]
    assert files_of(person) == {d["id"] for d in said.json()}


NAMES = {
    '"../../etc/passwd"': "passwd",
    '"/etc/passwd.txt"': "passwd.txt",
    '"C:\\\\Users\\\\me\\\\plan.txt"': "plan.txt",
    '"plan\u202etxt.exe"': "plantxt.exe",
    '"a\x07b\x7f.txt"': "ab.txt",
    '"季度报告.txt"': "季度报告.txt",
    '"  spaced .txt "': "spaced .txt",
    '""': "unnamed",
    '".."': "unnamed",
    '"."': "unnamed",
    '"a/"': "a",
    '"' + "长" * 300 + '.txt"': "长" * 196 + ".txt",
    "plain.txt": "plain.txt",
    "\"%E5%AD%A3.txt\"; filename*=utf-8''%E5%AD%A3%E5%BA%A6.txt": "季度.txt",
    "\"x.txt\"; filename*=utf-8''..%2F..%2Fa.txt": "a.txt",
    "\"x.txt\"; filename*=klingon''%E5.txt": "x.txt",
}


@pytest.mark.parametrize(("said", "name"), NAMES.items(), ids=range(len(NAMES)))
def test_a_name_is_made_harmless_and_stays_readable(person: Person, said: str, name: str) -> None:
    answer = post(person, part(f'name="files"; filename={said}') + END)
    assert answer.status_code == 202, answer.text
    (document,) = answer.json()
    assert document["name"] == name
    assert files_of(person) == {document["id"]}


def test_a_name_in_another_encoding_is_still_a_name(person: Person) -> None:
    in_gbk = 'name="files"; filename="报告.txt"'.encode("gbk")
    (document,) = post(person, part(in_gbk) + END).json()
    assert document["name"].endswith(".txt")
    assert person.document(document["id"])["name"] == document["name"]


def test_the_same_content_twice_is_kept_once(person: Person) -> None:
    first, second = post(person, FILE + FILE + END).json()
    assert first["id"] == second["id"]
    (third,) = post(person, FILE + END).json()
    assert third["id"] == first["id"]
    assert files_of(person) == {first["id"]}


def test_the_same_content_elsewhere_survives_the_end_of_the_first(person: Person) -> None:
    (first,) = person.upload(("ferry.txt", TEXT))
    there = person.http.post("/collections", json={"name": "there"}).json()["id"]
    (second,) = person.upload(("ferry.txt", TEXT), collection_id=there)
    assert person.http.delete(f"/documents/{first['id']}").status_code == 204
    assert person.http.get(f"/documents/{second['id']}/file").content == TEXT
    assert files_of(person) == {second["id"]}


def test_a_collection_that_is_not_there_takes_no_files(person: Person, stranger: Person) -> None:
    theirs = stranger.http.post("/collections", json={"name": "theirs"}).json()["id"]
    for collection_id in (theirs, "00000000-0000-7000-8000-000000000000"):
        body = FILE + part('name="collection_id"', collection_id.encode()) + END
        assert_refused(person, post(person, body), 404, "collection_not_found")


def test_an_empty_collection_field_means_none(person: Person) -> None:
    (document,) = post(person, part('name="collection_id"', b"") + FILE + END).json()
    assert document["collection_id"] is None


def test_a_form_may_come_byte_by_byte(person: Person) -> None:
    body = FILE + part('name="files"; filename="two.txt"', b"--a-boundar\r\n--a-bound") + END
    said = post(person, (body[n : n + 1] for n in range(len(body))))
    assert said.status_code == 202, said.text
    _, two = said.json()
    kept = person.http.get(f"/documents/{two['id']}/file").content
    assert kept == b"--a-boundar\r\n--a-bound"
