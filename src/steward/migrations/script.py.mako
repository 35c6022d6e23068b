"""${message}."""

import sqlalchemy as sa
${imports if imports else ""}
from alembic import op

from steward.db import base as db

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}
