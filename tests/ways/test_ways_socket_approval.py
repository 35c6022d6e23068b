"""What an agent may do is decided on a socket as it is over HTTP, and everybody hears of it."""

from agents_house import begin, make_agent
from socket_client import frames_of, on_socket

from bell_tower import Tower
from run_events import assert_whole
from scripted_plan import calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call
from steward_process import Person

NIGHT = Call("ring_at_night", {"times": 3})
NOWHERE = "00000000-0000-7000-8000-000000000000"


def begun(keeper: Person, provider: ScriptedProvider) -> str:
    agent = make_agent(keeper, "ring_at_night")
    provider.plan("at night", calls(NIGHT), say("That is that."))
    return begin(keeper, agent, "Ring at night.")


def test_one_decides_on_one_connection_and_both_hear_of_it(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    run_id = begun(keeper, provider)
    with on_socket(keeper) as desk, on_socket(keeper) as phone:
        for one in (desk, phone):
            one.asks("subscribe", run_id=run_id)
            one.until("run.waiting")
        asked = next(m for m in phone.heard if m["type"] == "approval.requested")
        call = {"run_id": run_id, "call_id": asked["call_id"]}
        assert tower.rings == []
        wrong = phone.asks("decide", **call, decision="approve", arguments={"times": "many"})
        assert (wrong["status"], wrong["code"]) == (422, "bad_arguments")
        decided = phone.asks("decide", **call, decision="approve", arguments={"times": 2})
        assert (decided["type"], decided["decision"]) == ("decided", "approve")
        for one in (desk, phone):
            if not [m for m in one.heard if m["type"] == "run.completed"]:
                one.until("run.completed")
            assert_whole(frames_of(one.heard, run_id))
        assert frames_of(desk.heard, run_id) == frames_of(phone.heard, run_id)
        late = desk.asks("decide", **call, decision="reject", reason="Too loud.")
        assert (late["status"], late["code"]) == (409, "already_decided")
    assert len(tower.rings) == 1


def test_a_stranger_decides_nothing(
    keeper: Person, provider: ScriptedProvider, tower: Tower
) -> None:
    run_id = begun(keeper, provider)
    with on_socket(keeper) as one:
        one.asks("subscribe", run_id=run_id)
        one.until("run.waiting")
        call_id = next(m for m in one.heard if m["type"] == "approval.requested")["call_id"]
    with on_socket(keeper.steward.person(f"burglar_{keeper.name}")) as burglar:
        for run in (run_id, NOWHERE):
            for how in ({}, {"arguments": {"times": 9}}):
                said = burglar.asks(
                    "decide", run_id=run, call_id=call_id, decision="approve", **how
                )
                assert (said["status"], said["code"]) == (404, "run_not_found")
    assert keeper.http.get(f"/runs/{run_id}").json()["status"] == "waiting_approval"
    assert tower.rings == []
