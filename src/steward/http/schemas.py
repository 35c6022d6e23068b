"""Shapes that many routes answer with."""

from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict

T = TypeVar("T")


class Shape(BaseModel):
    """Something a client sends: a name that is not known is a mistake worth telling."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=False)


class View(BaseModel):
    """Something a client sees, read off a row."""

    model_config = ConfigDict(from_attributes=True)


class ListOf(BaseModel, Generic[T]):
    """A page of a list; `next` goes into `after` for the following one."""

    items: list[T]
    next: str | None = None
