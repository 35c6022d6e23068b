"""What Steward serves of a document once it has read it, and what people do when it could not."""

import random
from collections.abc import Callable

import pytest
from ways_files import broken_docx, locked_pdf, pdf, prose

from steward_process import Person, StewardProcess

ODD_TEXT = (
    "Zeile eins\r\n第二行：灯塔守望人🏮\r\n\r\nThe café’s naïve façade, e\u0301 and 👩\u200d🚀.\r\n"
)


@pytest.mark.parametrize(
    ("name", "text", "encoding"),
    [
        ("odd.txt", ODD_TEXT * 600, "utf-8"),
        ("odd.md", ODD_TEXT, "utf-8"),
        ("bare.txt", "no line end", "utf-8"),
        ("wide.txt", ODD_TEXT, "utf-16"),
        ("gb.txt", "灯塔守望人每晚点灯，从不缺席。\n" * 800, "gb18030"),
        ("feeds.txt", "one\n\ftwo\n\f\fthree\n", "utf-8"),
        ("long.csv", "a,b\n" + "1,灯塔\n" * 4000, "utf-8"),
    ],
)
def test_the_pages_put_together_are_the_file(
    person: Person, name: str, text: str, encoding: str
) -> None:
    (document,) = person.upload((name, text.encode(encoding)))
    document = person.wait_for(document["id"])
    assert document["status"] == "ready", document["error"]
    end = 0
    pages: list[str] = []
    for n in range(1, document["pages"] + 1):
        page = person.http.get(f"/documents/{document['id']}/pages/{n}").json()
        assert (page["document_id"], page["n"], page["start"]) == (document["id"], n, end)
        end = page["end"]
        assert end - page["start"] == len(page["text"]) > 0
        pages.append(page["text"])
    assert "".join(pages) == text
    assert document["characters"] == end == len(text)


def test_a_passage_stands_where_it_says(person: Person) -> None:
    text = ODD_TEXT * 300 + "The keeper of Corvo counts 214 steps.\r\n" + ODD_TEXT * 300
    (document,) = person.upload(("odd.txt", text.encode()))
    person.wait_for(document["id"])
    found = person.http.post("/search", json={"query": "keeper of Corvo 214", "limit": 50}).json()
    assert found["found"] is True
    assert "214 steps" in found["items"][0]["text"]
    for passage in found["items"]:
        assert passage["text"] == text[passage["start"] : passage["end"]]
        page = person.http.get(f"/documents/{document['id']}/pages/{passage['page']}").json()
        assert page["start"] <= passage["start"] < passage["end"] <= page["end"]


@pytest.mark.parametrize(
    ("n", "status"), [("0", 422), ("-1", 422), ("two", 422), ("9" * 30, 422), ("3", 404)]
)
def test_a_page_that_is_not_there(person: Person, n: str, status: int) -> None:
    (document,) = person.upload(("two.pdf", pdf(["Page one.", "Page two."])))
    assert person.wait_for(document["id"])["pages"] == 2
    assert person.http.get(f"/documents/{document['id']}/pages/{n}").status_code == status


def test_a_file_comes_back_as_it_was_and_can_do_no_harm(person: Person) -> None:
    content = b"<html><script>alert(1)</script><p>The ferry leaves at nine.</p></html>"
    (document,) = person.upload(('渡轮 "nine".html', content))
    said = person.http.get(f"/documents/{document['id']}/file")
    assert said.content == content
    assert said.headers["content-type"].startswith("text/html")
    assert said.headers["content-length"] == str(len(content))
    assert said.headers["content-disposition"].startswith("attachment; filename*=utf-8''%E6%B8%A1")
    assert "sandbox" in said.headers["content-security-policy"]
    assert said.headers["x-content-type-options"] == "nosniff"
    some = person.http.get(f"/documents/{document['id']}/file", headers={"Range": "bytes=1-4"})
    assert (some.status_code, some.content) == (206, b"html")


ENGLISH = "The keeper counts 214 steps each evening. " + "The oil is pressed from rape. " * 3
CHINESE = "守望人每晚数二百一十四级台阶，从不缺席。" + "灯油由油菜籽压榨而成，每年运来两次。" * 3


