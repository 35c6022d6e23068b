"""Conversations and their messages."""

from datetime import datetime

from steward.client.things.answers import Citation, Tokens
from steward.client.things.thing import Thing


class Conversation(Thing):
    """A thread of messages. `leaf_id` is the last message of the branch that is shown."""

    id: str
    title: str
    leaf_id: str | None
    created_at: datetime
    updated_at: datetime


class Message(Thing):
    """What a person (`role` user) or Steward (assistant) said. `siblings` are the messages that
    follow the same one, itself among them."""

    id: str
    parent_id: str | None
    run_id: str | None
    agent_id: str | None
    role: str
    status: str
    content: str
    found: bool | None
    citations: list[Citation]
    model: str | None
    usage: Tokens
    created_at: datetime
    siblings: list[str]


class Match(Thing):
    """Where a word stands in a snippet, in characters."""

    start: int
    end: int


class Snippet(Thing):
    """A piece of a text, and what was found in it."""

    text: str
    matches: list[Match]


class Hit(Thing):
    """A message in which all words were found; without a message, the conversation's title."""

    conversation_id: str
    title: str
    message_id: str | None
    role: str | None
    snippet: Snippet
    created_at: datetime
