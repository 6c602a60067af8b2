"""Who reports, on which period, under what title."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a report says; empty strings where it does not say."""

    issuer: str = ""
    """Full name: 蔡甸区人大常委会."""
    period: str = ""
    """Year ``2022``, or years ``2017-2021``."""
    title: str = ""
    region: str = ""
    """Division code of the issuer's place: 420114."""
