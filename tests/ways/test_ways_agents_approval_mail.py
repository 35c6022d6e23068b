"""A run that waits for a person writes them a mail, and the link in it decides, once."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import httpx
import pytest
from agents_house import (
    NIGHT,
    begin,
    decide,
    ended,
    follow,
    make_agent,
    questions_of,
    run_of,
    waits_at_night,
)
from approval_mails import link_in, mails_to, post_office, text_of
from approval_pages import Page, click
from replicas import replicas

from bell_tower import Tower
from model_was_told import tool_results
from notifications.mail_server import Post
from scripted_plan import calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks

Make = Callable[..., StewardProcess]
Shared = Callable[..., AbstractContextManager[StewardProcess]]
NASTY = {
    "title": 'Pack </script><script>alert("1")</script> & \u202egnp.exe\u202c',
    "body": "<b>One</b>\n'two'\u200b",
}


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Post, dict[str, str]]]:
    with post_office(tmp_path_factory.mktemp("post")) as opened:
        yield opened


@pytest.fixture(scope="module")
def mailing_steward(
    shared_steward: Shared,
    shared_provider: ScriptedProvider,
    shared_tower: Tower,
    post: tuple[Post, dict[str, str]],
) -> Iterator[StewardProcess]:
    settings = asks(shared_provider) | shared_tower.settings() | post[1]
    with shared_steward("mailing", **settings, STEWARD_LOG_LEVEL="DEBUG") as steward:
        yield steward


@pytest.fixture
def mailed(mailing_steward: StewardProcess, provider: ScriptedProvider, tower: Tower) -> Person:
    """Somebody new, whose mails arrive."""
    return mailing_steward.person(f"mailed{next(_numbers)}")


_numbers = iter(range(1, 10_000))


def test_the_link_in_a_mail_decides(
    mailed: Person, provider: ScriptedProvider, tower: Tower, post: tuple[Post, dict[str, str]]
) -> None:
    run_id = waits_at_night(mailed, provider)
    (mail,) = mails_to(post[0], mailed, 1)
    assert mail["Subject"] == "Waiting for you: ring_at_night"
    assert "Ring at night." in text_of(mail)
    assert '"times": 3' in text_of(mail)
    link = link_in(mail)
    assert link.startswith(f"{mailed.steward.url}/api/v1/approvals/")
    (item,) = mailed.http.get("/notifications/inbox").json()["items"]
    assert item["event"] == "run.needs_approval"
    assert link == mailed.steward.url + item["link"]
    (question,) = questions_of(mailed, run_id)
    assert mailed.http.get("/approvals").json()["items"][0]["link"] == item["link"]

    # Programs that look into mails decide nothing.
    page = httpx.get(link)
    assert httpx.get(link).text == httpx.get(link, headers={"Sec-Purpose": "prefetch"}).text
    assert httpx.head(link).status_code == 200
    assert Page(page.text).said["h1"] == ["Allow this?"]
    assert {"times": "3", "To answer": "Ring at night."}.items() <= Page(page.text).values.items()
    assert run_of(mailed, run_id)["status"] == "waiting_approval"
    assert tower.rings == []

    assert Page(click(link).text).said["h1"] == ["Approved"]
    ended(mailed, run_id)
    assert [ring.times for ring in tower.rings] == [3]
    after = httpx.get(link)
    assert "<form" not in after.text
    assert Page(after.text).values["Decided by"] == mailed.name
    assert click(link).status_code == 200
    assert click(link, "reject").status_code == 409
    assert decide(mailed, run_id, question["call_id"], "reject").status_code == 409
    assert len(tower.rings) == 1
    mails_to(post[0], mailed, 1)
    # Whoever reads the log, or the numbers, cannot decide.
    token = link.rpartition("/")[2]
    assert httpx.get(f"{link}AAAA").status_code == 404
    log = mailed.steward.log.read_text()
    assert "GET /api/v1/approvals/" in log
    assert token not in log
    assert token not in mailed.http.get("/metrics").text


def test_a_rejection_takes_a_note_and_each_call_has_a_mail_of_its_own(
    mailed: Person, provider: ScriptedProvider, tower: Tower, post: tuple[Post, dict[str, str]]
) -> None:
    run_id = waits_at_night(
        mailed, provider, *(Call("ring_at_night", {"times": n}) for n in (1, 2))
    )
    mails = mails_to(post[0], mailed, 2)
    links = {n: link_in(m) for m in mails for n in (1, 2) if f'"times": {n}' in text_of(m)}
    note = " The children sleep.\r\nAll <three>. "
    page = click(links[1], "reject", reason=note)
    assert Page(page.text).values["Note"] == "The children sleep.\nAll <three>."
    # The other one is decided in the app, and its link says so.
    (second,) = questions_of(mailed, run_id)
    assert decide(mailed, run_id, second["call_id"], "approve").status_code == 200
    assert Page(httpx.get(links[2]).text).said["h1"] == ["Approved"]
    assert click(links[2], "reject").status_code == 409
    ended(mailed, run_id)
    told = tool_results(provider.requests[-1])
    assert "The children sleep.\nAll <three>." in told[0]
    assert [ring.times for ring in tower.rings] == [2]


def test_what_a_model_wrote_is_shown_and_does_nothing(
    mailed: Person, provider: ScriptedProvider, post: tuple[Post, dict[str, str]]
) -> None:
    """In the person's own language, and by their clock."""
    mailed.http.patch("/users/me", json={"language": "zh-CN"}).raise_for_status()
    habits = {"habits": {"zone": "Asia/Shanghai"}}
    mailed.http.put("/notifications/preferences", json=habits).raise_for_status()
    agent = make_agent(mailed, "send_notification", name="<i>Packer</i>")
    plan = calls(Call("send_notification", NASTY)), say("Sent.")
    provider.plan("the parcel", *plan)
    run_id = begin(mailed, agent, "Mind <u>the parcel</u>.")
    (mail,) = mails_to(post[0], mailed, 1)
    assert mail["Subject"] == "等待您的决定：send_notification"
    assert "\\u202egnp.exe\\u202c" in text_of(mail)
    assert "\u202e" not in text_of(mail) + text_of(mail, "html")
    assert "<script" not in text_of(mail, "html")
    assert "<b>" not in text_of(mail, "html")

    html = httpx.get(link_in(mail), headers={"Accept-Language": "en"}).text
    assert 'lang="zh-CN"' in html
    page = Page(html)
    assert page.said["h1"] == ["是否允许？"]
    assert not {"script", "b", "i", "u"} & set(page.tags)
    assert page.values["title"] == (
        'Pack </script><script>alert("1")</script> & \\u202egnp.exe\\u202c'
    )
    assert page.values["body"] == "<b>One</b>\n'two'\\u200b"
    assert page.values["所答问题"] == "Mind <u>the parcel</u>."
    assert page.values["请在此之前决定"].endswith("(Asia/Shanghai)")
    assert click(link_in(mail)).status_code == 200
    ended(mailed, run_id)
    items = mailed.http.get("/notifications/inbox").json()["items"]
    (sent,) = (item for item in items if item["event"] == "message")
    assert sent["title"].startswith('Pack </script><script>alert("1")</script> &')


