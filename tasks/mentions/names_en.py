"""Names in English text: listed ones, organisations by a word of theirs, persons by title, given name or verb of speech."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tasks.mentions.acronyms import find_acronyms
from tasks.mentions.lexicon import read_names, read_words
from tasks.mentions.org_words import KEYWORDS_EN, ORGS_EN
from tasks.mentions.person_words import GIVEN_NAMES_EN, ROLES_EN, TITLES_EN
from tasks.mentions.place_table import PLACES_EN as TABLE_EN
from tasks.mentions.place_words import PLACES_EN
from tasks.mentions.speech_verbs import ENGLISH_VERBS
from tasks.mentions.words_zh import Span

_WORD = r"[A-ZÀ-ÖØ-Þ](?:[\w&'’]|(?<=[A-Z])\.(?=[A-Z]|\s[A-Z])|-(?=\w))*"
_NAME = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:\s[A-Z]\.)?(?:\s(?:de|da|del|della|di|von|van|bin|al|la))?\s[A-ZÀ-Þ][\w'’]*[a-zà-ÿ](?:-[A-ZÀ-Þ][a-zà-ÿ]+)?"
_COMPANY_NOUNS = frozenset(
    read_words(
        "newspaper magazine broadcaster pollster startup start-up carmaker automaker chipmaker drugmaker shipbuilder airline retailer utility brokerage consultancy firm"
    )
)
_LOCATING = frozenset(("in", "near", "across", "outside"))
_SHORT = r"(?:(?<=\b[A-Z])|(?<=\b(?:Mr|Ms|Dr|St|Lt|Jr|Sr|Co|No))|(?<=\b(?:Mrs|Gov|Sen|Rep|Gen|Col|Adm|Sgt|Inc|Ltd))|(?<=\b(?:Prof|Capt|Corp|Bros)))\."
# A full stop ends a phrase, but not behind an initial or a shortened title. The group matches where it has several words.
_PHRASE = re.compile(
    rf"{_WORD}(?:{_SHORT})?((?:\s(?:of(?:\sthe)?|for|and|de|da|von|van|bin|al|&)\s|\s){_WORD}(?:{_SHORT})?)*"
)
# In Springfield, Ohio: a region behind a comma, and the town before it.
_REGION = re.compile(r",\s(?P<region>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\b")
_TOWN = re.compile(r"\b(?:in|at|near|of|from|to|outside|around)\s(?P<town>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\Z")
_LONGEST_TOWN = 100
_AREA = re.compile(
    r"[A-Z](?<!\w.)[a-z]+(?:[-\s][A-Z][a-z]+)?\s(?:Prefecture|Province|County|Peninsula|Islands?|Strait|Bay|River|District|Oblast)\b"
)
_PLACE = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{2,}(?:[-\s][A-ZÀ-Þ][a-zà-ÿ]{2,})?(?=[,.;:)]|['’]s\b|\s[a-z(]|\s?\Z)")
_PERSON = re.compile(rf"{_NAME}(?![\w-])")
# By Ann Lee and Omar Quist
_BYLINE = re.compile(rf"{_NAME}(?:(?:,\s|,?\sand\s|\s&\s){_NAME})*(?=\s*(?:\n|\Z|[,|•·/–—(]))")
_AFTER_PERSON = re.compile(r",\s(?:who\b|\d{2},|aged?\s\d)")
# Quanta Works said it would: who is an "it" is no person.
_SELF = re.compile(
    rf"(?P<name>{_WORD}(?:\s{_WORD}){{1,2}})(?:,[^,]{{1,60}},)?\s(?:said|says|announced|added)\s(?:that\s)?(?:it|its)\b"
)
_SELF_AFTER = re.compile(r"\s(?:that\s)?(?:it|its)\b")
_APPOSED = re.compile(r",\s(?:an?|the)\s(?P<role>(?:[a-z-]+\s){0,3}[a-z-]+)")
_COMPANY = re.compile(rf"{_WORD}(?:\s{_WORD}){{0,3}}")
_SURVEY_BY = re.compile(r"\b(?:survey|poll|polling)\s(?:[a-z]+\s){0,2}by\s(?:the\s)?\Z")
_MINISTRY = re.compile(
    rf"(?:Ministry|Department|Institute|Committee|Commission|Bureau|Center|Agency|Office|Council)\s(?:of|for|on)\s{_WORD}(?:\s{_WORD})?(?:,\s{_WORD}(?:\s{_WORD})?)+,?\sand\s{_WORD}(?:\s{_WORD})?"
)
_VERBS = frozenset(ENGLISH_VERBS)
_ROLE_END = ("ologist", "man", "woman", "ician", "onomist")
_LEADS = frozenset(
    read_words(
        "The A An In On At By For From With As But And Or If When While After Before Since Although However Meanwhile According This That These Those It Its He She They We You I His Her Their Our My Also Additionally Furthermore Moreover Then Now "
        "Both Each Some Many Most Such Under Over During Despite Last Next First Second Former Former New To Of Not No Yes So Is Are Was Were What Who How Why Where Previously Currently Economic Early Late Following Between Among More Other Another "
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Japanese Chinese American Korean British French German Russian Indian European Asian"
    )
)
_DEMONYMS = frozenset(
    read_words(
        "Japanese Chinese American Korean British French German Russian Indian European Asian Israeli Palestinian Ukrainian Taiwanese Vietnamese Thai Canadian Australian Mexican Brazilian Italian Spanish Dutch Swedish Norwegian Iranian Iraqi Turkish Western Eastern Northern Southern African Arab Islamic Jewish Christian Catholic Republican Democratic"
    )
)
_TOKEN = re.compile(r"\S+")
_SPOKEN = re.compile(r"(?:,[^,\0]{1,60},)?\s(?P<verb>[a-z]+)")
_MONTHS_DAYS = frozenset(
    read_words(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December"
    )
)
_NO_PLACES = frozenset(
    read_words(
        "World Politics Health Sports Business Safari Downtown English Spanish Arabic Hebrew Korean Latin Cantonese Mandarin Hindi Portuguese Greek Polish Urdu Persian Swahili Parliament Congress Senate Cabinet Article Section Chapter Table Figure Appendix Annex Phase Round Part Volume Stage "
        "Class Grade Court Council God Christ Excel Windows Python Java Word Photoshop Linux Spring Summer Autumn Winter Christmas Easter Ramadan Lent Fiscal Financial Industry Science Internet Earth Step Case Category Group Track Zone Sector Area Area's Exhibit Schedule "
        "Response Addition Contrast Brief Short General Particular Fact Total Summary Conclusion Order Line Support Favour Favor Secretary Act Bill Treaty Plan Project Programme Program Agreement Convention Protocol Covid Brexit Facebook Twitter Google Amazon Apple Microsoft"
    )
)
_NO_ROLES = frozenset(read_words("human woman man german roman ottoman norman"))
_STRIPPED = frozenset("s'’.")
# Words of a person's name that do not go on with a phrase.
_PARTICLE = re.compile(r"\s(?:del|della|di|la)\s")
_HYPHENATED = re.compile(r"[A-Z][a-z]+-[a-zA-Z][a-z]+\Z")


@lru_cache(maxsize=1)
def _list_first_words() -> frozenset[str]:
    return frozenset(name.split(" ")[0] for name in _build_tables()[0] if " " in name)


@lru_cache(maxsize=1)
def _build_tables() -> tuple[dict[str, str], int]:
    """The kinds of the listed names, and the number of words of the longest."""
    names = dict.fromkeys((*read_names(TABLE_EN), *read_names(PLACES_EN)), "place")
    names.update(dict.fromkeys(read_names(ORGS_EN), "org"))
    return names, max(name.count(" ") for name in names) + 1


def find_listed_names(text: str) -> list[Span]:
    """The listed places and organisations of a text in another language of Latin script, as (start, end, type, rule)."""
    spans: list[Span] = []
    for phrase in _PHRASE.finditer(text):
        if phrase.lastindex:
            spans += _find_listed(text, *phrase.span())[0]
        else:
            spans += _find_word(phrase[0], phrase.start())
    return spans + find_acronyms(text)


def find_names_en(text: str) -> list[Span]:
    """Places, organisations and persons of an English text as (start, end, type, rule), still overlapping."""
    spans: list[Span] = []
    phrases: list[tuple[int, int, bool]] = []
    for phrase in _PHRASE.finditer(text):
        if phrase[0] not in _LEADS:
            several = phrase.lastindex is not None
            phrases.append((*phrase.span(), several))
            spans += (_read_phrase if several else _read_word)(text, *phrase.span())
    spans += _find_towns(text)
    for start, end, several in phrases:
        if several:
            spans += [(*match.span(), "place", "area") for match in _AREA.finditer(text, start, end)]
    spans += _find_by_context(text, phrases, spans)
    for match in _MINISTRY.finditer(text):
        spans.append((*match.span(), "org", "keyword"))
    return spans + find_acronyms(text)


def _find_towns(text: str) -> list[Span]:
    """The towns that stand before their region."""
    spans: list[Span] = []
    names = _build_tables()[0]
    for region in _REGION.finditer(text):
        if names.get(region["region"]) == "place":
            town = _TOWN.search(text, max(0, region.start() - _LONGEST_TOWN), region.start())
            if town is not None and town["town"] not in _MONTHS_DAYS:
                spans.append((*town.span("town"), "place", "town"))
    return spans


def _find_by_context(text: str, phrases: Sequence[tuple[int, int, bool]], known: Sequence[Span]) -> list[Span]:
    """Names that the words around them make a place, a person or an organisation, in capitalised phrases not known yet.

    Of each phrase the start, the end, and whether it has several words.
    """
    taken = {span[0] for span in known}
    # Beside other names only: manuals say "in Safari" and "in Markdown".
    told = any(kind != "org" or rule == "keyword" for _, _, kind, rule in known)
    has_where = ", where " in text
    spans: list[Span] = []
    for start, end, several in phrases:
        lead = text[start:end].partition(" ")[0]
        if lead in _LEADS:
            # By Leonie Abara: the capital that opens a sentence is no name's.
            start += len(lead) + 1
        if start in taken:
            continue
        if lead == "By" and text[start - 4 : start - 3] in ("", "\n") and (byline := _BYLINE.match(text, start)):
            spans += [(*name.span(), "person", "byline") for name in _PERSON.finditer(text, start, byline.end())]
            continue
        before = text[max(0, start - 40) : start]
        words = before.rsplit(" ", 3)
        word = words[-2] if len(words) > 1 and not words[-1] else ""
        locating = words[-3] if word == "the" and len(words) > 2 else word
        if several and (company := _SELF.match(text, start)) is not None:
            spans.append((*company.span("name"), "org", "context"))
            continue
        if has_where and (place := _PLACE.match(text, start)) and text.startswith(", where ", place.end()):
            spans.append((start, place.end(), "place", "located"))
            continue
        person = _PERSON.match(text, start) if several or _PARTICLE.match(text, end) else None
        if person is not None and _introduces(text, word, person, start):
            spans.append((start, person.end(), "person", "context"))
        elif told and locating in _LOCATING and (place := _PLACE.match(text, start)) is not None:
            if not any(_is_no_name(part) for part in re.split(r"[-\s]", place[0])):
                spans.append((start, place.end(), "place", "located"))
        elif word in _COMPANY_NOUNS or word in ("by", "the") and _SURVEY_BY.search(before):
            company = _COMPANY.match(text, start)
            name = _strip(company[0]) if company is not None else ""
            if name and name.split(" ")[0] not in _LEADS and name.split(" ")[0] not in TITLES_EN:
                spans.append((start, start + len(name), "org", "context"))
    return spans


def _introduces(text: str, word: str, person: re.Match[str], start: int) -> bool:
    """Whether the word before a name, or what follows it, makes it a person's: said X Y; her deputy, X Y; X Y, who."""
    if any(_is_no_name(part) for part in person[0].split()):
        return False
    role = word.removesuffix(",")
    if role in ROLES_EN or role.endswith(_ROLE_END) and role not in _NO_ROLES or word in _VERBS:
        return True
    apposed = _APPOSED.match(text, person.end())
    if apposed is not None and not ROLES_EN.isdisjoint(apposed["role"].split()):
        return True
    return word in ("By", "by") and not text[: start - 3].strip() or _AFTER_PERSON.match(text, person.end()) is not None


