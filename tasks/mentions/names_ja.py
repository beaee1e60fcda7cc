"""Names in Japanese text: listed ones, organisations by their last word, persons by the title behind them."""

from __future__ import annotations

import re
from functools import lru_cache

from tasks.mentions.acronyms import find_acronyms
from tasks.mentions.lexicon import Lexicon, join_words, read_names, read_words
from tasks.mentions.org_words import ORGS_JA, SUFFIXES_JA
from tasks.mentions.person_words import KNOWN_JA, SURNAMES_JA, TITLES_JA
from tasks.mentions.place_table import PLACES_JA as TABLE_JA
from tasks.mentions.place_words import PLACES_JA
from tasks.mentions.words_zh import Span

_KATAKANA = "ァ-ヺー"
_RUN = f"一-龠々〇{_KATAKANA}A-Za-z0-9＆&・"
_SUFFIXES = join_words(SUFFIXES_JA.split())
_ORG = re.compile(rf"[{_RUN}]{{1,24}}")
_TITLES = join_words(TITLES_JA)
_ORG_END = re.compile(rf"(?:{_SUFFIXES})(?=[^{_RUN}]|\Z|が|は|の|と|を|に|で|も|や|{_TITLES}|名誉教授|客員教授|特任)")
_TITLE_LEXICON = Lexicon(dict.fromkeys(TITLES_JA, "title"))
_SUFFIX_LEXICON = Lexicon(dict.fromkeys(SUFFIXES_JA.split(), "suffix"), overlapping=True)
_AFTER_ORG = re.compile(rf"[^{_RUN}]|\Z|[がはのとをにでもや]|{_TITLES}|名誉教授|客員教授|特任")
_KANJI_NAME = re.compile(r"[一-龠々ヶケ]{2,6}\Z")
_KATAKANA_NAME = re.compile(rf"[{_KATAKANA}]{{2,12}}(?:[・=＝][{_KATAKANA}]{{1,12}}){{0,3}}\Z")
_TITLE_PREFIX = re.compile(
    r"(?:元|前|新|次期|駐日米?|駐[一-龠]{1,2}|現|名誉|常務|専務|筆頭|代表取締役|兼|取締役|執行役員|主任|首席|上級|国務|国防|財務|商務|外務|防衛|経済産業|経産|官房|環境|農水|厚労|文科|国交|総務|法務|米|副|最高|両)+\Z"
)
_OFFICE = re.compile(
    r"[会部局課党省庁県市国員社長官役室団]|担当|代表|副|専門|研究|執行|主任|関係|大学|自治|経済|政治|地元|歴代|同|各|元|前"
)
_SURNAMES = frozenset(SURNAMES_JA)
_CHINESE_SURNAMES = frozenset("王李張劉陳楊黄趙呉周徐孫馬朱胡郭何高林習蔡頼尹文金朴崔韓盧")
_NOT_PERSON = frozenset(
    read_words(
        "両 各 同 米 日 英 仏 独 伊 韓 中 露 関係 関係者 当事者 被害者 担当者 責任者 保護者 参加者 利用者 経営者 有識者 担当 一部 国会 地元 男性 女性 新任 歴代 与党 野党"
    )
)
_PLACE_END = re.compile(
    r"(?:諸島|半島|海峡|盆地|平野|空港|山脈|砂漠|高原|運河|地区|島|州|県|市|湖|湾|港|川|郡|岬|海)(?!場)"
)
_PLACE_KATAKANA = re.compile(rf"(?<![{_KATAKANA}])[{_KATAKANA}]{{2,12}}(?:・[{_KATAKANA}]{{2,12}})?\Z")
_PLACE_KANJI = re.compile(r"(?<![一-龠々])[一-龠々ヶケ]{2,3}\Z")
_KANJI_PLACES = frozenset(("半島", "諸島", "海峡", "空港", "県", "市", "島", "湾", "湖"))
_NO_KANJI_BEHIND = re.compile(r"[一-龠々ァ-ヺー]")
_NO_PLACE_KANJI = re.compile(
    r"(?:[各両全同当本他近首副新旧大小中核都]|政令|指定|姉妹|周辺|隣接|被災|自治|港湾|地方|人工|無人|離|先進|両|主要|複数|一部|国際|地方|県営|市営|同名|出身|該当|開催|候補|巨大|対象)(?:.{0,2})(?:半島|諸島|海峡|空港|[県市島湾湖])\Z"
)
_CABINET = re.compile(r"(?<![一-龠々])(?P<name>[一-龠々]{2,3})(?:内閣|政権)(?!官房|総理|不信任|府|改造|人事)")
# （宮地啓介撮影）, （聞き手・宮地啓介）
_BYLINE = re.compile(
    r"[（(](?:(?:写真|撮影|文|聞き手)(?:は|＝|=|・|：|:)\s?(?P<name>[一-龠々]{2,6}|[一-龠々]{1,3}[ぁ-ん]{1,3})|(?P<by>[一-龠々]{3,6}|[一-龠々]{1,3}[ぁ-ん]{1,3})(?:撮影|記者))[）)]"
)
_NO_CABINET = frozenset(
    read_words(
        "現 新 同 前 次期 連立 歴代 今 暫定 軍事 軍 独裁 保守 革新 民主 左派 右派 自民 自公 民主党 自民党 共産党 政党 連合 中道 多党 少数 単独 救国 挙国 戦時 臨時 影 地方 中央 安定 長期 短命 文民 社会 親米 親中"
    )
)
_WORDS_BEFORE_TITLE = re.compile(
    r"(?<=[ァ-ヺー])(?:エネルギー|デジタル|インフラ|サイバー|スポーツ|グループ|チーム|センター|プロジェクト|マネージング|チーフ|エグゼクティブ|グローバル|アジア|マーケティング|コミュニケーション|プログラム|ソリューション|テクノロジー|リサーチ)+\Z"
)
_LEARNED = frozenset(("教授", "准教授", "弁護士", "医師", "選手", "監督"))
_NO_NAME = re.compile(
    r"担当|代表|専門|研究|執行|主任|関係|大学|自治|政治|地元|歴代|国会|知事|議員|社長|[学院科系部課局省庁者員長会社党国]\Z|^(?:元|前|同|両|各|女子|男子|日本|特任|客員|名誉|顧問|主治|担当|産業|専任)"
)
_HONORIFIC = frozenset(("氏", "さん", "容疑者", "被告", "ちゃん"))
_GENERIC = re.compile(
    r"^(?:両|各|同|全|当|本|新|旧|同社|政府|多くの|一部|主要|関連|大手|民間|地方|外国|海外|国内|現地|地元|捜査|金融|労働|主催|自治|行政|連立|野|与|新聞|警察|公的|専門|有識者|国際|世界|自民|公明|米|日|日米|日中|中|韓|英|仏|独|国|軍|都|府|県|市|大)\Z"
)
_NO_HEAD_ENDS = ("両", "各", "全", "政党", "コール", "データ", "ショッピング", "消費")
_BOUNDARY = re.compile(rf"[{_KATAKANA}]")


