"""Looks at how processes ended, and at what they left behind."""

import statistics
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bell_tower import Tower
from chaos import inventory
from chaos.diary import Diary
from chaos.findings import Line
from chaos.lives import Life, OneSteward
from chaos.rows import Rows
from steward.notifications.delivery_store import LEASE

# What may be told to end while it starts may not have heard of signals yet.
CODES = {"leave": (0,), "kill": (-9,), "hurry": (0, 143, -9), "stumble": (0, 143, -15)}
IN_HAND = {
    "runs": "SELECT count(*) AS n FROM run WHERE status = 'running'",
    "files": "SELECT count(*) AS n FROM document WHERE status NOT IN ('ready', 'failed')",
    "deliveries": "SELECT count(*) AS n FROM delivery WHERE status IN ('due', 'sending')",
}
RUNS, DELIVERIES = "runs that run", "deliveries that are being sent"
IN_A_FILE = {
    RUNS: "SELECT id FROM run WHERE status = 'running'",
    DELIVERIES: "SELECT id FROM delivery WHERE status = 'sending'",
}
# Where others could take it up, what an earlier one had when it was killed is still its own for a
# while: a run whose job is pending, and a delivery whose lease began before {age} seconds.
ON_A_SERVER = {
    RUNS: "SELECT run.id, run.attempt, run.tries, job.status AS job"
    " FROM run JOIN {jobs}workflow_status AS job ON workflow_uuid = run.job_id"
    " WHERE run.status = 'running' AND job.status <> 'PENDING'",
    DELIVERIES: "SELECT id FROM delivery WHERE status = 'sending'"
    " AND claimed_until > now() + {lease} * interval '1 second' - {age} * interval '1 second'",
}


def in_hand(rows: Rows) -> dict[str, int]:
    """How much of everything is under way now."""
    return {what: rows(query)[0]["n"] for what, query in IN_HAND.items()}


def left_behind(
    data: Path, temporary: Path, rows: Rows, *, shared_for: float | None = None
) -> list[str]:
    """What somebody who has left well should not have left, in words: work that nobody has, files
    of no document, temporary files, processes. Where the database is a shared one, it has been
    there for so many seconds, and only what is from that time counts."""
    queries, since = IN_A_FILE, 0.0
    if shared_for is not None:
        lease, since = LEASE.total_seconds(), time.time() - shared_for
        queries = {
            what: query.replace("{age}", str(shared_for)).replace("{lease}", str(lease))
            for what, query in ON_A_SERVER.items()
        }
    found = [
        f"{len(there)} {what}: {there[0]}"
        for what, query in queries.items()
        if (there := rows(query))
    ]
    strays = [path for path in inventory.strays(data, rows) if path.stat().st_mtime > since]
    found += [f"stray file {path}" for path in strays]
    found += [f"temporary file {path}" for path in temporary.rglob("*") if path.is_file()]
    return found + inventory.processes(temporary).wrong


def exits(lives: Sequence[Life], most_seconds: float) -> Line:
    """Whoever was told to leave left with 0, and within the sum of the deadlines."""
    wrong = []
    for life in lives:
        assert life.end is not None
        if life.code not in CODES[life.end.deed]:
            wrong.append(f"{life.end}: code {life.code}")
        if life.end.deed != "kill" and life.leaving > most_seconds:
            wrong.append(f"{life.end}: took {life.leaving:.1f} s")
    deeds = Counter(life.end.deed for life in lives if life.end is not None)
    told = [life.leaving for life in lives if life.left_well]
    counted = (
        f"{deeds['leave']} left in {min(told):.1f} to {max(told):.1f} s"
        f" (median {statistics.median(told):.1f}), {deeds['kill']} killed,"
        f" {deeds['hurry']} hurried, {deeds['stumble']} in their start"
    )
    return Line("ends", counted, wrong)


def unknown_after_leaving(diary: Diary, tower: Tower, steward: OneSteward) -> Line:
    """Nobody is asked what became of a call because a process left: only a kill leaves it open. One
    that was answered after the process was told to leave may have been too late for its patience.
    """
    rang = {ring.key: ring.at for ring in reversed(tower.rings)}  # the first time
    asked = [one for one in diary.decided if one.question == "unknown_outcome"]
    wrong = [
        f"{one.key}: unknown, though its process was answered, and left well"
        for one in asked
        if one.key in tower.answered
        and (life := steward.life_at(rang[one.key])).left_well
        and tower.answered[one.key] < life.told
    ]
    return Line("unknown outcomes", f"{len(asked)} asked about, all after a kill", wrong)