def _is_no_name(word: str) -> bool:
    return (
        word in KEYWORDS_EN
        or word in _LEADS
        or word in _DEMONYMS
        or word in _MONTHS_DAYS
        or word in _NO_PLACES
        or word in TITLES_EN
    )


def _find_listed(text: str, start: int, end: int) -> tuple[list[Span], list[tuple[int, int]]]:
    """The listed names of a capitalised phrase, and the words that it is made of."""
    words = [match.span() for match in _TOKEN.finditer(text, start, end)]
    names, longest = _build_tables()
    firsts = _list_first_words()
    spans: list[Span] = []
    index = 0
    while index < len(words):
        found = None
        start_of_many = text[words[index][0] : words[index][1]] in firsts
        for size in range(min(longest, len(words) - index) if start_of_many else 1, 0, -1):
            first, last = words[index][0], words[index + size - 1][1]
            name = _strip(text[first:last])
            kind = names.get(name)
            if kind is not None:
                found = (first, first + len(name), kind, size)
                break
        if found is not None:
            spans.append((*found[:3], "listed"))
        index += found[3] if found is not None else 1
    return spans, words


def _find_word(word: str, start: int) -> list[Span]:
    """The name that a word is, where one is listed."""
    name = _strip(word)
    kind = _build_tables()[0].get(name)
    return [] if kind is None else [(start, start + len(name), kind, "listed")]


