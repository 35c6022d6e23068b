"""kill -9 at random moments while agents ring bells. An accountant compares what the tower heard
with what Steward has written: nothing is doubled without a person's word, nothing lost silently."""

import random
import time
import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest
from agents_house import begin, decide, follow, make_agent, open_questions, run_of

from bell_tower import Tower
from run_events import Follower, Frame, assert_whole, events_of, numbered, standing_text
from scripted_plan import calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call
from steward_process import KILLS, Person, StewardProcess, wait_until
from talking_steward import asks

Make = Callable[..., StewardProcess]
RUNS = 6
RINGS_OF_A_RUN = 5


def bells(*times: int) -> list[Call]:
    return [Call("ring_bell", {"times": n}) for n in times]


def plan(provider: ScriptedProvider) -> None:
    """Four rounds with five rings and two looks out of the window."""
    look = Call("look_out", {"seconds": 0.1})
    provider.plan(
        "all day",
        calls(*bells(1)),
        calls(*bells(2, 3), look),
        calls(look),
        calls(*bells(4), look, *bells(5)),
        say("The day is over."),
    )


@dataclass
class Somebody:
    """Who answers Steward's questions: looks into the tower, and says what is true; or, when
    `careless`, says anything that comes to mind. Every `again` is written down."""

    person: Person
    tower: Tower
    dice: random.Random
    careless: bool
    again: Counter[str] = field(default_factory=Counter)

    def answer(self, run_id: str) -> None:
        """Answer what this run asks now."""
        for question in open_questions(run_of(self.person, run_id)):
            assert question["question"] == "unknown_outcome"
            call_id = question["call_id"]
            decision = self._decision(run_id, call_id)
            said = decide(self.person, run_id, call_id, decision)
            # Said already before a kill, in a process that could not say so any more; where it is
            # being done again by now, nothing is asked.
            assert said.status_code in (200, 404, 409), said.text
            if said.status_code == 200 and said.json()["decision"] == "again":
                self.again[key_of(run_id, call_id)] += 1

    def _decision(self, run_id: str, call_id: str) -> str:
        if self.careless:
            return self.dice.choice(["happened", "again", "give_up"])
        return "happened" if key_of(run_id, call_id) in self.tower.keys else "again"


def key_of(run_id: str, call_id: str) -> str:
    """The key by which the tower knows a call."""
    return f"{run_id}:{call_id}"


