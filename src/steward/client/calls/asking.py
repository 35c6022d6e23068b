"""Questions: each can be waited for, streamed, or left in the background.

Each carries a `client_id`, under which it is one run however often it is sent; so it is sent again
when a connection breaks before the run's id has come. Give one of your own to ask once more after
your program was restarted, and get the same run.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import uuid4

from steward.client.effects import given, path

Ids = Sequence[str] | None


class Question(NamedTuple):
    """Where something is asked, and with what. `timeout`: how many seconds one waits for its end;
    the run goes on afterwards."""

    path: str
    body: dict[str, Any]
    timeout: float | None = None


class Earlier(NamedTuple):
    """A run that was begun before, and how long one waits for its end."""

    run_id: str
    timeout: float | None = None


Asked = Question | Earlier


def ask(
    question: str,
    *,
    collection_ids: Ids = None,
    document_ids: Ids = None,
    conversation_id: str | None = None,
    timeout: float | None = None,
    client_id: str | None = None,
) -> Question:
    """Ask one's documents: all, some collections, or some documents; further in a conversation."""
    return _question(
        "/ask",
        timeout,
        client_id,
        question=question,
        collection_ids=collection_ids,
        document_ids=document_ids,
        conversation_id=conversation_id,
    )


def run_agent(
    agent_id: str,
    input: str,
    *,
    collection_ids: Ids = None,
    document_ids: Ids = None,
    conversation_id: str | None = None,
    timeout: float | None = None,
    client_id: str | None = None,
) -> Question:
    """Give an agent something to do."""
    return _question(
        path("/agents/{}/runs", agent_id),
        timeout,
        client_id,
        input=input,
        collection_ids=collection_ids,
        document_ids=document_ids,
        conversation_id=conversation_id,
    )


def say(
    conversation_id: str,
    content: str,
    *,
    parent_id: str | None = None,
    agent_id: str | None = None,
    collection_ids: Ids = None,
    document_ids: Ids = None,
    timeout: float | None = None,
    client_id: str | None = None,
) -> Question:
    """Say something in a conversation. `parent_id`: the answer it follows, if not the last one;
    `agent_id`: who answers, if not who did before."""
    return _question(
        path("/conversations/{}/messages", conversation_id),
        timeout,
        client_id,
        content=content,
        parent_id=parent_id,
        agent_id=agent_id,
        collection_ids=collection_ids,
        document_ids=document_ids,
    )


def say_otherwise(
    conversation_id: str,
    message_id: str,
    content: str,
    *,
    agent_id: str | None = None,
    timeout: float | None = None,
    client_id: str | None = None,
) -> Question:
    """Ask a question in other words, as a branch of its own."""
    where = path("/conversations/{}/messages/{}/edit", conversation_id, message_id)
    return _question(where, timeout, client_id, content=content, agent_id=agent_id)


def answer_again(
    conversation_id: str,
    message_id: str,
    *,
    agent_id: str | None = None,
    timeout: float | None = None,
    client_id: str | None = None,
) -> Question:
    """Answer a question once more, as a branch of its own."""
    where = path("/conversations/{}/messages/{}/regenerate", conversation_id, message_id)
    return _question(where, timeout, client_id, agent_id=agent_id)


def watch(run_id: str, *, timeout: float | None = None) -> Earlier:
    """Follow a run that was begun before, from its first event on."""
    return Earlier(run_id, timeout)


def _question(where: str, timeout: float | None, client_id: str | None, **body: Any) -> Question:
    return Question(where, {"client_id": client_id or str(uuid4()), **given(**body)}, timeout)
