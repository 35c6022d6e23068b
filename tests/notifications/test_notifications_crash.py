"""Deliveries and the end of a process, with a real mail server and a real receiver: nothing is
lost, and what comes twice comes under the same id."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from mail_server import HOST, Post, mail_server
from telling import Hook, me, ok, send

from steward_process import Person, StewardProcess, wait_until

NUMBER = 50
MAIL_WIDTH, HOOK_WIDTH = 8, 32


class Arrived:
    """What has come, by the id that each delivery has for its carrier."""

    def __init__(self, post: Post, hook: Hook) -> None:
        self._post = post
        self._hook = hook

    def mails(self) -> list[str]:
        return [mail["Message-ID"].strip("<>").partition("@")[0] for mail in self._post.mails]

    def hooks(self) -> list[str]:
        # An administrator is also told that a process leaves.
        got = self._hook.got
        return [headers["webhook-id"] for headers, body in got if b"order.created" in body]

    def all(self) -> Counter[str]:
        return Counter([*self.mails(), *self.hooks()])


def post_all(admin: Person, hook: Hook) -> None:
    """One event for fifty addresses of mail and fifty webhooks, and an inbox."""
    for n in range(NUMBER):
        wish = {"channel": "webhook", "address": f"{hook.url}/{n}"}
        ok(admin.http.post("/notifications/addresses", json=wish))
    others = [{"email": f"person{n}@example.org"} for n in range(NUMBER - 1)]
    said = ok(send(admin, {"user": me(admin)["id"]}, *others))
    assert said["deliveries"] == 2 * NUMBER + 1


def deliveries(steward: StewardProcess, status: str) -> set[str]:
    """Those that had to be sent, by id."""
    query = (
        "SELECT CAST(delivery.id AS TEXT), status FROM delivery "
        "JOIN notification ON notification.id = notification_id "
        "WHERE channel != 'inbox' AND event = 'order.created'"
    )
    return {plain(id_) for id_, is_ in steward.database.rows(query) if is_ == status}


def plain(id_: str) -> str:
    """An id as people write it, however the engine keeps it."""
    bare = id_.replace("-", "")
    return "-".join((bare[:8], bare[8:12], bare[12:16], bare[16:20], bare[20:]))


def test_neither_a_kill_nor_a_signal_loses_or_doubles_anything(
    new_steward: Callable[..., StewardProcess], tmp_path: Path
) -> None:
    hook = Hook()
    with mail_server(tmp_path) as (post, port, _):
        post.delay = hook.delay = 0.2
        steward = new_steward(
            STEWARD_SMTP_HOST=HOST,
            STEWARD_SMTP_PORT=str(port),
            STEWARD_SMTP_TLS="none",
            STEWARD_SMTP_FROM="Steward <steward@example.org>",
            STEWARD_REACH_PRIVATE="true",
        ).start()
        arrived = Arrived(post, hook)
        admin = steward.person("admin")
        post_all(admin, hook)
        wait_until(lambda: len(arrived.all()) > 15, "some have arrived")
        steward.kill()

        # What it had claimed is free when the lease ends; a test does not wait for that.
        steward.database.do("UPDATE delivery SET claimed_until = created_at")
        steward.start()
        at_start = arrived.all()
        assert len(at_start) < 2 * NUMBER, "it was killed in the middle"
        wait_until(lambda: len(arrived.all()) > len(at_start) + 10, "more have arrived")
        again = steward.sign_in("admin")
        with again.http.stream("GET", "/notifications/inbox/events") as following:
            assert steward.stop() == 0
            assert "event: inbox.interrupted" in list(following.iter_lines())
        assert deliveries(steward, "sending") == set(), "what it holds is given back"
        sent, before = deliveries(steward, "sent"), arrived.all()
        assert set(before - at_start) <= sent <= set(before), "what was in hand has ended"
        doubled = sum(before.values()) - len(before)
        assert doubled <= MAIL_WIDTH + HOOK_WIDTH, "only what was on its way can come twice"
        left = deliveries(steward, "due")
        assert left, "it left in the middle"

        steward.start()
        wait_until(lambda: len(deliveries(steward, "sent")) == 2 * NUMBER, "all are written down")
        assert set(arrived.all()) == deliveries(steward, "sent"), "nothing is lost"
        assert arrived.all() - before == Counter(left), "a signal doubles nothing"
        titles = ok(steward.sign_in("admin").http.get("/notifications/inbox"))["items"]
        assert [item["title"] for item in titles].count("We have your order 7") == 1
    hook.close()
