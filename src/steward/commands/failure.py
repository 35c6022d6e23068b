"""What a command tells instead of a traceback.

    Failure
    └── NoAnswer   nobody answers at Steward's address

The command ends with exit code 1 and the sentence; `cli` is the one place that catches it.
"""


class Failure(Exception):
    """The command cannot go on; says why, and what to do, in English and Chinese."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh


class NoAnswer(Failure):
    """Nobody answers at the address, or the connection broke off."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(
            f"Steward does not answer at {url} ({why}). Is it running? "
            "Start it with: make run / steward serve",
            f"{url} 的 Steward 没有响应（{why}）。它在运行吗？启动命令：make run 或 steward serve",
        )
