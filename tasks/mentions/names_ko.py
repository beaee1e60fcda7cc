"""Names in Korean text: listed ones, organisations by their last word, persons by the title behind them."""

from __future__ import annotations

import re
from functools import lru_cache

from tasks.mentions.acronyms import find_acronyms
from tasks.mentions.lexicon import Lexicon, read_names, read_words
from tasks.mentions.org_words import ORGS_KO, SUFFIXES_KO
from tasks.mentions.person_words import COMPOUND_SURNAMES_KO, KNOWN_KO, SURNAMES_KO, TITLES_KO
from tasks.mentions.place_table import PLACES_KO as TABLE_KO
from tasks.mentions.place_words import PLACES_KO
from tasks.mentions.words_zh import Span

PARTICLES = (
    "은|는|이|가|을|를|의|에|에서|에게|와|과|도|로|으로|만|까지|부터|보다|처럼|라고|라는|이라고|이라는|이며|이고|인|께서|한테|이나|나|및|이란|에는|에도|에서는|에서도|에서의|으로의|로의|으로는|로는|과의|와의|측|측은|측이|산|행|발|제|내|계|"
    "으로부터|로부터|에만|에게는|이었다|이다|입니다|이자|든|조차|마저|뿐|씨|간|등|등은|등이|등의|등에|등과|등을|들|들이|들은|들의|이라며|라며|에서만|까지는|에선|엔|란"
)
_HANGUL = re.compile("[가-힣]+")
_SUFFIX_LEXICON = Lexicon(dict.fromkeys(read_words(SUFFIXES_KO), "suffix"), overlapping=True)
_TITLE_LEXICON = Lexicon(dict.fromkeys(TITLES_KO, "title"), overlapping=True)
_TITLE_END = tuple(sorted(TITLES_KO, key=len, reverse=True))
_WORD = re.compile(r"[가-힣A-Za-z0-9&·]+")
_WORD_HEAD = re.compile(rf"{_WORD.pattern}\Z")
_WORD_TAIL = re.compile(r"[가-힣A-Za-z0-9&·]{0,4}")
_LONGEST_WORD = 100
_PARTICLE_SET = frozenset(PARTICLES.split("|"))
_SHORT_PARTICLES = frozenset(particle for particle in _PARTICLE_SET if len(particle) < 4)
_GENERIC_ORG = frozenset(
    read_words(
        "우리 정부 지방정부 중앙정부 양국 각국 해당 관련 국내 해외 글로벌 주요 외국 현지 이번 같은 다른 대형 중소 시중 민간 국제 세계 전국 최대 각 본 동 "
        "자동차 전자 화학 건설 증권 보험 반도체 디스플레이 에너지 바이오 산업 항공 해운 철강 제철 전력 통신 신문 방송 뉴스 은행 대학 병원 센터 본부 연구소 당국 정부 의회 법원 재단 기금 협회 학회 조합 노조 연합 그룹 카드 생명 위원회 이사회 원자력 제약 물산 상사"
    )
)
_STOP_HEADS = frozenset(
    read_words(
        "금융 보건 수사 군 검찰 경찰 사법 세무 노동 신규 전기 자율주행 친환경 차세대 시스템 메모리 파운드리 재생 신재생 청정 원자력 국방 방위 관광 문화 콘텐츠 첨단 제조 서비스 중국 미국 일본 한국 국가 전기자동차 인공지능 기간 주력 수출 핵심"
    )
)


_LAST = re.compile(
    r"[시군부](?=에서|에는|에도|에|의|는|은|가|이|로|와|과|를|을|도\s|청|장\s|민|의회|[\s,.·)]|\Z)(?<=[가-힣][가-힣].)"
)
_RUN_BACK = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣]{3,12}\Z")
_NO_TOWNS = (
    *read_words(
        "도시 드시 다시 역시 동시 당시 즉시 일시 임시 수시 전시 표시 제시 실시 지시 감시 공시 게시 과시 무시 잠시 혹시 개시 택시 낚시 접시 가시 몹시 증시 명시 암시 경시 중시 직시 응시 고시 입시 주시 상시 사시 시시 불시 멸시 적시 등시 필시 무작시 계시 교시 예시 훈시 묵시 좌시 백안시 도외시 재무시"
    ),
    *read_words(
        "합군 부군 적군 미군 비군 란군 압군 남군 국군 공군 해군 육군 장군 보군 품군 직군 선군 병군 업군 종군 목군 물군 동군 진군 행군 점군 후군 유엔군 연맹군 어군 학군 한군 일본군 중국군 러시아군 남성군 여성군 환자군 위험군"
    ),
)
_MINISTRIES = tuple(
    f"{work}부"
    for work in read_words(
        "통상 산업 국토 교통 해양 수산 환경 교육 문화 관광 체육 복지 보건 농림 노동 고용 과학 기술 정보통신 재정 경제 외교 통일 국방 행정 안전 법무 에너지 자원 중소벤처 벤처기업 디지털 기후 재무 상무 내무 여성 가족 보훈"
    )
)
_AGE = re.compile(r"\(\d{1,3}(?:세)?\)\Z")
_COMMON = frozenset(
    read_words(
        "국내 해외 글로벌 현지 세계 최대 업체 기업 회사 그룹 전문 투자 개발 운영 관련 당시 현재 전직 신임 한국 미국 일본 중국 독일 프랑스 영국 덴마크 풍력 자동차 반도체 배터리 게임 화장품 바이오 의료 식품 로봇 창업 벤처 사회적 지역 공동 대형 중견 신생"
    )
)
_COMPANY_TITLES = ("대표", "회장", "사장", "부사장", "부회장", "최고경영자", "CEO", "전무", "상무", "이사")
_STOP_NAMES = frozenset(
    head + tail
    for head in _STOP_HEADS
    for tail in ("산업", "당국", "반도체", "에너지", "은행", "센터", "연구소", "기금", "노조", "전자", "화학", "통신")
) | frozenset(
    f"{head}기금"
    for head in read_words("상생 발전 육성 협력 안정 지원 장학 보증 구호 투자 개발 모태 벤처 상생협력 사회공헌")
)


