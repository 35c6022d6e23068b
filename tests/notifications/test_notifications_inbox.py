import pytest

from inbox_rows import all_items, notify
from steward_process import PASSWORD, Person, wait_until


def inbox(person: Person, **query: object) -> list[str]:
    said = person.http.get("/notifications/inbox", params=query)  # type: ignore[arg-type]
    assert said.status_code == 200, said.text
    return [item["title"] for item in said.json()["items"]]


def test_an_inbox_lists_the_newest_first_page_by_page(person: Person) -> None:
    for n in range(5):
        notify(person, f"Notice {n}")
    first = person.http.get("/notifications/inbox", params={"limit": 3}).json()
    assert [item["title"] for item in first["items"]] == ["Notice 4", "Notice 3", "Notice 2"]
    assert inbox(person, limit=3, after=first["next"]) == ["Notice 1", "Notice 0"]


def test_reading_one_and_reading_all(person: Person) -> None:
    ids = [notify(person, title) for title in ("One", "Two", "Three")]
    read = person.http.post(f"/notifications/inbox/{ids[1]}/read")
    assert read.status_code == 200
    assert read.json()["read_at"] is not None
    again = person.http.post(f"/notifications/inbox/{ids[1]}/read")
    assert again.json() == read.json()
    assert inbox(person, unread=True) == ["Three", "One"]
    assert person.http.post("/notifications/inbox/read-all").status_code == 204
    assert inbox(person, unread=True) == []
    assert inbox(person) == ["Three", "Two", "One"]
    items = person.http.get("/notifications/inbox").json()["items"]
    assert items[1] == read.json(), "the time of the first reading stays"


def test_a_stranger_reads_nothing_and_marks_nothing(person: Person, stranger: Person) -> None:
    item_id = notify(person, "Mine")
    assert inbox(stranger) == []
    assert stranger.http.post(f"/notifications/inbox/{item_id}/read").status_code == 404
    assert stranger.http.post("/notifications/inbox/read-all").status_code == 204
    assert inbox(person, unread=True) == ["Mine"]


@pytest.mark.parametrize("item_id", ["x", "00000000-0000-7000-8000-000000000000"])
def test_no_such_notification(person: Person, item_id: str) -> None:
    said = person.http.post(f"/notifications/inbox/{item_id}/read")
    assert said.status_code == 404


def test_an_inbox_is_exported_and_erased_with_its_owner(person: Person) -> None:
    item_id = notify(person, "Mine")
    exported = person.http.get("/users/me/export").json()
    assert [item["id"] for item in exported["inbox"]] == [item_id]
    gone = person.http.request("DELETE", "/users/me", json={"password": PASSWORD})
    assert gone.status_code in (202, 204), gone.text
    wait_until(lambda: item_id not in all_items(person.steward), "the inbox is erased")
