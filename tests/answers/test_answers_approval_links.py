"""A signed link says what it is about, is taken as it was made and for a time, and lets nobody ask
more often than others."""

import base64
from datetime import UTC, datetime, timedelta

import pytest
from starlette.requests import Request

from steward.accounts.limit_strangers import count_as_stranger
from steward.accounts.request_limit import RequestLimit
from steward.agents.tables import ToolCall
from steward.answers.approval_links import PATH, Linked, Links, LinkTooOld
from steward.kit.clock import now
from steward.kit.errors import NotFound, TooManyRequests
from steward.kit.ids import new_id
from steward.kit.observe import NoMeter

LINKS = Links("the secret of this installation", "https://steward.example.org/")


def question(**changes: object) -> ToolCall:
    values = {"owner_id": new_id(), "run_id": new_id(), "round": 2, "n": 3, "asked": 1}
    return ToolCall(**values | {"expires_at": now() + timedelta(hours=1)} | changes)


def token_of(call: ToolCall, links: Links = LINKS) -> str:
    return links.path(call).removeprefix(f"{PATH}/")


def test_it_says_what_it_is_about_and_is_short() -> None:
    call = question()
    token = token_of(call)
    assert LINKS.read(token) == Linked(call.owner_id, call.run_id, 2, 3, 1)
    assert LINKS.link(call) == f"https://steward.example.org{PATH}/{token}"
    assert len(token) == 80
    assert LINKS.read(token_of(question(expires_at=None))).asked == 1
    assert LINKS.read(token_of(question(expires_at=datetime(9999, 1, 1, tzinfo=UTC))))


def test_any_other_character_anywhere_makes_it_none() -> None:
    token = token_of(question())
    for n, character in enumerate(token):
        other = "A" if character != "A" else "B"
        with pytest.raises(NotFound):
            LINKS.read(token[:n] + other + token[n + 1 :])


@pytest.mark.parametrize("change", ["{}=", "{}A", "{}\n", " {}", "{}====", "!{}", "", "é{}"])
def test_there_is_one_way_to_write_it(change: str) -> None:
    token = token_of(question())
    for wrong in (change.format(token), token[:-1], token[4:], token.swapcase()):
        with pytest.raises(NotFound):
            LINKS.read(wrong)


def test_another_person_run_call_or_question_needs_another_signature() -> None:
    mine, yours = question(), question()
    signature = token_of(mine)
    whole = base64.urlsafe_b64decode(signature)
    for changes in (
        {"owner_id": yours.owner_id},
        {"run_id": yours.run_id},
        {"round": 3},
        {"n": 1},
        {"asked": 2},
        {"expires_at": now() + timedelta(days=9)},
    ):
        values = {name: getattr(mine, name) for name in ("owner_id", "run_id", "expires_at")}
        forged = base64.urlsafe_b64decode(token_of(question(**values | changes)))
        with pytest.raises(NotFound):
            LINKS.read(base64.urlsafe_b64encode(forged[:44] + whole[44:]).decode())


def test_it_is_good_for_a_time_and_in_one_installation() -> None:
    with pytest.raises(LinkTooOld):
        LINKS.read(token_of(question(expires_at=now() - timedelta(seconds=1))))
    with pytest.raises(NotFound):
        LINKS.read(token_of(question(), Links("another secret")))


async def test_made_up_credentials_make_nobody_less_of_a_stranger() -> None:
    limit = RequestLimit(2, NoMeter())

    def asking(*headers: tuple[bytes, bytes]) -> Request:
        return Request({"type": "http", "headers": headers, "client": ("203.0.113.7", 1)})

    for _ in range(9):  # these have been counted before the route is reached
        await count_as_stranger(asking(), limit)
    for shown in (b"authorization", b"x-api-key"):
        await count_as_stranger(asking((shown, b"made-up")), limit)
    with pytest.raises(TooManyRequests):
        await count_as_stranger(asking((b"authorization", b"made-up")), limit)
