"""A run as the chunks of a chat completion, while it happens."""

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import Any

import orjson

from steward.accounts.who import Who
from steward.answers.tables import Run
from steward.answers.watch import Watching
from steward.http.openai_errors import openai_error
from steward.http.sse import HEARTBEAT
from steward.kit.errors import Problem
from steward.openai_api.chat_answer import (
    chunk,
    finish,
    usage_chunk,
    wanted_calls,
)
from steward.openai_api.ends import begun_anew, gone, left, why_no_answer
from steward.openai_api.follow import follow
from steward.openai_api.outcome import Outcome, outcome_of, url_citations

DONE = b"data: [DONE]\n\n"
ENDS: dict[str, Callable[[str], Problem]] = {
    "left": left,
    "begun_anew": begun_anew,
    "gone": gone,
}


async def chat_stream(
    who: Who, run: Run, root: str, *, usage: bool, watching: Watching
) -> AsyncGenerator[bytes, None]:
    """The chunks as they are sent. What goes wrong ends the stream with an error."""
    begun = Outcome(run, ())
    yield data(chunk(begun, {"role": "assistant", "content": ""}))
    async with aclosing(follow(who, run.id, watching=watching)) as pieces:
        async for piece in pieces:
            if piece.kind == "text":
                yield data(chunk(begun, {"content": piece.text}))
            elif piece.kind == "alive":
                yield HEARTBEAT
            elif piece.kind == "ended":
                async for last in _last_chunks(who, run.id, root, usage, watching):
                    yield last
            else:
                yield failure(ENDS[piece.kind](run.id), who)


async def _last_chunks(
    who: Who, run_id: str, root: str, usage: bool, watching: Watching
) -> AsyncGenerator[bytes, None]:
    async with watching.database.read() as session:
        outcome = await outcome_of(session, who.user_id, run_id)
    if (wrong := why_no_answer(outcome.run)) is not None:
        yield failure(wrong, who)
        return
    if outcome.wanted:
        calls = [{"index": n, **call} for n, call in enumerate(wanted_calls(outcome))]
        yield data(chunk(outcome, {"tool_calls": calls}))
    annotations = url_citations(outcome.run, root)
    yield data(chunk(outcome, {"annotations": annotations} if annotations else {}, finish(outcome)))
    if usage:
        yield data(usage_chunk(outcome))
    yield DONE


def data(body: Any) -> bytes:
    """One event of a stream without names."""
    return b"data: %b\n\n" % orjson.dumps(body)


def failure(wrong: Problem, who: Who) -> bytes:
    """An error in the middle of a stream, in the language of whoever asked."""
    sentence = wrong.zh if who.language.startswith("zh") else wrong.en
    return data(openai_error(wrong.status, wrong.code, sentence, wrong.extra))
