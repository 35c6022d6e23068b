"""A document's way: uploaded, read, searched, cited, deleted, on a real Steward."""

from pathlib import Path

from steward_process import Person

TEXT = """The lighthouse of Corvo was built in 1884 by Ana Duarte.

It burns rapeseed oil, and its keeper counts 214 steps each evening.

Every spring the harbour master paints its door green.
"""


def test_a_question_is_answered_with_the_exact_quote(person: Person) -> None:
    (document,) = person.upload(("corvo.txt", TEXT.encode()))
    assert document["status"] in ("queued", "processing")
    ready = person.wait_for(document["id"])
    assert (ready["status"], ready["pages"], ready["error"]) == ("ready", 1, None)

    answer = person.ask("Who built the lighthouse of Corvo?")
    assert answer["found"] is True
    assert "Ana Duarte" in answer["answer"]
    (citation, *_) = answer["citations"]
    assert citation["verified"] is True
    assert citation["document_id"] == document["id"]
    assert citation["quote"] == TEXT[citation["start"] : citation["end"]]
    assert person.text_of(document["id"]) == TEXT


def test_what_the_documents_do_not_say_is_said_plainly(person: Person) -> None:
    (document,) = person.upload(("corvo.txt", TEXT.encode()))
    person.wait_for(document["id"])
    answer = person.ask("What is the boiling point of tungsten?")
    assert answer["found"] is False
    assert answer["citations"] == []


def test_deleting_removes_file_text_words_and_vectors(person: Person) -> None:
    (document,) = person.upload(("corvo.txt", TEXT.encode()))
    person.wait_for(document["id"])
    blobs = person.steward.data / "files"
    assert [p for p in blobs.rglob("*") if p.is_file() and p.stat().st_size == len(TEXT.encode())]

    assert person.http.delete(f"/documents/{document['id']}").status_code == 204
    assert person.http.get(f"/documents/{document['id']}").status_code == 404
    assert person.http.post("/search", json={"query": "lighthouse"}).json()["items"] == []
    assert person.ask("Who built the lighthouse of Corvo?")["found"] is False


def test_the_same_file_twice_is_one_document(person: Person) -> None:
    (first,) = person.upload(("a.txt", TEXT.encode()))
    (second,) = person.upload(("b.txt", TEXT.encode()))
    assert first["id"] == second["id"]
    collection = person.http.post("/collections", json={"name": "elsewhere"}).json()
    (third,) = person.upload(("a.txt", TEXT.encode()), collection_id=collection["id"])
    assert third["id"] != first["id"]


def test_documents_are_found_by_words_of_their_names(person: Person) -> None:
    names = ["Annual Report 2025.txt", "report 100%.txt", "report_2026.txt", "扫描.txt"]
    for document in person.upload(*((name, name.encode()) for name in names)):
        person.wait_for(document["id"])
    (broken,) = person.upload(("2025 broken.pdf", b"%PDF-1.7 nothing"))
    person.wait_for(broken["id"], "failed")

    def found(**how: str) -> list[str]:
        said = person.http.get("/documents", params=how)
        assert said.status_code == 200, said.text
        return sorted(one["name"] for one in said.json()["items"])

    assert found(q="2025 REPORT") == ["Annual Report 2025.txt"]
    assert found(q="扫") == ["扫描.txt"]
    assert found(q="%") == ["report 100%.txt"]
    assert found(q="_") == ["report_2026.txt"]
    assert found(q="nothing like it") == []
    assert found(q="  ") == sorted([*names, "2025 broken.pdf"])
    assert found(state="failed") == ["2025 broken.pdf"]
    assert found(q="2025", state="ready") == ["Annual Report 2025.txt"]
    assert found(state="working") == []
    assert person.http.get("/documents", params={"state": "lost"}).status_code == 422


def test_every_sample_becomes_ready_or_says_why_not(person: Person, samples: Path) -> None:
    files = [(p.name, p.read_bytes()) for p in sorted(samples.iterdir()) if p.suffix != ".json"]
    states = {d["name"]: person.wait_for(d["id"]) for d in person.upload(*files)}
    for name, document in states.items():
        if name == "password.pdf":
            assert document["error_code"] == "password_protected"
        elif name.startswith("scanned"):
            assert document["status"] == "ready" or document["error_code"] == "ocr_not_installed"
        else:
            assert document["status"] == "ready", (name, document["error"])
