"""Seals what must be kept but not read: other services' keys, in Steward's own database.

Who has the database alone, a backup for instance, has nothing; the installation's secret is kept
elsewhere. Fernet (AES-128-CBC with HMAC-SHA256, from `cryptography`) under a key that is derived by
HKDF (RFC 5869) and good for this purpose only.
"""

import base64

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from steward.kit.errors import Conflict

# Changing it makes unreadable whatever is sealed already.
_PURPOSE = b"steward: sealed values, 1"


class SealBroken(Conflict):
    """The value was sealed under another secret, or is not one that was sealed."""

    def __init__(self) -> None:
        super().__init__(
            "secret_changed",
            "A stored secret can no longer be read, because Steward's own secret has changed. "
            "Enter it again.",
            "Steward 的密钥已更换，先前保存的机密无法读取，请重新填写。",
        )


class Seal:
    """Seals texts under the installation's secret, and opens them again."""

    def __init__(self, secret: str) -> None:
        key = HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(secret.encode())
        self._fernet = Fernet(base64.urlsafe_b64encode(key))

    def seal(self, text: str) -> str:
        """The text as ASCII that says nothing; another one each time."""
        return self._fernet.encrypt(text.encode()).decode()

    def open(self, sealed: str) -> str:
        """The text that was sealed. Raises `SealBroken`."""
        try:
            return self._fernet.decrypt(sealed.encode()).decode()
        except InvalidToken:
            raise SealBroken from None
