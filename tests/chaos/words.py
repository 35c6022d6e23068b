"""What is asked in the chaos tests, and what a scripted model makes of it."""

from chaos.traffic import Words
from scripted_plan import calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import WORDS, Call

DAY = Words("Ring all day.", "The day is over.")
NIGHT = Words("Ring at night.", "The night is over.")


def plain(tokens: int) -> Words:
    """A question that is answered by so many made-up words."""
    text = " ".join(WORDS[n % len(WORDS)] for n in range(tokens))
    return Words("Who turns the pages?", text)


def plan_agents(provider: ScriptedProvider) -> None:
    """Two rounds with three rings by day; by night two rings that have to be allowed."""
    look = Call("look_out", {"seconds": 0.1})
    day = [Call("ring_bell", {"times": n}) for n in (1, 2, 3)]
    night = [Call("ring_at_night", {"times": n}) for n in (1, 2)]
    provider.plan(DAY.ask, calls(*day[:2], look), calls(day[2]), say(DAY.expect or ""))
    provider.plan(NIGHT.ask, calls(*night), say(NIGHT.expect or ""))
