"""Runs a migration on the connection it is given; see `db/migrate.py`."""

from alembic import context

from steward.db.base import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    user_module_prefix="db.",
    transaction_per_migration=True,
)
with context.begin_transaction():
    context.run_migrations()
