"""Small corpora for tests of whole runs, written to a folder."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb

_STORIES = {
    "harbour": (
        "en",
        "Harbour city plans a second ferry line",
        "The harbour city of Maplewick will open a second ferry line in June 2026, the port office said on Monday. "
        "The line costs 48 million dollars and will carry about 3,000 passengers a day between the old quay and Reed "
        "Island. “We waited eleven years for this,” said port director Alma Reyes. Two boats have been ordered.",
    ),
    "solar": (
        "zh",
        "青岚县启动屋顶光伏改造",
        "青岚县能源局3月12日宣布，将投入2.6亿元改造全县学校和医院的屋顶，安装总容量为45兆瓦的光伏板。局长秦若岚表示，"
        "工程分两期进行，第一期将在2026年9月前完成，预计每年可减少约3.8万吨二氧化碳排放。当地居民对这一计划普遍表示欢迎。",
    ),
    "rail": (
        "ja",
        "白波鉄道、海沿いの新駅を来春開業",
        "白波鉄道は14日、海沿いに建設中の新駅を2026年4月に開業すると発表した。建設費は約38億円で、1日あたり4200人の利用を"
        "見込む。社長の三枝悠人氏は「通学の時間が20分短くなる」と述べた。駅前には市の図書館も移転する予定だ。",
    ),
    "battery": (
        "ko",
        "한빛전지, 새 공장에 1200억 원 투자",
        "한빛전지는 15일 청운시에 새 배터리 공장을 짓기로 하고 1200억 원을 투자한다고 밝혔다. 공장은 2027년 상반기에 가동되며 "
        "일자리 350개가 생길 전망이다. 윤가람 대표는 “지역 대학과 함께 인력을 키우겠다”고 말했다.",
    ),
}


def write_page(folder: Path, name: str, extra: str = "") -> Path:
    """One HTML page with navigation and a copyright line around a story."""
    language, title, body = _STORIES[name]
    path = folder / f"{name}.html"
    path.write_text(
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head><body>'
        f'<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/about">About</a></nav>'
        f"<article><h1>{title}</h1><p>{body}</p>{extra}</article>"
        f"<footer>© 2026 Reedpress. All rights reserved.</footer></body></html>",
        encoding="utf-8",
    )
    return path


def write_corpus(folder: Path) -> Path:
    """Four pages in four languages, a JSONL file with one bad line, and an empty file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in _STORIES:
        write_page(folder, name)
    rows = [json.dumps({"text": body + " (wire)", "title": title}) for _, title, body in _STORIES.values()]
    (folder / "wire.jsonl").write_text("\n".join([*rows[:2], "{broken", *rows[2:]]) + "\n", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    return folder


def write_many(folder: Path, count: int) -> Path:
    """`count` different short pages, as separate files."""
    folder.mkdir(parents=True, exist_ok=True)
    towns = ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo")
    for index in range(count):
        town = towns[index % len(towns)] + f" Falls {index}"
        (folder / f"page{index:04}.html").write_text(
            f"<html><body><h1>{town} counts its wells</h1><p>The council of {town} counted {index * 7 + 11} wells on "
            f"{index % 27 + 1} March 2025 and found {index * 3 + 5} of them dry after a summer of {index % 40} hot days. "
            f"Engineer number {index * 13} will inspect the pumps in district {index * 17 % 101} before the frost.</p>"
            f"<p>Repairs cost {index * 1000 + 500} euros and take {index % 9 + 2} weeks, the mayor of {town} said.</p>"
            f"</body></html>",
            encoding="utf-8",
        )
    return folder


def read_tables(warehouse: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every public table's rows in a fixed order, without the columns that differ from run to run."""
    tables = ("documents", "segments", "mentions", "facts", "duplicates", "translations", "quarantine")
    with duckdb.connect(str(warehouse / "catalog.duckdb"), read_only=True) as connection:
        found = {}
        for table in tables:
            names = [row[0] for row in connection.execute(f"describe {table}").fetchall()]
            kept = ", ".join(name for name in names if name not in ("load_id", "loaded_at"))
            found[table] = connection.execute(f"select {kept} from {table} order by all").fetchall()
    return found


def query(warehouse: Path, sql: str) -> list[tuple[object, ...]]:
    """Rows of a query on the catalog, as an analyst would run it."""
    with duckdb.connect(str(warehouse / "catalog.duckdb"), read_only=True) as connection:
        return connection.execute(sql).fetchall()
