"""Passwords: which are good enough, and how they are kept (Argon2id).

The cost is OWASP's recommendation (19 MiB, two passes, one lane): 16 ms of a processor. Hashing
takes a thread, never the event loop.
"""

import unicodedata

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from steward.accounts.common_passwords import COMMON_PASSWORDS
from steward.accounts.names import fold
from steward.kit.errors import Invalid
from steward.kit.offload import Offload

SHORTEST = 10
LONGEST = 256
FEWEST_CHARACTERS = 4  # different ones

# Of a password that was thrown away, at the cost below: an unknown name is checked against it, so
# that it takes as long to refuse as a known one.
NOBODYS_HASH = (
    "$argon2id$v=19$m=19456,t=2,p=1$Dhh2jM9jitKmVm/JirBbVQ"
    "$TydsFoMS7waWbCPMFD4UrVilD0/LSVO7V0V3J+2ZTzk"
)


def check_password(password: str, *, username: str, email: str) -> None:
    """Refuse what is easily guessed. Raises `Invalid`."""
    if len(password) < SHORTEST:
        raise _refused(
            f"A password has at least {SHORTEST} characters.", f"密码至少需要 {SHORTEST} 个字符。"
        )
    if len(password) > LONGEST:
        raise _refused(
            f"A password has at most {LONGEST} characters.", f"密码最多 {LONGEST} 个字符。"
        )
    folded = fold(password)
    if folded in (fold(username), fold(email)):
        raise _refused(
            "The password is your name or e-mail address. Choose another.",
            "密码不能与用户名或邮箱相同。",
        )
    if folded in COMMON_PASSWORDS or len(set(folded)) < FEWEST_CHARACTERS:
        raise _refused(
            "This password is among the first that anybody would try. Choose another.",
            "该密码过于常见，请换一个。",
        )


def _refused(en: str, zh: str) -> Invalid:
    return Invalid("weak_password", en, zh, field="password")


async def hash_password(offload: Offload, password: str) -> str:
    """The hash to keep, which names its own algorithm, cost and salt."""
    return await offload(lambda: _argon2id().hash(_typed(password)))


async def verify_password(
    offload: Offload, password: str, kept: str | None
) -> tuple[bool, str | None]:
    """Whether the password is the one of this hash, and a new hash if the kept one is out of date.

    Without a kept hash the same work is done for nothing, and the answer is no.
    """
    typed = _typed(password)
    right, renewed = await offload(
        lambda: _argon2id().verify_and_update(typed, kept or NOBODYS_HASH)
    )
    return (right, renewed) if kept else (False, None)


def _argon2id() -> PasswordHash:
    return PasswordHash([Argon2Hasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)])


def _typed(password: str) -> str:
    # One keyboard composes an accent, another sends it ready made (NIST SP 800-63B, 5.1.1.2).
    return unicodedata.normalize("NFKC", password)
