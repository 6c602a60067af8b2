"""The edge: commands, HTTP, pages."""


def version() -> str:
    """The version of the installed package, ``0`` in a checkout that is not installed."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("renda")
    except PackageNotFoundError:
        return "0"
