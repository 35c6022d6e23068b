"""An inbox is followed: what comes and what is read reaches everybody who looks, wherever it was
done."""

import json
from collections.abc import Iterator
from typing import Any

from telling import me, ok

from steward_process import Person, StewardProcess

Told = dict[str, Any]


def tell(person: Person, title: str) -> None:
    """Tell somebody something; who is told, tells it themselves."""
    note = {"title": title, "channels": ["inbox"], "to": [{"user": me(person)["id"]}]}
    ok(person.http.post("/notifications", json=note))


def parsed(lines: Iterator[str]) -> Iterator[tuple[str, Told]]:
    name = ""
    for line in lines:
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))


def titles(told: Told) -> list[str]:
    return [item["title"] for item in told["items"]]


def until_told(stream: Iterator[tuple[str, Told]], unread: int) -> list[Told]:
    """What is told until so many are unread."""
    heard = []
    for name, told in stream:
        assert name == "inbox"
        heard.append(told)
        if told["unread"] == unread:
            return heard
    raise AssertionError(f"it ended after {heard}")


def test_what_comes_and_what_is_read_is_told_as_it_happens(
    member: Person, other_member: Person
) -> None:
    tell(member, "Before")
    with member.http.stream("GET", "/notifications/inbox/events") as response:
        stream = parsed(response.iter_lines())
        (first,) = until_told(stream, 1)
        assert titles(first) == ["Before"]
        tell(member, "After")
        tell(other_member, "Somebody else's")
        (after,) = until_told(stream, 2)
        assert titles(after) == ["After"], "what was told is not told again"
        ok(member.http.post(f"/notifications/inbox/{first['items'][0]['id']}/read"))
        (read,) = until_told(stream, 1)
        assert titles(read) == ["Before"]
        assert read["items"][0]["read_at"] is not None
        assert ok(member.http.get("/notifications/inbox/unread")) == {"unread": 1}
        for n in range(60):
            tell(member, f"Many {n}")
            (one,) = until_told(stream, n + 2)
            assert titles(one) == [f"Many {n}"]
        assert member.http.post("/notifications/inbox/read-all").status_code == 204
        (none,) = until_told(stream, 0)
        assert len(none["items"]) == 50, "of those that are looked after"


def test_who_signs_out_hears_no_more(telling: StewardProcess, member: Person) -> None:
    again = telling.sign_in(member.name)
    with again.http.stream("GET", "/notifications/inbox/events") as response:
        stream = parsed(response.iter_lines())
        until_told(stream, 0)
        again.http.post("/auth/logout", json={})
        tell(member, "Private")
        assert list(stream) == []


def test_a_stranger_follows_nothing(telling: StewardProcess) -> None:
    with telling.client() as nobody:
        assert nobody.get("/notifications/inbox/events").status_code == 401
        assert nobody.get("/notifications/inbox/unread").status_code == 401
