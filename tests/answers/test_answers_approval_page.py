"""The page of a link shows exactly what a call is given, and what became of it, in both languages;
nothing that models or tools have written does anything there."""

import base64
import hashlib
import json
import re
from typing import Any

import pytest

from steward.accounts.account import LANGUAGES, Account
from steward.agents.tables import ToolCall
from steward.answers.approval_page import approval_page, problem_page
from steward.answers.approval_words import WORDS
from steward.answers.linked_call import LinkedCall, Standing
from steward.kit.clock import now
from steward.kit.errors import NotFound

EVIL = "</textarea></script><script>alert('1')</script><img src=x onerror=\"alert(1)\">"
DECISIONS = ("approve", "reject", "happened", "again", "give_up", "expire")


def linked(
    standing: Standing = "waiting", language: str = "en", evil: str = "", **call: Any
) -> LinkedCall:
    values = {
        "name": f"send{evil}",
        "arguments": json.dumps({f"to{evil}": f"Anna{evil}"}),
        "question": "approval",
        "asked": 1,
        "edited": False,
        "why": evil or None,
        "reason": evil or None,
    }
    owner = Account("1", f"anna{evil}", "anna@example.org", "member", language, True, now())
    return LinkedCall(
        ToolCall(**values | call),
        owner,
        question=f"Who?{evil}",
        agent=f"Clerk{evil}",
        about=f"Sends.{evil}",
        zone="Europe/Berlin",
        standing=standing,
    )


def body(found: LinkedCall, **how: bool) -> str:
    return bytes(approval_page(found, **how).body).decode()


@pytest.mark.parametrize("standing", ["waiting", "decided", "asked_again", "over"])
def test_what_others_wrote_is_text(standing: Standing) -> None:
    decided = {"decision": "reject", "decided_by": "1", "decided_at": now()}
    found = linked(standing, evil=EVIL, **(decided if standing == "decided" else {}))
    page = body(found)
    plain = body(linked(standing, **(decided if standing == "decided" else {}), why="w"))
    assert "<script" not in page
    assert "<img" not in page
    assert page.count("<textarea") == plain.count("<textarea")
    assert page.count("&lt;script&gt;") >= 6


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("Two\nlines\tand “quotes”", "Two\nlines\tand “quotes”"),
        ("3", "&#34;3&#34;"),
        (3, "3"),
        ("", "&#34;&#34;"),
        ("  ", "&#34;  &#34;"),
        ("null", "&#34;null&#34;"),
        (None, "null"),
        (True, "true"),
        ({"b": [1, "x"]}, '{\n  "b": [\n    1,\n    "x"\n  ]\n}'.replace('"', "&#34;")),
        ("exe\u202efdp", "exe\\u202efdp"),
        ("zero\u200bwidth\x00", "zero\\u200bwidth\\u0000"),
        ("\U000e0041tag", "\\udb40\\udc41tag"),
        ("שלום 你好 é", "שלום 你好 é"),
    ],
)
def test_a_value_is_shown_as_it_is_and_nothing_hides_in_it(value: Any, shown: str) -> None:
    page = body(linked(arguments=json.dumps({"it": value})))
    assert f'<dt dir="auto">it</dt>\n<dd class="value" dir="auto">{shown}</dd>' in page


def test_arguments_that_are_none_and_that_cannot_be_read() -> None:
    assert WORDS["en"]["no_arguments"] in body(linked(arguments="{}"))
    assert "[nonsense" in body(linked(arguments="[nonsense"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_state_has_words_and_only_a_question_has_buttons(language: str) -> None:
    words = WORDS[language]
    for question, buttons in (("approval", 2), ("unknown_outcome", 3)):
        page = body(linked(language=language, question=question, expires_at=now()))
        assert f"<h1>{words[f'{question}_heading']}</h1>" in page
        assert page.count("<button") == buttons
        assert "(Europe/Berlin)" in page
    for decision in DECISIONS:
        by = None if decision == "expire" else "1"
        found = linked("decided", language, decision=decision, decided_by=by, decided_at=now())
        page = body(found)
        assert words[f"{decision}_heading"] in page
        assert words[f"{decision}_means"] in page
        assert ("anna" in page) == (decision != "expire")
        assert "<form" not in page
    for standing in ("asked_again", "over"):
        page = body(linked(standing, language), in_vain=True)
        assert words[f"{standing}_means"] in page
        assert words["in_vain"] in page
        assert "<form" not in page
    gone = problem_page(NotFound("approval", "审批"), language)
    assert gone.status_code == 404
    assert words["problem_heading"] in bytes(gone.body).decode()
    assert f'<html lang="{language}">' in bytes(gone.body).decode()


def test_both_languages_have_the_same_words() -> None:
    assert WORDS["en"].keys() == WORDS["zh-CN"].keys()
    assert set(WORDS) == set(LANGUAGES)


def test_the_one_style_is_the_one_that_is_let() -> None:
    said = approval_page(linked(), in_vain=True)
    assert said.status_code == 409
    (style,) = re.findall("<style>(.*?)</style>", bytes(said.body).decode(), re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = said.headers["content-security-policy"]
    assert f"style-src 'sha256-{digest}';" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert said.headers["cache-control"] == "no-store"
