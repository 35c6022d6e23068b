"""A plan on its way, whichever shell carries it out."""

from typing import Generic, TypeVar

from steward.client.effects import Effect, Plan

T = TypeVar("T")


class Course(Generic[T]):
    """What a plan wants next; once it wants nothing more, its `result`."""

    result: T

    def __init__(self, plan: Plan[T]) -> None:
        self._plan = plan

    def go_on(self, answer: object = None) -> Effect | None:
        """Tell the plan what came of its wish; returns the next, None when it is through."""
        try:
            return self._plan.send(answer)
        except StopIteration as end:
            self.result = end.value
            return None

    def fail(self, error: Exception) -> Effect | None:
        """Tell the plan what went wrong; returns the next wish. Raises what it makes of that."""
        try:
            return self._plan.throw(error)
        except StopIteration as end:
            self.result = end.value
            return None

    def leave(self) -> None:
        """Nobody wants the rest."""
        self._plan.close()
