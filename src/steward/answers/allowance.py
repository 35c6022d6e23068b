"""How much a run may still use: time, tokens, and its owner's budget, reserved before each call."""

import time

from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.ask_model import NoAnswer, Request
from steward.agents.count_usage import estimated_prompt, usage_of
from steward.agents.definition import Definition
from steward.answers import store
from steward.answers.journal import Journal, RunLost
from steward.answers.tables import Run
from steward.db.engine import Database
from steward.kit.announce import Announce
from steward.kit.clock import now
from steward.kit.errors import SpentBudget
from steward.llm.estimate import estimate_tokens
from steward.usage.limits import limits_of
from steward.usage.reserve import reserve
from steward.usage.warn import Warned

# About what the passages and rules that go with a question come to.
AROUND_A_QUESTION = 2000
# What one answer of a model may be long where a budget has to be held.
ANSWER_TOKENS = 2048


class Allowance:
    """The limits of one attempt at a run. `reserves` says that the owner's budget is limited."""

    def __init__(
        self,
        run: Run,
        definition: Definition,
        journal: Journal,
        database: Database,
    ) -> None:
        self._run = run
        self._definition = definition
        self._journal = journal
        self._books = journal.books
        self._database = database
        self._began = time.monotonic()
        self._worked_ms_before = run.worked_ms
        self.reserves = False

    async def open(self) -> None:
        """Look up whether the owner's budget is limited."""
        async with self._database.read() as session:
            self.reserves = (await limits_of(session, self._run.owner_id)).need_reserving
        self._books.limited = self.reserves

    def worked_ms(self) -> int:
        """How long this run has been worked on, in all attempts."""
        return self._worked_ms_before + round((time.monotonic() - self._began) * 1000)

    def seconds_left(self) -> float:
        """How long the run may still take."""
        return self._definition.max_seconds - self.worked_ms() / 1000

    async def room(self, request: Request, *, last: bool) -> str | None:
        """The limit that forbids this question, or None once room is made for it.

        Two questions' worth is reserved unless it is the last: the one, and the answer after it.
        Raises `SpentBudget` when there is not even room for the first, `NoAnswer` when there is
        none for the last, and `RunLost`.
        """
        prompt = estimated_prompt(request.messages) + estimate_tokens(request.instructions)
        if not last and self.seconds_left() <= 0:
            return "time"
        self._books.prompt_tokens = prompt
        if not last and self._beyond_tokens(prompt):
            return "tokens"
        if self.reserves and not await self._reserve(prompt, last=last):
            return "budget"
        return None

    def _beyond_tokens(self, prompt: int) -> bool:
        most = self._definition.max_tokens
        if most is None or not self._journal.messages:
            return False
        used = usage_of(self._journal.messages)
        return used.input_tokens + used.output_tokens + prompt > most

    async def _reserve(self, prompt: int, *, last: bool) -> bool:
        times = 1 if last else 2
        cost = await self._books.dearest(prompt * times, ANSWER_TOKENS * times)
        wanted = (prompt + ANSWER_TOKENS) * times
        try:
            async with self._database.unit() as session:
                # Only who works on the run may hold something for it: nobody else gives it back.
                if not await store.change_claimed(session, self._run, status="running"):
                    raise RunLost
                self._books.warned += await reserve(
                    session,
                    self._run.owner_id,
                    self._run.id,
                    wanted,
                    cost,
                    now(),
                    self._books.announce,
                )
        except SpentBudget as spent:
            if not last:
                return False
            if self._journal.messages:
                raise NoAnswer("the budget is spent") from spent
            raise
        return True


async def hold_for_a_question(
    session: AsyncSession, owner_id: str, run: Run, announce: Announce
) -> list[Warned]:
    """Reserve what a question needs at least, in the unit that takes it, so that whoever has spent
    the budget hears it at once. Raises `SpentBudget`."""
    if not (await limits_of(session, owner_id)).need_reserving:
        return []
    tokens = estimate_tokens(run.question) + AROUND_A_QUESTION + ANSWER_TOKENS
    # What it will cost is not known yet, but where nothing is left it is too much.
    return await reserve(session, owner_id, run.id, tokens, 1, now(), announce)
