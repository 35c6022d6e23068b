"""One conversation as a file that its owner keeps."""

import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from sqlalchemy import select

from steward.answers.conversation_schemas import ConversationView, MessageView
from steward.answers.markdown import Footnotes, heading, message_as_markdown
from steward.answers.tables import Run
from steward.conversations import store
from steward.conversations.judge import feedback_on
from steward.conversations.tables import Conversation, Message
from steward.db.engine import Database

Format = Literal["markdown", "json"]
MEDIA_TYPES = {"markdown": "text/markdown; charset=utf-8", "json": "application/json"}
ENDINGS = {"markdown": "md", "json": "json"}
AT_ONCE = 200
# What no file system likes in a name.
UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]+')
LONGEST_NAME = 80


@dataclass(frozen=True)
class Exported:
    """A file on its way to a client."""

    body: AsyncIterator[bytes]
    media_type: str
    headers: dict[str, str]


async def export_conversation(
    owner_id: str, conversation_id: str, form: Format, *, language: str, database: Database
) -> Exported:
    """The branch that is shown as Markdown, or all messages as JSON. Raises `NotFound`."""
    async with database.read() as session:
        conversation = await store.conversation_of(session, owner_id, conversation_id)
    body = (
        _as_json(conversation, database)
        if form == "json"
        else _as_markdown(conversation, language, database)
    )
    named = file_disposition(conversation.title or "conversation", ENDINGS[form])
    return Exported(body, MEDIA_TYPES[form], {"Content-Disposition": named})


def file_disposition(title: str, ending: str) -> str:
    """The header that names a download: for old clients in ASCII, for the others as RFC 5987 has
    it."""
    name = UNSAFE.sub(" ", title)
    name = " ".join(name.split())[:LONGEST_NAME].strip(". ") or "conversation"
    plain = " ".join(re.sub(r"[^\x20-\x7e]|[%;]", " ", name).split()) or "conversation"
    return (
        f'attachment; filename="{plain}.{ending}"; '
        f"filename*=UTF-8''{quote(f'{name}.{ending}', safe='')}"
    )


async def _as_markdown(
    conversation: Conversation, language: str, database: Database
) -> AsyncIterator[bytes]:
    yield heading(conversation).encode()
    footnotes = Footnotes(language)
    async for messages in _portions(conversation, database, shown=True):
        names = await _agents(messages, database)
        for message in messages:
            name = names.get(message.run_id or "", "Steward")
            yield message_as_markdown(message, name, footnotes, language).encode()
    yield footnotes.as_markdown().encode()


async def _as_json(conversation: Conversation, database: Database) -> AsyncIterator[bytes]:
    head = ConversationView.of(conversation).model_dump_json()
    yield head[:-1].encode() + b',"messages":['
    first = True
    async for messages in _portions(conversation, database, shown=False):
        async with database.read() as session:
            feedback = await feedback_on(session, messages)
        for message in messages:
            view = MessageView.of(message, feedback.get(message.id))
            yield (b"" if first else b",") + view.model_dump_json().encode()
            first = False
    yield b"]}\n"


async def _agents(messages: Sequence[Message], database: Database) -> dict[str, str]:
    """The names of the agents that have answered, by their runs, as they were called then."""
    runs = [message.run_id for message in messages if message.agent_id is not None]
    if not runs:
        return {}
    query = select(Run.id, Run.definition).where(Run.id.in_(runs))
    async with database.read() as session:
        rows = (await session.execute(query)).all()
    return {row.id: row.definition["name"] for row in rows if row.definition}


async def _portions(
    conversation: Conversation, database: Database, *, shown: bool
) -> AsyncIterator[Sequence[Message]]:
    read = store.messages_shown if shown else store.messages_of
    after: str | None = None
    while True:
        async with database.read() as session:
            rows = await read(session, conversation.owner_id, conversation.id, after, AT_ONCE)
        yield rows
        if len(rows) < AT_ONCE:
            return
        after = rows[-1].id