@pytest.mark.parametrize(("seed", "careless"), [(1, False), (2, True)], ids=["honest", "careless"])
def test_what_the_tower_heard_is_what_the_books_say(
    seed: int, careless: bool, new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    dice = random.Random(seed)
    tower.seconds = 0.15
    plan(provider)
    steward = new_steward(**asks(provider), **tower.settings()).start()
    person = steward.person("keeper")
    agent = make_agent(person, "ring_bell", "look_out")
    runs = [begin(person, agent, f"Ring all day {n}.") for n in range(RUNS)]
    followers = [follow(person, run_id) for run_id in runs]
    somebody = Somebody(person, tower, dice, careless)
    for n in range(KILLS):
        time.sleep(dice.uniform(0.05, 0.8))
        if n % 4 == 3:
            assert steward.stop() == 0
        else:
            steward.kill()
        steward.start()
        person.http = steward.client(person.token)
        for run_id in runs if n % 2 else runs[: RUNS // 2]:
            somebody.answer(run_id)
    wait_until(lambda: all_over(somebody, runs), "all runs are over", 120, 0.2)
    for follower in followers:
        assert_story_is_whole(person, follower.wait())
    assert steward.stop() == 0
    check_the_books(steward, runs, tower, somebody)


def all_over(somebody: Somebody, runs: Sequence[str]) -> bool:
    for run_id in runs:
        somebody.answer(run_id)
    return all(run_of(somebody.person, run_id)["status"] == "completed" for run_id in runs)


def assert_story_is_whole(person: Person, follower: Follower) -> None:
    """Who followed through all kills has heard each event once, as it is stored."""
    assert_whole(follower.frames)
    stored = events_of(person, follower.run_id)
    assert [f.raw for f in numbered(follower.frames)] == [f.raw for f in stored]
    assert standing_text(stored) == "The day is over."
    results = Counter(f.data["call_id"] for f in standing(stored) if f.type == "tool.result")
    assert set(results.values()) == {1}, story(stored)


def standing(frames: Sequence[Frame]) -> list[Frame]:
    """The events that no restarted step has made void."""
    left: list[Frame] = []
    for frame in frames:
        if frame.type == "step.restarted":
            left = [f for f in left if (f.number or 0) < frame.data["from_seq"]]
        else:
            left.append(frame)
    return left


def story(frames: Sequence[Frame]) -> str:
    """What happened, in short."""
    what = ("from_seq", "call_id", "decision", "outcome")
    return "\n".join(
        f"{f.number} {f.type} {' '.join(str(f.data[w]) for w in what if w in f.data)}"
        for f in frames
    )


def test_what_was_decided_right_before_a_kill_holds(
    new_steward: Make, provider: ScriptedProvider, tower: Tower
) -> None:
    """Each answer to a question is followed by a kill, sooner or later: what was rejected never
    rings, what was approved rings once, whether the process came to it or the next one."""
    dice = random.Random(3)
    provider.plan("at night", calls(*nights(1, 2, 3)), calls(*nights(4)), say("The day is over."))
    steward = new_steward(**asks(provider), **tower.settings()).start()
    person = steward.person("keeper")
    agent = make_agent(person, "ring_at_night")
    runs = [begin(person, agent, f"Ring at night {n}.") for n in range(3)]
    followers = [follow(person, run_id) for run_id in runs]
    said: dict[str, str] = {}

    def decide_one() -> bool:
        """Answer one of the questions there are; False when all runs are over."""
        waiting = person.http.get("/approvals").json()["items"]
        if not waiting:
            return any(run_of(person, run_id)["status"] != "completed" for run_id in runs)
        question = dice.choice(waiting)
        key = key_of(question["run_id"], question["call_id"])
        if question["question"] == "unknown_outcome":
            assert said[key] == "approve"
            decision = "happened" if key in tower.keys else "again"
        else:
            assert key not in said, f"{key} was {said[key]} and is asked again"
            decision = said[key] = dice.choice(["approve", "approve", "reject"])
        answer = decide(person, question["run_id"], question["call_id"], decision)
        assert answer.status_code == 200, answer.text
        return True

    kills = 0
    while decide_one():
        if kills < KILLS and len(said) > kills:
            time.sleep(dice.choice([0, 0, 0.02, 0.05, 0.2]))
            steward.kill()
            steward.start()
            person.http = steward.client(person.token)
            kills += 1
    assert kills == min(KILLS, 3 * 4)
    for follower in followers:
        assert_story_is_whole(person, follower.wait())
    assert len(said) == 3 * 4
    heard = Counter(tower.keys)
    assert heard == Counter({key for key, decision in said.items() if decision == "approve"})
    assert steward.stop() == 0


def nights(*times: int) -> list[Call]:
    return [Call("ring_at_night", {"times": n}) for n in times]


def check_the_books(
    steward: StewardProcess, runs: Sequence[str], tower: Tower, somebody: Somebody
) -> None:
    rows = steward.database.rows(
        "SELECT run_id, call_id, state, outcome FROM tool_call WHERE name = 'ring_bell'"
    )
    books = {key_of(str(uuid.UUID(run)), call): (state, end) for run, call, state, end in rows}
    assert len(books) == len(rows) == len(runs) * RINGS_OF_A_RUN
    assert {state for state, _ in books.values()} == {"done"}
    heard = Counter(tower.keys)
    assert set(heard) <= set(books), "the tower heard what is in no book"
    for key, (_, outcome) in books.items():
        assert outcome in {"ok", "happened", "given_up"}, (key, outcome)
        assert heard[key] <= 1 + somebody.again[key], f"{key} rang {heard[key]} times"
        if outcome == "ok":
            assert heard[key] >= 1, f"{key} is said to have rung, and has not"
        if not somebody.careless:
            assert heard[key] == 1, f"{key} rang {heard[key]} times"
