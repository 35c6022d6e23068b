"""The tables that are moved row by row, as they are stored, in an order that foreign keys allow."""

from typing import Any

from sqlalchemy import ColumnElement, Table, TableClause, Text, cast, column, table
from sqlalchemy.types import JSON, UserDefinedType

from steward.accounts import tables as accounts
from steward.agents import tables as agents
from steward.answers import tables as answers
from steward.audit import tables as audit
from steward.conversations import tables as conversations
from steward.db import tables as installation
from steward.db.base import Base
from steward.documents import tables as documents
from steward.embedding import tables as embedding
from steward.index import tables as index
from steward.llm import tables as llm
from steward.notifications import tables as notifications
from steward.openai_api import tables as openai_api
from steward.schedules import tables as schedules
from steward.usage import tables as usage

# Whoever keeps rows is named here: a table is known once its module is.
KEEPERS = (
    accounts,
    agents,
    answers,
    audit,
    conversations,
    documents,
    embedding,
    index,
    installation,
    llm,
    notifications,
    openai_api,
    schedules,
    usage,
)
# Kept by each engine's index in its own way: see `index/transfer.py`.
BY_THE_INDEX = ("vector_space", "passage_vector")
# What a process has in hand or in memory. None runs while these are moved.
OF_A_PROCESS = ("index_version", "errand")


class StoredJson(UserDefinedType[str]):
    """JSON as the text that it is stored as: to the letter, and NULL is not the JSON `null`."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """The column's type."""
        return "JSON"

    def column_expression(self, colexpr: ColumnElement[Any]) -> ColumnElement[Any]:
        """What is selected."""
        return cast(colexpr, Text)


def tables_to_move() -> list[Table]:
    """Every table but the index's own, each after those it refers to."""
    left_out = (*BY_THE_INDEX, *OF_A_PROCESS)
    return [one for one in Base.metadata.sorted_tables if one.name not in left_out]


def as_stored(one: Table) -> TableClause:
    """The table with the same columns, whose JSON is read and written as the text that it is."""
    columns = [
        column(each.name, StoredJson() if isinstance(each.type, JSON) else each.type)
        for each in one.columns
    ]
    return table(one.name, *columns)


def key_of(one: Table) -> list[str]:
    """The names of the columns of the primary key."""
    return [each.name for each in one.primary_key.columns]
