"""Literals in one canonical spelling, so that equal values are equal terms."""

import math
from decimal import Decimal

import pyoxigraph as ox

from graph.vocabulary import term
from ingest.errors import FactsError

_DECIMAL = term("xsd:decimal")
_INTEGER = term("xsd:integer")
_BOOLEAN = term("xsd:boolean")


def chinese(text: str) -> ox.Literal:
    """Chinese text. Raises FactsError where half a surrogate pair makes it no text at all."""
    return ox.Literal(_checked(text), language="zh")


def plain(text: str) -> ox.Literal:
    """A string of no language: a digest, a code, a rule's id."""
    return ox.Literal(_checked(text))


def decimal(value: float) -> ox.Literal:
    """The canonical xsd:decimal (XSD 1.1): no exponent, no sign of zero, no idle digits.

    >>> decimal(635000000.0).value, decimal(99.40).value
    ('635000000', '99.4')
    """
    if not math.isfinite(value):
        raise FactsError("a number", f"is {value}; give a finite one")
    digits = format(Decimal(repr(value)), "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return ox.Literal("0" if digits == "-0" else digits, datatype=_DECIMAL)


def integer(value: int) -> ox.Literal:
    """An xsd:integer."""
    return ox.Literal(str(value), datatype=_INTEGER)


def boolean(value: bool) -> ox.Literal:
    """An xsd:boolean."""
    return ox.Literal("true" if value else "false", datatype=_BOOLEAN)


def _checked(text: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise FactsError("a text", "holds half a surrogate pair; clean the text first") from None
    return text
