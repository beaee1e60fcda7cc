"""Second names in brackets: 无人机系统 (UAS), 拉姆·伊曼纽尔（Rahm Emanuel）, World Trade Organization (WTO).

Where the first name begins is the question. Latin names: the letters of the alias must begin words of the name, as in
Schwartz and Hearst's method (2003). Chinese: words are walked back over nouns, over 和 and 、 only while the alias has
letters left. Japanese: the run of kanji and katakana. Korean: words without particles.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tasks.conversion.fold import fold_variant
from tasks.mentions.acronyms import fold_width
from tasks.mentions.lexicon import join_words, read_words
from tasks.mentions.org_words import SUFFIXES_ZH
from tasks.mentions.person_words import TITLES_JA, TITLES_ZH
from tasks.mentions.speech_verbs import CHINESE_VERBS
from tasks.mentions.words_zh import CLAUSE, Span, Words
from tasks.records import Mention

_BRACKETS = re.compile(r"[（(](?P<inner>(?:[^（）()\n]|[（(][^（）()\n]{0,20}[）)]){1,80})[）)]")
_MARKER = re.compile(
    r"^(?:以下简称|以下簡稱|下称|下稱|简称|簡稱|又称|又稱|又名|即|英文名?[:：]?|英语[:：]?|以下、?|略称[:：]?|통칭|약칭|이하|영문명|hereinafter|known as|aka)[\s「“\"『:：]*"
)
_LATIN_ALIAS = re.compile(
    r"[A-Za-zÀ-ÿ][\w&/.+’'-]*(?:[ ](?:[A-ZÀ-Þ0-9&][\w&/.+’'-]*|of|the|for|and|de|des|du|la|et|in|on|to|da|von|van|al))*(?:\([A-Z&]+\))?\Z"
)
_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&/.+-]{0,14}(?:\([A-Z&]+\))?s?\Z")
_HAN_NAME = re.compile(r"[\u4e00-\u9fff·・]{2,20}\Z")
_NOT_ALIAS = re.compile(
    r"(?i:photo|source|see|reuters|ap|afp|getty|file|left|right|center|centre|pictured|subscription|required|video|image|courtesy|update[sd]?|www|http|no|yes|vol|fig|figure|table|page|chapter|e\.g|i\.e|a\.m|p\.m|am|pm|in|or|and|the)\.?\b(?![A-Z])|[A-D]\Z|[IVX]+\Z"
)
_SUFFIXES = tuple(map(fold_variant, SUFFIXES_ZH.split())) + tuple(
    map(
        fold_variant,
        ("共和国", "联邦", "王国", "伙伴关系", "支持团", "公约", "条约", "协定", "会议", "论坛", "组织", "计划"),
    )
)
_STOP_VERBS = frozenset(
    map(
        fold_variant,
        read_words(
            "供应 生产 采购 销售 出售 研发 欢迎 加强 深化 推进 推动 扩大 建立 启动 签署 通过 宣布 提供 成立 设立 实施 进行 开展 包括 成为 促进 实现 提高 提升 打击 应对 改善 减少 增加 参加 加入 主导 领导 负责 根据 按照 采用 落实 认为 表示 称为 叫做 购买 推出 发布 公布 发射 部署 属于 隶属 来自 位于 配备 搭载 名为 作为 进口 出口 依靠 依赖 选择 要求 批准 禁止 限制 召开 举行 举办 出席 是 有 在 与 和 及 为 将 由 被 对 向 从 到 用 以 于 就 据 让 使 把"
        ),
    )
)
_STOP_VERBS |= frozenset(map(fold_variant, CHINESE_VERBS))
_STOP_TAGS = frozenset(("p", "u", "uj", "ul", "d", "r", "c", "w", "m", "q", "t", "y", "zg", "ud", "uz", "f", "k"))
_JA_LONG_TITLES = tuple(word for word in sorted(TITLES_JA, key=len, reverse=True) if len(word) > 3)
_TITLES = frozenset(map(fold_variant, TITLES_ZH))
_JA_RUN = re.compile(r"[一-龠々〇ァ-ヺーA-Za-z0-9・＆&]+\Z")
_KO_PARTICLES = frozenset(read_words("과 와 및 은 는 이 가 을 를 의 에 도 등 또는 그리고"))
_KO_PARTICLE_END = re.compile(
    rf"[가-힣]+?(?:{join_words(('은', '는', '이', '가', '을', '를', '의', '에', '에서', '와', '과', '로', '으로', '인', '한', '할', '된', '는', '던', '며', '고', '했다', '한다', '도'))})\Z"
)
_LETTERS = re.compile(r"[A-Z]")
_LEAD = re.compile("被(?:选|選|任命|提名|评|評)?[为為]?|[对對由]|(?:成|作)[为為]|[担擔]任|[隶隸][属屬]")
_APPOSED = tuple(
    read_words(
        "企业 企業 厂商 廠商 巨头 巨頭 车企 車企 媒体 媒體 智库 智庫 机构 機構 平台 品牌 大厂 大廠 公司 集团 集團"
    )
)
_ZONES = frozenset(read_words("GMT UTC JST KST EST EDT PST PDT CST BST CET"))
_PREFIXES = frozenset(map(fold_variant, "可准非超高低新多总副反半微双大小全泛后前"))

_REACH = 80
"""How far before a bracket its name may begin."""


class _Bracket(NamedTuple):
    """Where a bracket (with the space before it) begins and ends, the second name in it, and whether a word says so."""

    start: int
    end: int
    alias: str
    marked: bool


def find_aliases(text: str, language: str, names: Sequence[Span] = ()) -> list[Mention]:
    """The bracketed second names of a text with the names they stand for; the span runs from name to bracket."""
    if "(" not in text and "（" not in text:
        return []
    brackets = [bracket for match in _BRACKETS.finditer(text) if (bracket := _read_bracket(text, match)) is not None]
    if not brackets:
        return []
    near = [
        clause.start()
        for start, _, alias, marked in brackets
        if marked or not _HAN_NAME.match(alias)
        for clause in CLAUSE.finditer(text, max(0, start - _REACH), start)
    ]
    tokens = Words(fold_variant(text), near) if near and language == "zh" else Words()
    heads = {end: start for start, end, kind, _ in names if kind != "place"}
    found = (_read_alias(text, bracket, language, tokens, heads) for bracket in brackets)
    return [alias for alias in found if alias is not None]


def _read_bracket(text: str, match: re.Match[str]) -> _Bracket | None:
    """What stands in brackets, if it may be a second name: Latin, behind Latin, or with a word that says so."""
    start = match.start()
    start -= text[start - 1 : start].isspace()
    inner = match["inner"].strip()
    marker = _MARKER.match(inner)
    alias = inner[marker.end() :].strip(" 「」“”\"『』'’：:") if marker else inner
    if not alias or not start:
        return None
    if (
        marker
        or "A" <= alias[0] <= "ÿ"
        or "Ａ" <= alias[0] <= "ｚ"
        or text[start - 1].isascii()
        and text[start - 1].isalpha()
        or len(alias) < 5
        and _HAN_NAME.match(alias)
    ):
        return _Bracket(start, match.end(), alias, marker is not None)
    return None


def _read_alias(text: str, bracket: _Bracket, language: str, tokens: Words, heads: Mapping[int, int]) -> Mention | None:
    position, end, alias, marked = bracket
    plain = fold_width(alias)
    latin = _LATIN_ALIAS.match(plain) is not None
    before = text[max(0, position - 80) : position]
    if alias in _ZONES and before[-1:].isdigit():
        return None
    if latin:
        if _NOT_ALIAS.match(plain) or len(alias) < 2 or not marked and alias.islower():
            return None
        start = _find_name(text, position, plain, language, tokens)
        head = heads.get(position)
        if head is not None and (start is None or head < start or " " in alias or text[start:head].endswith(_APPOSED)):
            start = head
    elif _HAN_NAME.match(alias) and re.search(r"[A-Za-z]\Z", before) and language in ("zh", "ja"):
        start = _find_latin_run(text, position)
    elif language == "zh" and _is_contraction(alias, text[heads.get(position, position) : position]):
        start = heads[position]
    elif marked and language in ("zh", "ja", "ko") and len(alias) <= 20:
        start = _find_name(text, position, alias, language, tokens)
    else:
        return None
    if start is None or start >= position:
        return None
    lead = _LEAD.match(text, start)
    if lead is not None and position - lead.end() > 3:
        start = lead.end()
    name = text[start:position].strip()
    if not name or name == alias:
        return None
    kind = (
        "abbreviation"
        if _ACRONYM.match(plain)
        else "original_name"
        if latin or re.match(r"[A-Za-z]", name)
        else "other_name"
    )
    return Mention(
        type="alias",
        start=start,
        end=end,
        surface=text[start:end],
        rule=f"alias_{language}",
        name=name,
        alias=alias,
        alias_kind=kind,
    )


def _is_contraction(alias: str, name: str) -> bool:
    """Whether a short form takes its characters from a name in their order: 新地 of 新鸿基地产."""
    if not 2 <= len(alias) <= 4 or len(name) <= len(alias) or not _HAN_NAME.match(alias):
        return False
    rest = iter(name)
    return all(character in rest for character in alias)


def _find_name(text: str, end: int, alias: str, language: str, tokens: Words) -> int | None:
    last = text[end - 1]
    if last.isascii() and last.isalpha() or unicodedata.name(last, "").startswith("LATIN"):
        return _match_initials(text, end, alias)
    if last in '”」』"’》':
        return None
    if language == "zh":
        return _walk_back_zh(text, end, alias, tokens)
    if language == "ja":
        run = _JA_RUN.search(text[max(0, end - 40) : end])
        if run is None:
            return None
        title = next((word for word in _JA_LONG_TITLES if run.group().endswith(word)), None)
        return end - len(title or run.group().lstrip("・"))
    if language == "ko":
        return _walk_back_ko(text, end, alias)
    return None


def _find_latin_run(text: str, end: int) -> int | None:
    match = re.search(r"(?:[A-Z][\w.&'’-]*)(?:\s[A-Z][\w.&'’-]*)*\Z", text[max(0, end - 60) : end])
    return end - len(match.group()) if match else None


def _match_initials(text: str, end: int, alias: str) -> int | None:
    """The start of the shortest run of words whose letters spell the alias, each of its capitals beginning a word."""
    begin = max(0, end - 160)
    window = text[begin:end]
    cut = max(window.rfind(mark) for mark in ',;:。，.!?“"')
    if cut >= 0 and not re.search(r"\b[A-Z]\.\Z", window[: cut + 1]):
        window, begin = window[cut + 1 :], begin + cut + 1
    letters = [c.lower() for c in re.sub(r"\([^)]*\)", "", alias) if c.isalnum()]
    if alias.endswith("s") and len(letters) > 2 and alias[:-1].isupper():
        letters.pop()
    words = [(m.start(), m.group()) for m in re.finditer(r"[\wÀ-ÿ'’]+", window)]
    if not letters or not words:
        return None
    if " " in alias or not _LETTERS.search(alias[:1]) or len(letters) > 10:
        return None
    position = len(words) - 1
    index = len(letters) - 1
    small = {"of", "the", "for", "and", "in", "on", "to", "de", "des", "et", "la", "a", "du", "der", "und"}
    inner = len(words[position][1]) - 1
    while index >= 0 and position >= 0:
        word = words[position][1].lower()
        found = word.rfind(letters[index], 0, inner + 1) if inner >= 0 else -1
        if index == 0 and found > 0:
            found = 0 if word[0] == letters[0] else -1
        if found >= 0:
            inner = found - 1
            index -= 1
            if index < 0:
                return (
                    _add_article(text, begin + words[position][0])
                    if len(words) - position <= len(letters) + 4
                    else None
                )
            if found == 0:
                position -= 1
                inner = len(words[position][1]) - 1 if position >= 0 else -1
        else:
            if word not in small and len(words) - position > len(letters) + 3:
                return None
            position -= 1
            inner = len(words[position][1]) - 1 if position >= 0 else -1
    return None


def _add_article(text: str, start: int) -> int:
    """The start with the French, Spanish or Italian article that belongs to a name."""
    article = re.search(r"(?<!\w)(?:La|Le|Les|El|Los|Las|Il)\s\Z", text[max(0, start - 4) : start])
    return start - len(article.group()) if article else start


def _walk_back_zh(text: str, end: int, alias: str, tokens: Words) -> int | None:
    letters = len(_LETTERS.findall(re.sub(r"\([^)]*\)", "", alias))) if _ACRONYM.match(alias) else 0
    index = bisect_right(tokens.ends, end) - 1
    if index < 0 or not tokens[index].text.strip():
        return None
    if "·" in text[max(0, end - 16) : end] or (letters == 0 and " " in alias):
        dotted = _find_person(text, end, tokens, index)
        if dotted is not None:
            return dotted
    if letters == 0 and re.match(r"[A-Z][a-z]+\Z", alias):
        return tokens[index].start if len(tokens[index].text) > 1 else None
    count, start, content = 0, tokens[index].start, 0
    while index >= 0:
        token = tokens[index]
        word = token.text
        if not word.strip() or len(word) == 1 and not word.isalnum() and word != "、":
            break
        enough = end - start >= 2 * max(2, letters)
        if word in ("和", "与", "及", "以及", "、"):
            # Every letter stands for a word of meaning: P, G and I for 全球|基础设施|和|投资|伙伴关系.
            if (enough and content >= letters) or index == 0 or count == 0:
                break
            index -= 1
            continue
        if count and word in _PREFIXES and token.end == start:
            start = token.start
            index -= 1
            continue
        if count and (token.tag in _STOP_TAGS or word in _STOP_VERBS):
            break
        if token.tag == "v" and count and (enough or len(word) == 1):
            break
        start = token.start
        count += 1
        content += len(word) > 1
        index -= 1
        if end - start > 30:
            break
    name = text[start:end]
    return _strip_country(fold_variant(name), start, tokens)


def _strip_country(name: str, start: int, tokens: Words) -> int:
    """The start without a leading country, unless an organisation or state follows it (美国可持续航空燃料, 日本海岸警卫队)."""
    if name.rstrip().endswith(_SUFFIXES):
        return start
    place = bisect_right(tokens.ends, start)
    first = tokens[place] if place < len(tokens) and tokens.find_start(place) == start else None
    if first is not None and first.tag == "ns" and first.end - start < len(name.rstrip()):
        return first.end
    return start


def _find_person(text: str, end: int, tokens: Words, index: int) -> int | None:
    """The start of a transliterated person's name before its original in brackets."""
    start = tokens[index].start
    position = index
    while position > 0:
        previous = tokens[position - 1]
        if previous.text in ("·", "•", "‧", "・"):
            start = tokens[position - 2].start if position > 1 else start
            position -= 2
            # A transliteration that the dictionary does not hold falls into single characters.
            while (
                position > 0
                and len(tokens[position - 1].text) == 1
                and tokens[position - 1].tag not in ("u", "uj", "p", "c", "w", "x", "v", "d")
                and tokens[position - 1].text.isalpha()
            ):
                position -= 1
                start = tokens[position].start
            continue
        if (
            len(tokens[position].text) == 1
            and previous.text.isalpha()
            and previous.text not in _TITLES
            and previous.tag in ("nr", "nrt", "ng", "n", "x", "ns", "j", "zg", "g")
            and len(previous.text) <= 2
            and end - previous.start <= 6
        ):
            position -= 1
            start = previous.start
            continue
        break
    return start


def _walk_back_ko(text: str, end: int, alias: str) -> int | None:
    words = [(m.start(), m.group()) for m in re.finditer(r"[^\s,.“”\"‘’'()·…]+", text[max(0, end - 60) : end])]
    if not words:
        return None
    base = max(0, end - 60)
    if words[-1][1] in _KO_PARTICLES:
        return None
    letters = len(_LETTERS.findall(alias)) if _ACRONYM.match(alias) else 0
    wanted = alias.count(" ") + 1 if not letters else 1
    position = len(words) - 1
    start, size = words[position][0], len(words[position][1])
    while position > 0:
        previous_start, previous = words[position - 1]
        gap = text[base + previous_start + len(previous) : base + start]
        taken = len(words) - position
        if (
            gap != " "
            or previous in _KO_PARTICLES
            or _KO_PARTICLE_END.match(previous)
            and len(previous) > 1
            or not re.match(r"[가-힣A-Za-z]", previous)
        ):
            break
        if letters and (size >= 2 * letters or taken >= letters):
            break
        if not letters and taken >= wanted:
            break
        position -= 1
        start = previous_start
        size += len(previous)
    return base + start
