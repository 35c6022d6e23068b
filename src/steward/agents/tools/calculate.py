"""The tool by which a model calculates, which it does badly itself."""

from decimal import Decimal, localcontext
from fractions import Fraction

from steward.agents.arithmetic import NoResult, Number, work_out
from steward.agents.from_function import tool
from steward.agents.tool import TryAgain

ROUNDED = 15  # significant digits of a result that is not exact


@tool
def calculate(expression: str) -> str:
    """Work out an arithmetical expression. Use it for every calculation.

    Knows + - * / // (whole part) % (remainder) ** (power), parentheses, pi, e, and the functions
    abs, ceil, floor, round(x, digits), max, min, sqrt, exp, ln, log(x, base), log2, log10, sin,
    cos, tan, asin, acos, atan, degrees, radians, factorial, comb, gcd, lcm. Angles are in radians.

    Args:
        expression: Such as (1.05 ** 3 - 1) * 2400. Numbers have no commas between their digits.
    """
    try:
        return _written(work_out(expression))
    except NoResult as why:
        raise TryAgain(f"{expression[:100]}: {why}.") from why


def _written(value: Number) -> str:
    """An exact result with all its digits; any other after ≈, rounded."""
    if isinstance(value, Fraction):
        if value.denominator == 1:
            return str(value.numerator)
        places = _decimal_places(value)
        if places is not None:
            with localcontext(prec=len(str(value.numerator)) + places + 1):
                return f"{Decimal(value.numerator) / value.denominator:f}"
    with localcontext(prec=ROUNDED):
        exact = Fraction(value)
        return f"≈ {(Decimal(exact.numerator) / exact.denominator).normalize()}"


def _decimal_places(value: Fraction) -> int | None:
    """How many places the fraction has in decimals; None if they never end, or only far away."""
    for places in range(1, 31):
        if 10**places % value.denominator == 0:
            return places
    return None
