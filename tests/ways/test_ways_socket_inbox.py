"""One's inbox on the socket: told with everything else, to each connection."""

from typing import Any

from socket_client import Socket, on_socket

from steward_process import Person


def tell(person: Person, title: str) -> None:
    note = {"title": title, "channels": ["inbox"], "to": [{"user": person.name}]}
    assert person.http.post("/notifications", json=note).status_code == 202


def until_unread(one: Socket, number: int) -> list[dict[str, Any]]:
    """What is told of the inbox until so many are unread."""
    heard = []
    while not heard or heard[-1]["unread"] != number:
        message = one.hear()
        if message["type"] == "inbox":
            heard.append(message)
    return heard


def test_everything_tells_of_the_inbox_on_each_connection(person: Person, stranger: Person) -> None:
    tell(person, "Before")
    with on_socket(person) as one, on_socket(person) as two:
        for each in (one, two):
            each.say("subscribe", everything=True)
            (first,) = until_unread(each, 1)
            assert [item["title"] for item in first["items"]] == ["Before"]
        tell(stranger, "Somebody else's")
        tell(person, "After")
        for each in (one, two):
            (after,) = until_unread(each, 2)
            assert [item["title"] for item in after["items"]] == ["After"]
        person.http.post("/notifications/inbox/read-all").raise_for_status()
        for each in (one, two):
            read = until_unread(each, 0)[-1]
            assert {item["title"] for item in read["items"]} == {"Before", "After"}
            assert all(item["read_at"] for item in read["items"])
