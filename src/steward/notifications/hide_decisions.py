"""Takes out of what is told the links by which one decides about a call without signing in.

They are for people and programs that may decide. A key that may only read, and a file that somebody
keeps, have the words without them.
"""

import re

# What such a link has in it (`answers.approval_links`), behind the host where there is one. Cut
# short it is taken as well: the end of a signature might be guessed.
_MARK = "/api/v1/approvals/"
_LINK = re.compile(rf"(?:https?://\S{{1,300}}?)?{_MARK}[\w-]*=*", re.ASCII)


def without_decisions(text: str) -> str:
    """The text without such links."""
    return _LINK.sub("", text).rstrip() if _MARK in text else text


def leads_elsewhere(link: str | None) -> str | None:
    """The link, unless it is such a one."""
    return None if link is None or _MARK in link else link
