"""Ticks are taken in real processes, at times that the tests say: each tick is one run, or none."""

from datetime import UTC, datetime, timedelta

from schedules_house import House

from steward.schedules import store
from steward.schedules.tables import Schedule
from steward_process import wait_until

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
SOON = timedelta(seconds=2)
DAILY = "0 9 * * *"
HOURLY = "0 * * * *"


async def next_of(house: House, row: Schedule) -> tuple[datetime | None, bool]:
    async with house.database.read() as session:
        now = await store.schedule_of(session, row.owner_id, row.id)
    return now.next_at, now.active


async def test_a_tick_is_a_question_a_run_and_a_job(house: House) -> None:
    owner = await house.person()
    row = await house.schedule(owner, NINE - timedelta(hours=1), cron=DAILY)
    ticker = house.ticker()
    assert ticker.tick(NINE - timedelta(seconds=1)) == []
    (taken,) = ticker.tick(NINE + SOON)
    assert (taken["schedule_id"], taken["due_at"]) == (row.id, NINE.isoformat())
    assert (taken["state"], taken["missed"], taken["told_en"]) == ("started", 0, None)
    run_id = taken["run_id"].replace("-", "")
    assert house.rows("SELECT id, question, status FROM run") == [
        (run_id, "What is new?", "queued")
    ]
    assert house.rows("SELECT role, status FROM message ORDER BY id") == [
        ("user", "complete"),
        ("assistant", "writing"),
    ]
    assert house.rows("SELECT workflow_uuid, queue_name, status FROM workflow_status") == [
        (taken["run_id"], "runs", "ENQUEUED")
    ]
    assert await next_of(house, row) == (NINE + timedelta(days=1), True)
    assert ticker.tick(NINE + SOON) == []


async def test_after_downtime_one_run_makes_up_for_all_and_says_so(house: House) -> None:
    row = await house.schedule(await house.person(), NINE - SOON, cron=HOURLY)
    (taken,) = house.ticker().tick(NINE + timedelta(hours=2, minutes=30))
    assert taken["due_at"] == (NINE + timedelta(hours=2)).isoformat()
    assert (taken["state"], taken["missed"]) == ("started", 3)
    assert taken["told_en"] == (
        "3 ticks were missed while Steward was down; this run makes up for them."
    )
    assert taken["told_zh"] == "Steward 停止期间错过了 3 次，由本次运行补上。"
    assert await next_of(house, row) == (NINE + timedelta(hours=3), True)
    assert house.rows("SELECT count(*) FROM run") == [(1,)]


async def test_one_who_wants_no_run_too_late_gets_none_and_is_told(house: House) -> None:
    row = await house.schedule(await house.person(), NINE - SOON, cron=HOURLY, missed="skip")
    ticker = house.ticker()
    (taken,) = ticker.tick(NINE + timedelta(minutes=1, seconds=1))
    assert (taken["state"], taken["missed"], taken["run_id"]) == ("missed", 1, None)
    assert taken["told_en"] == "1 tick was missed while Steward was down."
    assert house.rows("SELECT count(*) FROM run") == [(0,)]
    assert await next_of(house, row) == (NINE + timedelta(hours=1), True)
    (in_time,) = ticker.tick(NINE + timedelta(hours=1, minutes=1))
    assert (in_time["state"], in_time["missed"]) == ("started", 0)


async def test_a_tick_in_time_stands_for_those_before_it(house: House) -> None:
    """Whoever starts again at the right moment runs what is due, once."""
    owner = await house.person()
    for missed in ("run_once", "skip"):
        await house.schedule(owner, NINE - SOON, cron=HOURLY, missed=missed)
    taken = house.ticker().tick(NINE + timedelta(hours=5, seconds=10))
    assert [(t["state"], t["missed"]) for t in taken] == [("started", 5)] * 2
    assert house.rows("SELECT count(*) FROM run") == [(2,)]


