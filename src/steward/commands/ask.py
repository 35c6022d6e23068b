"""Asking: the answer is shown as it comes, goes on after a restart, and names its sources.

Into a pipe only what stands in the end is written, since what a restart makes void cannot be
taken back from there.
"""

from typing import Any

from steward.commands.answer import Answer, is_end
from steward.commands.api import Api
from steward.commands.events import Event
from steward.commands.failure import Failure
from steward.commands.name_to_id import find_agent
from steward.commands.persist import persist
from steward.commands.terminal import Terminal

FOUND, ERROR, NOT_FOUND, INTERRUPTED = 0, 1, 2, 130
QUOTES = "quotes"
# A pause that is shorter than this is not worth a word.
LONG_PAUSE_SECONDS = 2.0


def ask(
    question: str,
    where: dict[str, Any],
    conversation_id: str | None,
    *,
    agent: str | None,
    as_json: bool,
    api: Api,
    terminal: Terminal,
) -> int:
    """Ask, an agent if one is named, and show the answer. Ctrl-C cancels it.

    Returns 0 when it was found, 2 when the documents do not say, 1 when the run failed, 130 when it
    was cancelled here. Raises `Failure`.
    """
    body = {"mode": "stream", **where}
    if conversation_id:
        body["conversation_id"] = conversation_id
    if agent:
        path, body["input"] = f"/agents/{find_agent(api, agent)['id']}/runs", question
    else:
        path, body["question"] = "/ask", question
    # Refused while draining means that nothing was begun.
    opened = persist(lambda: api.open_stream(path, body))
    answer = Answer(opened.headers["X-Run-Id"])
    screen = Screen(answer, terminal, live=terminal.interactive and not as_json)
    try:
        for event in api.follow(
            f"/runs/{answer.run_id}/events", ends=is_end, opened=opened, waiting=screen.waiting
        ):
            screen.take(event)
    except KeyboardInterrupt:
        return _cancel(answer, api, terminal)
    if as_json:
        terminal.json(answer.as_json())
    else:
        screen.finish()
    return _exit_code(answer)


def _exit_code(answer: Answer) -> int:
    assert answer.end is not None
    if answer.end.type != "run.completed":
        return ERROR
    # An agent that was not to look in documents finds nothing and misses nothing.
    return NOT_FOUND if answer.end.data["found"] is False else FOUND


def _cancel(answer: Answer, api: Api, terminal: Terminal) -> int:
    terminal.line()
    try:
        api.post(f"/runs/{answer.run_id}/cancel")
    except Failure as failure:
        terminal.complain(failure)
        terminal.note("The answer could not be stopped.", "无法停止该回答。")
        return ERROR
    terminal.note("Stopped. What was said so far is kept.", "已停止，已生成的内容会保留。")
    return INTERRUPTED


class Screen:
    """Shows an answer; piece by piece as it comes when `live`, else at its end."""

    def __init__(self, answer: Answer, terminal: Terminal, *, live: bool) -> None:
        self._answer = answer
        self._terminal = terminal
        self._live = live
        self._away = False

    def take(self, event: Event) -> None:
        """Hear an event, and show what it brings."""
        before = len(self._answer.text) if event.type == "step.restarted" else 0
        self._answer.take(event)
        if event.type == "approval.requested":
            self._tell_who_waits(event.data["name"])
        if not self._live:
            return
        if event.type == "text.delta":
            self._away = False
            self._terminal.write(event.data["text"])
        elif event.type == "step.restarted" and before > len(self._answer.text):
            self._take_back(before - len(self._answer.text))

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
        answer, terminal = self._answer, self._terminal
        assert answer.end is not None
        if not self._live:
            terminal.write(answer.text)
        if answer.text:
            terminal.line()
        if answer.end.type == "run.completed":
            self._show_sources()
        elif answer.end.type == "run.cancelled":
            terminal.note("The answer was stopped.", "回答已被停止。")
        else:
            error = answer.end.data["error"]
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
        answer, terminal = self._answer, self._terminal
        assert answer.end is not None
        # Without a language model the answer itself says so.
        if answer.end.data["found"] is False and answer.end.data["model"] != QUOTES:
            terminal.note("✗ Your documents do not say.", "✗ 您的文档中没有答案。")
        if answer.citations:
            terminal.line()
            terminal.say("Sources", "来源")
        for citation in answer.citations:
            self._show_source(citation)
        if self._live:
            conversation = answer.end.data["conversation_id"]
            terminal.line()
            terminal.say(
                f"To ask further: steward ask --conversation {conversation} …",
                f"继续提问：steward ask --conversation {conversation} …",
            )

    def _show_source(self, citation: dict[str, Any]) -> None:
        terminal = self._terminal
        mark = "✓" if citation["verified"] else terminal.words("not verified", "未核实")
        page = terminal.words(f"page {citation['page']}", f"第 {citation['page']} 页")
        terminal.line(f"[{citation['n']}] {citation['document_name']}, {page}  {mark}")
        quote = " ".join(citation["quote"].split())
        if quote:
            terminal.line(terminal.words(f"    “{quote}”", f"    「{quote}」"))
