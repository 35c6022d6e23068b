"""What anybody is told of a drain: its stage, what holds it, and how the earlier ones went."""

from datetime import datetime

from pydantic import Field

from steward.http.schemas import View
from steward.kit.drain import Cause, Stage
from steward.kit.lifecycle import Lifecycle


class StageView(View):
    """One stage of leaving."""

    name: str
    over: bool
    seconds: float = Field(description="How long it took, or has taken so far.")
    at_most_seconds: float = Field(description="Its deadline, from its beginning.")
    left: int = Field(description="What was still in hand at its deadline, and was cut off.")


class Holding(View):
    """Work that the present stage waits for."""

    kind: str
    in_hand: int
    oldest_seconds: float


class DrainView(View):
    """One drain, at this moment."""

    asked_by: Cause
    since: datetime
    seconds: float
    stage: str | None = Field(description="Null once all stages before the end are over.")
    holding: list[Holding]
    stages: list[StageView]


def drain_view(lifecycle: Lifecycle) -> DrainView | None:
    """The drain that is under way or over; None while there is none."""
    drain = lifecycle.drained
    if drain is None:
        return None
    stage = drain.stage
    return DrainView(
        asked_by=drain.cause,
        since=drain.at,
        seconds=round(drain.seconds, 3),
        stage=stage.name if stage else None,
        holding=_holding(lifecycle, stage) if stage else [],
        stages=[_stage_view(each) for each in drain.stages],
    )


def _holding(lifecycle: Lifecycle, stage: Stage) -> list[Holding]:
    return [
        Holding(kind=kind, in_hand=lifecycle.count((kind,)), oldest_seconds=round(oldest, 1))
        for kind in stage.kinds
        if (oldest := lifecycle.oldest(kind)) is not None
    ]


def _stage_view(stage: Stage) -> StageView:
    return StageView(
        name=stage.name,
        over=stage.took is not None,
        seconds=round(stage.seconds, 3),
        at_most_seconds=stage.allowed,
        left=stage.left,
    )
