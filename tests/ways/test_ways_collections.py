"""Collections and lists: made, named, filled, emptied, paged through, and looked up by nonsense."""

import base64
from typing import Any

import pytest
from ways_files import locked_pdf

from steward_process import Person

NOWHERE = "00000000-0000-7000-8000-000000000000"


def make(person: Person, name: str) -> dict[str, Any]:
    said = person.http.post("/collections", json={"name": name})
    assert said.status_code == 201, said.text
    collection: dict[str, Any] = said.json()
    return collection


def code(said: Any) -> tuple[int, str]:
    return said.status_code, said.json()["code"]


def test_a_collection_is_made_and_renamed(person: Person) -> None:
    made = make(person, "  Ferries  ")
    assert (made["name"], made["documents"]) == ("Ferries", 0)
    path = f"/collections/{made['id']}"
    assert person.http.get(path).json() == made
    renamed = person.http.patch(path, json={"name": "渡轮"}).json()
    assert renamed == made | {"name": "渡轮"}
    assert person.http.get("/collections").json()["items"] == [renamed]


def test_a_name_is_taken_once_by_each_person(person: Person, stranger: Person) -> None:
    make(person, "Ferries")
    trains = make(person, "Trains")
    assert code(person.http.post("/collections", json={"name": "Ferries"})) == (409, "name_taken")
    rename = person.http.patch(f"/collections/{trains['id']}", json={"name": "Ferries"})
    assert code(rename) == (409, "name_taken")
    assert person.http.get(f"/collections/{trains['id']}").json()["name"] == "Trains"
    same = person.http.patch(f"/collections/{trains['id']}", json={"name": "Trains"})
    assert same.status_code == 200
    assert make(stranger, "Ferries")["id"]


@pytest.mark.parametrize(
    "body", [{}, {"name": ""}, {"name": "  "}, {"name": "a" * 201}, {"name": 7}, [],
             {"name": "a", "owner_id": NOWHERE}],
)  # fmt: skip
def test_a_collection_needs_a_decent_name(person: Person, body: object) -> None:
    assert code(person.http.post("/collections", json=body)) == (422, "invalid_request")
    assert person.http.get("/collections").json() == {"items": [], "next": None}


def test_only_an_empty_collection_goes_unless_its_documents_may_go_too(person: Person) -> None:
    made = make(person, "Ferries")
    path = f"/collections/{made['id']}"
    (document,) = person.upload(("a.txt", b"The ferry leaves at nine."), collection_id=made["id"])
    person.wait_for(document["id"])
    assert person.http.get(path).json()["documents"] == 1

    for query in ("", "?documents=keep"):
        refused = person.http.delete(path + query)
        assert code(refused) == (409, "collection_not_empty")
        assert refused.json()["documents"] == 1
    assert code(person.http.delete(path + "?documents=burn")) == (422, "invalid_request")
    assert person.document(document["id"])["status"] == "ready"

    assert person.http.delete(path + "?documents=delete").status_code == 204
    assert code(person.http.get(path)) == (404, "collection_not_found")
    assert code(person.http.get(f"/documents/{document['id']}")) == (404, "document_not_found")
    assert code(person.http.delete(path)) == (404, "collection_not_found")


def test_a_document_moves_and_is_found_where_it_is(person: Person) -> None:
    ferries, trains = make(person, "Ferries"), make(person, "Trains")
    (document,) = person.upload(("a.txt", b"The ferry to Corvo leaves at nine."))
    person.wait_for(document["id"])
    path = f"/documents/{document['id']}"

    def found_in(collection: dict[str, Any]) -> bool:
        look = {"query": "ferry to Corvo", "collection_ids": [collection["id"]]}
        return bool(person.http.post("/search", json=look).json()["items"])

    for there, elsewhere in ((ferries, trains), (trains, ferries)):
        moved = person.http.patch(path, json={"collection_id": there["id"]}).json()
        assert moved["collection_id"] == there["id"]
        assert (found_in(there), found_in(elsewhere)) == (True, False)
        listed = person.http.get("/documents", params={"collection_id": there["id"]}).json()
        assert [d["id"] for d in listed["items"]] == [document["id"]]
    out = person.http.patch(path, json={"collection_id": None}).json()
    assert out["collection_id"] is None
    assert (found_in(ferries), found_in(trains)) == (False, False)


