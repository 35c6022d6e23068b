"""Models that an administrator adds: they answer at once, in their order, and their keys are kept
to themselves."""

from collections.abc import Iterator
from typing import Any

import pytest

from provider_thread import provider_in_a_thread
from scripted_provider import ScriptedProvider
from steward_process import Person, StewardProcess

KEY = "sk-a-key-that-nobody-else-shall-see"
QUESTION = "Who keeps the lighthouse of Corvo?"
TEXT = b"The lighthouse of Corvo is kept by Ana Duarte, who counts 214 steps each evening."
PLACE = "/models/connections"


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedProvider]:
    with provider_in_a_thread() as provider:
        yield provider


@pytest.fixture
def admin(steward: StewardProcess, server: ScriptedProvider) -> Iterator[Person]:
    server.reset()
    admin = steward.sign_in("admin")
    yield admin
    for connection in listed(admin):
        assert admin.http.delete(f"{PLACE}/{connection['id']}").status_code == 204


def listed(admin: Person) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = admin.http.get(PLACE).json()["items"]
    return items


def add(admin: Person, server: ScriptedProvider, name: str, *models: str, **more: Any) -> Any:
    wish = {"name": name, "provider": "compatible", "address": server.url, "key": KEY,
            "models": models or ("scripted",)}  # fmt: skip
    said = admin.http.post(PLACE, json=wish | more)
    assert said.status_code == 201, said.text
    return said.json()


def models(admin: Person) -> dict[str, bool]:
    """The names of all models, and whether each answers where none is named."""
    return {one["name"]: one["default"] for one in admin.http.get("/models").json()["items"]}


def test_an_added_model_answers_at_once_wherever_models_are_named(
    admin: Person, person: Person, server: ScriptedProvider
) -> None:
    (document,) = person.upload(("corvo.txt", TEXT))
    assert person.wait_for(document["id"])["status"] == "ready"
    assert person.ask(QUESTION)["model"] == "quotes"
    added = add(admin, server, "quay", "scripted:answer=cite", "scripted:tokens=3")
    assert (added["default"], added["key_set"], added["problem"]) == (True, True, None)
    first, second = added["names"]
    assert first == "quay:scripted:answer=cite"
    assert models(person) == {first: True, second: False}

    price = {"input_micros_per_million": 1_000_000, "output_micros_per_million": 1_000_000}
    assert admin.http.put("/usage/prices/scripted:answer=cite", json=price).status_code == 200
    answer = person.ask(QUESTION)
    assert (answer["model"], answer["found"]) == ("scripted:answer=cite", True)
    assert server.requests[-1].headers["authorization"] == f"Bearer {KEY}"
    run = person.http.get(f"/runs/{answer['run_id']}").json()
    assert run["cost_micros"] > 0

    agent = person.http.post("/agents", json={"name": "clerk", "models": [second]}).json()
    by_agent = person.http.post(f"/agents/{agent['id']}/runs", json={"input": "Hello"}).json()
    assert by_agent["answer"] == "the reader turns"
    root = person.steward.url
    assert second in [m["id"] for m in person.http.get(f"{root}/v1/models").json()["data"]]
    chat = {"model": second, "messages": [{"role": "user", "content": "Hello"}]}
    said = person.http.post(f"{root}/v1/chat/completions", json=chat)
    assert said.json()["choices"][0]["message"]["content"] == "the reader turns"

    off = admin.http.patch(f"{PLACE}/{added['id']}", json={"enabled": False}).json()
    assert (off["enabled"], off["default"]) == (False, False)
    assert models(person) == {}
    assert person.ask(QUESTION)["model"] == "quotes"
    assert person.http.post("/agents", json={"name": "b", "models": [second]}).status_code == 422


