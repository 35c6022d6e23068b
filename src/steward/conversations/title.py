"""A conversation's title, from the first words said in it."""

LONGEST = 60


def title_from(text: str) -> str:
    """The first line's words, cut at a word where there are words to cut at."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    cut = line[:LONGEST]
    at_word = cut.rfind(" ")
    return (cut[:at_word] if at_word > LONGEST // 2 else cut).rstrip() + "…"
