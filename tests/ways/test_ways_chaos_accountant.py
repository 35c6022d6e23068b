"""The accountant of the chaos tests finds what is wrong in books that are right but for that."""

import copy
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import orjson
import pytest

from bell_tower import Ring, Tower
from chaos.answers_account import AnswersAccount
from chaos.diary import Asked, Decided, Diary
from chaos.effects_account import EffectsAccount
from chaos.rows import Row
from run_events import Frame

Tables = defaultdict[str, list[Row]]
EVENTS = ("run.started", "text.delta", "step.restarted", "text.delta", "run.completed")


class World:
    """One question, one answer that was begun anew, one ring that a person had to allow."""

    def __init__(self) -> None:
        self.diary = Diary()
        self.asked = self.diary.ask("stream", "asker", "Who rings?", "The keeper.")
        self.asked.run_id = "run"
        facts: list[dict[str, Any]] = [
            {"message_id": "answer"},
            {"text": "The k"},
            {"from_seq": 2},
            {"text": "The keeper."},
        ]
        for n, (kind, fact) in enumerate(zip(EVENTS, [*facts, {}], strict=True), 1):
            self.asked.hear(Frame("", kind, n, {"seq": n, "type": kind, **fact}))
        self.diary.decided.append(Decided("run", "call", "approval", "approve", elsewhere=True))
        self.tower = Tower(rings=[Ring("run:call", 1, 0.0)])
        self.tables: Tables = defaultdict(list)
        run = {"id": "run", "message_id": "answer", "output": "The keeper.", "status": "completed"}
        self.tables["run"] = [run | {"attempt": 2, "error_code": None}]
        question = {"id": "q", "role": "user", "text": self.asked.question, "run_id": None}
        answer = {"id": "answer", "role": "assistant", "text": "The keeper.", "run_id": "run"}
        self.tables["message"] = [row | {"status": "complete"} for row in (question, answer)]
        self.tables["run_event"] = [
            {"run_id": "run", "data": orjson.dumps(frame.data).decode()}
            for frame in self.asked.frames
        ]
        call = {"run_id": "run", "call_id": "call", "name": "ring_at_night"}
        self.tables["tool_call"] = [call | {"state": "done", "outcome": "ok"}]
        month = {"user_id": "u", "tokens": 10, "reserved_tokens": 0, "reserved_micros": 0}
        self.tables["usage_month"] = [month]
        self.tables["usage_day"] = [{"user_id": "u", "tokens": 10}]
        self.tables["{jobs}workflow_status"] = [{"status": "SUCCESS", "n": 1}]

    def rows(self, query: str) -> list[Row]:
        """The rows of the table that is asked for."""
        return copy.deepcopy(self.tables[query.partition(" FROM ")[2].partition(" ")[0]])

    def wrong(self) -> list[str]:
        """The lines in which something is wrong."""
        answers = AnswersAccount(self.diary, self.rows)
        effects = EffectsAccount(self.diary, self.rows, self.tower)
        return [line.what for line in (*answers.lines(), *effects.lines()) if line.wrong]


def drop_an_event(world: World) -> None:
    del world.asked.frames[2]


def hear_one_twice(world: World) -> None:
    world.asked.frames.insert(2, world.asked.frames[1])


def hear_another_text(world: World) -> None:
    frames = world.asked.frames
    frames[3] = Frame("", "text.delta", 4, frames[3].data | {"text": "The thief."})


def lose_the_answer(world: World) -> None:
    world.tables["run"][0]["output"] = world.tables["message"][1]["text"] = "The k"


def answer_wrongly(world: World) -> None:
    world.asked.expected = "The thief."


def lose_the_run(world: World) -> None:
    world.tables["run"].clear()


def double_the_question(world: World) -> None:
    world.tables["message"].append(dict(world.tables["message"][0]))


def double_the_answer(world: World) -> None:
    world.tables["message"].append(dict(world.tables["message"][1], id="another"))


def leave_it_running(world: World) -> None:
    world.tables["run"][0]["status"] = "running"


def cancel_it_unasked(world: World) -> None:
    world.tables["run"][0]["status"] = "cancelled"


def ring_twice(world: World) -> None:
    world.tower.rings *= 2


def ring_never(world: World) -> None:
    world.tower.rings.clear()


def ring_what_was_rejected(world: World) -> None:
    world.tables["tool_call"][0]["outcome"] = "rejected"


def forget_how_it_ended(world: World) -> None:
    world.tables["tool_call"][0]["state"] = "started"


def ask_again(world: World) -> None:
    world.diary.decided *= 2


def keep_a_reservation(world: World) -> None:
    world.tables["usage_reservation"] = [{"run_id": "run", "tokens": 5}]


def keep_the_sum_of_reservations(world: World) -> None:
    world.tables["usage_month"][0]["reserved_tokens"] = 5


def book_twice(world: World) -> None:
    world.tables["usage_month"][0]["tokens"] = 20


def leave_a_job(world: World) -> None:
    world.tables["{jobs}workflow_status"].append({"status": "PENDING", "n": 1})


def say_500(world: World) -> None:
    world.diary.complaints.append("500 at GET /runs")


def lose_a_question_that_was_taken(world: World) -> None:
    del world.tables["message"][0]


FAULTS: dict[Callable[[World], None], set[str]] = {
    drop_an_event: {"streams", "texts"},
    hear_one_twice: {"streams"},
    hear_another_text: {"streams", "texts"},
    lose_the_answer: {"texts"},
    answer_wrongly: {"texts"},
    lose_the_run: {"texts"},
    double_the_question: {"questions"},
    double_the_answer: {"questions"},
    lose_a_question_that_was_taken: {"questions"},
    leave_it_running: {"runs"},
    cancel_it_unasked: {"runs"},
    ring_twice: {"effects"},
    ring_never: {"effects"},
    ring_what_was_rejected: {"effects", "decisions"},
    forget_how_it_ended: {"effects"},
    ask_again: {"decisions"},
    keep_a_reservation: {"budgets"},
    keep_the_sum_of_reservations: {"budgets"},
    book_twice: {"budgets"},
    leave_a_job: {"jobs"},
    say_500: {"answers by status"},
}


def test_books_that_are_right_are_found_right() -> None:
    world = World()
    assert world.wrong() == []
    # Cut off while it was asked, a question may be there or not.
    world.diary.asked.append(Asked("Perhaps?", "stream", "asker"))
    assert world.wrong() == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_each_fault_is_found(fault: Callable[[World], None]) -> None:
    world = World()
    fault(world)
    assert set(world.wrong()) == FAULTS[fault]
