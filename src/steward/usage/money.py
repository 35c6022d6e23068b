"""Money in millionths of the currency, as people write it."""

MICROS = 1_000_000


def written(micros: int, currency: str) -> str:
    """`2.50 USD`; parts of a cent are written where there are any: `0.000015 USD`."""
    whole, part = divmod(micros, MICROS)
    digits = f"{part:06}".rstrip("0").ljust(2, "0")
    return f"{whole:,}.{digits} {currency}".rstrip()
