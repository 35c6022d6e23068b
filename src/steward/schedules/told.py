"""What the owner of a schedule is told about a tick, in English and Chinese."""

from steward.kit.errors import Forbidden, Problem
from steward.schedules.strike import MOST_COUNTED

Told = tuple[str, str]

BY_HAND: Told = ("Run by hand.", "手动运行。")


def missed_ticks(count: int, *, made_up_for: bool) -> Told:
    """That so many ticks were missed, and whether a run makes up for them."""
    if count == 1:
        en, zh = "1 tick was missed while Steward was down", "Steward 停止期间错过了 1 次"
    elif count > MOST_COUNTED:
        en = f"More than {MOST_COUNTED} ticks were missed while Steward was down"
        zh = f"Steward 停止期间错过了 {MOST_COUNTED} 次以上"
    else:
        en = f"{count} ticks were missed while Steward was down"
        zh = f"Steward 停止期间错过了 {count} 次"
    if made_up_for:
        them = "it" if count == 1 else "them"
        return f"{en}; this run makes up for {them}.", f"{zh}，由本次运行补上。"
    return f"{en}.", f"{zh}。"


def joined(*parts: Told | None) -> Told | None:
    """Several sentences as one text; None when there is nothing to tell."""
    said = [part for part in parts if part is not None]
    if not said:
        return None
    return " ".join(en for en, _ in said), "".join(zh for _, zh in said)


def sentence_of(problem: Problem) -> Told:
    """Why no run was started."""
    return problem.en, problem.zh


def account_inactive() -> Forbidden:
    """Nothing is run for somebody who may not sign in."""
    return Forbidden(
        "account_inactive",
        "Nothing was run, since the account was not active.",
        "账户已停用，因此没有运行。",
    )
