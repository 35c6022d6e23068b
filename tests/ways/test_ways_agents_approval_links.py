"""A link by which a person decides without signing in, as in an e-mail: it shows, and decides
once."""

import threading
from collections.abc import Callable

import httpx
import pytest
from agents_house import (
    begin,
    decide,
    ended,
    follow,
    make_agent,
    questions_of,
    run_of,
    types,
    waits_at_night,
)
from approval_pages import approvals, click, links

from bell_tower import Tower
from model_was_told import tool_results
from run_events import assert_whole
from scripted_plan import calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks

Make = Callable[..., StewardProcess]
NIGHTS = [Call("ring_at_night", {"times": n}) for n in (1, 2)]


@pytest.fixture
def linked(keeper: Person, provider: ScriptedProvider) -> tuple[str, str]:
    """A run that waits, and the link that decides about it."""
    run_id = waits_at_night(keeper, provider)
    (link,) = links(keeper)
    return run_id, link


def test_what_waits_is_listed_for_its_owner_alone(
    keeper: Person, provider: ScriptedProvider, tooled_steward: StewardProcess
) -> None:
    run_id = waits_at_night(keeper, provider, *NIGHTS)
    first, second = approvals(keeper)
    assert [first["arguments"], second["arguments"]] == [{"times": 1}, {"times": 2}]
    assert {first["run_id"], second["run_id"]} == {run_id}
    assert first["choices"] == ["approve", "reject"]
    assert first["link"] != second["link"]
    assert approvals(tooled_steward.person(f"stranger-of-{keeper.name}")) == []
    assert approvals(tooled_steward.sign_in("admin")) == []
    with tooled_steward.client() as nobody:
        assert nobody.get("/approvals").status_code == 401
    decide(keeper, run_id, first["call_id"], "approve")
    assert [one["call_id"] for one in approvals(keeper)] == [second["call_id"]]
    decide(keeper, run_id, second["call_id"], "reject")
    assert approvals(keeper) == []


def test_a_key_that_may_only_read_is_given_no_link(
    linked: tuple[str, str], keeper: Person, tooled_steward: StewardProcess
) -> None:
    run_id, link = linked
    for scopes, shown in ((["read"], None), (["read", "write"], httpx.URL(link).path)):
        body = {"name": "a program", "scopes": scopes}
        key = keeper.http.post("/api-keys", json=body).json()["key"]
        with tooled_steward.client(key) as program:
            (listed,) = program.get("/approvals").json()["items"]
            (of_run,) = program.get(f"/runs/{run_id}").json()["approvals"]
            (told,) = program.get("/notifications/inbox").json()["items"]
        assert (listed["link"], of_run["link"], told["link"]) == (shown, shown, shown)
        assert (httpx.URL(link).path in told["body"]) == (shown is not None)


def test_to_look_at_it_decides_nothing(linked: tuple[str, str], keeper: Person) -> None:
    """Programs that look into mails open links, ask for their heads and send empty forms."""
    run_id, link = linked
    for _ in range(3):
        page = httpx.get(link)
        assert page.status_code == 200
        assert page.headers["content-type"].startswith("text/html")
        assert "no-store" in page.headers["cache-control"]
    for shown in ("Keeper of the tower", "ring_at_night", "times", ">3<", "Ring at night."):
        assert shown in page.text
    assert page.headers["referrer-policy"] == "no-referrer"
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "unsafe" not in page.headers["content-security-policy"]
    assert "<script" not in page.text
    assert httpx.get(link, headers={"Sec-Purpose": "prefetch", "Purpose": "prefetch"}).text == (
        page.text
    )
    head = httpx.head(link)
    assert (head.status_code, head.content) == (200, b"")
    assert httpx.post(link).status_code == 422
    assert httpx.post(link, data={"decision": "perhaps"}).status_code in (404, 422)
    assert httpx.post(link, data={"decision": "expire"}).status_code in (404, 422)
    assert httpx.put(link, data={"decision": "approve"}).status_code == 405
    assert httpx.get(f"{link}?decision=approve").status_code == 200
    assert run_of(keeper, run_id)["status"] == "waiting_approval"


@pytest.mark.parametrize("decision", ["approve", "reject"])
def test_a_click_decides_once(
    decision: str,
    linked: tuple[str, str],
    keeper: Person,
    provider: ScriptedProvider,
    tower: Tower,
) -> None:
    run_id, link = linked
    first = click(link, decision, reason="The children sleep.")
    assert first.status_code == 200
    other = "reject" if decision == "approve" else "approve"
    second = click(link, other)
    assert second.status_code == 409
    assert "<form" not in second.text
    assert click(link, decision).status_code == 200
    frames = ended(keeper, run_id)
    assert types(frames, "approval") == ["approval.requested", "approval.decided"]
    assert len(tower.rings) == (decision == "approve")
    if decision == "reject":
        assert "The children sleep." in tool_results(provider.requests[-1])[0]
    after = httpx.get(link)
    assert after.status_code == 200
    assert "<form" not in after.text


def test_twenty_clicks_at_once_decide_once(
    linked: tuple[str, str], keeper: Person, tower: Tower
) -> None:
    run_id, link = linked
    said: list[int] = []
    clicks = [
        threading.Thread(target=lambda d: said.append(click(link, d).status_code), args=(d,))
        for d in ("approve", "reject") * 10
    ]
    for one in clicks:
        one.start()
    for one in clicks:
        one.join()
    assert sorted(said) == [200] * 10 + [409] * 10
    frames = ended(keeper, run_id)
    assert types(frames, "approval.decided") == ["approval.decided"]
    assert len(tower.rings) <= 1


