"""All tables as the code has them: what the database should be like."""

import importlib.util
import pkgutil

from sqlalchemy import MetaData

import steward
from steward.db.base import Base


def all_tables() -> MetaData:
    """Import every `tables.py` of Steward; what is imported is in the registry."""
    for room in pkgutil.iter_modules(steward.__path__, "steward."):
        if room.ispkg and importlib.util.find_spec(f"{room.name}.tables") is not None:
            importlib.import_module(f"{room.name}.tables")
    return Base.metadata
