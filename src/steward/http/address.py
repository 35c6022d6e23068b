"""Where a request comes from."""

from ipaddress import ip_address, ip_network

from starlette.requests import HTTPConnection

# One of these says that somebody else asks through a proxy on this machine.
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")
IPV6_CUSTOMER = 64


def address_of(request: HTTPConnection) -> str:
    """The network address the request came from; behind a trusted proxy, the one it tells of."""
    return request.client.host if request.client else "unknown"


def customer_of(address: str) -> str:
    """What one customer of a network has: an IPv4 address, or the /64 of an IPv6 address."""
    try:
        ip = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((ip, IPV6_CUSTOMER if ip.version == 6 else 32), strict=False))


def asks_from_this_machine(request: HTTPConnection) -> bool:
    """Whether nobody stands between the caller and the loopback address. The name that was asked
    for counts too: a web page could have its own name lead here."""
    if any(name in request.headers for name in FORWARDED):
        return False
    peer = request.client.host if request.client else ""
    return _is_loopback(peer) and _is_loopback(request.url.hostname or "")


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
