"""What clients send and see of schedules."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, field_validator

from steward.answers.schemas import Ids, QuestionText
from steward.documents.schemas import Name
from steward.http.parameters import BodyId
from steward.http.schemas import Shape, View
from steward.schedules.plan import Plan
from steward.schedules.store import Taken
from steward.schedules.strike import Timing
from steward.schedules.tables import Schedule

Cron = Annotated[
    str,
    StringConstraints(min_length=1, max_length=200),
    Field(description="Five fields: minute, hour, day of month, month, day of week."),
]
Zone = Annotated[
    str,
    StringConstraints(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_+/-]+$"),
    Field(description="An IANA time zone, such as Europe/Berlin."),
]
Missed = Literal["run_once", "skip"]
NEXT_TIMES = 5


class ScheduleIn(Shape):
    """A question and when to ask it: `cron`, or `at` one time, with or without an offset."""

    name: Name
    question: QuestionText
    agent_id: BodyId | None = None
    conversation_id: BodyId | None = Field(
        None, description="Each run goes on with it; without one, each run begins its own."
    )
    collection_ids: Ids | None = None
    document_ids: Ids | None = None
    cron: Cron | None = None
    at: datetime | None = None
    time_zone: Zone = "UTC"
    active: bool = True
    missed: Missed = Field("run_once", description="What is done about ticks that were missed.")

    def plan(self) -> Plan:
        """The plan as the deed takes it."""
        return Plan(**self.model_dump())


class ScheduleChange(Shape):
    """What may be changed."""

    name: Name | None = None
    question: QuestionText | None = None
    agent_id: BodyId | None = None
    conversation_id: BodyId | None = None
    collection_ids: Ids | None = None
    document_ids: Ids | None = None
    cron: Cron | None = None
    at: datetime | None = None
    time_zone: Zone | None = None
    active: bool | None = None
    missed: Missed | None = None

    @field_validator("name", "question", "time_zone", "active", "missed")
    @classmethod
    def _never_empty(cls, given: Any) -> Any:
        if given is None:
            raise ValueError("it cannot be null")
        return given

    def change(self) -> dict[str, Any]:
        """The fields that were given."""
        return self.model_dump(exclude_unset=True)


class PreviewIn(Shape):
    """A cron line to try."""

    cron: Cron
    time_zone: Zone = "UTC"


class Preview(View):
    """The next times, as the clocks in the zone show them."""

    next_times: list[datetime]


class TickView(View):
    """One time at which a schedule came due. `missed` counts the ticks nobody took in time that
    this one stands for; 1001 is any number above 1000."""

    due_at: datetime
    state: str = Field(description="started, missed or failed")
    run_id: str | None
    run_status: str | None = Field(description="The state of the run, while it is kept.")
    missed: int
    told: str | None = Field(description="What to know about it, for a person.")
    error_code: str | None
    created_at: datetime

    @classmethod
    def of(cls, taken: Taken, language: str) -> "TickView":
        """The view of a tick in the reader's language."""
        row = taken.tick
        return cls(
            due_at=row.due_at,
            state=row.state,
            run_id=row.run_id,
            run_status=taken.run_status,
            missed=row.missed,
            told=row.told_zh if language.startswith("zh") else row.told_en,
            error_code=row.error_code,
            created_at=row.created_at,
        )


class ScheduleView(View):
    """A schedule. `next_at` is null while there is no next tick."""

    id: str
    name: str
    question: str
    agent_id: str | None
    conversation_id: str | None
    collection_ids: list[str] | None
    document_ids: list[str] | None
    cron: str | None
    at: datetime | None
    time_zone: str
    active: bool
    missed: str
    next_at: datetime | None
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of(cls, row: Schedule) -> "ScheduleView":
        """The view of a row."""
        return cls.model_validate(row)


class ScheduleListed(ScheduleView):
    """A schedule in the list, with the last time it came due."""

    last_tick: TickView | None = None

    @classmethod
    def with_last(cls, row: Schedule, taken: Taken | None, language: str) -> "ScheduleListed":
        """The view of a row and of its newest tick."""
        view = cls.model_validate(row)
        view.last_tick = None if taken is None else TickView.of(taken, language)
        return view


class ScheduleDetail(ScheduleView):
    """A schedule with its next times, as the clocks in its zone show them."""

    next_times: list[datetime] = Field(default_factory=list)

    @classmethod
    def seen_at(cls, row: Schedule, now: datetime) -> "ScheduleDetail":
        """The view of a row as it is at this time."""
        view = cls.model_validate(row)
        if row.active:
            timing = Timing(row.cron, row.at, row.time_zone)
            view.next_times = timing.next_times(now, NEXT_TIMES)
        return view


class Started(View):
    """A run that goes on by itself."""

    run_id: str
    conversation_id: str
    message_id: str
    status: str
