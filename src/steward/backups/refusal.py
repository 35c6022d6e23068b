"""Why a backup cannot be made or put back, in a sentence for whoever asked for it."""


class Refusal(Exception):
    """It cannot be done, and nothing was changed; says why, and what to do."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh
