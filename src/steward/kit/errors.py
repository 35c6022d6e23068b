"""What can go wrong for a person who uses Steward.

    Problem
    ├── Invalid          422  the request says something that cannot be
    ├── Unauthenticated  401  who is asking?
    ├── Forbidden        403  known, but not allowed
    ├── NotFound         404  no such thing, or not yours: the same answer
    ├── Conflict         409  not in the state it is in now
    ├── TooLarge         413
    ├── TooManyRequests  429
    ├── SpentBudget      402
    ├── Unavailable      503  not now; try again
    └── TimedOut         504  it goes on, but you stopped waiting

Each carries its status, a stable code and its sentence in English and Chinese, and is rendered in
one place (`http/problems.py`), so that no route needs a `try`.
"""

from typing import Any, ClassVar


class Problem(Exception):
    """An error a person is told about, as RFC 9457 describes it.

    `code` is stable, for programs; `en` and `zh` are the sentence, for people; `extra` becomes
    further members of the problem document.
    """

    status: ClassVar[int] = 500

    def __init__(
        self,
        code: str,
        en: str,
        zh: str,
        *,
        headers: dict[str, str] | None = None,
        **extra: Any,
    ) -> None:
        super().__init__(en)
        self.code = code
        self.en = en
        self.zh = zh
        self.headers = headers or {}
        self.extra = extra


class Invalid(Problem):
    """The request says something that cannot be."""

    status = 422


class Unauthenticated(Problem):
    """Nobody known is asking."""

    status = 401

    def __init__(self, code: str, en: str, zh: str, **extra: Any) -> None:
        super().__init__(code, en, zh, headers={"WWW-Authenticate": "Bearer"}, **extra)


class Forbidden(Problem):
    """Known, but not allowed."""

    status = 403


class NotFound(Problem):
    """No such thing, or not yours: both look the same from outside."""

    status = 404

    def __init__(self, what: str = "thing", zh: str = "对象") -> None:
        super().__init__(
            f"{what.replace(' ', '_')}_not_found", f"There is no such {what}.", f"没有这个{zh}。"
        )


class Conflict(Problem):
    """Not possible in the state the thing is in now."""

    status = 409


class TooLarge(Problem):
    """More than Steward takes."""

    status = 413


class TooManyRequests(Problem):
    """Too often. `retry_after` is in seconds."""

    status = 429

    def __init__(self, code: str, en: str, zh: str, *, retry_after: int) -> None:
        super().__init__(
            code, en, zh, headers={"Retry-After": str(retry_after)}, retry_after=retry_after
        )


class SpentBudget(Problem):
    """A limit is used up; says what is left and when it renews."""

    status = 402


class Unavailable(Problem):
    """Not now. `retry_after` is in seconds."""

    status = 503

    def __init__(self, code: str, en: str, zh: str, *, retry_after: int = 5, **extra: Any) -> None:
        super().__init__(
            code,
            en,
            zh,
            headers={"Retry-After": str(retry_after)},
            retry_after=retry_after,
            **extra,
        )


class TimedOut(Problem):
    """The caller's patience ended before the work did."""

    status = 504
