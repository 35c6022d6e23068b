"""Redis, the pools and the memory of questions, as the measures tell of them."""

from collections.abc import Callable

from scraping import scrape

from redis_server import RedisServer
from steward_process import StewardProcess, wait_until
from talking_steward import with_lighthouse

Make = Callable[..., StewardProcess]
NEWS = {"use": "news"}


def test_redis_is_measured_where_one_is_set(new_steward: Make, redis_server: RedisServer) -> None:
    settings = {"STEWARD_REDIS_URL": redis_server.url, "STEWARD_EMBEDDING": "none"}
    steward = new_steward(**settings).start()
    assert scrape(steward)["redis_up", NEWS] == 1
    redis_server.stop()
    wait_until(lambda: scrape(steward)["redis_up", NEWS] == 0, "it is gone")
    with steward.client() as http:
        assert http.get("/health/ready").status_code == 200
    redis_server.start()
    wait_until(lambda: scrape(steward)["redis_up", NEWS] == 1, "it is back")
    assert steward.stop() == 0


def test_a_steward_without_redis_says_nothing_of_it(steward: StewardProcess) -> None:
    seen = scrape(steward)
    assert seen.labels("redis_up", "use") == set()
    assert seen.labels("db_connections", "pool") == {"writer", "reader", "jobs"}


def test_a_question_is_embedded_once(new_steward: Make) -> None:
    steward = new_steward().start()
    person = steward.person("somebody")
    with_lighthouse(person)
    for _ in range(3):
        person.http.post("/search", json={"query": "Who built it?"}).raise_for_status()
    seen = scrape(steward)
    assert seen["embedding_texts_total", {"kind": "query"}] == 1
    assert seen["query_vectors_total", {"found": "nowhere"}] == 1
    assert seen["query_vectors_total", {"found": "here"}] == 2
    assert steward.stop() == 0


def test_an_embedding_service_that_fails_is_counted(new_steward: Make) -> None:
    nowhere = {"STEWARD_EMBEDDING": "openai:m", "STEWARD_EMBEDDING_URL": "http://127.0.0.1:9/v1"}
    steward = new_steward(**nowhere, STEWARD_EMBEDDING_KEY="sk").start()
    person = steward.person("somebody")
    said = person.http.post("/embeddings", json={"texts": ["a"], "kind": "query"})
    assert said.status_code == 503
    seen = scrape(steward)
    assert seen["embedding_failures_total", {"outcome": "unavailable"}] >= 1
    steward.kill()
