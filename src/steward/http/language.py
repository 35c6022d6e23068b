"""Which of Steward's two languages a client asked for."""


def asked_language(accept_language: str | None) -> str:
    """`zh` or `en` by the Accept-Language header (RFC 9110, 12.5.4); English unless Chinese
    is preferred to it."""
    if not accept_language or "zh" not in accept_language.lower():
        return "en"
    best: tuple[float, str] = (0.0, "en")
    for entry in accept_language.split(","):
        name, _, parameters = entry.strip().partition(";")
        quality = _quality(parameters)
        language = name.split("-")[0].lower()
        if language in ("en", "zh") and quality > best[0]:
            best = (quality, language)
    return best[1]


def _quality(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
