"""How a run ends otherwise than with an answer, as an error that a client is told.

Each carries the run's id, by which the renderer knows that the client must not simply ask again:
the run is there, and its own retries would pay for another.
"""

from steward.answers import store
from steward.answers.tables import Run
from steward.answers.watch import RETRY_AFTER_SECONDS
from steward.kit.errors import Conflict, Problem, Unavailable


class RunFailed(Problem):
    """The run came to no answer."""

    status = 500


def why_no_answer(run: Run) -> Problem | None:
    """What is said of a run that has no answer to give; None if it has."""
    if run.status == "failed":
        code = run.error_code or "run_failed"
        return RunFailed(code, run.error_en or code, run.error_zh or code, run_id=run.id)
    if run.status == "cancelled":
        return Conflict("run_cancelled", "The run was cancelled.", "运行已取消。", run_id=run.id)
    if run.status == store.WAITING:
        return Conflict(
            "waiting_for_approval",
            "The run waits for a person to allow what it wants to do, and goes on then.",
            "运行正在等待人工批准，批准后会继续。",
            run_id=run.id,
        )
    return None


def left(run_id: str) -> Unavailable:
    """What ends a stream while the process leaves."""
    return Unavailable(
        "draining",
        "The server is restarting. The run goes on; ask for it by its id.",
        "服务器正在重启，运行会继续，请稍后用编号查询。",
        retry_after=RETRY_AFTER_SECONDS,
        run_id=run_id,
    )


def begun_anew(run_id: str) -> Conflict:
    """What ends a stream whose text does not stand any more."""
    return Conflict(
        "answer_begun_anew",
        "The answer was begun anew and is another now. Ask for the run by its id.",
        "回答已重新开始，内容有所不同，请用编号查询该运行。",
        run_id=run_id,
    )


def gone(run_id: str) -> Conflict:
    """What ends a stream of a run that was deleted, or to somebody who is signed out."""
    return Conflict(
        "run_gone", "The run is not to be seen any more.", "该运行已不可见。", run_id=run_id
    )
