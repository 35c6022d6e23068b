"""The text of `.env.example`, written from the settings themselves."""

from typing import Any

from steward.settings import GROUPS


def example_env() -> str:
    """The text of `.env.example`: each setting, its explanation and its default."""
    lines = ["# Settings of Steward. Copy to .env and change what you like; all are optional."]
    for group in GROUPS:
        lines += ["", f"# --- {group.title}"]
        for name, field in group.model_fields.items():
            lines += [f"# {field.description}", f"# STEWARD_{name.upper()}={_shown(field.default)}"]
    return "\n".join(lines) + "\n"


def _shown(default: Any) -> str:
    return "" if default is None else "[]" if default == [] else str(default)
