"""The form in which searches compare texts: case, width and script make no difference."""

from steward.kit.text import plain_text, query_words


def folded(text: str) -> str:
    """The text as it is searched; Unicode's case folding, so that ß is ss."""
    return plain_text(text).casefold()


def search_words(query: str) -> list[str]:
    """The words of a query, each once, in the form of `folded`. They have letters and digits only,
    so none is a wildcard."""
    return list(dict.fromkeys(word.casefold() for word in query_words(query)))
