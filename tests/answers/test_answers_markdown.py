"""A conversation as Markdown: footnotes, code that stays code, and the name of the file."""

from typing import Any
from urllib.parse import unquote

import pytest

from steward.answers.export_conversation import file_disposition
from steward.answers.markdown import Footnotes


def citation(n: int, quote: str = "It was built in 1884.", **other: Any) -> dict[str, Any]:
    return {
        "n": n, "document_id": "x", "document_name": "corvo.txt", "page": 1, "start": 0, "end": 1,
        "quote": quote, "verified": True, **other,
    }  # fmt: skip


def test_citations_become_footnotes_numbered_through_the_conversation() -> None:
    notes = Footnotes("en")
    first = notes.mark("Built in 1884 [2]. By Ana [2][5].", [citation(2), citation(5)])
    second = notes.mark("Green 【2、7】", [citation(2, "Paint\nit."), citation(7, verified=False)])
    assert first == "Built in 1884 [^1]. By Ana [^1][^2]."
    assert second == "Green [^3][^4]"
    assert notes.as_markdown().split("\n\n") == [
        "\n[^1]: corvo.txt, p. 1: “It was built in 1884.”\n".rstrip(),
        "[^2]: corvo.txt, p. 1: “It was built in 1884.”",
        "[^3]: corvo.txt, p. 1: “Paint it.”",
        "[^4]: corvo.txt, p. 1: “It was built in 1884.” (not verified)\n",
    ]


@pytest.mark.parametrize(
    "text", ["`a[1]`", "```\na[1]\n```", "```py\na[1]", "[9]", "[1, 9]", "no mark", "[1](http://x)"]
)
def test_what_is_no_citation_stays_as_it_is(text: str) -> None:
    assert Footnotes("en").mark(text, [citation(1)]) == text


@pytest.mark.parametrize(
    ("title", "plain", "whole"),
    [
        ("Lighthouse", "Lighthouse.md", "Lighthouse.md"),
        ("科尔武的灯塔", "conversation.md", "科尔武的灯塔.md"),
        ("灯塔 of Corvo", "of Corvo.md", "灯塔 of Corvo.md"),
        ("../../etc/passwd", "etc passwd.md", "etc passwd.md"),
        ('a"b\r\nSet-Cookie: x', "a b Set-Cookie x.md", "a b Set-Cookie x.md"),
        ("100%; done", "100 done.md", "100%; done.md"),
        ("...", "conversation.md", "conversation.md"),
        ("", "conversation.md", "conversation.md"),
        ("x" * 200, "x" * 80 + ".md", "x" * 80 + ".md"),
    ],
)
def test_a_file_is_named_safely(title: str, plain: str, whole: str) -> None:
    header = file_disposition(title, "md")
    assert header.isascii()
    assert header.startswith(f'attachment; filename="{plain}"; ')
    assert unquote(header.partition("filename*=UTF-8''")[2]) == whole
