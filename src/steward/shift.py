"""One shift of a process: from taking up its work to having handed all of it over. A process works
one, and another one each time a drain is taken back."""

import asyncio
from collections.abc import Sequence

from steward.accounts.erase import Eraser
from steward.answers.answering import Answering
from steward.answers.ask import RUN_JOB
from steward.answers.take_up import own_all
from steward.background import begin_background, begin_one
from steward.jobs.engine import Job
from steward.leave import leave
from steward.notifications.deliver import Deliverer
from steward.notifications.keep_house import keep_house
from steward.notifications.notifying import Notifying
from steward.notifications.take_back_all import take_back_all
from steward.operations.tell_drain import tell_drain
from steward.runtime import Runtime


class Shift:
    """Begins and ends the work of this process."""

    def __init__(
        self,
        runtime: Runtime,
        jobs: Sequence[Job],
        answering: Answering,
        erasers: Sequence[Eraser],
        notifying: Notifying,
    ) -> None:
        self._runtime = runtime
        self._jobs = jobs
        self._answering = answering
        self._erasers = erasers
        self._notifying = notifying
        self._deliverer: Deliverer | None = None
        self._background: list[asyncio.Task[None]] = []

    async def begin(self) -> None:
        """Take up what was left, by whomever, and new work from now on."""
        runtime = self._runtime
        waiting: Sequence[tuple[str, str]] = ()
        if not runtime.jobs.shared:
            waiting = await own_all(runtime.database)
            await take_back_all(runtime.database)
        await runtime.jobs.open(self._jobs)
        for run_id, job_id in waiting:
            await runtime.jobs.make_sure_of(RUN_JOB, run_id, job_id=job_id)
        self._background = begin_background(runtime, self._answering, self._erasers)
        if runtime.role.runs_jobs:
            self._deliverer = Deliverer(self._notifying.delivering(runtime))
            self._deliverer.begin()
            self._background.append(begin_one(keep_house(runtime, self._notifying)))

    async def work(self) -> None:
        """Until this process leaves for good, and all is handed over: then it has settled. One that
        cannot begin again leaves too, and is started anew by whoever started it."""
        lifecycle = self._runtime.lifecycle
        try:
            while True:
                await lifecycle.wait_for_drain()
                telling = begin_one(tell_drain(self._runtime, self._answering.announce))
                await leave(self._runtime, self._deliverer)
                await asyncio.wait({telling})
                await self._end()
                if not await lifecycle.wait_for_word():
                    return
                lifecycle.start_again()
                await self.begin()
                lifecycle.serve()
        finally:
            lifecycle.settle()

    async def _end(self) -> None:
        """Nothing is in hand any more."""
        for task in self._background:
            task.cancel()
        await asyncio.gather(*self._background, return_exceptions=True)
        self._background = []
        await self._runtime.jobs.close()