async def test_a_year_of_minutes_is_one_run(house: House) -> None:
    await house.schedule(await house.person(), NINE, cron="* * * * *")
    (taken,) = house.ticker().tick(NINE + timedelta(days=365, seconds=70))
    assert taken["told_en"].startswith("More than 1000 ticks were missed")
    assert house.rows("SELECT count(*) FROM run") == [(1,)]


async def test_one_time_is_one_time(house: House) -> None:
    row = await house.schedule(await house.person(), NINE - SOON, at=NINE)
    ticker = house.ticker()
    (taken,) = ticker.tick(NINE)
    assert taken["state"] == "started"
    assert await next_of(house, row) == (None, False)
    assert ticker.tick(NINE + timedelta(days=1)) == []


async def test_a_clock_that_goes_back_does_not_double(house: House) -> None:
    row = await house.schedule(await house.person(), NINE - SOON, cron=HOURLY)
    ticker = house.ticker()
    assert len(ticker.tick(NINE + SOON)) == 1
    assert ticker.tick(NINE - timedelta(hours=1)) == []
    assert ticker.tick(NINE + SOON) == []
    # A change by the wrong clock looks for the next tick from then on, and finds the same one.
    again = await house.change(row, NINE - timedelta(minutes=5), cron=HOURLY)
    assert again.next_at == NINE
    assert ticker.tick(NINE + SOON) == []
    assert await next_of(house, row) == (NINE + timedelta(hours=1), True)
    assert house.rows("SELECT count(*) FROM run") == [(1,)]


async def test_what_is_refused_is_told_and_the_schedule_goes_on(house: House) -> None:
    """The agent, the conversation or a document may be gone, or the budget spent."""
    owner = await house.person()
    row = await house.schedule(owner, NINE - SOON, cron=HOURLY)
    gone = "01890000000070008000000000000000"
    house.do("UPDATE schedule SET conversation_id = ?", gone)
    ticker = house.ticker()
    (taken,) = ticker.tick(NINE + timedelta(minutes=90))
    assert (taken["state"], taken["run_id"], taken["missed"]) == ("failed", None, 2)
    assert taken["error_code"] == "conversation_not_found"
    assert taken["told_en"] == (
        "2 ticks were missed while Steward was down. There is no such conversation."
    )
    for table in ("run", "message", "conversation", "workflow_status"):
        assert house.rows(f"SELECT count(*) FROM {table}") == [(0,)], table
    assert await next_of(house, row) == (NINE + timedelta(hours=2), True)
    house.do("UPDATE schedule SET conversation_id = NULL")
    (next_one,) = ticker.tick(NINE + timedelta(hours=2))
    assert next_one["state"] == "started"


async def test_nothing_is_run_for_somebody_who_may_not_sign_in(house: House) -> None:
    owner = await house.person()
    await house.schedule(owner, NINE - SOON, cron=HOURLY)
    house.do("UPDATE user_account SET active = false")
    ticker = house.ticker()
    (taken,) = ticker.tick(NINE)
    assert (taken["state"], taken["error_code"]) == ("failed", "account_inactive")
    house.do("UPDATE user_account SET active = true, erasing_since = '2026-03-02 09:30:00.000000'")
    (taken,) = ticker.tick(NINE + timedelta(hours=1))
    assert (taken["state"], taken["error_code"]) == ("failed", "account_inactive")
    assert house.rows("SELECT count(*) FROM run") == [(0,)]
    house.do("DELETE FROM user_account")
    assert ticker.tick(NINE + timedelta(hours=2)) == []
    assert house.rows("SELECT count(*) FROM schedule_tick") == [(0,)]


async def test_a_schedule_that_cannot_be_read_ends_and_does_not_stop_the_others(
    house: House,
) -> None:
    """A time zone may be gone from the tables of a newer release."""
    owner = await house.person()
    broken = await house.schedule(owner, NINE - SOON, cron=HOURLY)
    await house.schedule(owner, NINE - SOON, cron=HOURLY)
    house.do("UPDATE schedule SET time_zone = 'Europe/Bedlam' WHERE id = ?",
             broken.id.replace("-", ""))  # fmt: skip
    states = {t["schedule_id"]: t["state"] for t in house.ticker().tick(NINE + SOON)}
    assert sorted(states.values()) == ["failed", "started"]
    assert states[broken.id] == "failed"
    assert await next_of(house, broken) == (None, False)


