"""What waits for a person, and what they do with its link."""

from html.parser import HTMLParser
from typing import Any

import httpx

from steward_process import Person


def approvals(person: Person) -> list[dict[str, Any]]:
    """What waits for this person."""
    said = person.http.get("/approvals")
    assert said.status_code == 200, said.text
    items: list[dict[str, Any]] = said.json()["items"]
    return items


def links(person: Person) -> list[str]:
    """The links of what waits, as addresses."""
    return [str(httpx.URL(person.steward.url).join(one["link"])) for one in approvals(person)]


def click(link: str, decision: str = "approve", **more: str) -> httpx.Response:
    """What a browser does when somebody presses a button of the page."""
    return httpx.post(link, data={"decision": decision, **more}, timeout=30)


class Page(HTMLParser):
    """A page as a browser has it: its tags, and what each element named `dt`, `dd`, `h1` says."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.said: dict[str, list[str]] = {"dt": [], "dd": [], "h1": []}
        self._inside: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag in self.said:
            self._inside = tag
            self.said[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = None

    def handle_data(self, data: str) -> None:
        if self._inside is not None:
            self.said[self._inside][-1] += data

    @property
    def values(self) -> dict[str, str]:
        """What stands beside each name."""
        return dict(zip(self.said["dt"], self.said["dd"], strict=True))
