"""Usage over HTTP: one's own, and what administrators see, limit and price."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

import httpx
import pytest
from usage_books import Books

from steward.kit.clock import now
from steward.kit.errors import SpentBudget
from steward.kit.ids import new_id
from steward.usage.meter import record_answer
from steward_process import Person, StewardProcess

NOWHERE = "00000000-0000-7000-8000-000000000000"
GUARDED = [
    ("GET", "/usage/users"),
    ("GET", "/usage/limits"),
    ("PUT", "/usage/limits/roles/member"),
    ("DELETE", "/usage/limits/roles/member"),
    ("PUT", f"/usage/limits/users/{NOWHERE}"),
    ("DELETE", f"/usage/limits/users/{NOWHERE}"),
    ("GET", "/usage/prices"),
    ("PUT", "/usage/prices/a-model"),
    ("DELETE", "/usage/prices/a-model"),
]


@pytest.fixture(scope="module")
def limited(
    shared_steward: Callable[..., AbstractContextManager[StewardProcess]],
) -> Iterator[StewardProcess]:
    """A Steward whose members may begin five conversations a month."""
    settings = {
        "STEWARD_CONVERSATIONS_A_MONTH": "5",
        "STEWARD_CURRENCY": "EUR",
        "STEWARD_EMBEDDING": "none",
    }
    with shared_steward("limited", **settings) as steward:
        yield steward


@pytest.fixture
async def its_books(limited: StewardProcess) -> AsyncIterator[Books]:
    """The books of that Steward, to write in what runs would."""
    database = limited.database.open()
    yield Books(database)
    await database.close()


@pytest.fixture
def admin(limited: StewardProcess) -> Person:
    return limited.sign_in("admin")


_names = iter(range(1, 10_000))


@pytest.fixture
def member(limited: StewardProcess) -> Person:
    return limited.person(f"member{next(_names)}")


def id_of(person: Person) -> str:
    return str(person.http.get("/users/me").json()["id"])


def ok(said: httpx.Response) -> Any:
    assert said.status_code == 200, said.text
    return said.json()


def limits_of(person: Person) -> dict[str, int | None]:
    return {each["kind"]: each["limit"] for each in ok(person.http.get("/usage"))["limits"]}


async def test_my_usage_says_what_was_used_and_what_is_left(
    member: Person, its_books: Books
) -> None:
    at, user, run = now(), id_of(member), new_id()
    await its_books.begin(user, at)
    await its_books.settle(user, run, 1200, 340, at)
    await its_books.reserve(user, run, 50, at=at)
    async with its_books.database.unit() as session:
        await record_answer(session, user, "a-model", 800, at)

    said = ok(member.http.get("/usage"))
    last_active = at.isoformat().replace("+00:00", "Z")
    sums = {
        "conversations": 1,
        "messages": 1,
        "input_tokens": 1200,
        "output_tokens": 0,
        "cost_micros": 340,
        "response_ms": 800,
        "last_active": last_active,
    }
    today = at.date().isoformat()
    assert said["totals"] == sums
    assert said["by_day"] == [{**sums, "day": today}]
    assert said["by_model"] == [{**sums, "conversations": 0, "model": "a-model"}]
    begun, used = said["by_day_and_model"]
    assert (begun["day"], begun["model"], begun["conversations"]) == (today, "", 1)
    assert (used["model"], used["input_tokens"], used["cost_micros"]) == ("a-model", 1200, 340)
    assert (said["from"], said["to"], said["currency"]) == (f"{today[:7]}-01", today, "EUR")
    first, tokens, money = said["limits"]
    renews_at = first.pop("renews_at")
    assert first == {"kind": "conversations", "limit": 5, "used": 1, "reserved": 0, "left": 4}
    assert (tokens["limit"], tokens["used"], tokens["reserved"]) == (None, 1200, 50)
    assert (money["kind"], money["left"]) == ("money", None)
    assert renews_at.endswith("-01T00:00:00Z")
    assert renews_at > last_active


def test_a_period_has_an_end_after_its_beginning(member: Person) -> None:
    today = now().date()
    said = member.http.get("/usage", params={"from": today, "to": today - timedelta(days=1)})
    assert (said.status_code, said.json()["code"]) == (422, "bad_period")
    long = member.http.get("/usage", params={"from": today - timedelta(days=366), "to": today})
    assert long.status_code == 422
    year = {"from": str(today - timedelta(days=365)), "to": str(today)}
    assert ok(member.http.get("/usage", params=year))["by_day"] == []
    old = ok(member.http.get("/usage", params={"to": "2026-01-31"}))
    assert (old["from"], old["to"]) == ("2026-01-31", "2026-01-31")
    assert member.http.get("/usage", params={"from": "soon"}).status_code == 422


async def test_an_administrator_limits_a_role_and_a_person(
    admin: Person, member: Person, its_books: Books
) -> None:
    user = id_of(member)
    role, own = "/usage/limits/roles/member", f"/usage/limits/users/{user}"
    try:
        said = ok(admin.http.put(role, json={"conversations": 2, "money_micros": 900}))
        assert said == {
            "role": "member", "conversations": 2, "tokens": None, "money_micros": 900
        }  # fmt: skip
        assert limits_of(member) == {"conversations": 2, "tokens": None, "money": 900}
        assert limits_of(admin) == dict.fromkeys(("conversations", "tokens", "money"))

        said = ok(admin.http.put(own, json={"conversations": 1, "money_micros": "unlimited"}))
        assert (said["username"], said["money_micros"]) == (member.name, "unlimited")
        assert limits_of(member) == {"conversations": 1, "tokens": None, "money": None}
        await its_books.begin(user, now())
        with pytest.raises(SpentBudget):
            await its_books.begin(user, now())

        everything = ok(admin.http.get("/usage/limits"))
        assert everything["defaults"] == {
            "conversations": 5, "tokens": "unlimited", "money_micros": "unlimited"
        }  # fmt: skip
        assert [each["role"] for each in everything["roles"]] == ["member"]
        assert user in [each["user_id"] for each in everything["items"]]

        assert admin.http.delete(own).status_code == 204
        assert limits_of(member)["conversations"] == 2
        assert admin.http.delete(own).status_code == 404
    finally:
        assert admin.http.delete(role).status_code == 204
    assert limits_of(member) == {"conversations": 5, "tokens": None, "money": None}
    assert admin.http.delete(role).status_code == 404


@pytest.mark.parametrize(
    "wish",
    [{"tokens": -1}, {"tokens": 1.5}, {"tokens": "many"}, {"minutes": 1}, {"tokens": 10**16}],
    ids=str,
)
def test_a_limit_that_cannot_be(admin: Person, wish: dict[str, Any]) -> None:
    assert admin.http.put("/usage/limits/roles/member", json=wish).status_code == 422


def test_limits_of_nobody(admin: Person) -> None:
    said = admin.http.put(f"/usage/limits/users/{NOWHERE}", json={})
    assert (said.status_code, said.json()["code"]) == (404, "user_not_found")
    assert admin.http.put("/usage/limits/roles/king", json={}).status_code == 422


async def test_an_administrator_sees_what_everybody_uses(
    admin: Person, limited: StewardProcess, its_books: Books
) -> None:
    people = [limited.person(f"member{next(_names)}") for _ in range(3)]
    user = id_of(people[0])
    await its_books.settle(user, new_id(), 77, None, now())
    found: dict[str, Any] = {}
    after: dict[str, str] = {}
    while True:
        page = ok(admin.http.get("/usage/users", params={"limit": 2, **after}))
        found |= {each["user_id"]: each for each in page["items"]}
        assert len(page["items"]) <= 2
        if page["next"] is None:
            break
        after = {"after": page["next"]}
    assert {each["username"] for each in found.values()} >= {person.name for person in people}
    assert (found[user]["input_tokens"], found[user]["cost_micros"]) == (77, None)
    assert found[user]["limits"][1]["used"] == 77
    assert found[id_of(people[1])]["input_tokens"] == 0
    assert found[id_of(admin)]["limits"][0]["limit"] is None


def test_an_administrator_sets_prices(admin: Person) -> None:
    price = {"input_micros_per_million": 150_000, "output_micros_per_million": 600_000}
    for model in ("openai:gpt-4o-mini", "vendor/large", "vendor/small"):
        said = ok(admin.http.put(f"/usage/prices/{model}", json=price))
        assert said["model"] == model
        assert said["currency"] == "EUR"
    first = ok(admin.http.get("/usage/prices", params={"limit": 2}))
    second = ok(admin.http.get("/usage/prices", params={"after": first["next"]}))
    listed = [each["model"] for each in first["items"] + second["items"]]
    assert listed == ["openai:gpt-4o-mini", "vendor/large", "vendor/small"]
    for model in listed:
        assert admin.http.delete(f"/usage/prices/{model}").status_code == 204
    assert admin.http.delete("/usage/prices/vendor/small").status_code == 404
    dear = price | {"input_micros_per_million": -1}
    assert admin.http.put("/usage/prices/a", json=dear).status_code == 422


@pytest.mark.parametrize(("method", "path"), GUARDED)
def test_a_member_is_refused_where_administrators_work(
    member: Person, method: str, path: str
) -> None:
    said = member.http.request(method, path, json={} if method == "PUT" else None)
    assert (said.status_code, said.json()["code"]) == (403, "not_an_administrator")


async def test_the_export_has_the_days(member: Person, its_books: Books) -> None:
    at = now()
    await its_books.begin(id_of(member), at)
    await its_books.settle(id_of(member), new_id(), 5, None, at)
    usage = ok(member.http.get("/users/me/export"))["usage"]
    assert [(line["model"], line["conversations"], line["input_tokens"]) for line in usage] == [
        ("", 1, 0),
        ("a-model", 0, 5),
    ]


async def test_what_settings_allow_holds_from_the_next_start_on(
    new_steward: Callable[..., StewardProcess],
) -> None:
    steward = new_steward(STEWARD_CONVERSATIONS_A_MONTH="3", STEWARD_EMBEDDING="none").start()
    steward.person("admin")
    anna = steward.person("anna")
    assert limits_of(anna)["conversations"] == 3
    steward.stop()
    steward.settings |= {"STEWARD_CONVERSATIONS_A_MONTH": "0", "STEWARD_TOKENS_A_MONTH": "9"}
    steward.start()
    anna = steward.sign_in("anna")
    assert limits_of(anna) == {"conversations": None, "tokens": 9, "money": None}