@lru_cache(maxsize=1)
def _build_lexicon() -> Lexicon[str]:
    names = dict.fromkeys((*read_names(TABLE_KO), *read_names(PLACES_KO)), "place")
    names.update(dict.fromkeys(read_names(KNOWN_KO), "person"))
    names.update(dict.fromkeys(read_names(ORGS_KO), "org"))
    left_out = ("정부", "나우루", "수단", "가나", "오만", "괌", "남", "몰타", "연합")
    return Lexicon({name: kind for name, kind in names.items() if len(name) > 1 and name not in left_out})


def find_names_ko(text: str) -> list[Span]:
    """Places, organisations and persons of a Korean text as (start, end, type, rule), still overlapping."""
    spans: list[Span] = [
        (start, end, kind, "listed")
        for start, end, kind in _build_lexicon().find(text)
        if (not start or not _is_hangul(text[start - 1])) and _ends_word(text, end)
    ]
    spans += _find_orgs(text)
    spans += _find_persons(text)
    spans += _find_by_last(text)
    return spans + find_acronyms(text)


def _find_by_last(text: str) -> list[Span]:
    """Cities, counties (해랑시에, 신안군) and ministries (산업통상부) by their last syllable, words that only end so left out."""
    spans: list[Span] = []
    for last in _LAST.finditer(text):
        start = _RUN_BACK.search(text, max(0, last.start() - 12), last.end())
        if start is None:
            continue
        name = start[0]
        if last[0] == "부":
            if name.endswith(_MINISTRIES):
                spans.append((*start.span(), "org", "ministry"))
        elif 3 <= len(name) <= 4 and not name.endswith(_NO_TOWNS):
            spans.append((*start.span(), "place", "suffix"))
    return spans


def _ends_word(text: str, end: int) -> bool:
    """Whether a name ends here: nothing but a particle follows."""
    tail = _HANGUL.match(text, end)
    return tail is None or tail.group() in _PARTICLE_SET


def _is_hangul(character: str) -> bool:
    return "가" <= character <= "힣" or character.isascii() and character.isalnum()


def _find_ending(text: str, endings: Lexicon[str]) -> dict[int, int]:
    """Where each word begins and ends that ends in one of the endings or has but a particle behind it."""
    found: dict[int, int] = {}
    for _, end, _ in endings.find(text):
        tail = _WORD_TAIL.match(text, end)
        if tail is None or tail.group() and tail.group() not in _SHORT_PARTICLES:
            continue
        far = max(0, end - _LONGEST_WORD)
        head = _WORD_HEAD.search(text, max(far, text.rfind(" ", far, end) + 1), end)
        if head is not None:
            found[head.start()] = max(end, found.get(head.start(), 0))
    return found


def _find_orgs(text: str) -> list[Span]:
    spans: list[Span] = []
    for begin, end in _find_ending(text, _SUFFIX_LEXICON).items():
        start, name = begin, text[begin:end]
        if name in _GENERIC_ORG or len(name) < 3:
            start = _join_head(text, begin, name)
            if start == begin:
                continue
        elif name in _STOP_NAMES:
            continue
        spans.append((start, end, "org", "suffix"))
    return spans


def _join_head(text: str, start: int, name: str) -> int:
    """The start of an organisation of two words (미국 정부, 서울중앙 지검), where its first is a listed place or Latin."""
    before = text[max(0, start - 16) : start].rstrip(" ")
    if text[start - 1 : start] != " " or not before:
        return start
    head = before.split()[-1]
    if (
        name in ("정부", "의회", "국회", "당국", "해군", "공군", "육군", "대사관", "법원", "검찰청")
        and _build_lexicon().get(head) == "place"
    ):
        return start - 1 - len(head)
    return start


