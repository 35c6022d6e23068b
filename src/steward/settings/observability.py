"""Who may watch Steward, and where traces go."""

from typing import ClassVar

from pydantic import SecretStr

from steward.settings.declare import SettingsGroup, setting


class ObservabilitySettings(SettingsGroup):
    """Who may watch Steward, and where traces go."""

    title: ClassVar = "Observability"

    metrics_token: SecretStr | None = setting(
        None,
        "Whoever shows this as a bearer token may read /api/v1/metrics. Empty: callers on this "
        "machine may, unless a proxy asks for them. Administrators and their API keys with the "
        "scope admin always may.",
    )
    otlp_endpoint: str | None = setting(
        None,
        "The address of an OpenTelemetry collector (OTLP over HTTP, http://collector:4318) that is "
        "sent traces; empty sends none. Needs the extra otel.",
        pattern="^https?://",
    )
    trace_content: bool = setting(
        False,
        "Whether traces hold what people ask, what models answer and what tools are given.",
    )
