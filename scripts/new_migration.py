"""Writes a migration from the difference between the tables and the newest revision."""

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

import steward.accounts.tables
import steward.agents.tables
import steward.answers.tables
import steward.conversations.tables
import steward.documents.tables
import steward.embedding.tables
import steward.index.tables  # noqa: F401 - named so that the registry knows them
from steward.db.migrate import MIGRATIONS

what = sys.argv[1]
number = f"{len(list((MIGRATIONS / 'versions').glob('0*.py'))) + 1:04}"
with tempfile.TemporaryDirectory() as folder:
    engine = create_engine(f"sqlite:///{Path(folder) / 'empty.db'}")
    with engine.connect() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        command.revision(config, message=what, autogenerate=True, rev_id=number)
