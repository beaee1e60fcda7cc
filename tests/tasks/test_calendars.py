"""Names of months and weekdays, and eras."""

import pytest

from tasks.calendars import ERAS, MONTHS, MONTHS_BY_LANGUAGE, WEEKDAYS_BY_LANGUAGE, find_month


@pytest.mark.parametrize(
    ("name", "language", "month"),
    [
        ("March", "en", 3),
        ("Sept.", "en", 9),
        ("MÄRZ", "de", 3),
        ("août", "fr", 8),
        ("diciembre", None, 12),
        ("января", "ru", 1),
        ("listopada", "pl", 11),
        ("listopada", "hr", 10),
        ("listopada", None, None),
        ("十二月", "zh", 12),
        ("시월", "ko", 10),
        ("Marching", "en", None),
        ("", None, None),
    ],
)
def test_find_month(name: str, language: str | None, month: int | None) -> None:
    assert find_month(name, language) == month


@pytest.mark.parametrize("language", sorted(MONTHS_BY_LANGUAGE))
def test_every_language_names_twelve_months(language: str) -> None:
    assert set(MONTHS_BY_LANGUAGE[language].values()) == set(range(1, 13))


@pytest.mark.parametrize("language", sorted(WEEKDAYS_BY_LANGUAGE))
def test_every_language_names_seven_days(language: str) -> None:
    assert set(WEEKDAYS_BY_LANGUAGE[language].values()) == set(range(1, 8))


def test_names_are_case_folded_without_full_stop() -> None:
    names = [name for table in (*MONTHS_BY_LANGUAGE.values(), *WEEKDAYS_BY_LANGUAGE.values()) for name in table]
    assert [name for name in names if name != name.casefold().rstrip(".")] == []
    assert MONTHS["mai"] == 5


def test_eras_give_gregorian_years() -> None:
    assert [6 + ERAS["令和"], 113 + ERAS["民國"], 64 + ERAS["昭和"], 4357 + ERAS["단기"]] == [2024, 2024, 1989, 2024]
