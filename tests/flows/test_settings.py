"""Settings come from the file, the environment and the caller, in that order, and unknown keys are errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.settings import load_settings
from warehouse.errors import UsageError


def test_precedence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "inkmill.toml"
    config.write_text('workers = 3\nbatch_records = 5\nwarehouse = "from-file"\n[fields]\ntext = "body"\n')
    monkeypatch.setenv("INKMILL_BATCH_RECORDS", "6")
    monkeypatch.setenv("INKMILL_WAREHOUSE", "from-environment")
    settings = load_settings(config, warehouse=Path("from-caller"), workers=None)
    assert (settings.workers, settings.batch_records, settings.warehouse) == (3, 6, Path("from-caller"))
    assert settings.fields == {"text": "body"}


def test_file_in_the_working_directory_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_settings().max_errors is None
    Path("inkmill.toml").write_text("max_errors = 9\n")
    assert load_settings().max_errors == 9


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("colour = 1", "unknown key 'colour'"),
        ("workers = 0", "c.toml: workers = 0"),
        ("warehouse = 3", "input is not a valid path$"),
        ('workers = "many"', "workers = 'many'"),
    ],
)
def test_wrong_key_or_value(text: str, words: str, tmp_path: Path) -> None:
    config = tmp_path / "c.toml"
    config.write_text(text + "\n")
    with pytest.raises(UsageError, match=words):
        load_settings(config)


def test_misspelt_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INKMILL_WAREHOSE", "elsewhere")
    with pytest.raises(UsageError, match="INKMILL_WAREHOSE; known are .*INKMILL_WAREHOUSE"):
        load_settings()


@pytest.mark.parametrize(("name", "value"), [("record_bytes", "9" * 30), ("record_seconds", "nan"), ("workers", "-1")])
def test_value_beyond_any_use(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"INKMILL_{name.upper()}", value)
    with pytest.raises(UsageError, match=f"INKMILL_{name.upper()} = '{value}' does not fit"):
        load_settings()


def test_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INKMILL_WAREHOUSE", "")
    assert load_settings().warehouse == Path("data/warehouse")
