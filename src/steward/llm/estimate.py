"""How many tokens a text is worth when nobody has counted them."""

TOKEN = 40
"""What one token weighs in the unit of `weigh`."""


def weigh(text: str) -> int:
    """The weight of a text in fortieths of a token; weights of pieces add up to that of the whole.

    A Latin character is one byte of UTF-8 and about a quarter of a token (10 fortieths), a Chinese
    one is three bytes and about 0.8 of a token (32 fortieths). Both lie on one line,
    11 × bytes - characters, so a text is weighed without looking at its characters.
    """
    return 11 * len(text.encode(errors="replace")) - len(text)


def estimate_tokens(text: str) -> int:
    """About how many tokens a text is, rounded up: a quarter per Latin, 0.8 per Chinese letter."""
    return tokens_of(weigh(text))


def tokens_of(weight: int) -> int:
    """How many tokens a weight is, rounded up."""
    return -(-weight // TOKEN)