def _find_persons(text: str) -> list[Span]:
    spans: list[Span] = []
    for start, end in _find_ending(text, _TITLE_LEXICON).items():
        titled = text[start:end]
        lead = titled[: -len(next(title for title in _TITLE_END if titled.endswith(title)))]
        if lead and _is_korean_name(lead):
            spans.append((start, start + len(lead), "person", "title"))
            continue
        title = next(title for title in _TITLE_END if titled.endswith(title))
        found = _read_before(text, start, title)
        if found is not None:
            spans.append((*found, "person", "title"))
    return spans


def _read_before(text: str, position: int, titled: str) -> tuple[int, int] | None:
    """The name before a title: the word before, or before the office that stands between (이창용 한국은행 총재)."""
    # The age of a person in brackets is no word between name and title: 백순례(71)씨.
    age = _AGE.search(text, max(0, position - 6), position)
    end = age.start() if age is not None else position
    words = list(_WORD.finditer(text, max(0, end - _LONGEST_WORD), end))
    index = len(words)
    for back in range(1, 5):
        if index - back < 0:
            return None
        word = words[index - back]
        gap = text[word.end() : words[index - back + 1].start() if back > 1 else end]
        if age is not None and back == 1:
            gap = " "
        if gap not in (" ", "  ", "·") and not re.fullmatch(r"\s?\([^)]{1,20}\)\s?", gap):
            return None
        name = word.group()
        kind = _build_lexicon().get(name)
        if kind == "person" or _is_korean_name(name) and kind is None:
            start = word.start()
            if kind == "person" and index - back > 0:
                previous = words[index - back - 1]
                if (
                    text[previous.start() : word.end()]
                    and _build_lexicon().get(text[previous.start() : word.end()]) == "person"
                ):
                    start = previous.start()
            return start, word.end()
        if kind == "org" and back == 1 and titled in _COMPANY_TITLES and index > 2:
            # 호세 무뇨스 현대차 사장: the listed company stands between.
            pair = words[index - 3 : index - 1]
            both = all(_is_foreign_name(part[0]) and part[0] not in _COMMON for part in pair)
            if both and text[pair[0].start() : word.end()].count(" ") == 2 and _build_lexicon().get(pair[1][0]) is None:
                return pair[0].start(), pair[1].end()
        if kind is None and back == 1 and _is_foreign_name(name):
            family = words[index - back - 1] if index - back > 0 else None
            if titled == "시장":
                return None
            first = words[index - 3] if index > 2 else None
            if (
                first is not None
                and family is not None
                and titled in _COMPANY_TITLES
                and text[first.start() : word.end()].count(" ") == 2
                and all(_is_foreign_name(part.group()) and part.group() not in _COMMON for part in (first, family))
            ):
                # 페테르 홀름 노르트빈트 대표: the company stands between the name and the title.
                return first.start(), family.end()
            if family is not None and _is_korean_name(family.group()):
                continue
            if (
                family is not None
                and text[family.end() : word.start()] == " "
                and _is_foreign_name(family.group())
                and _build_lexicon().get(family.group()) is None
            ):
                return family.start(), word.end()
            return None
    return None


def _is_korean_name(name: str) -> bool:
    if not re.fullmatch("[가-힣]{2,4}", name):
        return False
    if name[:2] in COMPOUND_SURNAMES_KO:
        return len(name) in (3, 4)
    return (
        len(name) == 3
        and name[0] in SURNAMES_KO
        and name not in _NOT_NAMES
        and not name.endswith(
            ("적", "의", "한", "는", "은", "을", "를", "에", "와", "과", "로", "도", "인", "된", "할")
        )
    )


_NOT_NAMES = frozenset(
    read_words(
        "국무부 외교부 국방부 정부의 한국의 미국의 신임의 여성부 안보실 경제부 정책실 기획부 이사회 위원회 서울시 부산시 경기도 강원도 제주도 한국은 미국은 지난달 지난해 이번에 최근의 공화당 민주당 자민당 노동당 전문가 관계자 책임자 연구소 대학교 한국인 미국인 신규로 현대차 방송사 최고위 상임위 안전부 "
        "환경부 교육부 법무부 통일부 복지부 산업부 국토부 고용부 노동부 문화부 여가부 중기부 과기부 행안부 기재부 문체부 해수부 재무부 상무부 에너지 우리은 주일본 주한미 주미국 주중국 선임된 지역구 차관급 장관급 정상급 고위급 공동의 정치국 상무위 사무국 조직위 심사위 전국의 주요국 이스라 유럽의 조사단 신문사 방송국 통신사 국회의 국제부 사회부 정치부 문화재"
    )
)


def _is_foreign_name(name: str) -> bool:
    return re.fullmatch("[가-힣]{2,7}", name) is not None and not name.endswith(
        (
            "의",
            "은",
            "는",
            "을",
            "를",
            "에",
            "한",
            "와",
            "과",
            "로",
            "도",
            "던",
            "된",
            "인",
            "할",
            "고",
            "며",
            "서",
            "부",
            "청",
            "처",
            "당",
            "군",
            "국",
            "원",
            "회",
            "시",
            "사",
            "실",
        )
    )
