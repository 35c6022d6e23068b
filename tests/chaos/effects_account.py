"""Compares what the outside world heard, and what people decided, with what the database says; and
looks whether anything is still held back or under way."""

from collections import Counter

from bell_tower import Tower
from chaos.diary import Diary
from chaos.findings import Line, counts
from chaos.rows import Rows

# How a call with effects may have ended, where a person could see what became of it.
TOLD = {"ok", "happened", "given_up", "rejected", "cancelled", "unknown"}


class EffectsAccount:
    """The calls, budgets and jobs of a diary, a database and a tower."""

    def __init__(self, diary: Diary, rows: Rows, tower: Tower) -> None:
        self.diary, self.rows, self.tower = diary, rows, tower
        self.calls = rows("SELECT * FROM tool_call")

    def lines(self) -> list[Line]:
        """Every check."""
        return [self.effects(), self.decisions(), self.budgets(), self.jobs()]

    def effects(self) -> Line:
        """What rang, rang once, or a person was asked; what is said to have rung has."""
        heard = Counter(self.tower.keys)
        again = Counter(d.key for d in self.diary.decided if d.decision == "again")
        books = {f"{c['run_id']}:{c['call_id']}": c for c in self.calls if "ring" in c["name"]}
        wrong = [f"{key} rang and is in no book" for key in heard if key not in books]
        for key, call in books.items():
            if call["state"] != "done" or call["outcome"] not in TOLD:
                wrong.append(f"{key}: {call['state']} {call['outcome']}")
            if heard[key] > 1 + again[key]:
                wrong.append(f"{key} rang {heard[key]} times")
            if call["outcome"] == "ok" and not heard[key]:
                wrong.append(f"{key} is said to have rung")
            if call["outcome"] == "rejected" and heard[key]:
                wrong.append(f"{key} was rejected and rang")
        outcomes = Counter(call["outcome"] for call in books.values())
        unknown = sum(d.question == "unknown_outcome" for d in self.diary.decided)
        twice = sum(times > 1 for times in heard.values())
        counted = f"{len(heard)} rang ({twice} twice by a person's word); {counts(outcomes)}; "
        return Line("effects", f"{counted}{unknown} shown as unknown", wrong)

    def decisions(self) -> Line:
        """What a person decided holds; nobody is asked the same twice."""
        asked = [d for d in self.diary.decided if d.question == "approval"]
        times = Counter(d.key for d in asked)
        wrong = [f"{key}: asked {n} times" for key, n in times.items() if n > 1]
        books = {f"{c['run_id']}:{c['call_id']}": c for c in self.calls}
        for one in asked:
            outcome = books[one.key]["outcome"]
            if one.decision == "reject" and outcome not in ("rejected", "cancelled"):
                wrong.append(f"{one.key}: rejected, and {outcome}")
            if one.decision == "approve" and outcome == "rejected":
                wrong.append(f"{one.key}: approved, and rejected")
        elsewhere = sum(d.elsewhere for d in self.diary.decided)
        said = Counter(d.decision for d in self.diary.decided)
        return Line("decisions", f"{counts(said)}; {elsewhere} through another replica", wrong)

    def budgets(self) -> Line:
        """Nothing is held back any more, and the books of the month are those of its days."""
        wrong = [f"still reserved: {row}" for row in self.rows("SELECT * FROM usage_reservation")]
        days = {row["user_id"]: int(row["tokens"]) for row in self.rows(
            "SELECT user_id, sum(input_tokens + output_tokens) AS tokens FROM usage_day"
            " GROUP BY user_id")}  # fmt: skip
        months = self.rows("SELECT * FROM usage_month")
        for month in months:
            if month["reserved_tokens"] or month["reserved_micros"]:
                wrong.append(f"{month['user_id']} has {month['reserved_tokens']} tokens reserved")
            if month["tokens"] != days.get(month["user_id"], 0):
                wrong.append(f"{month['user_id']}: {month['tokens']} is not {days}")
        used = sum(month["tokens"] for month in months)
        return Line("budgets", f"{used} tokens of {len(months)} people", wrong)

    def jobs(self) -> Line:
        """No job is under way, or has ended in an error."""
        states = Counter(
            {row["status"]: row["n"] for row in self.rows(
                "SELECT status, count(*) AS n FROM {jobs}workflow_status GROUP BY status")}
        )  # fmt: skip
        return Line(
            "jobs", counts(states), [s for s in states if s not in ("SUCCESS", "CANCELLED")]
        )
