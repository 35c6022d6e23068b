"""The path of a request, as the log may have it."""

# An id has 36 characters.
LONGEST_SHOWN = 40


def shown_path(path: str) -> str:
    """The path with a dot in place of each part that is longer than an id: it is a signed link's,
    and whoever reads it could use it."""
    parts = path.split("/")
    return "/".join(part if len(part) <= LONGEST_SHOWN else "•" for part in parts)