async def test_old_ticks_are_forgotten(house: House) -> None:
    await house.schedule(await house.person(), NINE - SOON, cron=DAILY)
    ticker = house.ticker()
    days = (0, 1, 60, 95)
    for day in days:
        assert len(ticker.tick(NINE + timedelta(days=day))) == 1
    assert house.rows("SELECT count(*) FROM schedule_tick") == [(2,)]
    assert house.rows("SELECT count(*) FROM run") == [(len(days),)]


async def test_a_tick_is_taken_of_the_schedule_as_it_is(house: House) -> None:
    """What was changed since it was read is not claimed, even if the next tick is the same."""
    row = await house.schedule(await house.person(), NINE - SOON, cron=HOURLY)
    async with house.database.read() as session:
        seen = await store.schedule_of(session, row.owner_id, row.id)
    await house.change(row, NINE - timedelta(seconds=1), question="Something else?")
    async with house.database.unit() as session:
        assert not await store.claim(session, seen, NINE + timedelta(hours=1))
        seen = await store.schedule_of(session, row.owner_id, row.id)
        assert await store.claim(session, seen, NINE + timedelta(hours=1))
        assert not await store.claim(session, seen, NINE + timedelta(hours=2))


MANY = 120


async def many(house: House) -> None:
    for _ in range(4):
        owner = await house.person()
        for _ in range(MANY // 4):
            await house.schedule(owner, NINE - SOON, cron=HOURLY)


def assert_each_once(house: House) -> None:
    """Every schedule has one tick, and each tick its run, its job and its two messages."""
    assert house.rows("SELECT count(*), count(DISTINCT schedule_id) FROM schedule_tick") == [
        (MANY, MANY)
    ]
    started = house.rows("SELECT run_id FROM schedule_tick WHERE state = 'started' ORDER BY 1")
    assert len(started) == MANY
    assert house.rows("SELECT id FROM run ORDER BY 1") == started
    jobs = house.rows("SELECT replace(workflow_uuid, '-', '') FROM workflow_status ORDER BY 1")
    assert jobs == started
    assert house.rows("SELECT count(*) FROM message") == [(2 * MANY,)]
    assert house.rows("SELECT DISTINCT next_at FROM schedule") == [("2026-03-02 10:00:00.000000",)]


async def test_three_processes_take_each_tick_once(house: House) -> None:
    await many(house)
    tickers = [house.ticker() for _ in range(3)]
    for ticker in tickers:
        ticker.begin(NINE + SOON)
    taken = [one["schedule_id"] for ticker in tickers for one in ticker.end()]
    assert len(taken) == len(set(taken)) == MANY
    # The others saw that it was taken; they did not run into what the database forbids.
    assert not any("not taken" in ticker.errors.read_text() for ticker in tickers)
    assert_each_once(house)


async def test_a_kill_leaves_each_tick_whole_or_not_begun(house: House) -> None:
    await many(house)
    done = 0
    for aim in (10, 40, 75):
        ticker = house.ticker()
        ticker.begin(NINE + SOON)
        wait_until(
            lambda aim=aim: house.rows("SELECT count(*) FROM schedule_tick") >= [(aim,)],
            "some ticks are taken",
            every=0.001,
        )
        ticker.kill()
        ((count,),) = house.rows("SELECT count(*) FROM schedule_tick")
        assert count > done
        done = count
        assert house.rows("SELECT count(*) FROM run") == [(done,)]
    assert done < MANY, "it was killed too late to show anything"
    house.ticker().tick(NINE + timedelta(seconds=30))
    assert_each_once(house)
