"""What people type, in the form in which the graph holds names: simplified Chinese."""


def clean_question(text: str) -> str:
    """The words of a question, simplified, without odd spaces and full-width letters.

    >>> clean_question("蔡甸區人大常委會")
    '蔡甸区人大常委会'
    """
    import unicodedata
    from functools import cache  # noqa: F401

    import opencc

    return str(opencc.OpenCC("t2s").convert(unicodedata.normalize("NFKC", text))).strip()
