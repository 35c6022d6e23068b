"""Compares a model's arguments with a JSON schema that a stranger wrote.

Such a schema may be made to keep a processor busy for ever: by a pattern that backtracks, or by
references that multiply. So patterns are left to whoever wrote them, nothing is fetched, and the
work is counted; a schema that is broken or asks for too much is not compared at all, since its
author looks at the arguments anyway.
"""

from collections.abc import Callable, Iterator
from typing import Any

from steward.agents.adapters.need_extra import libraries_of_the_extra
from steward.agents.tool import TryAgain

with libraries_of_the_extra():
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError, UnknownType
    from jsonschema.validators import extend
    from referencing import Registry
    from referencing.exceptions import Unresolvable

MOST_STEPS = 5_000
# Well within Python's own limit, which a library below meets with a crash and not with an error.
DEEPEST = 50
MOST_MISTAKES = 5

# Keywords that run a stranger's regular expression, or follow references in ways of their own.
_LEFT_TO_THE_AUTHOR = {
    "pattern", "patternProperties", "unevaluatedProperties", "unevaluatedItems", "$dynamicRef",
}  # fmt: skip


class _TooMuch(Exception):
    """The schema asks for more comparing than arguments are worth."""


def check_arguments(schema: dict[str, Any], arguments: dict[str, Any]) -> dict[str, Any]:
    """The arguments, when they are as the schema says. Raises `TryAgain`."""
    mistakes = _mistakes(schema, arguments)
    if mistakes:
        raise TryAgain("These arguments are wrong. " + " ".join(mistakes))
    return arguments


def _mistakes(schema: dict[str, Any], arguments: dict[str, Any]) -> list[str]:
    found = []
    try:
        for error in _validator(schema).iter_errors(arguments):
            place = "/".join(str(step) for step in error.absolute_path)
            found.append(f"{place or 'arguments'}: {error.message[:300]}.")
            if len(found) == MOST_MISTAKES:
                break
    except (_TooMuch, SchemaError, UnknownType, Unresolvable):
        return []
    except (TypeError, ValueError, AttributeError, KeyError):
        return []  # keywords with values of a kind that the validator does not expect
    return found


def _validator(schema: dict[str, Any]) -> Any:
    left, depth = MOST_STEPS, 0

    def counted(compare: Callable[..., Any]) -> Callable[..., Iterator[Any]]:
        def step(validator: Any, value: Any, instance: Any, parent: Any) -> Iterator[Any]:
            nonlocal left, depth
            if compare is additional and "patternProperties" in parent:
                return
            left -= 1
            depth += 1
            try:
                if left < 0 or depth > DEEPEST:
                    raise _TooMuch
                yield from compare(validator, value, instance, parent) or ()
            finally:
                depth -= 1

        return step

    known = dict(Draft202012Validator.VALIDATORS)
    additional = known["additionalProperties"]
    kept = {name: counted(compare) for name, compare in known.items()}
    kept |= dict.fromkeys(_LEFT_TO_THE_AUTHOR, _nothing)
    made: Any = extend(Draft202012Validator, kept)
    return made(schema, registry=Registry())  # an empty registry fetches nothing


def _nothing(*_: Any) -> Iterator[Any]:
    return iter(())
