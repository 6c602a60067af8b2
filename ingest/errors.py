"""The errors a person meets: one base class, few children, each a sentence and its facts."""


class RendaError(Exception):
    """The base of every error that renda raises on purpose.

    Its message is one sentence that says what is wrong and what to do about it.
    """


class SourceError(RendaError):
    """A file that cannot be read as a report: missing, empty, binary, without Chinese text …"""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}")
        self.name, self.why = name, why


class LexiconError(RendaError):
    """A lexicon row that cannot be used."""

    def __init__(self, file: str, line: int, why: str) -> None:
        super().__init__(f"{file}:{line}: {why}")
        self.file, self.line, self.why = file, line, why


class FactsError(RendaError):
    """Facts (JSON) that do not have the form of the contract."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where, self.why = where, why


class StoreError(RendaError):
    """A store that cannot be opened, read or written."""

    def __init__(self, store: str, why: str) -> None:
        super().__init__(f"{store}: {why}")
        self.store, self.why = store, why


class ModelError(RendaError):
    """A trained model that is asked for and is not there."""

    def __init__(self, model: str, why: str) -> None:
        super().__init__(f"{model}: {why}")
        self.model, self.why = model, why
