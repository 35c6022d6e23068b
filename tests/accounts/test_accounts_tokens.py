"""Tokens: exchanged once, worthless the moment their session is over, never forged."""

import asyncio
from datetime import timedelta

import httpx
import jwt
import pytest
from accounts_house import SECRET, TERMS, House, Person

from steward.accounts.refresh import GRACE, refresh
from steward.accounts.tables import RefreshToken, UserSession
from steward.accounts.tokens import write_access_token
from steward.accounts.who import still_welcome, topic
from steward.accounts.identify import identify
from steward.kit.clock import now
from steward.kit.errors import Unauthenticated
from steward.kit.ids import new_id
from sqlalchemy import func, select
