"""What those who look after deliveries see of an address: enough to know it again."""

from urllib.parse import urlsplit


def shown_address(channel: str, target: str) -> str:
    """The address with its private part left out."""
    match channel:
        case "email":
            name, _, host = target.rpartition("@")
            return f"{name[:1]}…@{host}"
        case "sms":
            return f"…{target[-3:]}"
        case "chat":
            return f"{target.partition('://')[0]}://…"
        case _:
            return urlsplit(target).hostname or "…"
