"""Plans of the scripted provider: what the model does in each round after a question.

A script is used up, a plan is not: the same request is answered the same way however often it is
made, so that a plan fits runs that are killed, and many runs at the same time.
"""

from typing import Any

from scripted_scenarios import Body, Call, Scenario

Messages = list[dict[str, Any]]


def call(name: str, **arguments: Any) -> Scenario:
    """A round in which the model wants one tool."""
    return calls(Call(name, arguments))


def calls(*wanted: Call) -> Scenario:
    """A round in which the model wants several tools at once."""
    return Scenario(calls=wanted)


def say(text: str) -> Scenario:
    """A round in which the model answers."""
    return Scenario(answer=text)


def planned(plans: dict[str, tuple[Scenario, ...]], body: Body) -> Scenario | None:
    """What the plan of this request's question has for its round; None when there is no plan.

    A plan belongs to the newest question that contains its words. Its last round is what the model
    does from then on.
    """
    messages: Messages = body["messages"]
    for at in range(len(messages) - 1, -1, -1):
        if messages[at]["role"] == "user":
            for words, rounds in plans.items():
                if words in str(messages[at].get("content")):
                    return rounds[min(_rounds_since(messages[at:]), len(rounds) - 1)]
    return None


def _rounds_since(messages: Messages) -> int:
    return sum(bool(message.get("tool_calls")) for message in messages)
