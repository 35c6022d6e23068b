"""Searching one's conversations over HTTP."""

from test_ways_conversation import begin, everything, say

from steward_process import Person, StewardProcess


def search(person: Person, q: str) -> list[dict[str, object]]:
    said = person.http.get("/conversations/search", params={"q": q})
    assert said.status_code == 200, said.text
    items: list[dict[str, object]] = said.json()["items"]
    return items


def marked(hit: dict[str, object]) -> list[str]:
    snippet = hit["snippet"]
    assert isinstance(snippet, dict)
    return [snippet["text"][match["start"] : match["end"]] for match in snippet["matches"]]


def test_questions_answers_and_titles_are_found(person: Person) -> None:
    conversation = begin(person, title="Weather 天气")
    said = say(person, conversation["id"], "How will the WEATHER in Beijing be?")
    title, question = sorted(search(person, "weather"), key=lambda hit: str(hit["message_id"]))[
        ::-1
    ]
    assert (title["message_id"], title["role"], marked(title)) == (None, None, ["Weather"])
    assert (question["role"], marked(question)) == ("user", ["WEATHER"])
    assert {hit["conversation_id"] for hit in (title, question)} == {conversation["id"]}
    assert {hit["title"] for hit in (title, question)} == {"Weather 天气"}
    (answer,) = search(person, "documents say")
    assert answer["message_id"] == said["message_id"]
    assert answer["role"] == "assistant"
    assert "".join(marked(answer)) == "documentssay"


def test_chinese_is_found_by_its_words(person: Person) -> None:
    conversation = begin(person, title="旅行")["id"]
    say(person, conversation, "今天北京的天气怎么样？")
    say(person, conversation, "那么上海呢？")
    (hit,) = search(person, "北京天气")
    assert marked(hit) == ["北京", "天气"]
    assert search(person, "北京上海") == []
    assert [marked(hit) for hit in search(person, "上海")] == [["上海"]]


def test_hits_come_newest_first_page_by_page(person: Person) -> None:
    conversation = begin(person, title="counting")["id"]
    for n in range(5):
        say(person, conversation, f"zeppelin {n}")
    whole = everything(person, "/conversations/search", 50, q="zeppelin")
    asked = [h for h in whole if h["role"] == "user"]
    assert [h["snippet"]["text"] for h in asked] == [f"zeppelin {n}" for n in (4, 3, 2, 1, 0)]  # type: ignore[index]
    for limit in (1, 2, 5):
        assert everything(person, "/conversations/search", limit, q="zeppelin") == whole


def test_wildcards_and_empty_queries_find_nothing(person: Person) -> None:
    say(person, begin(person, title="plain")["id"], "plain words")
    for q in ("%", "_", "%%", "x%", "x_", "", " ", "'; --", "\\"):
        assert search(person, q) == [], q
    assert person.http.get("/conversations/search", params={"q": "x" * 201}).status_code == 422
    assert person.http.get("/conversations/search").json() == {"items": [], "next": None}


def test_nobody_finds_what_others_said_or_what_is_deleted(person: Person, stranger: Person) -> None:
    mine = begin(person, title="dirigible")["id"]
    say(person, mine, "dirigible secrets")
    say(stranger, begin(stranger, title="other")["id"], "my own dirigible")
    assert {hit["title"] for hit in search(stranger, "dirigible")} == {"other"}
    assert len(search(person, "dirigible")) >= 2
    assert person.http.patch(f"/conversations/{mine}", json={"title": "airship"}).status_code == 200
    assert all(hit["message_id"] for hit in search(person, "dirigible"))
    assert [hit["message_id"] for hit in search(person, "airship")] == [None]
    assert person.http.delete(f"/conversations/{mine}").status_code == 204
    assert search(person, "dirigible") == search(person, "airship") == []


def test_a_key_that_may_only_read_may_search(steward: StewardProcess, person: Person) -> None:
    key = person.http.post("/api-keys", json={"name": "reader", "scopes": ["read"]}).json()["key"]
    say(person, begin(person, title="keys")["id"], "read me")
    with steward.client() as anybody:
        said = anybody.get(
            "/conversations/search", params={"q": "read"}, headers={"X-API-Key": key}
        )
    assert said.status_code == 200
    assert said.json()["items"]
