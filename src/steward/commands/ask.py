"""Asking: the answer is shown as it comes, goes on after a restart, and names its sources.

Into a pipe only what stands in the end is written, since what a restart makes void cannot be
taken back from there.
"""

from steward.client import Event, RunStream, Steward, StewardError
from steward.client.things.answers import Citation
from steward.commands.answer import as_json as answer_as_json
from steward.commands.api import as_failure
from steward.commands.name_to_id import find_agent
from steward.commands.search import Scope
from steward.commands.terminal import Terminal

FOUND, ERROR, NOT_FOUND, INTERRUPTED = 0, 1, 2, 130
QUOTES = "quotes"
# A pause that is shorter than this is not worth a word.
LONG_PAUSE_SECONDS = 2.0


def ask(
    question: str,
    where: Scope,
    conversation_id: str | None,
    *,
    agent: str | None,
    as_json: bool,
    client: Steward,
    terminal: Terminal,
) -> int:
    """Ask, an agent if one is named, and show the answer. Ctrl-C cancels it.

    Returns 0 when it was found, 2 when the documents do not say, 1 when the run failed, 130 when it
    was cancelled here. Raises `StewardError`, and `Failure` for an agent that is not there.
    """
    if agent:
        asked = client.agents.run_stream(
            find_agent(client, agent).id, question, conversation_id=conversation_id, **where
        )
    else:
        asked = client.ask_stream(question, conversation_id=conversation_id, **where)
    with asked as run:
        screen = Screen(run, terminal, live=terminal.interactive and not as_json)
        run.on_wait = screen.waiting
        try:
            for event in run:
                screen.take(event)
        except KeyboardInterrupt:
            return _cancel(run.run_id, client, terminal)
    if as_json:
        terminal.json(answer_as_json(run))
    else:
        screen.finish()
    return _exit_code(run)


def _exit_code(run: RunStream) -> int:
    assert run.end is not None
    if run.status != "completed":
        return ERROR
    # An agent that was not to look in documents finds nothing and misses nothing.
    return NOT_FOUND if run.end.data["found"] is False else FOUND


def _cancel(run_id: str, client: Steward, terminal: Terminal) -> int:
    terminal.line()
    try:
        client.runs.cancel(run_id)
    except StewardError as error:
        terminal.complain(as_failure(error))
        terminal.note("The answer could not be stopped.", "无法停止该回答。")
        return ERROR
    terminal.note("Stopped. What was said so far is kept.", "已停止，已生成的内容会保留。")
    return INTERRUPTED


class Screen:
    """Shows an answer; piece by piece as it comes when `live`, else at its end."""

    def __init__(self, run: RunStream, terminal: Terminal, *, live: bool) -> None:
        self._run = run
        self._terminal = terminal
        self._live = live
        self._away = False
        self._written = 0

    def take(self, event: Event) -> None:
        """Show what an event brings."""
        if event.type == "approval.requested":
            self._tell_who_waits(event.data["name"])
        if not self._live:
            return
        if event.type == "text.delta":
            self._away = False
            self._written += len(event.text)
            self._terminal.write(event.text)
        elif event.type == "step.restarted" and self._written > len(self._run.text):
            self._take_back(self._written - len(self._run.text))
            self._written = len(self._run.text)

    def waiting(self, seconds: float) -> None:
        """Steward is away; say so once, if it is for longer than a moment."""
        if self._live and not self._away and seconds >= LONG_PAUSE_SECONDS:
            self._away = True
            self._terminal.write("\n")
            self._terminal.note(
                "… Steward is away for a moment; the answer goes on when it is back.",
                "……Steward 暂时离开，恢复后会继续回答。",
            )

    def finish(self) -> None:
        """The whole answer if it was not shown yet, and its sources; or why there is none."""
        run, terminal = self._run, self._terminal
        assert run.end is not None
        if not self._live:
            terminal.write(run.text)
        if run.text:
            terminal.line()
        if run.status == "completed":
            self._show_sources()
        elif run.status == "cancelled":
            terminal.note("The answer was stopped.", "回答已被停止。")
        else:
            error = run.end.data["error"]
            terminal.note(error["message"], error["message_zh"])

    def _tell_who_waits(self, tool: str) -> None:
        """Also into a pipe: else nobody knows why nothing comes."""
        if self._live:
            self._terminal.write("\n")
        self._terminal.note(
            f"… waits until somebody decides about {tool}. Ctrl-C gives up.",
            f"……等待对 {tool} 的审批，按 Ctrl-C 可放弃。",
        )

    def _take_back(self, characters: int) -> None:
        """What is on the screen cannot be called back: say how much of it is void."""
        self._terminal.write("\n")
        self._terminal.note(
            f"… Steward was interrupted. The last {characters} characters above are void; "
            "they are written anew:",
            f"……Steward 曾被中断。上面最后 {characters} 个字符作废，重新生成：",
        )

    def _show_sources(self) -> None:
        run, terminal = self._run, self._terminal
        assert run.end is not None
        # Without a language model the answer itself says so.
        if run.end.data["found"] is False and run.end.data["model"] != QUOTES:
            terminal.note("✗ Your documents do not say.", "✗ 你的文档中没有答案。")
        if run.citations:
            terminal.line()
            terminal.say("Sources", "来源")
        for citation in run.citations:
            self._show_source(citation)
        if self._live:
            conversation = run.end.data["conversation_id"]
            terminal.line()
            terminal.say(
                f"To ask further: steward ask --conversation {conversation} …",
                f"继续提问：steward ask --conversation {conversation} …",
            )

    def _show_source(self, citation: Citation) -> None:
        terminal = self._terminal
        mark = "✓" if citation.verified else terminal.words("not verified", "未核实")
        page = terminal.words(f"page {citation.page}", f"第 {citation.page} 页")
        terminal.line(f"[{citation.n}] {citation.document_name}, {page}  {mark}")
        quote = " ".join(citation.quote.split())
        if quote:
            terminal.line(terminal.words(f"    “{quote}”", f"    「{quote}」"))
