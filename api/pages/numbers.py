"""Numbers as people write them."""

_MYRIADS = ((1e12, "万亿"), (1e8, "亿"), (1e4, "万"))


def number_text(value: float, language: str) -> str:
    """A number for a reader of Chinese, from 万 on in 万 and 亿; for others in thousands. Never rounded: what
    would lose a digit stays in full.

    >>> number_text(587_000_000, "zh"), number_text(20_000, "en"), number_text(12_345, "zh")
    ('5.87亿', '20,000', '12,345')
    """
    if language == "zh":
        for size, name in _MYRIADS:
            if abs(value) >= size:
                part = value / size
                if round(part, 2) == part:
                    return f"{part:,.2f}".rstrip("0").rstrip(".") + name
    return f"{value:,.10g}" if value != int(value) else f"{int(value):,}"
