"""Compares what clients heard of answers with what the database says of them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

import orjson

from chaos.diary import Asked, Diary
from chaos.findings import Line, counts
from chaos.rows import Row, Rows
from run_events import ENDS, standing_text


class AnswersAccount:
    """The runs and messages of a diary and a database."""

    def __init__(self, diary: Diary, rows: Rows) -> None:
        self.diary, self.rows = diary, rows
        self.runs = {run["id"]: run for run in rows("SELECT * FROM run")}
        self.messages = rows("SELECT * FROM message")

    def lines(self) -> list[Line]:
        """Every check."""
        return [self.streams(), self.texts(), self.questions(), self.ends(), self.statuses()]

    def streams(self) -> Line:
        """Each stream is what is stored: numbers from 1 without a gap or a double, one end."""
        stored: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self.rows("SELECT * FROM run_event ORDER BY run_id, seq"):
            stored[row["run_id"]].append(row)
        wrong = []
        for one in self._taken():
            numbers = [frame.number for frame in one.frames]
            if numbers != list(range(1, len(numbers) + 1)):
                wrong.append(f"{_name(one)}: numbers {_odd(numbers)}")
            elif unlike := _unlike([f.data for f in one.frames], stored[one.run_id or ""]):
                wrong.append(f"{_name(one)}: {unlike}")
            ends = [frame.type for frame in one.frames if frame.type in ENDS]
            if ends != [one.frames[-1].type]:
                wrong.append(f"{_name(one)}: ends {ends}")
        events = sum(len(one.frames) for one in self.diary.asked)
        back = sum(one.came_back for one in self.diary.asked)
        byes = sum(one.goodbyes for one in self.diary.asked)
        counted = (
            f"{len(self._taken())} streams, {events} events, {back} reconnects, {byes} goodbyes"
        )
        return Line("streams", counted, wrong)

    def texts(self) -> Line:
        """What stands of each stream is the text of the message and of the run, and the right one
        where it is complete."""
        messages = {message["id"]: message for message in self.messages}
        wrong, restarted = [], 0
        for one in self._taken():
            run = self.runs.get(one.run_id or "")
            if run is None:
                wrong.append(f"{_name(one)}: the run is lost")
                continue
            heard = standing_text(one.frames)
            restarted += sum(frame.type == "step.restarted" for frame in one.frames)
            if one.frames[0].data.get("message_id") != run["message_id"]:
                wrong.append(f"{_name(one)}: it has gone on in another message")
            message = messages.get(run["message_id"])
            if message is None or not heard == message["text"] == run["output"]:
                wrong.append(
                    f"{_name(one)}: heard {heard!r}, stored {message and message['text']!r}"
                )
            elif run["status"] == "completed" and one.expected not in (None, heard):
                wrong.append(f"{_name(one)}: the answer is {heard!r}")
        return Line("texts", f"{restarted} parts of answers made void and said anew", wrong)

    def questions(self) -> Line:
        """Each question that was taken is there once with one answer, and each other one at most
        once: nothing is lost, nothing doubled."""
        times = Counter(m["text"] for m in self.messages if m["role"] == "user")
        answers = Counter(m["run_id"] for m in self.messages if m["role"] == "assistant")
        wrong = [f"{_name(one)}: there {times[one.question]} times" for one in self.diary.asked
                 if times[one.question] not in ((1,) if one.run_id else (0, 1))]  # fmt: skip
        wrong += [f"run {id_}: {answers[id_]} answers" for id_ in self.runs if answers[id_] != 1]
        known = {one.question for one in self.diary.asked}
        wrong += [f"nobody asked {text!r}" for text in times if text not in known]
        unsure = [one for one in self.diary.asked if one.run_id is None]
        found = sum(times[one.question] for one in unsure)
        counted = f"{len(self._taken())} taken; of {len(unsure)} cut off while asking {found} there"
        return Line("questions", counted, wrong)

    def ends(self) -> Line:
        """Every run is over, as its asker wished, and its message with it."""
        wishes = {one.run_id for one in self.diary.asked if one.wants_it_cancelled}
        wrong = []
        for id_, run in self.runs.items():
            if run["status"] == "cancelled" and id_ not in wishes:
                wrong.append(f"run {id_}: cancelled, and nobody wished it")
            elif run["status"] not in ("completed", "cancelled"):
                wrong.append(f"run {id_}: {run['status']} {run['error_code'] or ''}")
        wrong += [
            f"message {m['id']}: still writing" for m in self.messages if m["status"] == "writing"
        ]
        states = Counter(run["status"] for run in self.runs.values())
        again = sum(run["attempt"] > 1 for run in self.runs.values())
        most = max((run["attempt"] for run in self.runs.values()), default=0)
        counted = f"{counts(states)}; {again} taken up again, one {most} times"
        return Line("runs", counted, wrong)

    def statuses(self) -> Line:
        """Nobody was told what makes no sense."""
        counted = f"{counts(self.diary.statuses)}; {self.diary.cuts} cut off"
        return Line("answers by status", counted, self.diary.complaints)

    def _taken(self) -> list[Asked]:
        return [one for one in self.diary.asked if one.run_id is not None]


def _name(one: Asked) -> str:
    return f"{one.question!r} (run {one.run_id})"


def _unlike(heard: Sequence[Any], stored: Sequence[Row]) -> str:
    """The first event that is not the one stored with its number, in words; empty if all are."""
    for n, (there, row) in enumerate(zip_longest(heard, stored), 1):
        kept = row and orjson.loads(row["data"])
        if there != kept:
            return f"heard {n} as {there}, stored is {kept}"
    return ""


def _odd(numbers: Sequence[int | None]) -> str:
    """Where numbers do not ascend by one."""
    pairs = zip([0, *numbers], numbers, strict=False)
    return ", ".join(f"{a} then {b}" for a, b in pairs if b != (a or 0) + 1)
