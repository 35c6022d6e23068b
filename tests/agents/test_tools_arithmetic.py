import pytest
from tool_calling import call
from tool_calling import calling as a_calling

from steward.agents.arithmetic import NoResult, work_out
from steward.agents.tool import Calling
from steward.agents.tools.calculate import calculate


@pytest.fixture
def calling() -> Calling:
    return a_calling(None, "owner")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("0.1 + 0.2", "0.3"),
        ("1.10 * 3", "3.3"),
        ("(1.05 ** 3 - 1) * 2400", "378.3"),
        ("7 // 2", "3"),
        ("-7 % 3", "2"),
        ("2 ** -3", "0.125"),
        ("2^10", "1024"),
        ("-2 ** 2", "-4"),
        ("10 / 4", "2.5"),
        ("1 / 3", "≈ 0.333333333333333"),
        ("1 / 3 * 3", "1"),
        ("sqrt(16) + sqrt(0.25)", "4.5"),
        ("sqrt(2)", "≈ 1.4142135623731"),
        ("sin(pi / 2)", "≈ 1"),
        ("log(8, 2)", "≈ 3"),
        ("round(2.5) + round(-2.5)", "0"),
        ("round(2.345, 2)", "2.35"),
        ("max(1, 2.5, abs(-3))", "3"),
        ("factorial(20)", "2432902008176640000"),
        ("comb(5, 2) + gcd(12, 18) + lcm(4, 6)", "28"),
        ("123456789 * 987654321", "121932631112635269"),
        ("1e3 + 1_000 + 0x10", "2016"),
        ("5／2＋３×４－（１÷２）", "14"),
        ("2×π", "≈ 6.28318530717959"),
        ("10**30 / 7", "≈ 1.42857142857143E+29"),
        ("0 * 9", "0"),
    ],
)
async def test_results(calling: Calling, expression: str, result: str) -> None:
    said = await call(calculate, calling, expression=expression)
    assert (said.kind, said.text) == ("ok", result)


@pytest.mark.parametrize(
    "expression",
    [
        "", "2 +", "5²", "1,234 + 1", "x + 1", "1 / 0", "0 ** -1", "ln(0)", "sqrt(-1)",
        "(-8) ** (1/3)", "max()", "sin(1, 2)", "sin(x=1)", "True + 1", "1j", "'a' * 3", "[1]",
        "__import__('os').system('true')", "().__class__", "lambda: 1", "1 if 1 else 2", "50%",
        "round(1, 0.5)", "factorial(-1)", "f'{1}'", "(yield)", "a := 1", "\0",
    ],
)  # fmt: skip
async def test_what_is_no_arithmetic_goes_back_to_the_model(
    calling: Calling, expression: str
) -> None:
    assert (await call(calculate, calling, expression=expression)).kind == "try_again"


@pytest.mark.parametrize(
    "expression",
    [
        "9**9**9", "9**9**9**9", "factorial(10**9)", "1e999999999", "10**-999999999", "exp(10**6)",
        "2**0.5 ** -1000000", "1" * 501, "(" * 250 + "1" + ")" * 249, "-" * 499 + "1",
        "comb(10**9, 10**8)", "round(1.5, 10**9)", "10**3000 * 10**3000", "1.1**100000",
        "lcm(10**101, 3)", "factorial(1e300)",
    ],
)  # fmt: skip
def test_nothing_takes_long(expression: str) -> None:
    """Each of these would take hours or all memory if it were simply worked out."""
    try:
        result = work_out(expression)
    except NoResult:
        return
    assert expression.startswith("-")
    assert result == -1