def test_the_order_says_who_answers_and_who_takes_over(
    admin: Person, person: Person, server: ScriptedProvider
) -> None:
    broken = add(admin, server, "broken", "scripted:status=401")
    well = add(admin, server, "well", "scripted:answer=Well.")
    chosen = add(admin, server, "chosen", "scripted:answer=Chosen.", answers=False)
    assert [one["name"] for one in listed(admin)] == ["broken", "well", "chosen"]
    assert models(person) == {
        broken["names"][0]: True,
        well["names"][0]: True,
        chosen["names"][0]: False,
    }
    assert person.ask(QUESTION)["answer"].startswith("Well.")
    asked = [request.body["model"] for request in server.requests]
    assert asked == ["scripted:status=401", "scripted:answer=Well."]

    changes = {"position": 0, "answers": True, "context_tokens": 2000}
    moved = admin.http.patch(f"{PLACE}/{chosen['id']}", json=changes).json()
    assert (moved["position"], moved["default"], moved["context_tokens"]) == (0, True, 2000)
    assert [one["name"] for one in listed(admin)] == ["chosen", "broken", "well"]
    assert next(iter(models(person))) == chosen["names"][0]
    assert person.ask(QUESTION)["model"] == "scripted:answer=Chosen."
    last = admin.http.patch(f"{PLACE}/{chosen['id']}", json={"position": 999}).json()
    assert (last["position"], last["default"]) == (2, False)


def test_a_test_tells_what_is_right_and_what_is_wrong(
    admin: Person, server: ScriptedProvider
) -> None:
    trial = {"provider": "compatible", "address": server.url, "key": KEY}
    seen = admin.http.post(f"{PLACE}/test", json=trial).json()
    assert (seen["ok"], seen["models"], seen["reply"]) == (True, ["scripted"], None)
    assert server.requests == []

    good = admin.http.post(f"{PLACE}/test", json=trial | {"model": "scripted:answer=Ahoy."})
    assert good.json() | {"ms": 0} == {
        "ok": True, "model": "scripted:answer=Ahoy.", "ms": 0, "reply": "Ahoy.", "error": None,
        "models": ["scripted"],
    }  # fmt: skip
    assert server.requests[-1].body["max_tokens"] > 0

    def error(model: str, **more: Any) -> str:
        said = admin.http.post(f"{PLACE}/test", json=trial | {"model": model} | more)
        assert said.status_code == 200, said.text
        assert (said.json()["ok"], said.json()["reply"]) == (False, None)
        sentence: str = said.json()["error"]
        return sentence

    refused = error(f"scripted:status=401,error=no such key as {KEY}")
    assert refused == "The provider does not accept the key. It said: no such key as ***"
    assert error("scripted:status=404").startswith("The provider does not know this model")
    assert error("scripted:status=429").startswith("The provider takes no more requests")
    assert "(500)" in error("scripted:status=500")
    assert error("m", address="http://127.0.0.1:9").startswith("Nobody answers at this address")
    # An API, but of another kind: it knows no such door.
    assert error("m", address=f"{admin.steward.url}/api/v1").startswith(
        "The provider does not know"
    )
    assert error("scripted:tokens=0").startswith("There was an answer, but not a word in it")
    admin.http.patch("/users/me", json={"language": "zh-CN"})
    assert error("scripted:status=401").startswith("服务商拒绝了密钥。")
    admin.http.patch("/users/me", json={"language": "en"})

    kept = add(admin, server, "quay", "scripted:status=500,error=Over.")
    said = admin.http.post(f"{PLACE}/{kept['id']}/test").json()
    (row,) = listed(admin)
    assert (row["test_error"], row["test_ms"]) == (said["error"], None)
    assert row["tested_at"] is not None
    changed = admin.http.patch(f"{PLACE}/{kept['id']}", json={"models": ["scripted"]}).json()
    assert (changed["tested_at"], changed["test_error"]) == (None, None)
    assert admin.http.post(f"{PLACE}/{kept['id']}/test").json()["ok"] is True
    assert listed(admin)[0]["test_ms"] is not None
    named = admin.http.post("/models/test", json={"name": "quay:scripted"})
    assert named.json()["ok"] is True
    assert admin.http.post("/models/test", json={"name": "nobody"}).status_code == 422


