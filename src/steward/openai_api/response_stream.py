"""A run as the events of a response, while it happens, or once more from the beginning.

The same run has the same events with the same numbers whoever streams it, so that a client goes on
after the last one it saw.
"""

from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from typing import Any

import orjson

from steward.accounts.who import Who
from steward.answers.tables import Run
from steward.answers.watch import Watching
from steward.http.sse import HEARTBEAT, event
from steward.kit.errors import Problem
from steward.openai_api.chat_stream import ENDS
from steward.openai_api.follow import follow
from steward.openai_api.outcome import Outcome, outcome_of
from steward.openai_api.response_answer import (
    call_item,
    message_item,
    response,
    status_of,
    text_part,
)

Json = dict[str, Any]
LAST = {"completed": "response.completed", "failed": "response.failed"}


class Numbered:
    """Writes events with their numbers, and leaves out those the client has seen."""

    def __init__(self, after: int) -> None:
        self._after = after
        self._next = 0

    def write(self, kind: str, **facts: Any) -> bytes:
        """The next event; nothing if it was seen."""
        number, self._next = self._next, self._next + 1
        if number <= self._after:
            return b""
        return event(kind, orjson.dumps({"type": kind, "sequence_number": number, **facts}))


async def response_stream(
    who: Who, run: Run, root: str, *, after: int = -1, watching: Watching
) -> AsyncGenerator[bytes, None]:
    """The events after a number, until the run ends. What goes wrong ends it with `error`."""
    out = Numbered(after)
    begun = response(Outcome(run, ()), root, who.language)
    begun |= {"status": "in_progress", "output": [], "usage": None, "error": None}
    begun |= {"completed_at": None, "incomplete_details": None}
    yield out.write("response.created", response=begun) + out.write(
        "response.in_progress", response=begun
    )
    spoken = False
    async with aclosing(follow(who, run.id, watching=watching)) as pieces:
        async for piece in pieces:
            if piece.kind == "text":
                frames = b"" if spoken else b"".join(_begin_message(run, out))
                spoken = True
                yield frames + out.write(
                    "response.output_text.delta", **_of_text(run), delta=piece.text, logprobs=[]
                )
            elif piece.kind == "alive":
                yield HEARTBEAT
            elif piece.kind == "ended":
                async with watching.database.read() as session:
                    outcome = await outcome_of(session, who.user_id, run.id)
                yield b"".join(_end(outcome, root, who.language, out, spoken=spoken))
            else:
                yield _failure(ENDS[piece.kind](run.id), who, out)


def _begin_message(run: Run, out: Numbered) -> Iterator[bytes]:
    item = message_item(run, status="in_progress")
    yield out.write("response.output_item.added", output_index=0, item=item)
    part = {"type": "output_text", "text": "", "annotations": [], "logprobs": []}
    yield out.write("response.content_part.added", **_of_text(run), part=part)


def _of_text(run: Run) -> Json:
    return {"item_id": f"msg_{run.message_id}", "output_index": 0, "content_index": 0}


def _end(
    outcome: Outcome, root: str, language: str, out: Numbered, *, spoken: bool
) -> Iterator[bytes]:
    run = outcome.run
    has_message = spoken or not outcome.wanted
    if has_message:
        if not spoken:
            yield from _begin_message(run, out)
        yield from _end_message(run, root, out)
    for n in range(len(outcome.wanted)):
        yield from _call(outcome, n, n + has_message, out)
    whole = response(outcome, root, language)
    yield out.write(LAST.get(status_of(outcome), "response.incomplete"), response=whole)


def _end_message(run: Run, root: str, out: Numbered) -> Iterator[bytes]:
    part = text_part(run, root)
    for n, annotation in enumerate(part["annotations"]):
        yield out.write(
            "response.output_text.annotation.added",
            **_of_text(run),
            annotation_index=n,
            annotation=annotation,
        )
    yield out.write("response.output_text.done", **_of_text(run), text=part["text"], logprobs=[])
    yield out.write("response.content_part.done", **_of_text(run), part=part)
    yield out.write("response.output_item.done", output_index=0, item=message_item(run, part))


def _call(outcome: Outcome, n: int, place: int, out: Numbered) -> Iterator[bytes]:
    """A function that is wanted: its arguments come in one piece."""
    item = call_item(outcome, n)
    begun = item | {"arguments": "", "status": "in_progress"}
    where = {"output_index": place, "item_id": item["id"]}
    arguments = item["arguments"]
    yield out.write("response.output_item.added", output_index=place, item=begun)
    yield out.write("response.function_call_arguments.delta", **where, delta=arguments)
    yield out.write(
        "response.function_call_arguments.done", **where, name=item["name"], arguments=arguments
    )
    yield out.write("response.output_item.done", output_index=place, item=item)


def _failure(wrong: Problem, who: Who, out: Numbered) -> bytes:
    sentence = wrong.zh if who.language.startswith("zh") else wrong.en
    return out.write("error", code=wrong.code, message=sentence, param=None, steward=wrong.extra)
