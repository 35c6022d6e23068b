"""Who may read the measures."""

from collections.abc import Callable

import httpx

from steward_process import Person, StewardProcess

Make = Callable[..., StewardProcess]


def reads(steward: StewardProcess, **headers: str) -> int:
    return httpx.get(f"{steward.url}/api/v1/metrics", headers=headers).status_code


def shown(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def key_of(person: Person, *scopes: str) -> str:
    said = person.http.post("/api-keys", json={"name": "scraper", "scopes": list(scopes)})
    assert said.status_code == 201, said.text
    key: str = said.json()["key"]
    return key


def test_without_a_token_this_machine_may_read_and_nobody_behind_a_proxy(
    steward: StewardProcess,
) -> None:
    assert reads(steward) == 200
    for header in ("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"):
        assert reads(steward, **{header: "127.0.0.1"}) == 401
    # A page whose name was made to lead here.
    assert reads(steward, Host="page.example") == 401


def test_administrators_and_their_keys_may_read_from_anywhere(
    steward: StewardProcess, person: Person
) -> None:
    far_away = {"X-Forwarded-For": "203.0.113.7"}
    admin = steward.sign_in("admin")
    assert reads(steward, **far_away, **shown(admin.token)) == 200
    assert reads(steward, **far_away, **shown(key_of(admin, "read", "admin"))) == 200
    assert reads(steward, **far_away, **{"X-API-Key": key_of(admin, "admin")}) == 200
    assert reads(steward, **far_away, **shown(key_of(admin, "read"))) == 403
    assert reads(steward, **far_away, **shown(person.token)) == 403
    assert reads(steward, **far_away, **shown("nonsense")) == 401
    # Whoever says who they are is taken at their word, also on this machine.
    assert reads(steward, **shown(person.token)) == 403


def test_with_a_token_it_is_the_token_that_counts(new_steward: Make) -> None:
    steward = new_steward(STEWARD_METRICS_TOKEN="metrics-token", STEWARD_EMBEDDING="none").start()
    admin = steward.person("admin")
    assert reads(steward) == 401
    assert reads(steward, **shown("metrics-toke")) == 401
    assert reads(steward, **{"X-API-Key": "metrics-token"}) == 401
    assert reads(steward, **shown("metrics-token")) == 200
    assert reads(steward, **shown("metrics-token"), **{"X-Forwarded-For": "203.0.113.7"}) == 200
    assert reads(steward, **shown(admin.token)) == 200