def test_a_key_goes_to_its_address_alone_and_comes_out_nowhere(
    admin: Person, server: ScriptedProvider, steward: StewardProcess
) -> None:
    kept = add(admin, server, "quay")
    path = f"{PLACE}/{kept['id']}"
    lent = {"provider": "compatible", "address": server.url, "connection_id": kept["id"]}
    said = [admin.http.post(f"{PLACE}/test", json=lent | {"model": "scripted"})]
    assert server.requests[-1].headers["authorization"] == f"Bearer {KEY}"
    elsewhere = f"{server.url}/elsewhere"
    said.append(admin.http.post(f"{PLACE}/test", json=lent | {"address": elsewhere}))
    said.append(admin.http.patch(path, json={"models": ["scripted:tokens=2"]}))
    assert said[-1].json()["key_set"] is True
    said.append(admin.http.patch(path, json={"address": elsewhere}))
    assert said[-1].json()["key_set"] is False
    said.append(admin.http.patch(path, json={"address": server.url, "key": KEY}))
    said.append(admin.http.patch(path, json={"key": KEY, "models": []}))
    assert said[-1].status_code == 422
    said.append(admin.http.post(PLACE, json={"name": "x y", "key": KEY}))
    said.append(admin.http.post(f"{path}/test"))
    assert said[-1].json()["ok"] is True
    said += [admin.http.get(at) for at in (PLACE, "/models", "/users/me/export", "/audit")]
    assert [one.text for one in said if KEY in one.text] == []
    noted = [one["action"] for one in said[-1].json()["items"] if one["thing_id"] == kept["id"]]
    assert noted == ["model.changed"] * 3 + ["model.added"]
    assert KEY not in steward.log.read_text()
    assert KEY.encode() not in steward.database.everything()
    assert admin.http.patch(path, json={"key": None}).json()["key_set"] is False


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        ({"name": "a:b"}, "name"),
        ({"name": "agent"}, "name"),
        ({"name": ""}, "name"),
        ({"provider": "nobody"}, "provider"),
        ({"provider": "vllm", "address": None}, "address"),
        ({"provider": "openai", "address": None, "key": None}, "key"),
        ({"provider": "anthropic", "address": None, "key": None}, "key"),
        ({"address": "ftp://quay"}, "address"),
        ({"address": "http://me:secret@quay/v1"}, "address"),
        ({"address": "http://quay/v1?key=secret"}, "address"),
        ({"address": "http://[quay"}, "address"),
        ({"key": "two lines\nof it"}, "key"),
        ({"models": []}, "models"),
        ({"models": [" "]}, "models.0"),
        ({"models": ["a\u0000b"]}, "models.0"),
        ({"context_tokens": 1}, "context_tokens"),
        ({"position": 0}, "position"),
    ],
    ids=str,
)
def test_what_cannot_be_is_refused_with_its_field(
    admin: Person, wish: dict[str, Any], field: str
) -> None:
    decent = {"name": "quay", "provider": "compatible", "address": "http://127.0.0.1:9",
              "models": ["m"]}  # fmt: skip
    said = admin.http.post(PLACE, json=decent | wish)
    assert said.status_code == 422, said.text
    problem = said.json()
    fields = [problem.get("field"), *(each["field"] for each in problem.get("errors", []))]
    assert field in fields
    assert "secret" not in said.text
    assert listed(admin) == []


def test_a_name_is_taken_once(admin: Person, server: ScriptedProvider) -> None:
    add(admin, server, "码头")
    again = {"name": "码头", "provider": "ollama", "models": ["m"]}
    said = admin.http.post(PLACE, json=again)
    assert (said.status_code, said.json()["field"]) == (409, "name")
    words = {one["word"]: one for one in admin.http.get("/models/providers").json()["items"]}
    assert words["ollama"]["address"] == "http://127.0.0.1:11434/v1"
    assert (words["compatible"]["needs_address"], words["openai"]["needs_key"]) == (True, True)
