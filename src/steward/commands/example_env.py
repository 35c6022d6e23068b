"""The text of `.env.example`, written from the settings themselves."""

from typing import Any

from steward.settings import Settings


def example_env() -> str:
    """The text of `.env.example`: each setting, its explanation and its default."""
    lines = ["# Settings of Steward. Copy to .env and change what you like; all are optional."]
    group = None
    for name, field in Settings.model_fields.items():
        extra = field.json_schema_extra
        belongs = extra["group"] if isinstance(extra, dict) else None
        if belongs != group:
            group = belongs
            lines += ["", f"# --- {group}"]
        lines += [f"# {field.description}", f"# STEWARD_{name.upper()}={_shown(field.default)}"]
    return "\n".join(lines) + "\n"


def _shown(default: Any) -> str:
    return "" if default is None else "[]" if default == [] else str(default)
