"""Shapes that many routes answer with."""

from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, model_validator

T = TypeVar("T")
# Far more than any shape has: each that is not known would be named in the refusal.
MOST_NAMES = 1000


class Shape(BaseModel):
    """Something a client sends: a name that is not known is a mistake worth telling."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=False)

    @model_validator(mode="before")
    @classmethod
    def _few_names(cls, given: Any) -> Any:
        if isinstance(given, dict) and len(given) > MOST_NAMES:
            raise ValueError(f"more than {MOST_NAMES} names")
        return given


class View(BaseModel):
    """Something a client sees, read off a row."""

    model_config = ConfigDict(from_attributes=True)


class ListOf(BaseModel, Generic[T]):
    """A page of a list; `next` goes into `after` for the following one."""

    items: list[T]
    next: str | None = None
