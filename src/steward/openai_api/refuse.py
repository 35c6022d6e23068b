"""What is said to a client that asks for something Steward does not do."""

from steward.kit.errors import Invalid, Problem


class NoSuchModel(Problem):
    """The model is not there, or not this person's: the same answer."""

    status = 404

    def __init__(self) -> None:
        super().__init__(
            "model_not_found",
            "There is no such model here. GET /v1/models lists those there are.",
            "没有这个模型，可用的模型见 GET /v1/models。",
            field="model",
        )


def not_done(field: str, en: str, zh: str) -> Invalid:
    """A parameter that is understood, and refused."""
    return Invalid("unsupported_parameter", en, zh, field=field)


def wrong(field: str, en: str, zh: str) -> Invalid:
    """A parameter that says something that cannot be."""
    return Invalid("invalid_value", en, zh, field=field)
