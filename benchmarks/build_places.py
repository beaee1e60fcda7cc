"""Writes the table of country and city names from CLDR, as babel carries it (Unicode licence, babel BSD).

    python benchmarks/build_places.py > tasks/mentions/place_table.py

Needs babel, which inkmill itself does not.
"""

from __future__ import annotations

from babel import Locale

LOCALES = {"EN": ["en"], "ZH": ["zh_Hans", "zh_Hant", "zh_Hant_HK"], "JA": ["ja"], "KO": ["ko"]}
LEFT_OUT = {"013", "001", "ZZ", "QO", "EZ", "XA", "XB", "UN", "202", "EU"}
CITIES_LEFT_OUT = {"013", "Unknown City", "未知城市", "地域不明", "알 수 없음"}
# Names that are more often something else.
AMBIGUOUS = {
    "Center",
    "Casey",
    "Davis",
    "Troll",
    "Easter",
    "Nelson",
    "Dawson",
    "Man",
    "UTC",
    "Knox",
    "Vincennes",
    "Rothera",
    "Syowa",
    "Vostok",
}
HEADER = '''"""Names of countries, territories, continents and the exemplar cities of time zones, from CLDR.

Written by `benchmarks/build_places.py`; the data stand under the Unicode licence.
"""

from __future__ import annotations
'''


def split_name(name: str) -> list[str]:
    """A name without its bracketed part, and with it where the brackets are part of the name."""
    name = name.replace("’", "'")
    for mark in ("(", "（"):
        if mark in name:
            name = name.partition(mark)[0]
    return [part.strip() for part in name.replace(" & ", "|").split("|")]


def collect(tags: list[str]) -> list[str]:
    names: set[str] = set()
    for tag in tags:
        locale = Locale.parse(tag)
        for code, name in locale.territories.items():
            if code not in LEFT_OUT:
                names.update(split_name(str(name)))
        for zone_name, zone in locale.time_zones.items():
            city = zone.get("city") or (zone_name.rpartition("/")[2].replace("_", " ") if tag == "en" else None)
            if city and city not in CITIES_LEFT_OUT:
                names.update(split_name(str(city)))
    return sorted(name for name in names if len(name) > 1 and "," not in name and name not in AMBIGUOUS)


def write(name: str, words: list[str]) -> None:
    print(f'\n{name} = """')
    line = ""
    for word in words:
        if len(line) + len(word) > 110:
            print(line)
            line = ""
        line += word + "|"
    print(line.rstrip("|"))
    print('"""')


def main() -> None:
    print(HEADER, end="")
    for name, tags in LOCALES.items():
        write(f"PLACES_{name}", collect(tags))


if __name__ == "__main__":
    main()
