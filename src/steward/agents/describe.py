"""What a function's docstring says of it and of its parameters, in any of the usual styles."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from griffe import Docstring, DocstringSectionParameters, DocstringSectionText

# What a docstring leaves open is its author's business, and not worth a line in the log.
_QUIET: Any = {style: {"warnings": False} for style in ("google", "numpy", "sphinx")}


@dataclass(frozen=True)
class Described:
    """The text before and between the sections, and a sentence for each parameter described."""

    text: str
    parameters: dict[str, str]


def describe(function: Callable[..., Any]) -> Described:
    """Read the docstring, in the style of Google, numpy or Sphinx, whichever it is.

    Raises `TypeError` when there is none: a model must be told what a tool is for.
    """
    docstring = inspect.getdoc(function)
    sections = Docstring(docstring or "").parse(
        "auto", method="heuristics", default="google", per_style_options=_QUIET
    )
    texts = [part.value for part in sections if isinstance(part, DocstringSectionText)]
    text = "\n\n".join(texts).strip()
    if not text:
        raise TypeError(f"`{function.__name__}` needs a docstring that says what it is for")
    parameters: dict[str, str] = {}
    for section in sections:
        if isinstance(section, DocstringSectionParameters):
            for parameter in section.value:
                parameters[parameter.name] = " ".join(parameter.description.split())
    return Described(text, parameters)
