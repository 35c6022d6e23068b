"""Says what to install when an adapter is used without the libraries it adapts."""

from collections.abc import Iterator
from contextlib import contextmanager

from steward.kit.errors import Unavailable

HOW = 'pip install "steward[adapters]"'
ONE_DAY = 24 * 3600


class ExtraMissing(Unavailable):
    """The libraries of the extra `adapters` are not installed."""

    def __init__(self) -> None:
        super().__init__(
            "adapters_not_installed",
            f"This Steward was installed without what it needs for tools of others: {HOW}",
            f"此 Steward 未安装外部工具所需的组件：{HOW}",
            retry_after=ONE_DAY,
        )


@contextmanager
def libraries_of_the_extra() -> Iterator[None]:
    """Around the import of such a library. Raises `ExtraMissing` if it is not there."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise ExtraMissing from error