def test_a_link_that_was_changed_is_none(
    linked: tuple[str, str], keeper: Person, tower: Tower
) -> None:
    run_id, link = linked
    root, _, token = link.rpartition("/")
    changed = [
        token[:n] + ("A" if token[n] != "A" else "B") + token[n + 1 :]
        for n in range(0, len(token), 7)
    ]
    me = keeper.token  # signed with the same secret, for another purpose
    for wrong in (*changed, token[:-10], token + "A", token + "=", "%20" + token, me, "x" * 5000):
        said = httpx.get(f"{root}/{wrong}")
        assert said.status_code == 404
        assert said.headers["content-type"].startswith("text/html")
        assert click(f"{root}/{wrong}").status_code == 404
    assert run_of(keeper, run_id)["status"] == "waiting_approval"
    assert tower.rings == []


def test_a_link_opens_nothing_else(linked: tuple[str, str], keeper: Person) -> None:
    _, link = linked
    token = link.rpartition("/")[2]
    with keeper.steward.client(token) as http:
        assert http.get("/users/me").status_code == 401
        assert http.get("/runs").status_code == 401


def test_a_link_decides_about_its_own_call_alone(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    run_id = waits_at_night(keeper, provider, *NIGHTS)
    first, second = links(keeper)
    assert click(first).status_code == 200
    (left,) = questions_of(keeper, run_id)
    assert left["arguments"] == {"times": 2}
    assert click(second, "reject").status_code == 200
    ended(keeper, run_id)
    assert [ring.times for ring in tower.rings] == [1]


def test_the_link_of_somebody_who_was_shut_out_is_none(
    linked: tuple[str, str], keeper: Person, tooled_steward: StewardProcess, tower: Tower
) -> None:
    _, link = linked
    me = keeper.http.get("/users/me").json()["id"]
    admin = tooled_steward.sign_in("admin")
    assert admin.http.patch(f"/users/{me}", json={"active": False}).status_code == 200
    assert click(link).status_code == httpx.get(link).status_code == 404
    assert tower.rings == []


def test_the_link_of_a_stopped_run_decides_nothing(
    linked: tuple[str, str], keeper: Person, tower: Tower
) -> None:
    run_id, link = linked
    assert keeper.http.post(f"/runs/{run_id}/cancel").status_code == 202
    ended(keeper, run_id, "cancelled")
    assert click(link).status_code == 409
    assert "<form" not in httpx.get(link).text
    assert approvals(keeper) == []
    assert tower.rings == []


def test_the_link_of_a_deleted_conversation_is_none(
    linked: tuple[str, str], keeper: Person, tower: Tower
) -> None:
    run_id, link = linked
    conversation = run_of(keeper, run_id)["conversation_id"]
    assert keeper.http.delete(f"/conversations/{conversation}?for_good=true").status_code == 204
    assert httpx.get(link).status_code == 404
    assert click(link).status_code == 404
    assert approvals(keeper) == []
    assert tower.rings == []


def test_a_link_outlives_the_process_and_decides_about_what_is_unknown(
    new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    """An old link of the first question is none of the second."""
    steward = new_steward(**asks(provider), **tower.settings()).start()
    person = steward.person("keeper")
    run_id = waits_at_night(person, provider)
    follower = follow(person, run_id)
    (first,) = (link.rpartition("/api/")[2] for link in links(person))
    steward.kill()
    steward.start()
    person.http = steward.client(person.token)
    tower.hang()
    assert click(f"{steward.url}/api/{first}").status_code == 200
    wait_until(lambda: tower.rings, "it rings")
    steward.kill()
    tower.release()
    steward.start()
    person.http = steward.client(person.token)
    (question,) = questions_of(person, run_id)
    assert question["question"] == "unknown_outcome"
    (second,) = links(person)
    assert "<form" not in httpx.get(f"{steward.url}/api/{first}").text
    assert click(f"{steward.url}/api/{first}").status_code == 409
    assert run_of(person, run_id)["status"] == "waiting_approval"
    assert click(second, "approve").status_code == 422
    assert click(second, "happened").status_code == 200
    frames = follower.wait().frames
    assert_whole(frames)
    assert len(tower.rings) == 1
    assert steward.stop() == 0


def test_an_old_click_on_again_rings_no_third_time(
    new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    """Each time that it is unknown anew, it is a new question, which needs a new word."""
    steward = new_steward(**asks(provider), **tower.settings()).start()
    person = steward.person("keeper")
    agent = make_agent(person, "ring_bell")
    provider.plan("the bell", calls(Call("ring_bell", {"times": 3})), say("That is that."))
    tower.hang()
    run_id = begin(person, agent, "Ring the bell.")
    old = ""
    for rings in (1, 2):
        wait_until(lambda: len(tower.rings) == rings, "it rings")  # noqa: B023
        steward.kill()
        steward.start()
        person.http = steward.client(person.token)
        questions_of(person, run_id)
        if not old:
            (old,) = (link.rpartition("/api/")[2] for link in links(person))
            assert click(f"{steward.url}/api/{old}", "again").status_code == 200
    said = click(f"{steward.url}/api/{old}", "again")
    assert said.status_code == 409
    assert run_of(person, run_id)["status"] == "waiting_approval"
    assert len(tower.rings) == 2
