"""Writes a migration from the difference between the tables and the newest revision."""

import sys
import tempfile
from importlib import import_module
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

import steward
from steward.db.migrate import MIGRATIONS

for tables in sorted(Path(steward.__file__).parent.glob("*/tables.py")):
    import_module(f"steward.{tables.parent.name}.tables")  # so that the registry knows them

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
