"""What tests do with the rows of agents, over HTTP."""

from typing import Any

from steward_process import Person


def make(person: Person, **fields: Any) -> dict[str, Any]:
    said = person.http.post("/agents", json={"name": "Harbour clerk", **fields})
    assert said.status_code == 201, said.text
    agent: dict[str, Any] = said.json()
    return agent


def listed(person: Person) -> dict[str, dict[str, Any]]:
    return {agent["id"]: agent for agent in person.http.get("/agents").json()["items"]}


def code(said: Any) -> tuple[int, str]:
    return said.status_code, said.json()["code"]
