"""`steward ask` against a real Steward: streamed, cited, cancelled, and over its restarts."""

import json
import re
import signal
from collections.abc import Callable

import pytest
from steward_command import Command

from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks, with_lighthouse

QUESTION = "Who built the lighthouse of Corvo?"
SLOW = "scripted:tokens=160,rate=40"
MakeSteward = Callable[..., StewardProcess]


@pytest.fixture
def asking(
    new_steward: MakeSteward, provider: ScriptedProvider, port: str, command: Command
) -> Callable[[str], tuple[StewardProcess, Person, Command]]:
    """A Steward with a scripted model at a fixed port, its administrator, and their command."""

    def start(model: str) -> tuple[StewardProcess, Person, Command]:
        steward = new_steward(**asks(provider, model), STEWARD_PORT=port).start()
        person = steward.person("admin")
        with_lighthouse(person)
        signed_in = command.with_environment(STEWARD_URL=steward.url).sign_in("admin")
        return steward, person, signed_in

    return start


def the_run(person: Person) -> dict[str, object]:
    (run,) = person.http.get("/runs").json()["items"]
    found: dict[str, object] = run
    return found


def wait_for_text(person: Person) -> None:
    """Return when the one run has said something that can be lost."""
    with person.client() as client:
        run = wait_until(lambda: next(client.runs.list(), None), "a run")
        with client.runs.stream(run.id) as told:
            assert any(event.type == "text.delta" for event in told)


def test_the_answer_its_source_and_exit_code_0(theirs: Command, person: Person) -> None:
    with_lighthouse(person)
    said = theirs.run("ask", QUESTION)
    assert said.returncode == 0, said.stderr
    assert "Ana Duarte" in said.stdout
    assert re.search(r"^\[1\] corvo\.txt, page 1 +✓$", said.stdout, re.MULTILINE)
    assert said.stderr == ""


def test_what_the_documents_do_not_say_is_exit_code_2(theirs: Command, person: Person) -> None:
    with_lighthouse(person)
    said = theirs.run("ask", "What is the boiling point of tungsten?")
    assert said.returncode == 2
    assert "Your documents do not say" in said.stdout


def test_json_has_what_a_waiting_client_gets(theirs: Command, person: Person) -> None:
    document_id = with_lighthouse(person)
    said = theirs.run("ask", QUESTION, "--json", "--document", "CORVO.txt")
    answer, waited = json.loads(said.stdout), person.ask(QUESTION)
    assert set(waited) - set(answer) <= {"confidence", "steps"}
    assert (answer["answer"], answer["found"]) == (waited["answer"], True)
    assert answer["citations"] == waited["citations"]
    assert answer["citations"][0]["document_id"] == document_id


def test_a_conversation_goes_on(theirs: Command, person: Person) -> None:
    with_lighthouse(person)
    first = json.loads(theirs.run("ask", QUESTION, "--json").stdout)
    conversation = first["conversation_id"]
    second = theirs.run("ask", "And when?", "--json", "--conversation", conversation)
    assert json.loads(second.stdout)["conversation_id"] == conversation


def test_what_is_not_there_is_said_in_a_sentence(theirs: Command, person: Person) -> None:
    said = theirs.run("ask", QUESTION, "--collection", "nowhere")
    assert (said.returncode, said.stderr) == (1, "There is no collection called nowhere.\n")
    said = theirs.with_environment(LANG="zh_CN.UTF-8").run("ask", QUESTION, "--document", "x")
    assert (said.returncode, said.stderr) == (1, "没有名为 x 的文档。\n")


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_pipe_gets_the_answer_that_stands_although_steward_was_restarted(
    asking: Callable[[str], tuple[StewardProcess, Person, Command]], number: signal.Signals
) -> None:
    steward, person, command = asking(SLOW)
    process = command.start("ask", QUESTION)
    wait_for_text(person)
    steward.signal(number)
    steward.start()
    out, err = process.communicate(timeout=60)
    assert process.returncode == 2, err  # made-up words cite nothing
    run = the_run(person)
    assert run["status"] == "completed"
    assert out == f"{run['output']}\n"


def test_at_a_terminal_a_restart_is_said_and_the_answer_goes_on(
    asking: Callable[[str], tuple[StewardProcess, Person, Command]],
) -> None:
    steward, person, command = asking(SLOW)
    screen = command.at_terminal("ask", QUESTION)
    screen.wait_for("reader turns a page")
    steward.kill()
    steward.start()
    assert screen.end() == 2, screen.text
    _, _, anew = screen.text.partition("above are void; they are written anew:\n")
    assert anew.startswith(f"{the_run(person)['output']}\n"), screen.text
    assert "✗ Your documents do not say." in anew


def test_ctrl_c_cancels_the_run(
    asking: Callable[[str], tuple[StewardProcess, Person, Command]],
) -> None:
    _, person, command = asking("scripted:tokens=4000,rate=40")
    screen = command.at_terminal("ask", QUESTION)
    screen.wait_for("reader turns a page")
    screen.interrupt()
    assert screen.end() == 130, screen.text
    assert "Stopped. What was said so far is kept." in screen.text
    wait_until(lambda: the_run(person)["status"] == "cancelled", "the run is cancelled")


def test_at_a_terminal_the_sources_follow_and_the_way_to_ask_further(
    asking: Callable[[str], tuple[StewardProcess, Person, Command]],
) -> None:
    _, person, command = asking("scripted:answer=cite,rate=50")
    screen = command.at_terminal("ask", QUESTION)
    assert screen.end() == 0, screen.text
    assert re.search(r"\[1\] corvo\.txt, page 1 +✓\n +“The lighthouse", screen.text), screen.text
    conversation = the_run(person)["conversation_id"]
    assert f"To ask further: steward ask --conversation {conversation}" in screen.text


def test_what_the_model_writes_is_not_obeyed_by_the_terminal(
    asking: Callable[[str], tuple[StewardProcess, Person, Command]], provider: ScriptedProvider
) -> None:
    _, _, command = asking("scripted")
    provider.script(Scenario(answer="Look: \x1b]0;owned\x07 and \x1b[2J."))
    screen = command.at_terminal("ask", QUESTION)
    assert screen.end() == 2, screen.text
    assert "Look: \ufffd]0;owned\ufffd and \ufffd[2J." in screen.raw


def test_a_failed_run_is_told_with_its_reason(
    asking: Callable[[str], tuple[StewardProcess, Person, Command]],
) -> None:
    _, _, command = asking("scripted:status=401")
    said = command.run("ask", QUESTION)
    assert said.returncode == 1
    assert "does not accept Steward's key" in said.stderr
    assert said.stdout == ""
