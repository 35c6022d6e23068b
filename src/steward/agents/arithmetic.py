"""Works out an arithmetical expression from its syntax tree, exactly as long as it can.

Nothing is ever run: only numbers, operators and the functions listed here have a meaning. Numbers
are fractions, so that 0.1 + 0.2 is 0.3, until a function such as `sin` makes a float of them. All
sizes are limited, so that no expression takes long.
"""

import ast
import math
import operator
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

Number = Fraction | float

LONGEST = 500  # characters of an expression
MOST_BITS = 10_000  # of a number: about 3000 digits
MOST_FACTORIAL = 1000
_LITERAL = re.compile(r"(\d*\.?\d*)(?:e([+-]?\d{1,3}))?", re.IGNORECASE)

# Full-width characters become the ordinary ones, and printed signs those of keyboards. No more is
# taken for something else: 5² must not become 52.
_PLAIN = {0xFF01 + n: 0x21 + n for n in range(94)} | str.maketrans(
    {"×": "*", "·": "*", "÷": "/", "−": "-", "–": "-", "^": "**", "＾": "**", "\u3000": " "}
)


class NoResult(ValueError):
    """The expression has no result, or none within the limits; the message says why."""


def work_out(expression: str) -> Number:
    """The value of an expression: a fraction if it is exact, else a float. Raises `NoResult`."""
    expression = expression.translate(_PLAIN).strip()
    if len(expression) > LONGEST:
        raise NoResult(f"the expression is longer than {LONGEST} characters")
    try:
        tree = ast.parse(expression, mode="eval")
        return _Working(expression).value(tree.body)
    except (SyntaxError, RecursionError, MemoryError) as wrong:
        raise NoResult("this is not an arithmetical expression") from wrong
    except ZeroDivisionError as zero:
        raise NoResult("division by zero") from zero
    except OverflowError as large:
        raise NoResult("the numbers become too large") from large


class _Working:
    """One expression on its way to a value."""

    def __init__(self, expression: str) -> None:
        self._expression = expression

    def value(self, node: ast.AST) -> Number:
        match node:
            case ast.Constant():
                return self._literal(node)
            case ast.Name(id=name) if name in CONSTANTS:
                return CONSTANTS[name]
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return self.value(operand)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return -self.value(operand)
            case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATORS:
                return _sized(OPERATORS[type(op)](self.value(left), self.value(right)))
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in FUNCTIONS:
                return self._call(name, [self.value(arg) for arg in args])
            case ast.Tuple():
                raise NoResult("write numbers without commas between their digits")
            case ast.Name(id=name) | ast.Call(func=ast.Name(id=name)):
                raise NoResult(f"{name} is not known here")
        raise NoResult("only numbers, + - * / // % **, parentheses and functions are known")

    def _literal(self, node: ast.Constant) -> Fraction:
        if type(node.value) is int:
            return Fraction(node.value)
        written = ast.get_source_segment(self._expression, node) or ""
        found = _LITERAL.fullmatch(written.replace("_", ""))
        if type(node.value) is not float or found is None:
            raise NoResult(f"{written} is not a number that can be used here")
        return Fraction(found[1]) * Fraction(10) ** int(found[2] or 0)

    def _call(self, name: str, values: list[Number]) -> Number:
        try:
            return _sized(FUNCTIONS[name](*values))
        except TypeError as wrong:
            raise NoResult(f"{name} does not take {len(values)} numbers") from wrong
        except NoResult:
            raise
        except ValueError as wrong:
            raise NoResult(f"{name} has no value there") from wrong


def _sized(value: Any) -> Number:
    """The number, if it is one and not too large to go on with."""
    if isinstance(value, int | Fraction):
        exact = Fraction(value)
        if max(exact.numerator.bit_length(), exact.denominator.bit_length()) > MOST_BITS:
            raise NoResult("the numbers become too large")
        return exact
    if not isinstance(value, float) or not math.isfinite(value):
        raise NoResult("the result is not a real number")
    return value


def _power(base: Number, exponent: Number) -> Any:
    if isinstance(base, Fraction) and isinstance(exponent, Fraction) and exponent.denominator == 1:
        bits = max(base.numerator.bit_length(), base.denominator.bit_length())
        if abs(base) != 1 and bits * abs(exponent) > MOST_BITS:
            raise NoResult("the numbers become too large")
        if abs(base) == 1:
            exponent = exponent % 2
        return base ** int(exponent)
    return float(base) ** float(exponent)


def _square_root(x: Number) -> Number:
    """Exact when numerator and denominator are squares."""
    if isinstance(x, Fraction) and x >= 0:
        root = Fraction(math.isqrt(x.numerator), math.isqrt(x.denominator))
        if root * root == x:
            return root
    return math.sqrt(x)


def _round(x: Number, digits: Number = Fraction(0)) -> Number:
    """As people round: a half goes away from zero."""
    scale: Fraction = Fraction(10) ** _whole(digits, 100)
    scaled: Fraction = Fraction(x) * scale
    rounded = math.floor(abs(scaled) + Fraction(1, 2)) / scale
    return rounded if scaled >= 0 else -rounded


def _whole(x: Number, most: int) -> int:
    if x != int(x) or abs(Fraction(x)) > most:
        raise NoResult(f"a whole number of at most {most} is needed")
    return int(x)


def _of_whole(function: Callable[..., int], most: int) -> Callable[..., int]:
    return lambda *values: function(*(_whole(value, most) for value in values))


OPERATORS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: _power,
}
CONSTANTS = {"pi": math.pi, "π": math.pi, "e": math.e, "tau": math.tau}
FUNCTIONS: dict[str, Callable[..., Any]] = {
    "abs": abs, "ceil": math.ceil, "floor": math.floor, "round": _round, "max": max, "min": min,
    "sqrt": _square_root, "exp": math.exp, "ln": math.log, "log": math.log, "log2": math.log2,
    "log10": math.log10, "sin": math.sin, "cos": math.cos, "tan": math.tan, "asin": math.asin,
    "acos": math.acos, "atan": math.atan, "degrees": math.degrees, "radians": math.radians,
    "factorial": _of_whole(math.factorial, MOST_FACTORIAL),
    "comb": _of_whole(math.comb, MOST_FACTORIAL),
    "gcd": _of_whole(math.gcd, 10**100),
    "lcm": _of_whole(math.lcm, 10**100),
}  # fmt: skip
