"""What runs took and what they did not find, told over HTTP: to their owner, and to nobody else."""

from datetime import UTC, datetime, timedelta
from typing import Any

from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward.kit.ids import first_id_of, new_id
from steward_process import Person, StewardProcess

FOUND = "Ana Duarte built the lighthouse of Corvo in 1884 [1]."
PRICE = {"input_micros_per_million": 2_000_000, "output_micros_per_million": 6_000_000}


def of(person: Person, path: str, **asked: Any) -> Any:
    said = person.http.get(path, params=asked)
    assert said.status_code == 200, said.text
    return said.json()


def test_the_questions_that_documents_did_not_answer_are_a_list(
    reader: Person, provider: ScriptedProvider, talking_steward: StewardProcess
) -> None:
    provider.script(Scenario(answer=FOUND))
    found = reader.ask("Who built the lighthouse of Corvo?")
    provider.script(Scenario(answer="Your documents do not say."))
    missed = [reader.ask(f"Who painted it in {year}?")["run_id"] for year in (1890, 1900)]

    said = of(reader, "/runs", found=False, limit=1)
    assert [run["id"] for run in said["items"]] == missed[1:]
    said = of(reader, "/runs", found=False, limit=1, after=said["next"])
    assert ([run["id"] for run in said["items"]], said["next"]) == (missed[:1], None)
    assert [run["id"] for run in of(reader, "/runs", found=True)["items"]] == [found["run_id"]]
    assert of(reader, "/runs", found=False, status="failed")["items"] == []
    assert of(reader, "/runs")["items"][0]["id"] == missed[1]
    assert reader.http.get("/runs", params={"found": "perhaps"}).status_code == 422
    stranger = talking_steward.person("passer-by")
    assert of(stranger, "/runs", found=False)["items"] == []


def test_what_took_most_comes_first(
    reader: Person, provider: ScriptedProvider, talking_steward: StewardProcess
) -> None:
    provider.script(Scenario(answer="A long answer without a price. " * 40))
    long = reader.ask("What is long?")
    provider.script(Scenario(answer="Brief."))
    brief = reader.ask("What is brief?")
    again = reader.ask("And again?", conversation_id=brief["conversation_id"])
    said = of(reader, "/usage/costliest")
    assert {run["cost_micros"] for run in said["runs"]} == {None}
    assert said["runs"][0] | {"question": "What is long?"} == said["runs"][0]
    tokens = [run["input_tokens"] + run["output_tokens"] for run in said["runs"]]
    assert tokens == sorted(tokens, reverse=True)
    both = next(one for one in said["conversations"] if one["id"] == brief["conversation_id"])
    parts = [r for r in said["runs"] if r["conversation_id"] == both["id"]]
    assert {r["id"] for r in parts} == {brief["run_id"], again["run_id"]}
    assert both["runs"] == 2
    assert both["input_tokens"] == sum(r["input_tokens"] for r in parts)

    # Money goes before tokens, where there is any.
    admin = talking_steward.sign_in("admin")
    assert admin.http.put("/usage/prices/scripted", json=PRICE).status_code == 200
    try:
        priced = reader.ask("What has a price?")
    finally:
        assert admin.http.delete("/usage/prices/scripted").status_code == 204
    said = of(reader, "/usage/costliest", limit=1)
    assert [run["id"] for run in said["runs"]] == [priced["run_id"]]
    assert [one["id"] for one in said["conversations"]] == [priced["conversation_id"]]
    assert said["runs"][0]["cost_micros"] > 0

    # In the time that was asked for, by its owner, and while it is there.
    day = datetime.now(UTC).date()
    before = of(reader, "/usage/costliest", to=str(day - timedelta(days=2)))
    assert (before["runs"], before["conversations"]) == ([], [])
    stranger = talking_steward.person("onlooker")
    theirs = of(stranger, "/usage/costliest")
    assert (theirs["runs"], theirs["conversations"]) == ([], [])
    gone = reader.http.delete(f"/conversations/{long['conversation_id']}?for_good=true")
    assert gone.status_code in (202, 204), gone.text
    questions = [run["question"] for run in of(reader, "/usage/costliest")["runs"]]
    assert "What is long?" not in questions
    for wrong in ({"limit": 0}, {"limit": 201}, {"from": "soon"}):
        assert reader.http.get("/usage/costliest", params=wrong).status_code == 422


def test_an_id_that_begins_a_time_sorts_before_all_that_follow() -> None:
    before = first_id_of(datetime.now(UTC) - timedelta(seconds=1))
    made = new_id()
    assert before < made < first_id_of(datetime.now(UTC) + timedelta(seconds=1))
