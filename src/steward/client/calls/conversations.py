"""Conversations: begun, listed, searched, deleted."""

from typing import Literal

from steward.client.calls.ask_for import ask_for, ask_for_each, tell
from steward.client.effects import Items, Plan, Request, path
from steward.client.things.conversations import Conversation, Hit, Message


def create_conversation(title: str = "") -> Plan[Conversation]:
    """Begin a conversation; without a title it gets one from the first question."""
    return ask_for(Conversation, Request("POST", "/conversations", json={"title": title}))


def list_conversations() -> Items[Conversation]:
    """All conversations, the last used first."""
    return ask_for_each(Conversation, "/conversations")


def search_conversations(query: str) -> Items[Hit]:
    """Messages and titles in which all words of the query stand."""
    return ask_for_each(Hit, "/conversations/search", q=query)


def get_conversation(conversation_id: str) -> Plan[Conversation]:
    """One conversation."""
    return ask_for(Conversation, Request("GET", path("/conversations/{}", conversation_id)))


def rename_conversation(conversation_id: str, title: str) -> Plan[Conversation]:
    """Give a conversation another title."""
    where = path("/conversations/{}", conversation_id)
    return ask_for(Conversation, Request("PATCH", where, json={"title": title}))


def delete_conversation(conversation_id: str) -> Plan[None]:
    """Delete a conversation with all that was said in it."""
    return tell(Request("DELETE", path("/conversations/{}", conversation_id)))


def list_messages(
    conversation_id: str, *, branch: Literal["shown", "all"] = "shown"
) -> Items[Message]:
    """The messages of the branch that is shown, or of all branches, in their order."""
    return ask_for_each(Message, path("/conversations/{}/messages", conversation_id), branch=branch)
