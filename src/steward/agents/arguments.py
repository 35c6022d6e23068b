"""The arguments of a function as a JSON schema, and the check of what a model gives for them."""

import inspect
from collections.abc import Callable, Mapping
from typing import Annotated, Any, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model
from pydantic.json_schema import GenerateJsonSchema

from steward.agents.tool import Calling, TryAgain

# Fields have names of their own, so that a parameter may have any name, also one of pydantic's.
_PREFIX = "argument_"
_SHOWN_ERRORS = 10
_SHOWN_MESSAGE = 200
_SHOWN_INPUT = 60


class _Untitled(GenerateJsonSchema):
    """A schema without titles, which only repeat the names."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


class Arguments:
    """What a function takes: the `schema` that the model sees, and `injected`, the name of the
    parameter that gets the `Calling`, if there is one.

    `descriptions` holds a sentence for each parameter; one in the annotation itself counts more.
    Raises `TypeError` for a parameter that a model could not give.
    """

    def __init__(self, function: Callable[..., Any], descriptions: Mapping[str, str]) -> None:
        hints = _hints(function)
        fields: dict[str, Any] = {}
        self.injected: str | None = None
        for name, parameter in inspect.signature(function).parameters.items():
            _refuse_unusable(function, parameter, hints)
            if hints[name] is Calling:
                self.injected = name
                continue
            annotation = hints[name]
            if name in descriptions:
                annotation = _described(annotation, descriptions[name])
            default = ... if parameter.default is parameter.empty else parameter.default
            fields[_PREFIX + name] = (annotation, default)
        config = ConfigDict(
            extra="forbid",
            arbitrary_types_allowed=False,
            alias_generator=lambda field: field.removeprefix(_PREFIX),
        )
        self._model: type[BaseModel] = create_model("Arguments", __config__=config, **fields)
        self.schema = self._model.model_json_schema(schema_generator=_Untitled)
        del self.schema["title"]

    def check(self, given: dict[str, Any]) -> dict[str, Any]:
        """The values of all parameters, those left out with their defaults. Raises `TryAgain`."""
        try:
            checked = self._model.model_validate(given)
        except ValidationError as wrong:
            raise TryAgain(_told(wrong)) from wrong
        return {
            name.removeprefix(_PREFIX): getattr(checked, name) for name in self._model.model_fields
        }


def _hints(function: Callable[..., Any]) -> dict[str, Any]:
    try:
        return get_type_hints(function, include_extras=True)
    except NameError as unknown:
        raise TypeError(
            f"the annotations of `{function.__name__}` cannot be read: {unknown}"
        ) from unknown


def _refuse_unusable(
    function: Callable[..., Any], parameter: inspect.Parameter, hints: Mapping[str, Any]
) -> None:
    what = f"`{parameter.name}` of `{function.__name__}`"
    if parameter.kind not in (parameter.POSITIONAL_OR_KEYWORD, parameter.KEYWORD_ONLY):
        raise TypeError(f"{what} cannot be given by name")
    if parameter.name not in hints:
        raise TypeError(f"{what} needs a type")


def _described(annotation: Any, sentence: str) -> Any:
    """The annotation with a description; what it says itself comes later and so counts more."""
    inner = getattr(annotation, "__metadata__", ())
    bare = annotation.__origin__ if inner else annotation
    return Annotated[(bare, Field(description=sentence), *inner)]


def _told(wrong: ValidationError) -> str:
    """What is wrong with each argument, short enough for a model to read."""
    errors = wrong.errors(include_url=False, include_context=False)
    lines = [_line(error) for error in errors[:_SHOWN_ERRORS]]
    if len(errors) > _SHOWN_ERRORS:
        lines.append(f"and {len(errors) - _SHOWN_ERRORS} more")
    return "The arguments do not fit:\n" + "\n".join(f"- {line}" for line in lines)


def _line(error: Any) -> str:
    place = ".".join(str(step) for step in error["loc"])
    message = _cut(error["msg"], _SHOWN_MESSAGE)
    if error["type"] == "extra_forbidden":
        return f"{_cut(place, _SHOWN_INPUT)}: there is no such argument"
    if error["type"] == "missing":
        return f"{place}: it is missing"
    return f"{place}: {message} (given: {_cut(repr(error['input']), _SHOWN_INPUT)})"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
