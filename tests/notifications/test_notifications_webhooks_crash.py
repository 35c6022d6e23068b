"""Webhooks and kill -9, with a real receiver: nothing is lost, and what comes twice comes under the
same id."""

from collections import Counter
from collections.abc import Callable

from telling import Hook, ok

from steward.notifications.webhooks.judge import WIDTH
from steward_process import StewardProcess, wait_until

NUMBER = 12


def test_a_kill_neither_loses_nor_doubles_what_a_program_is_told(
    new_steward: Callable[..., StewardProcess],
) -> None:
    hook = Hook()
    hook.open.clear()
    steward = new_steward(STEWARD_REACH_PRIVATE="true").start()
    admin = steward.person("admin")
    made = ok(admin.http.post("/webhooks", json={"url": hook.url}))
    told = {ok(admin.http.post(f"/webhooks/{made['id']}/test"))["event_id"] for _ in range(NUMBER)}
    wait_until(lambda: hook.begun == WIDTH, "some are on their way")
    steward.kill()
    hook.open.set()
    # What it had claimed is free when the lease ends; a test does not wait for that.
    steward.database.do("UPDATE delivery SET claimed_until = created_at")
    admin = steward.start().sign_in("admin")
    log = f"/webhooks/{made['id']}/deliveries"

    def all_sent() -> bool:
        return len(ok(admin.http.get(log, params={"status": "sent"}))["items"]) == NUMBER

    wait_until(all_sent, "all are written down")
    came = Counter(headers["webhook-id"] for headers, _ in hook.got)
    assert set(came) == told
    assert sum(came.values()) - NUMBER <= WIDTH, "only what was on its way can come twice"
    hook.close()
