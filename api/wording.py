"""What people type, in the form in which the graph holds names: simplified Chinese."""


def clean_question(text: str) -> str:
    """The words of a question, simplified as reports are, without odd spaces and full-width letters.

    >>> clean_question(" 蔡甸區人大常委會　２０２２")
    '蔡甸区人大常委会 2022'
    """
    import unicodedata

    from ingest.clean.marked import Marked
    from ingest.clean.script import to_simplified

    simplified = to_simplified(Marked.of(unicodedata.normalize("NFKC", text))).content
    return " ".join(simplified.split())