def test_a_link_outlives_the_process_and_what_is_unknown_is_asked_by_mail(
    new_steward: Make, provider: ScriptedProvider, tower: Tower, tmp_path: Path
) -> None:
    with post_office(tmp_path) as (post, mail_settings):
        steward = new_steward(**asks(provider), **tower.settings(), **mail_settings).start()
        person = steward.person("keeper")
        run_id = waits_at_night(person, provider)
        follower = follow(person, run_id)
        first = link_in(mails_to(post, person, 1)[0]).rpartition("/api/")[2]
        steward.kill()
        steward.start()
        assert Page(httpx.get(f"{steward.url}/api/{first}").text).said["h1"] == ["Allow this?"]
        tower.hang()
        assert click(f"{steward.url}/api/{first}").status_code == 200
        wait_until(lambda: tower.rings, "it rings")
        steward.kill()
        tower.release()
        steward.start()
        mail = mails_to(post, person, 2)[1]
        assert mail["Subject"] == "Did it happen? ring_at_night"
        # The first link is none of the second question's.
        assert "<form" not in httpx.get(f"{steward.url}/api/{first}").text
        assert click(f"{steward.url}/api/{first}").status_code == 409
        assert click(link_in(mail), "approve").status_code == 422
        said = Page(click(link_in(mail), "happened").text)
        assert said.said["h1"] == ["It happened"]
        follower.wait()
        assert len(tower.rings) == 1
        mails_to(post, person, 2)
        assert steward.stop() == 0


def test_two_replicas_that_are_asked_at_once_decide_once(
    new_database: Callable[[], str],
    models: Path,
    provider: ScriptedProvider,
    tower: Tower,
    tmp_path: Path,
) -> None:
    with post_office(tmp_path) as (post, mail_settings):
        settings = asks(provider) | tower.settings() | mail_settings
        with replicas(new_database(), tmp_path / "shared", models, **settings) as house:
            both = house.start(), house.start()
            person = both[0].person("keeper")
            agent = make_agent(person, "ring_at_night")
            provider.plan("at night", calls(NIGHT), say("That is that."))
            runs = [begin(person, agent, f"Ring at night {n}.") for n in range(4)]
            paths = [link_in(m).rpartition("/api/")[2] for m in mails_to(post, person, len(runs))]
            answers = [_at_once([f"{one.url}/api/{path}" for one in both * 3]) for path in paths]
            for said in answers:
                assert sorted(said) == [200] * 3 + [409] * 3
            for run_id in runs:
                frames = ended(person, run_id)
                assert [f.type for f in frames].count("approval.decided") == 1
            assert len(tower.keys) == len(set(tower.keys)) <= len(runs)
            assert len(post.mails) == len(runs)


def _at_once(links: list[str]) -> list[int]:
    """The answers to clicks of several people at once: half approve, half reject."""
    said: list[int] = []
    clicks = [
        threading.Thread(target=lambda a, d: said.append(click(a, d).status_code), args=(link, d))
        for link, d in zip(links, ("approve", "reject", "reject", "approve") * 2, strict=False)
    ]
    for one in clicks:
        one.start()
    for one in clicks:
        one.join()
    return said
