"""What a program that signs in calls itself, in words that its user knows."""

# The first that is found names it; most browsers also call themselves by the names after theirs.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("Vivaldi", "Vivaldi"),
    ("SamsungBrowser", "Samsung Internet"),
    ("MicroMessenger", "WeChat"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("Windows", "Windows"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Macintosh", "macOS"),
    ("Linux", "Linux"),
)
LONGEST = 60


def program_of(user_agent: str) -> str:
    """`Firefox, Windows`; of what is no browser, its first word without a version. Empty if it does
    not say. The same program has the same name after an update."""
    browser = _first(BROWSERS, user_agent) if "Mozilla/" in user_agent else None
    if browser is None:
        first, _, _ = user_agent.strip().partition(" ")
        return first.partition("/")[0][:LONGEST]
    system = _first(SYSTEMS, user_agent)
    return f"{browser}, {system}" if system else browser


def _first(names: tuple[tuple[str, str], ...], text: str) -> str | None:
    return next((name for sign, name in names if sign in text), None)
