"""What a command tells instead of a traceback.

    Failure
    ├── NoAnswer   nobody answers at Steward's address
    └── Refused    Steward answered that it will not
        └── Busy   not now; nothing was begun, so asking again is safe

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


class Refused(Failure):
    """An error document of the API (RFC 9457); its sentence is in the language asked for."""

    def __init__(self, status: int, code: str, sentence: str) -> None:
        super().__init__(sentence, sentence)
        self.status = status
        self.code = code


class Busy(Refused):
    """Draining, or too many requests. `retry_after` is in seconds."""

    def __init__(self, status: int, code: str, sentence: str, retry_after: float) -> None:
        super().__init__(status, code, sentence)
        self.retry_after = retry_after
