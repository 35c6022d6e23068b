"""Carries plans out and waits for what they wait for."""

import threading
import time
from collections.abc import Iterator
from typing import Any, TypeVar

import httpx

from steward.client.connect import written
from steward.client.course import Course
from steward.client.effects import (
    Close,
    Effect,
    Exchange,
    Give,
    Items,
    OnWhatTerms,
    Open,
    Pause,
    Plan,
    Read,
    Renew,
    Send,
    Terms,
)
from steward.client.errors import StewardError
from steward.client.send import send
from steward.client.session import Session

T = TypeVar("T")


class Shell:
    """The connections of one client; used by as many threads as like."""

    def __init__(self, http: httpx.Client, terms: Terms, session: Session | None) -> None:
        self.http = http
        self.terms = terms
        self.session = session
        self._renewing = threading.Lock()

    def run(self, plan: Plan[T]) -> T:
        """Carry a plan out; returns its result."""
        with Line(self) as line:
            return line.run(plan)

    def each(self, items: Items[T]) -> Iterator[T]:
        """What a plan gives, as it is asked for."""
        with Line(self) as line:
            yield from line.items(items.plan)

    def renew(self, token: str) -> None:
        """Sign in anew, one thread for all that found the token too old."""
        assert self.session is not None
        with self._renewing:
            if self.session.token == token:
                self.run(self.session.renew())

    def close(self) -> None:
        """Close the connections."""
        self.http.close()


class Line:
    """One plan at a time, and the response that it has open."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._response: httpx.Response | None = None
        self._chunks: Iterator[bytes] = iter(())

    def __enter__(self) -> "Line":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def run(self, plan: Plan[T]) -> T:
        """Carry a plan out; returns its result."""
        course = Course(plan)
        effect = course.go_on()
        while effect is not None:
            effect = self._one_step(course, effect)
        return course.result

    def items(self, plan: Plan[None]) -> Iterator[Any]:
        """What the plan gives, as it is asked for."""
        course = Course(plan)
        try:
            effect = course.go_on()
            while effect is not None:
                if isinstance(effect, Give):
                    yield effect.item
                    effect = course.go_on()
                else:
                    effect = self._one_step(course, effect)
        finally:
            course.leave()

    def close(self) -> None:
        """Let go of what is open."""
        response, self._response = self._response, None
        if response is not None:
            response.close()

    def _one_step(self, course: Course[Any], effect: Effect) -> Effect | None:
        try:
            answer = self._do(effect)
        except (httpx.RequestError, StewardError) as error:
            return course.fail(error)
        return course.go_on(answer)

    def _do(self, effect: Effect) -> Any:
        match effect:
            case Read():
                return next(self._chunks, None)
            case OnWhatTerms():
                return self._shell.terms
            case Send(request):
                return self.run(send(Exchange(request)))
            case Exchange(request) | Open(request) if self._shell.session and not request.signed:
                return self.run(self._shell.session.signed(effect))
            case Exchange() | Open():
                return self._send(effect)
            case Pause(seconds):
                time.sleep(seconds)
            case Renew(token):
                self._shell.renew(token)
            case Close():
                self.close()
            case Give():
                raise TypeError("a plan that gives things is iterated over")
        return None

    def _send(self, wish: Exchange | Open) -> httpx.Response:
        self.close()
        opens = isinstance(wish, Open)
        with written(wish.request, self._shell.http) as request:
            response = self._shell.http.send(request, stream=opens)
        if opens:
            self._response, self._chunks = response, response.iter_bytes()
            if not response.is_success:
                response.read()
        return response
