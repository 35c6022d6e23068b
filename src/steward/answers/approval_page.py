"""The page on which a person decides about a call by a link: no script, nothing from outside.

What it shows was written by models and others: it is escaped, and nothing in it stays unseen.
"""

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from pydantic_core import from_json

from steward.answers.approval_words import WORDS
from steward.answers.call_view import CHOICES, arguments_of
from steward.answers.linked_call import LinkedCall
from steward.kit.errors import Problem
from steward.kit.visible import visible
from steward.notifications.render import TIMES


def approval_page(found: LinkedCall, *, in_vain: bool = False) -> HTMLResponse:
    """The call as it stands: to be decided, or with what was decided. `in_vain` is for whoever has
    just decided otherwise: it is answered with 409."""
    call, words = found.call, WORDS[found.owner.language]
    question = call.question or "approval"
    stands = call.decision if found.standing == "decided" else found.standing
    page = _render(
        "approval.html",
        found.owner.language,
        heading=words[f"{question}_heading" if stands == "waiting" else f"{stands}_heading"],
        waiting=found.standing == "waiting",
        lead=words[f"{question}_lead"],
        stands=words.get(f"{stands}_means"),
        in_vain=in_vain,
        agent=visible(found.agent),
        tool=visible(call.name),
        about=visible(found.about) if found.about else None,
        arguments=list(_rows(arguments_of(call.arguments))),
        edited=call.edited,
        why=visible(call.why) if call.why else None,
        question=visible(found.question),
        until=_time(call.expires_at, found),
        choices=CHOICES[question],
        decided_by=found.owner.username if call.decided_by else None,
        decided_at=_time(call.decided_at, found),
        reason=visible(call.reason) if call.reason else None,
    )
    return HTMLResponse(page, 409 if in_vain else 200, headers())


def problem_page(problem: Problem, language: str) -> HTMLResponse:
    """What is wrong with a link, or with what was sent from its page."""
    sentence = problem.zh if language == "zh-CN" else problem.en
    page = _render(
        "approval_problem.html",
        language,
        heading=WORDS[language]["problem_heading"],
        sentence=sentence,
    )
    return HTMLResponse(page, problem.status, {**problem.headers, **headers()})


@lru_cache(maxsize=1)
def headers() -> Mapping[str, str]:
    """What keeps the page to itself: nothing is kept, fetched, framed or sent anywhere else. Its
    one style is named by its digest."""
    style = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    return {
        "Cache-Control": "no-store",
        "X-Robots-Tag": "noindex, nofollow",
        "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{style}'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    }


def _rows(arguments: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each argument's name and value. A text is shown as it is, unless it could be taken for
    something else: a number, say, or nothing."""
    for name, value in arguments.items():
        plain = isinstance(value, str) and not _reads_as_json(value)
        shown = value if plain else json.dumps(value, indent=2, ensure_ascii=False)
        yield visible(name), visible(shown)


def _reads_as_json(text: str) -> bool:
    try:
        from_json(text)
    except ValueError:
        return not text.strip()
    return True


def _time(at: datetime | None, found: LinkedCall) -> dict[str, str] | None:
    """A time for programs, and for the person."""
    if at is None:
        return None
    here = at.astimezone(ZoneInfo(found.zone))
    return {"exact": at.isoformat(), "said": f"{here:{TIMES[found.owner.language]}} ({found.zone})"}


def _render(name: str, language: str, **values: Any) -> str:
    return _template(name).render(
        language=language, words=WORDS[language], style=_style(), **values
    )


@lru_cache(maxsize=4)
def _template(name: str) -> Template:
    return _templates().get_template(name)


@lru_cache(maxsize=1)
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("steward.answers", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@lru_cache(maxsize=1)
def _style() -> str:
    return (files("steward.answers") / "pages" / "approval.css").read_text("utf-8").strip()