@lru_cache(maxsize=1)
def _build_lexicon() -> Lexicon[str]:
    names = dict.fromkeys((*read_names(TABLE_JA), *read_names(PLACES_JA)), "place")
    names.update(dict.fromkeys(read_names(KNOWN_JA), "person"))
    names.update(dict.fromkeys(read_names(ORGS_JA), "org"))
    return Lexicon({name: kind for name, kind in names.items() if len(name) > 1})


def find_names_ja(text: str) -> list[Span]:
    """Places, organisations and persons of a Japanese text as (start, end, type, rule), still overlapping."""
    spans: list[Span] = [
        (start, end, kind, "listed")
        for start, end, kind in _build_lexicon().find(text)
        if _stands_alone(text, start, end)
    ]
    suffixes = sorted({start for start, end, _ in _SUFFIX_LEXICON.find(text) if _AFTER_ORG.match(text, end)})
    suffix = next(left := iter(suffixes), len(text))
    for run in _ORG.finditer(text) if suffixes else ():
        end = run.end()
        if suffix < end:
            spans += _find_orgs(text, run.start(), end)
            suffix = next((start for start in left if start >= end), len(text))
    spans += _find_persons(text)
    spans += _find_places(text)
    return spans + find_acronyms(text)


def _find_places(text: str) -> list[Span]:
    """Places by their last character: a katakana or kanji name before 島, 市, 湖 and the like."""
    spans: list[Span] = []
    for last in _PLACE_END.finditer(text):
        name = _PLACE_KATAKANA.search(text, max(0, last.start() - 26), last.start())
        if name is None and last[0] in _KANJI_PLACES and _NO_KANJI_BEHIND.match(text, last.end()) is None:
            name = _PLACE_KANJI.search(text, max(0, last.start() - 4), last.start())
            if name is not None and _NO_PLACE_KANJI.match(text[name.start() : last.end()]):
                name = None
        if name is not None:
            spans.append((name.start(), last.end(), "place", "suffix"))
    return spans


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a katakana name is not a piece of a longer katakana word (タイ in タイトル)."""
    if _BOUNDARY.match(text[end - 1]) and end < len(text) and _BOUNDARY.match(text[end]):
        return False
    if start and _BOUNDARY.match(text[start]) and _BOUNDARY.match(text[start - 1]):
        return False
    tail = text[end : end + 1]
    if text[start:end] in ("参院", "衆院") and tail == "選":
        return False
    if text[start:end] == "米国" and tail in ("務", "防"):
        return False
    return not (
        text[start:end] in ("日本", "中国", "韓国", "米国", "台湾", "英国")
        and tail in ("語", "人", "酒", "食", "製", "株", "側")
        and tail in ("語", "酒")
    )


def _find_orgs(text: str, start: int, end: int) -> list[Span]:
    """The organisation that a run of kanji, katakana and letters ends in, or holds."""
    spans: list[Span] = []
    for match in _ORG_END.finditer(text, start, end):
        name = text[start : match.end()]
        head = text[start : match.start()]
        if "・" in head and not re.search(rf"[{_KATAKANA}]・[{_KATAKANA}]", name):
            cut = start + head.rindex("・") + 1
            name, head = text[cut : match.end()], text[cut : match.start()]
        if head.endswith(_NO_HEAD_ENDS) or match.group() == "党" and head.endswith("政"):
            continue
        if not head or len(head) > 14 or _GENERIC.match(head) or head.isdigit() or len(name) < 3:
            continue
        if (
            match.group()
            in (
                "省",
                "庁",
                "党",
                "軍",
                "連合",
                "組合",
                "本部",
                "センター",
                "保険",
                "生命",
                "通信",
                "放送",
                "テレビ",
                "会議所",
                "工業",
                "化学",
                "電子",
                "電気",
                "建設",
                "病院",
                "新聞",
                "当局",
                "連盟",
                "機構",
                "基金",
                "グループ",
                "不動産",
                "航空",
                "鉄道",
                "証券",
                "電力",
                "組合",
                "地裁",
                "モーター",
                "政府",
                "議会",
                "国会",
            )
            and len(head) < 2
            and head not in ("自民", "NH")
        ):
            continue
        if match.group() in ("グループ", "センター", "本部", "組合", "会議所") and not re.search(
            rf"[{_KATAKANA}A-Z]|[一-龠]{{2}}", head
        ):
            continue
        spans.append((match.end() - len(name), match.end(), "org", "suffix"))
    return spans


def _find_persons(text: str) -> list[Span]:
    spans: list[Span] = [
        (*match.span("name"), "person", "cabinet")
        for match in (_CABINET.finditer(text) if "内閣" in text or "政権" in text else ())
        if match["name"] not in _NO_CABINET and _build_lexicon().get(match["name"]) in (None, "person")
    ]
    spans += [(*match.span(match.lastgroup or 0), "person", "byline") for match in _BYLINE.finditer(text)]
    for end, title_end, _ in _TITLE_LEXICON.find(text):
        title = text[end:title_end]
        prefix = _TITLE_PREFIX.search(text, max(0, end - 10), end)
        if prefix is not None and prefix.end() == end and prefix.start() < end:
            end = prefix.start()
        end = end - len(role[0]) if (role := _WORDS_BEFORE_TITLE.search(text, max(0, end - 26), end)) else end
        head = text[max(0, end - 26) : end]
        katakana = _KATAKANA_NAME.search(head)
        if katakana is not None:
            name = katakana.group()
            if (
                _build_lexicon().get(name) in (None, "person")
                and len(name) >= 2
                and title not in ("王", "君", "様", "部長", "店長")
            ):
                spans.append((end - len(name), end, "person", "title"))
            continue
        kanji = _KANJI_NAME.search(head)
        if kanji is None:
            continue
        start = _split_name(kanji.group(), end)
        if (
            start is None
            and title in _HONORIFIC
            and len(kanji.group()) < 5
            or start is None
            and title in _LEARNED
            and 3 <= len(kanji.group()) <= 4
        ):
            start = None if _NO_NAME.search(kanji.group()) else end - len(kanji.group())
        if start is not None and text[start:end] not in _NOT_PERSON:
            spans.append((start, end, "person", "title"))
    return spans


def _split_name(run: str, end: int) -> int | None:
    """The start of a family name (with or without given name) at the end of a run of kanji."""
    for size in range(min(len(run), 5), 1, -1):
        name = run[-size:]
        for family in (3, 2, 1):
            given = size - family
            if family == 1 and size < min(len(run), 4):
                continue
            if name[:family] in _SURNAMES and (0 <= given <= 3 if family > 1 else 1 <= given <= 2):
                if _build_lexicon().get(name) in ("place", "org"):
                    break
                return end - size
        if name[0] in _CHINESE_SURNAMES and size in (2, 3) and size == len(run):
            return end - size
    if len(run) == 4 and _build_lexicon().get(run) is None and not _OFFICE.search(run):
        return end - 4
    return None