def test_a_document_moves_to_no_place_that_is_not_ones_own(
    person: Person, stranger: Person
) -> None:
    theirs, mine = make(stranger, "Theirs"), make(person, "Mine")
    (document,) = person.upload(("a.txt", b"The ferry leaves at nine."))
    path = f"/documents/{document['id']}"
    for place in (theirs["id"], NOWHERE):
        moved = person.http.patch(path, json={"collection_id": place})
        assert code(moved) == (404, "collection_not_found")
    moved = person.http.patch(path, json={"collection_id": "nowhere"})
    assert code(moved) == (422, "invalid_request")

    person.upload(("same.txt", b"The ferry leaves at nine."), collection_id=mine["id"])
    moved = person.http.patch(path, json={"collection_id": mine["id"], "name": "never"})
    assert code(moved) == (409, "same_content")
    assert person.document(document["id"])["name"] == "a.txt"


def test_a_document_is_renamed(person: Person) -> None:
    (document,) = person.upload(("a.txt", b"The ferry leaves at nine."))
    path = f"/documents/{document['id']}"
    assert person.http.patch(path, json={"name": "渡轮.txt"}).json()["name"] == "渡轮.txt"
    wrongs: list[Any] = [{"name": ""}, {"name": "a" * 201}, {"status": "ready"}, []]
    for wrong in wrongs:
        assert code(person.http.patch(path, json=wrong)) == (422, "invalid_request")
    for nothing in ({}, {"name": None}):
        assert person.http.patch(path, json=nothing).json()["name"] == "渡轮.txt"


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
def test_a_list_is_walked_page_by_page(person: Person, limit: int) -> None:
    files = [(f"{n}.txt", b"File %d." % n) for n in range(7)]
    newest_first = [d["id"] for d in reversed(person.upload(*files))]
    seen: list[str] = []
    query: dict[str, Any] = {"limit": limit}
    while True:
        page = person.http.get("/documents", params=query).json()
        assert len(page["items"]) <= limit
        seen += [d["id"] for d in page["items"]]
        if page["next"] is None:
            break
        query["after"] = page["next"]
    assert seen == newest_first


@pytest.mark.parametrize(
    "after",
    ["nonsense", "%", "", "a", "=", "🙂", "AAAA", "x" * 5000]
    + [base64.b64encode(key).decode() for key in (b"\xff\xfe", b"1 OR 1=1", b"\0" * 36)],
    ids=range(11),
)
@pytest.mark.parametrize("path", ["/documents", "/collections", "/conversations", "/runs"])
def test_a_cursor_that_is_none_is_refused(person: Person, path: str, after: str) -> None:
    assert code(person.http.get(path, params={"after": after})) == (422, "bad_cursor")


@pytest.mark.parametrize("limit", ["0", "-1", "201", "many", "1.5", "9" * 400])
def test_a_limit_is_a_number_within_reason(person: Person, limit: str) -> None:
    said = person.http.get("/documents", params={"limit": limit})
    assert code(said) == (422, "invalid_request")
    assert said.json()["errors"][0]["field"] == "limit"


@pytest.mark.parametrize(
    "nonsense", [NOWHERE, "1", "me", "%00", "%2e%2e", "%F0%9F%99%82", "' OR 1=1 --", "0" * 3000]
)
def test_an_id_that_cannot_be_is_the_id_of_nothing(person: Person, nonsense: str) -> None:
    for path in ("", "/file", "/pages/1", "/events"):
        assert person.http.get(f"/documents/{nonsense}{path}").status_code == 404
    for path in ("/retry", "/analysis"):
        assert person.http.post(f"/documents/{nonsense}{path}").status_code == 404
    assert person.http.patch(f"/documents/{nonsense}", json={"name": "a"}).status_code == 404
    assert person.http.delete(f"/documents/{nonsense}").status_code == 404
    assert person.http.get(f"/collections/{nonsense}").status_code == 404
    assert person.http.patch(f"/collections/{nonsense}", json={"name": "a"}).status_code == 404
    assert person.http.delete(f"/collections/{nonsense}").status_code == 404


def test_a_list_of_what_is_not_ones_own_is_empty_or_not_there(
    person: Person, stranger: Person
) -> None:
    theirs = make(stranger, "Theirs")
    stranger.upload(("a.txt", b"The ferry leaves at nine."), collection_id=theirs["id"])
    listed = person.http.get("/documents", params={"collection_id": theirs["id"]})
    assert listed.status_code == 404 or listed.json()["items"] == []


def test_documents_are_listed_by_their_state(person: Person) -> None:
    locked, plain = person.upload(
        ("locked.pdf", locked_pdf()), ("a.txt", b"The ferry leaves at nine.")
    )
    person.wait_for(locked["id"])
    person.wait_for(plain["id"])
    for state, document in (("failed", locked), ("ready", plain)):
        listed = person.http.get("/documents", params={"status": state}).json()["items"]
        assert [d["id"] for d in listed] == [document["id"]]
    assert person.http.get("/documents", params={"status": "queued"}).json()["items"] == []
