"""Links by which one decides about a call are told to those who may decide, and to no one else."""

import json
from datetime import timedelta
from typing import Any

import pytest
from post_house import PostHouse

from steward.accounts.who import Who
from steward.agents.tables import ToolCall
from steward.answers.approval_links import Links
from steward.kit.clock import now
from steward.kit.ids import new_id
from steward.notifications.export import export_deliveries, export_inbox
from steward.notifications.hide_decisions import without_decisions
from steward.notifications.schemas import InboxItemView
from steward.notifications.watch_inbox import Seen


def who(user_id: str, *scopes: str) -> Who:
    return Who(user_id, "member", "en", frozenset(scopes), None, new_id())


def link_to_a_call(owner_id: str) -> str:
    call = ToolCall(owner_id=owner_id, run_id=new_id(), round=1, n=0, asked=1)
    return Links("a secret of the tests").path(call)


async def ask(house: PostHouse, event: str) -> tuple[str, str]:
    """Somebody who is asked for a decision, and the link with which they make it."""
    anna = await house.person()
    link = link_to_a_call(anna)
    values: dict[str, Any] = {"question": "Q", "tool": "ring", "what": "{}", "decide": link}
    if event == "run.needs_approval":
        values["until"] = (now() + timedelta(hours=1)).isoformat()
    await house.post(anna, event=event, values=values, link=link)
    return anna, link


@pytest.mark.parametrize("event", ["run.needs_approval", "run.outcome_unknown"])
async def test_who_may_not_decide_is_told_without_the_link(house: PostHouse, event: str) -> None:
    anna, link = await ask(house, event)
    (row,) = await house.inbox(anna)
    owner = who(anna, "read", "write")
    reader = who(anna, "read")
    assert InboxItemView.of(row, owner).link == link
    assert link in InboxItemView.of(row, owner).body
    token = link.rpartition("/")[2]
    shown = InboxItemView.of(row, reader)
    assert shown.link is None
    assert shown.body.startswith('To answer "Q", the tool ring ')
    told = {person: await Seen().look(person, house.database) for person in (owner, reader)}
    assert token in json.dumps(told[owner])
    exported = [
        one
        for export in (export_inbox, export_deliveries)
        async for one in export(anna, database=house.database)
    ]
    assert len(exported) == 3, "in the inbox, and what was delivered there and as a mail"
    for said in (shown.model_dump(mode="json"), told[reader], exported):
        assert "/approvals/" not in json.dumps(said, default=str)
        assert token not in json.dumps(said, default=str)


def test_other_links_and_other_words_stay() -> None:
    link = link_to_a_call(new_id())
    for host in ("", "https://steward.example.org", "http://127.0.0.1:8000/steward"):
        assert without_decisions(f"请告知：{host}{link} https://a.example.org/b") == (
            "请告知： https://a.example.org/b"
        )
        assert without_decisions(f"cut short: {host}{link[:-3]}…") == "cut short: …"
    plain = "See https://a.example.org/approvals/1 \n"
    assert without_decisions(plain) == plain
