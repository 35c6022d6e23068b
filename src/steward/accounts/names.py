"""What a person is called: which user names and e-mail addresses there can be, and which are one.

Two names are the same when they are equal after Unicode NFKC and case folding.
"""

import unicodedata

from email_validator import EmailNotValidError, validate_email

from steward.kit.errors import Invalid

SHORTEST_USERNAME = 3
LONGEST_USERNAME = 40


def fold(name: str) -> str:
    """The form in which names are compared."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def as_username(text: str) -> str:
    """The user name as it is kept (NFKC). Raises `Invalid`.

    There is no @ in it, so that it is never taken for an e-mail address at the door.
    """
    name = unicodedata.normalize("NFKC", text)
    fits = SHORTEST_USERNAME <= len(name) <= LONGEST_USERNAME
    if not fits or not all(_may_stand_in_a_username(character) for character in name):
        raise Invalid(
            "bad_username",
            f"A user name has {SHORTEST_USERNAME} to {LONGEST_USERNAME} letters, digits, dots, "
            "underscores or hyphens.",
            f"用户名为 {SHORTEST_USERNAME} 至 {LONGEST_USERNAME} 个字符，"
            "可用字母、汉字、数字、点、下划线和连字符。",
            field="username",
        )
    return name


def _may_stand_in_a_username(character: str) -> bool:
    category = unicodedata.category(character)
    return category.startswith("L") or category == "Nd" or character in "._-"


def as_email(text: str) -> str:
    """The e-mail address in its normal form. Raises `Invalid`.

    Nothing is asked of the network; addresses under `.test` are fine for trying Steward out.
    """
    try:
        found = validate_email(text, check_deliverability=False, test_environment=True)
    except EmailNotValidError as wrong:
        raise Invalid(
            "bad_email",
            "This is not an e-mail address.",
            "这不是有效的电子邮箱地址。",
            field="email",
        ) from wrong
    return found.normalized
