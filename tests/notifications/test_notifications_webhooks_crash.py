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
    hook.delay = 1.0
    steward = new_steward(STEWARD_REACH_PRIVATE="true").start()
    admin = steward.person("admin")
    made = ok(admin.http.post("/webhooks", json={"url": hook.url, "events": ["document.ready"]}))
    files = [(f"{n}.txt", f"Ferry {n} leaves at noon.".encode()) for n in range(NUMBER)]
    for document in admin.upload(*files):
        admin.wait_for(document["id"])
    wait_until(lambda: len(hook.got) >= 2, "some have arrived")
    steward.kill()
    at_kill = len(hook.got)
    assert at_kill < NUMBER, "it was killed in the middle"

    hook.delay = 0.0
    admin = steward.start().sign_in("admin")
    log = f"/webhooks/{made['id']}/deliveries"

    def all_sent() -> bool:
        return len(ok(admin.http.get(log, params={"status": "sent"}))["items"]) == NUMBER

    wait_until(all_sent, "all are written down")
    came = Counter(headers["webhook-id"] for headers, _ in hook.got)
    assert set(came) == {each["event_id"] for each in ok(admin.http.get(log))["items"]}
    assert sum(came.values()) - NUMBER <= WIDTH, "only what was on its way can come twice"
    hook.close()
