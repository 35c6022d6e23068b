"""Tells "not now" from "never": whether an error of the database is one that passes."""

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

# What PostgreSQL says by its code and the driver sorts elsewhere: a server that may only be read,
# since another one is the first now; and a unit that was idle for too long.
PASSING_STATES = ("25006", "25P03")
# What SQLite calls operational and is not: nothing of it mends itself.
WRONG_SCHEMA = ("no such table", "no such column", "has no column named")


def is_away(error: BaseException) -> bool:
    """Whether the same may well succeed a little later: the server restarts or cannot be reached,
    its disk is full, or others are in the way."""
    if isinstance(error, NoConnection):
        return True
    if not isinstance(error, DBAPIError):
        return False
    if error.connection_invalidated or getattr(error.orig, "sqlstate", None) in PASSING_STATES:
        return True
    return isinstance(error, OperationalError | InterfaceError) and not has_wrong_schema(error)


def has_wrong_schema(error: BaseException) -> bool:
    """Whether a table or a column is not there that this Steward needs."""
    if not isinstance(error, DBAPIError):
        return False
    undefined = getattr(error.orig, "sqlstate", None) in ("42P01", "42703")
    return undefined or str(error.orig).startswith(WRONG_SCHEMA)


def why(error: BaseException) -> str:
    """What the driver says, in one line, without the statement and what was in it."""
    return " ".join(str(getattr(error, "orig", None) or error).split())