def _read_word(text: str, start: int, end: int) -> list[Span]:
    """The names in a phrase of one word: a listed one, places that hyphens join, a person behind a title."""
    word = text[start:end]
    spans = _find_word(word, start)
    if "-" in word:
        spans += _find_hyphenated(text, [(start, end)], _build_tables()[0])
    if _is_titled(text, start):
        spans += _read_person(text, [(start, end)])
    return spans


def _read_phrase(text: str, start: int, end: int) -> list[Span]:
    spans, words = _find_listed(text, start, end)
    spans += _find_hyphenated(text, words, _build_tables()[0])
    for part in _split_orgs(text, words):
        spans += _read_org(text, part)
    for part in _split_at_and(text, words):
        spans += _read_person(text, part)
    return spans


def _split_at_and(text: str, words: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    parts: list[list[tuple[int, int]]] = [[]]
    for start, end in words:
        if text[start:end] in ("and", "&", "for"):
            parts.append([])
        else:
            parts[-1].append((start, end))
    return [part for part in parts if part]


def _split_orgs(text: str, words: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """The words of a phrase in parts where 'and' joins two organisations (Gulf Telecom and Delta Networks)."""
    tokens = [_strip(text[a:b]) for a, b in words]
    if "and" not in tokens or tokens[-1] not in KEYWORDS_EN:
        return [words]
    parts: list[list[tuple[int, int]]] = []
    first, of = 0, False
    for index, token in enumerate(tokens):
        if token == "of":
            of = True
        elif token == "and" and first + 1 < index < len(tokens) - 2 and not of and tokens[index - 1] in KEYWORDS_EN:
            parts.append(words[first:index])
            first = index + 1
    return [*parts, words[first:]]


def _strip(word: str) -> str:
    if word[-1:] not in _STRIPPED:
        return word
    if word.endswith(("'s", "’s")):
        word = word[:-2]
    elif word.endswith(("'", "’")):
        word = word[:-1]
    if word.endswith(".") and not re.search(r"\.[A-Z]\.\Z|\b(?:D\.C\.|Inc\.|Corp\.|Ltd\.|Co\.)\Z", word):
        word = word[:-1]
    return word


def _find_hyphenated(text: str, words: list[tuple[int, int]], names: dict[str, str]) -> list[Span]:
    """Japan-South Korea: places that hyphens join."""
    spans: list[Span] = []
    if not words:
        return spans
    start, end = words[0][0], words[-1][1]
    phrase = text[start:end]
    if "-" not in phrase or names.get(_strip(phrase)):
        return spans
    position = start
    for part in re.split(r"-", phrase):
        name = _strip(part)
        if names.get(name) == "place":
            spans.append((position, position + len(name), "place", "listed"))
        else:
            tail, head = name.rpartition(" ")[2], name.partition(" ")[0]
            if names.get(head) == "place" and part != phrase:
                spans.append((position, position + len(head), "place", "listed"))
            elif names.get(tail) == "place":
                offset = len(name) - len(tail)
                spans.append((position + offset, position + len(name), "place", "listed"))
        position += len(part) + 1
    return spans


def _read_org(text: str, words: list[tuple[int, int]]) -> list[Span]:
    """The stretch of a capitalised phrase that a word such as University, Ministry or Corp. makes an organisation."""
    tokens = [_strip(text[a:b]) for a, b in words]
    keys = [i for i, token in enumerate(tokens) if token in KEYWORDS_EN or token.rstrip(".") in KEYWORDS_EN]
    if not keys:
        return []
    first = 0
    while first < len(tokens) and (
        tokens[first] in _LEADS
        or tokens[first] in ("and", "of", "for", "the")
        or text[words[first][0] : words[first][1]].endswith(("'s", "’s"))
    ):
        first += 1
    # Japan's Ministry: the possessor is no part of the name.
    for i in range(first, len(tokens)):
        if text[words[i][0] : words[i][1]].endswith(("'s", "’s")) and i < keys[-1]:
            first = i + 1
    last = len(tokens) - 1
    if "of" not in tokens[keys[0] :] and "for" not in tokens[keys[0] :] and "and" not in tokens[keys[0] :]:
        last = keys[-1]
    while last > first and tokens[last] in ("and", "of", "for", "the"):
        last -= 1
    if last - first < 1 or first > keys[-1]:
        return []
    start = words[first][0]
    end = words[last][0] + len(tokens[last])
    # Battery Materials: the label of an item.
    is_label = text[end : end + 1] == ":" and text[max(0, start - 1) : start] in ("", "\n")
    return [] if is_label else [(start, end, "org", "keyword")]


def _is_titled(text: str, start: int) -> bool:
    """Whether a title stands before a place."""
    if text[start - 1 : start] != " ":
        return False
    begin = max(0, start - 20)
    return text[text.rfind(" ", begin, start - 1) + 1 or begin : start - 1].strip('(“"') in TITLES_EN


def _read_person(text: str, words: list[tuple[int, int]]) -> list[Span]:
    tokens = [_strip(text[a:b]) for a, b in words]
    names, _ = _build_tables()
    first = 0
    titled = False
    index = 0
    while index < len(tokens):
        if tokens[index] in TITLES_EN or f"{tokens[index]}." in TITLES_EN:
            titled, first = True, index + 1
            if index + 2 < len(tokens) and tokens[index + 1] == "of":
                # Secretary of State Antony Blinken
                first = index + 3
                index += 2
        index += 1
    if not titled:
        titled = _is_titled(text, words[0][0])
        while first < len(tokens) and tokens[first] in _LEADS:
            first += 1
    name = tokens[first:]
    if not name or len(name) > 4 or any(token in KEYWORDS_EN or token in ("of", "and", "for") for token in name):
        return []
    start, end = words[first][0], words[first + len(name) - 1][0] + len(name[-1])
    if names.get(text[start:end]) is not None or any(token in _MONTHS_DAYS or token in _DEMONYMS for token in name):
        return []
    spoken = _SPOKEN.match(text, end)
    speaks = spoken is not None and spoken["verb"] in _VERBS
    likely = len(name) > 1 and (name[0] in GIVEN_NAMES_EN or _HYPHENATED.match(name[-1]) is not None)
    if titled and not any(token.isupper() and len(token) > 1 for token in name[:1]):
        return [(start, end, "person", "title")]
    if likely:
        return [(start, end, "person", "given_name")]
    if speaks and spoken is not None and _SELF_AFTER.match(text, spoken.end()):
        return []
    if speaks and len(name) in (2, 3) and not any(token.isupper() for token in name):
        return [(start, end, "person", "speech")]
    return []
