"""Finds the addresses of a host that a person has named, and says whether they may be used."""

from functools import partial

from steward.kit.in_thread import in_thread
from steward.outside.checked_resolver import check_address, look_up
from steward.outside.public_address import is_public


async def find_host(host: str, *, anywhere: bool) -> list[str]:
    """The host's addresses; unless `anywhere`, all of them are public ones.

    Raises `NotAllowed`, and `OSError` for a host that has none.
    """
    try:
        texts = await in_thread(partial(look_up, host))
    except UnicodeError as error:  # a label that is empty, or longer than 63 characters
        raise OSError(f"{host} is not the name of a host") from error
    if not anywhere:
        for text in texts:
            check_address(text, host, is_public)
    return texts
