"""Puts values into words.

Templates are written by administrators and may be wrong or worse, so they are given the small part
of Jinja that such texts need: values, conditions and a few filters. There are no loops, no calls
and no attributes, so nothing can be reached and nothing can grow.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, StrictUndefined, Template, TemplateError, nodes
from jinja2.meta import find_undeclared_variables
from jinja2.sandbox import ImmutableSandboxedEnvironment

from steward.kit.errors import Invalid
from steward.notifications.events import ValueKind

LONGEST_TEMPLATE = 20_000
# Deeper, Jinja takes seconds to read it, and Python's compiler gives up.
MOST_NESTED = 50
FILTERS = ("capitalize", "default", "e", "escape", "int", "length", "lower", "round", "title",
           "trim", "truncate", "upper")  # fmt: skip
# What every template may use beside its event's values.
ALWAYS = frozenset({"person", "link"})
_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Filter,
    nodes.If, nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not,
    nodes.Test, nodes.Concat, nodes.Keyword,
)  # fmt: skip
TIMES = {"en": "%-d %b %Y, %H:%M", "zh-CN": "%Y年%-m月%-d日 %H:%M"}


class WrongTemplate(Invalid):
    """The template cannot be used; it says where and why."""

    def __init__(self, why_en: str, why_zh: str) -> None:
        super().__init__(
            "wrong_template",
            f"The template cannot be used: {why_en}.",
            f"模板无法使用：{why_zh}。",
        )


class CannotRender(WrongTemplate):
    """It was checked, and cannot be used with these values."""


def check_template(source: str, declared: Iterable[str]) -> None:
    """Raise `WrongTemplate` unless it can be rendered with these values, whatever they are."""
    if len(source) > LONGEST_TEMPLATE:
        raise WrongTemplate(
            f"it has more than {LONGEST_TEMPLATE} characters", f"超过 {LONGEST_TEMPLATE} 个字符"
        )
    try:
        tree = _environment(html=False).parse(source)
    except TemplateError as wrong:
        raise WrongTemplate(str(wrong.message), str(wrong.message)) from wrong
    except RecursionError as wrong:
        raise _nested() from wrong
    _check_nodes(tree)
    unknown = sorted(find_undeclared_variables(tree) - set(declared) - ALWAYS)
    if unknown:
        names = ", ".join(unknown)
        raise WrongTemplate(f"the event has no value {names}", f"事件没有值 {names}")


def _check_nodes(tree: nodes.Template) -> None:
    level: list[nodes.Node] = [tree]
    for _ in range(MOST_NESTED):
        for node in level:
            _check_node(node)
        level = [child for node in level for child in node.iter_child_nodes()]
    if level:
        raise _nested()


def _nested() -> WrongTemplate:
    return WrongTemplate("it is nested too deeply", "嵌套过深")


def _check_node(node: nodes.Node) -> None:
    used = None
    if not isinstance(node, _ALLOWED):
        used = type(node).__name__
    elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
        used = f"|{node.name}"
    if used is not None:
        raise WrongTemplate(
            f"line {node.lineno} uses {used}, which is not allowed",
            f"第 {node.lineno} 行使用了不允许的 {used}",
        )


def render(source: str, values: Mapping[str, Any], *, html: bool = False) -> str:
    """The text. In HTML, values are escaped. The source has been checked, with examples; raises
    `CannotRender` for values that it cannot take after all."""
    try:
        return _compiled(source, html).render(values)
    except (TemplateError, TypeError, ValueError, ArithmeticError) as wrong:
        raise CannotRender(str(wrong), str(wrong)) from wrong


def in_place(
    values: Mapping[str, Any], kinds: Mapping[str, ValueKind], language: str, zone: str
) -> dict[str, Any]:
    """The values as people of this language and time zone read them: times in words."""
    return {
        name: said_time(datetime.fromisoformat(value), language, zone)
        if kinds.get(name) == "time"
        else value
        for name, value in values.items()
    }


def said_time(at: datetime, language: str, zone: str) -> str:
    """A time in words, with the zone whose clocks show it."""
    return f"{at.astimezone(ZoneInfo(zone)):{TIMES.get(language, TIMES['en'])}} ({zone})"


@lru_cache(maxsize=512)
def _compiled(source: str, html: bool) -> Template:
    return _environment(html=html).from_string(source)


@lru_cache(maxsize=2)
def _environment(*, html: bool) -> Environment:
    environment = ImmutableSandboxedEnvironment(
        autoescape=html, undefined=StrictUndefined, keep_trailing_newline=False
    )
    environment.globals.clear()
    return environment
