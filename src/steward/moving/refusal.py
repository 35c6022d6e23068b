"""Why nothing is moved, or a move cannot go on, in a sentence for whoever asked for it."""


class CannotMove(Exception):
    """It cannot be done; says why, and what to do, in English and Chinese."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh
