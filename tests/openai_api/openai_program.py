"""A program that has a person's key, and what it and the person can see."""

from dataclasses import dataclass
from typing import Any

import httpx

from steward_process import Person


@dataclass
class Program:
    """A person's program: it has a key, and knows where Steward is."""

    person: Person
    key: str

    @property
    def url(self) -> str:
        return f"{self.person.steward.url}/v1"

    @property
    def http(self) -> httpx.Client:
        headers = {"Authorization": f"Bearer {self.key}"}
        return httpx.Client(base_url=self.url, headers=headers, timeout=60)

    def runs(self) -> list[dict[str, Any]]:
        """The person's runs, newest first."""
        items: list[dict[str, Any]] = self.person.http.get("/runs").json()["items"]
        return items


def program_of(person: Person, *scopes: str) -> Program:
    """A program of this person's, whose key has these scopes."""
    wanted = {"name": "a program", "scopes": list(scopes or ("read", "write"))}
    made = person.http.post("/api-keys", json=wanted)
    assert made.status_code == 201, made.text
    return Program(person, made.json()["key"])
