"""A Steward with a model at a scripted provider, and a document to ask about."""

from scripted_provider import ScriptedProvider
from steward_process import Person

LIGHTHOUSE = """The lighthouse of Corvo was built in 1884 by Ana Duarte.

It burns rapeseed oil, and its keeper counts 214 steps each evening.

Every spring the harbour master paints its door green.
"""


def asks(provider: ScriptedProvider, model: str = "scripted") -> dict[str, str]:
    """The settings of a Steward whose model is at the provider. The name of the model is its
    script: see `scripted_scenarios`."""
    return {
        "STEWARD_MODEL": f"openai:{model}",
        "STEWARD_MODEL_URL": provider.url,
        "STEWARD_MODEL_KEY": "sk-scripted",
        "STEWARD_MODEL_TIMEOUT": "2",
    }


def with_lighthouse(person: Person) -> str:
    """Upload the document and wait until it is ready; returns its id."""
    (document,) = person.upload(("corvo.txt", LIGHTHOUSE.encode()))
    assert person.wait_for(document["id"])["status"] == "ready"
    id_: str = document["id"]
    return id_