@pytest.mark.parametrize(
    ("text", "language", "point"), [(ENGLISH, "en", "214 steps"), (CHINESE, "zh", "二百一十四级")]
)
def test_an_analysis_is_made_of_the_documents_own_sentences(
    person: Person, text: str, language: str, point: str
) -> None:
    (document,) = person.upload(("keeper.txt", text.encode()))
    person.wait_for(document["id"])
    said = person.http.post(f"/documents/{document['id']}/analysis")
    assert said.status_code == 200
    analysis = said.json()
    assert analysis["language"].startswith(language)
    assert analysis["model"] is None
    assert point in analysis["summary"] + " ".join(analysis["key_points"])
    for sentence in analysis["key_points"]:
        assert sentence in text


def test_what_is_not_read_is_not_analysed(person: Person) -> None:
    (document,) = person.upload(("locked.pdf", locked_pdf()))
    person.wait_for(document["id"])
    said = person.http.post(f"/documents/{document['id']}/analysis")
    assert (said.status_code, said.json()["code"]) == (409, "document_not_ready")
    assert said.json()["document_status"] == "failed"


def test_why_a_file_failed_is_said_in_both_languages(person: Person) -> None:
    (document,) = person.upload(("locked.pdf", locked_pdf()))
    failed = person.wait_for(document["id"])
    assert (failed["status"], failed["error_code"]) == ("failed", "password_protected")
    assert failed["progress"]["stage"] == "failed"
    assert "password" in failed["error"]
    person.http.patch("/users/me", json={"language": "zh-CN"}).raise_for_status()
    assert "密码" in person.document(document["id"])["error"]


def test_retry_is_for_what_failed(person: Person) -> None:
    locked, broken, fine = person.upload(
        ("locked.pdf", locked_pdf()), ("broken.docx", broken_docx()), ("fine.txt", b"All is well.")
    )
    assert person.wait_for(fine["id"])["status"] == "ready"
    refused = person.http.post(f"/documents/{fine['id']}/retry")
    assert (refused.status_code, refused.json()["code"]) == (409, "nothing_to_retry")
    for document, code in ((locked, "password_protected"), (broken, "damaged_file")):
        assert person.wait_for(document["id"])["error_code"] == code
        again = person.http.post(f"/documents/{document['id']}/retry")
        assert again.status_code == 202
        assert (again.json()["status"], again.json()["error"]) == ("queued", None)
        assert person.wait_for(document["id"])["error_code"] == code


def test_a_retry_succeeds_once_the_cause_is_gone(
    new_steward: Callable[..., StewardProcess],
) -> None:
    steward = new_steward(STEWARD_MAX_PAGES="2").start()
    person = steward.person("admin")
    (document,) = person.upload(("three.pdf", pdf(["One ferry.", "Two ferries.", "Three."])))
    assert person.wait_for(document["id"])["error_code"] == "too_many_pages"
    assert person.http.post("/search", json={"query": "ferry"}).json()["items"] == []
    steward.stop()
    del steward.settings["STEWARD_MAX_PAGES"]
    person = steward.start().sign_in("admin")
    assert person.document(document["id"])["status"] == "failed"
    assert person.http.post(f"/documents/{document['id']}/retry").status_code == 202
    ready = person.wait_for(document["id"])
    assert (ready["status"], ready["pages"], ready["error"]) == ("ready", 3, None)
    assert person.http.post("/search", json={"query": "ferry"}).json()["items"]


@pytest.mark.parametrize("state", ["queued", "processing", "searchable"])
def test_a_document_may_be_deleted_whatever_is_being_done_with_it(
    person: Person, state: str
) -> None:
    states = ["queued", "processing", "searchable"]
    said = person.steward.log.stat().st_size
    text = prose(random.Random(state), 1_500_000)
    (document,) = person.upload(("large.txt", text.encode()))
    person.wait_for(document["id"], *states[states.index(state) :])
    path = f"/documents/{document['id']}"
    assert person.http.delete(path).status_code == 204
    for gone in (path, f"{path}/file", f"{path}/pages/1", f"{path}/events"):
        assert person.http.get(gone).status_code == 404
    assert person.http.get("/documents").json()["items"] == []

    # What worked on it ends too, and leaves nothing: another document is read to its end.
    (after,) = person.upload(("after.txt", b"The ferry leaves at nine."))
    assert person.wait_for(after["id"])["status"] == "ready"
    found = person.http.post("/search", json={"query": "harbour lighthouse keeper", "limit": 100})
    assert {passage["document_id"] for passage in found.json()["items"]} <= {after["id"]}
    owner = person.http.get("/users/me").json()["id"]
    kept = (person.steward.data / "files" / owner).iterdir()
    assert [path.name for path in kept] == [after["id"]]
    assert '"error"' not in person.steward.log.read_bytes()[said:].decode()
