"""A document is deleted."""

from steward.client import Steward
from steward.commands.name_to_id import find_document
from steward.commands.terminal import Terminal


def remove_document(name: str, *, sure: bool, client: Steward, terminal: Terminal) -> int:
    """Delete a document with its text, words and vectors; a person is asked first unless `sure`.

    Returns the exit code. Raises `StewardError`.
    """
    document = find_document(client, name)
    name = document.name
    question = (f"Delete {name} for good?", f"永久删除 {name}？")
    if terminal.can_ask and not sure and not terminal.agrees(*question):
        return 1
    client.documents.delete(document.id)
    terminal.say(f"Deleted {name}.", f"已删除 {name}。")
    return 0
