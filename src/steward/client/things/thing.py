"""JSON becomes values of a declared shape; what a newer server adds does no harm."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from types import NoneType, UnionType
from typing import (
    Any,
    NamedTuple,
    NoReturn,
    Self,
    Union,
    dataclass_transform,
    get_args,
    get_origin,
    get_type_hints,
)

Convert = Callable[[Any], Any]
LACKING = object()


class WrongShape(ValueError):
    """The JSON is not what it should be."""


class _Reading(NamedTuple):
    """How a field is read. `missing` is what it is where an older server does not know it."""

    name: str
    member: str
    convert: Convert | None
    missing: Any


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Thing:
    """Something that Steward has said: a frozen value with the fields that its class declares.

    `raw` is its whole JSON, with members that this version of the client does not know;
    `thing["member"]` reads there. Two things are equal that say the same. The classes are no
    dataclasses because to make so many of those would be most of the time that an import takes.
    """

    raw: Mapping[str, Any]

    def __init__(self, **values: Any) -> None:
        self.__dict__.update(values)

    @classmethod
    def read(cls, said: Any) -> Self:
        """The value of this JSON. A member that may be null may be missing. Raises `WrongShape`."""
        if not isinstance(said, dict):
            raise WrongShape(f"{cls.__name__} is no object")
        values: dict[str, Any] = {"raw": said}
        for name, member, convert, missing in _readings(cls):  # type: ignore[arg-type]  # a class has a hash
            value = said.get(member, missing)
            if value is LACKING:
                raise WrongShape(f"{cls.__name__} lacks {member}")
            values[name] = value if convert is None or value is None else convert(value)
        return cls(**values)

    def __getitem__(self, member: str) -> Any:
        return self.raw[member]

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise AttributeError(f"{name} cannot be set: this is what Steward said")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.raw == self.raw

    __hash__ = None  # type: ignore[assignment]  # it holds lists

    def __repr__(self) -> str:
        said = ", ".join(f"{name}={v!r}" for name, v in vars(self).items() if name != "raw")
        return f"{type(self).__name__}({said})"


@cache
def _readings(kind: type[Thing]) -> list[_Reading]:
    return [
        _Reading(
            name,
            name.removesuffix("_"),  # `from` is a word of Python's
            _converter(hint),
            None if NoneType in get_args(hint) else LACKING,
        )
        for name, hint in get_type_hints(kind).items()
        if name != "raw"
    ]


def _converter(hint: Any) -> Convert | None:
    """What makes a value of this type out of JSON; None where JSON has it already."""
    if get_origin(hint) in (Union, UnionType):
        (hint, *others) = [each for each in get_args(hint) if each is not NoneType]
        return None if others else _converter(hint)
    if get_origin(hint) is list:
        each = _converter(get_args(hint)[0])
        return None if each is None else lambda values: [each(value) for value in values]
    if hint in (datetime, date):
        parse: Convert = hint.fromisoformat
        return parse
    if isinstance(hint, type) and issubclass(hint, Thing):
        return hint.read
    return None
