"""Tells a Redis that is away, which passes, from a mistake in how Redis is set, which does not."""

import ssl
from collections.abc import Iterator

from redis.exceptions import (
    AuthenticationError,
    AuthorizationError,
    ClusterError,
    NoPermissionError,
    OutOfMemoryError,
    ResponseError,
)

# Refusals that pass by themselves: a replica without its master, a memory that is full.
PASSING = (ClusterError, OutOfMemoryError)
# What OpenSSL says of a file that is no certificate.
NO_CERTIFICATE = ("NO_CERTIFICATE_OR_CRL_FOUND", "PEM_LIB", "NO_START_LINE")


class RedisRefuses(ValueError):
    """Redis is there, and it will never take us as we come; the message says what to mend."""


def mistake_in(error: BaseException) -> str | None:
    """What is wrong with the setting, in a sentence; None for what may pass, such as a Redis that
    is not there yet."""
    return next((said for cause in _causes(error) if (said := _mistake(cause))), None)


def told_by(error: BaseException) -> str:
    """The first error of a group, for the log."""
    first = next(_causes(error))
    return f"{type(first).__name__}: {first}" if str(first) else f"{type(first).__name__}, silence"


def _causes(error: BaseException) -> Iterator[BaseException]:
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__


def _mistake(error: BaseException) -> str | None:
    said, why = None, str(error).rstrip(".")
    match error:
        case AuthenticationError() | AuthorizationError():
            said = f"Redis does not know this user or password ({why})."
        case NoPermissionError():
            said = f"the user may not do what Steward needs, see docs/operate/redis.md ({why})."
        case ResponseError() if not isinstance(error, PASSING):
            said = f"Redis refuses: {why}."
        case ssl.SSLCertVerificationError():
            said = (
                "this machine does not trust the certificate of Redis; name its authority with "
                f"?ssl_ca_certs=FILE ({error.verify_message})."
            )
        case ssl.SSLError() if error.reason in NO_CERTIFICATE:
            said = "the file that ssl_ca_certs, ssl_certfile or ssl_keyfile names is none of these."
        case FileNotFoundError() | PermissionError() | IsADirectoryError():
            said = "a file that it names, such as ssl_ca_certs=FILE, cannot be read."
    return said
