"""All language models of this installation: the one it answers with, those that take over from it,
and those that agents may use beside them. The settings' stay; others are added while it runs."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from pydantic_ai.models import Model

from steward.kit.errors import Invalid
from steward.llm.connections import Connections
from steward.llm.open import open_model
from steward.llm.providers import COMPATIBLE, NATIVE, key_variable
from steward.settings import Settings

_WITH_ADDRESS = re.compile(r"(?P<spec>.+?)@(?P<url>https?://.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Named:
    """A model as the settings name it: `name` is what they say, `setting` is where, `spec` is the
    name without its address, and `url` is None for the provider's own address."""

    name: str
    setting: str
    spec: str
    url: str | None
    key: str | None


class Models:
    """The models that are open, by their names. Those of the settings stay as they are; others are
    added beside them, and whoever has a model in hand keeps it when it is taken away."""

    def __init__(self, opened: Mapping[str, Model[Any]], default: Sequence[str]) -> None:
        self._set = dict(opened)
        self._set_default = list(default)
        self._windows: dict[str, int] = {}
        self._opened, self._default = self._set, self._set_default

    def add(
        self,
        added: Mapping[str, Model[Any]],
        answering: Sequence[str],
        windows: Mapping[str, int],
    ) -> None:
        """From now on these are there, instead of what was added before.

        Those of `answering` answer after the default of the settings, in this order. `windows` has
        how many tokens of passages and history some of them are given. A name that the settings
        have means the settings' model.
        """
        new = {name: model for name, model in added.items() if name not in self._set}
        default = [*self._set_default, *(name for name in answering if name in new)]
        names = dict.fromkeys([*default, *self._set, *new])
        everything = self._set | new
        self._opened = {name: everything[name] for name in names}
        self._default = default
        self._windows = {name: tokens for name, tokens in windows.items() if name in new}

    @property
    def default(self) -> list[Model[Any]]:
        """The model Steward answers with, and those that take over from it, in this order; empty
        when answers are quoted passages."""
        return [self._opened[name] for name in self._default]

    @property
    def default_names(self) -> list[str]:
        """The names of `default`."""
        return list(self._default)

    @property
    def names(self) -> list[str]:
        """The names an agent may use, those of `default` first."""
        return list(self._opened)

    @property
    def set_names(self) -> list[str]:
        """The names of those that the settings name."""
        return list(self._set)

    def each(self, change: Callable[[Model[Any]], Model[Any]]) -> "Models":
        """The settings' models under the same names, each changed."""
        changed = {name: change(model) for name, model in self._set.items()}
        return Models(changed, self._set_default)

    def window(self, specs: Sequence[str]) -> int | None:
        """How many tokens of passages and history suit each model of the same `chain`; None where
        nothing else is said than in the settings."""
        names = [spec.strip() for spec in specs] or self._default
        return min((self._windows[name] for name in names if name in self._windows), default=None)

    def chain(self, specs: Sequence[str]) -> list[Model[Any]]:
        """The models of these names, in this order, each once; without names, `default`.

        Raises `Invalid` for a name that is not configured.
        """
        if not specs:
            return self.default
        names = list(dict.fromkeys(spec.strip() for spec in specs))
        for name in names:
            if name not in self._opened:
                raise _unknown(name)
        return [self._opened[name] for name in names]


def open_models(settings: Settings, connections: Connections) -> Models:
    """Every model that the settings name. Nothing is sent to anybody.

    Raises ValueError with a sentence for the person who wrote the settings, which names the model.
    """
    opened: dict[str, Model[Any]] = {}
    default: list[str] = []
    for named in named_models(settings):
        opened[named.name] = open_named(named, connections, stall_seconds=settings.model_timeout)
        if named.setting != "STEWARD_MODELS":
            default.append(named.name)
    return Models(opened, default)


def open_named(named: Named, connections: Connections, *, stall_seconds: float) -> Model[Any]:
    """The model. Raises ValueError with a sentence that says which setting to mend."""
    try:
        model = open_model(
            named.spec,
            url=named.url,
            key=named.key,
            connections=connections,
            stall_seconds=stall_seconds,
        )
    except ValueError as error:
        raise ValueError(f"{named.setting}: {error}") from error
    assert model is not None, "a name is not empty"
    return model


def named_models(settings: Settings) -> Iterator[Named]:
    """The models that the settings name, each once: the default, those that take over, the others.

    `STEWARD_MODEL_KEY` goes to the address that `STEWARD_MODEL` is at and to no other; elsewhere a
    provider's key comes from the provider's own variable. Raises ValueError for a setting that
    cannot be.
    """
    first = settings.model.strip()
    if settings.model_fallbacks and not first:
        raise ValueError("STEWARD_MODEL_FALLBACKS needs a model to take over from: STEWARD_MODEL.")
    home_spec, own_url = _split(first, "STEWARD_MODEL")
    home_url = own_url or settings.model_url
    seen: set[str] = set()
    for name, setting in (
        (first, "STEWARD_MODEL"),
        *((name.strip(), "STEWARD_MODEL_FALLBACKS") for name in settings.model_fallbacks),
        *((name.strip(), "STEWARD_MODELS") for name in settings.models),
    ):
        if not name or name in seen:
            continue
        seen.add(name)
        spec, url = _split(name, setting)
        neighbour = _provider(spec) == _provider(home_spec)
        if url is None and neighbour:
            url = home_url
        given = settings.model_key if neighbour and url == home_url else None
        yield Named(name, setting, spec, url, settings.key(given, key_variable(spec)))


def _split(name: str, setting: str) -> tuple[str, str | None]:
    """What stands before `@http…`, and the address; None when there is none.

    Models have names like `@cf/meta/llama` and `claude@20240620`, so an address says `http`.
    """
    found = _WITH_ADDRESS.fullmatch(name)
    if found is None:
        return name, None
    parts = urlsplit(found["url"])
    if parts.username is not None or parts.password is not None:
        shown = f"{found['spec']}@{parts.scheme}://…@{parts.hostname}"
        raise ValueError(
            f"{setting}: {shown} has a password in its address, where everybody could read it."
        )
    return found["spec"], found["url"]


def _provider(spec: str) -> str | None:
    """The word that says who serves a model; None where only an address says it."""
    word, colon, _ = spec.partition(":")
    return word if colon and (word in COMPATIBLE or word in NATIVE) else None


def _unknown(name: str) -> Invalid:
    return Invalid(
        "unknown_model",
        f"There is no language model called {name} here.",
        f"这里没有名为 {name} 的语言模型。",
        field="models",
        model=name,
    )
