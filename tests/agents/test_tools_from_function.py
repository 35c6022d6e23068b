import threading
from contextvars import ContextVar
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field
from tool_calling import calling as a_calling

from steward.agents.from_function import tool
from steward.agents.tool import Calling, Tool, TryAgain

VISITOR: ContextVar[str] = ContextVar("visitor", default="nobody")


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


class Address(BaseModel):
    street: str
    number: int = Field(ge=1)


@tool
async def order(
    what: str,
    calling: Calling,
    address: Address,
    how_many: Annotated[int, Field(ge=1, le=10)] = 1,
    colour: Colour = Colour.RED,
    size: Literal["s", "m"] | None = None,
    by: date | None = None,
    limit: Decimal = Field(Decimal(5), description="At most this much.", gt=0),  # noqa: B008
    tags: list[str] = Field(default_factory=list),  # noqa: B008
) -> dict[str, Any]:
    """Order something.

    It comes by ferry.

    Args:
        what: What to
            order.
        how_many: Pieces.
        limit: Not shown, since the annotation says it.

    Returns:
        The order.
    """
    return dict(locals())


@pytest.fixture
def calling() -> Calling:
    return a_calling(None, "owner")  # type: ignore[arg-type]


def test_the_model_sees_what_the_function_says() -> None:
    assert order.name == "order"
    assert order.description == "Order something.\n\nIt comes by ferry."
    schema = order.parameters
    assert schema["required"] == ["what", "address"]
    assert schema["additionalProperties"] is False
    assert "calling" not in schema["properties"]
    assert schema["properties"]["what"] == {"description": "What to order.", "type": "string"}
    assert schema["properties"]["how_many"] == {
        "default": 1, "description": "Pieces.", "maximum": 10, "minimum": 1, "type": "integer",
    }  # fmt: skip
    assert schema["properties"]["limit"]["description"] == "At most this much."
    assert schema["$defs"]["Colour"]["enum"] == ["red", "blue"]
    assert "title" not in schema


async def test_arguments_arrive_as_their_types(calling: Calling) -> None:
    given = {"what": "lamp", "address": {"street": "Pier", "number": "3"}, "by": "2026-05-01",
             "colour": "blue", "size": "m", "limit": 2.5, "how_many": 2}  # fmt: skip
    took = await order.call(order.check(given), calling)
    assert took == {
        "what": "lamp", "calling": calling, "address": Address(street="Pier", number=3),
        "how_many": 2, "colour": Colour.BLUE, "size": "m", "by": date(2026, 5, 1),
        "limit": Decimal("2.5"), "tags": [],
    }  # fmt: skip


async def test_what_is_left_out_has_its_default(calling: Calling) -> None:
    given = {"what": "lamp", "address": {"street": "Pier", "number": 3}}
    first = order.check(given)
    first["tags"].append("mine alone")
    took = await order.call(order.check(given), calling)
    assert (took["how_many"], took["colour"], took["size"]) == (1, Colour.RED, None)
    assert (took["limit"], took["tags"]) == (Decimal(5), [])


def test_wrong_arguments_are_named_one_by_one() -> None:
    given = {"address": {"street": "Pier", "number": 0}, "how_many": "x" * 9999, "colour": "green",
             "surprise": 1, "size": "xl"}  # fmt: skip
    with pytest.raises(TryAgain) as wrong:
        order.check(given)
    said = str(wrong.value)
    for field in ("what: it is missing", "address.number: ", "how_many: ", "colour: ", "size: ",
                  "surprise: there is no such argument"):  # fmt: skip
        assert f"- {field}" in said
    assert "http" not in said
    assert len(said) < 1000


def test_many_wrong_arguments_stay_readable() -> None:
    with pytest.raises(TryAgain) as wrong:
        order.check({f"surprise{n}": "x" * 1000 for n in range(500)})
    assert len(str(wrong.value)) < 2000
    assert "more" in str(wrong.value)


@pytest.mark.parametrize(
    "docstring",
    [
        "Look.\n\nArgs:\n    what: The thing.\n    where (str): The place.\n",
        "Look.\n\nParameters\n----------\nwhat : str\n    The thing.\nwhere\n    The place.\n",
        "Look.\n\n:param what: The thing.\n:param str where: The place.\n:returns: It.\n",
    ],
    ids=["google", "numpy", "sphinx"],
)
def test_docstrings_of_every_style(docstring: str) -> None:
    def look(what: str, where: str) -> str:
        return what + where

    look.__doc__ = docstring
    made = tool(look)
    assert made.description == "Look."
    assert made.parameters["properties"]["what"]["description"] == "The thing."
    assert made.parameters["properties"]["where"]["description"] == "The place."


async def test_parameters_may_have_any_name(calling: Calling) -> None:
    @tool
    def look(schema: str, model_config: int, copy: bool, _hidden: str = "x") -> list[Any]:
        """Look."""
        return [schema, model_config, copy, _hidden]

    given = {"schema": "a", "model_config": 2, "copy": True}
    assert list(look.parameters["properties"]) == ["schema", "model_config", "copy", "_hidden"]
    assert await look.call(look.check(given), calling) == ["a", 2, True, "x"]


async def test_a_function_without_parameters(calling: Calling) -> None:
    @tool(name="other", effects=True, needs_approval=True, timeout_seconds=3, result_characters=9)
    def look() -> str:
        """Look."""
        return "seen"

    assert look == Tool(
        "other", "Look.", {"type": "object", "properties": {}, "additionalProperties": False},
        look.check, look.call, effects=True, needs_approval=True, timeout_seconds=3,
        result_characters=9,
    )  # fmt: skip
    assert await look.call(look.check({}), calling) == "seen"


async def test_a_plain_function_runs_in_a_thread_and_knows_its_context(calling: Calling) -> None:
    @tool
    def look() -> list[Any]:
        """Look."""
        return [VISITOR.get(), threading.current_thread() is threading.main_thread()]

    VISITOR.set("Ana")
    assert await look.call({}, calling) == ["Ana", False]


@pytest.mark.parametrize("ends", [ValueError("no"), StopIteration(), SystemExit(3)])
async def test_however_a_plain_function_ends_it_is_heard(
    calling: Calling, ends: BaseException
) -> None:
    @tool
    def look() -> None:
        """Look."""
        raise ends

    with pytest.raises((ValueError, RuntimeError)):
        await look.call({}, calling)


def test_functions_that_cannot_be_tools() -> None:
    def silent(what: str) -> None: ...

    def untyped(what) -> None:  # type: ignore[no-untyped-def]
        """Look."""

    def open_ended(*what: str) -> None:
        """Look."""

    def unknown(what: "Nowhere") -> None:  # type: ignore[name-defined]  # noqa: F821
        """Look."""

    for function, why in (
        (silent, "`silent` needs a docstring"),
        (untyped, "`what` of `untyped` needs a type"),
        (open_ended, "`what` of `open_ended` cannot be given by name"),
        (unknown, "Nowhere"),
    ):
        with pytest.raises(TypeError, match=why):
            tool(function)
