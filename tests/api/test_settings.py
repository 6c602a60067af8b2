"""Settings: one table, read in one place."""

import re
from pathlib import Path

import pytest

from api.settings import SettingError, Settings, load_settings, setting_rows, settings_table


def test_the_environment_sets_and_the_command_line_wins() -> None:
    environ = {"RENDA_PORT": "8080", "RENDA_STORE": "/from/environment", "OTHER": "x"}
    assert load_settings(environ).port == 8080
    assert load_settings(environ, store="/given").store == "/given"
    assert load_settings(environ, store=None).store == "/from/environment"
    assert load_settings({}) == Settings()


def test_a_login_goes_into_the_address_and_is_never_shown() -> None:
    environ = {"RENDA_STORE_USER": "clerk", "RENDA_STORE_PASSWORD": "p@ss/wort", "RENDA_TOKEN": "p@ss/wort"}
    settings = load_settings(environ, store="https://example.org:8443/query?x=a@b")
    assert settings.store_at == "https://clerk:p%40ss%2Fwort@example.org:8443/query?x=a@b"
    assert settings.store_name == "https://example.org:8443/query?x=a@b"
    assert load_settings(environ, store="http://me:other@example.org").store_at.count("@") == 1
    assert load_settings(environ, store="folder").store_at == "folder"
    assert "p@ss" not in repr(settings)
    assert "clerk" not in repr(settings)


@pytest.mark.parametrize("value", ["", "many", "-1", "0", "1.5"])
def test_a_number_that_is_none_is_named(value: str) -> None:
    with pytest.raises(SettingError, match=r"RENDA_PORT=.*: give a number"):
        load_settings({"RENDA_PORT": value})


def test_every_setting_has_a_sentence() -> None:
    for name, _, sentence in setting_rows():
        assert re.fullmatch(r"RENDA_[A-Z_]+", name)
        assert sentence.endswith("."), name


def test_nothing_else_reads_the_environment() -> None:
    root = Path(__file__).parents[2]
    readers = [
        str(path.relative_to(root))
        for package in ("ingest", "graph", "api")
        for path in (root / package).rglob("*.py")
        if re.search(r"os\.environ|getenv", path.read_text("utf-8"))
    ]
    assert readers == ["api/options.py"]


def test_the_documentation_has_the_table_as_it_is() -> None:
    page = (Path(__file__).parents[2] / "docs" / "settings.md").read_text("utf-8")
    assert page.endswith(settings_table())
