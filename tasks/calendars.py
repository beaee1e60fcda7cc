"""Names of months and weekdays, and eras of years, in the languages that dates are read in.

Names are case-folded, without a final full stop. Sources: the CLDR calendars (wide and abbreviated, format and
stand-alone forms) for names; for eras the first Gregorian year of each: Meiji 1868, Taisho 1912, Showa 1926, Heisei
1989, Reiwa 2019, Minguo 1912, Dangi 2333 BCE, Juche 1912, Buddhist 543 BCE.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

# Twelve groups a language, divided by `|`; the forms of one month divided by a space.
_MONTHS = {
    "en": "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|"
    "november nov|december dec",
    "de": "januar jan jänner|februar feb feber|märz mär mrz|april apr|mai|juni jun|juli jul|august aug|september sept sep|"
    "oktober okt|november nov|dezember dez",
    "fr": "janvier janv|février févr fév fevrier|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre oct|"
    "novembre nov|décembre déc decembre",
    "es": "enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sept sep|"
    "octubre oct|noviembre nov|diciembre dic",
    "it": "gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set|"
    "ottobre ott|novembre nov|dicembre dic",
    "pt": "janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|"
    "novembro nov|dezembro dez",
    "nl": "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep|oktober okt|"
    "november nov|december dec",
    "sv": "januari jan|februari feb|mars mar|april apr|maj|juni jun|juli jul|augusti aug|september sep|oktober okt|"
    "november nov|december dec",
    "da": "januar jan|februar feb|marts mar|april apr|maj|juni jun|juli jul|august aug|september sep|oktober okt|"
    "november nov|december dec",
    "nb": "januar jan|februar feb|mars mar|april apr|mai|juni jun|juli jul|august aug|september sep|oktober okt|"
    "november nov|desember des",
    "fi": "tammikuuta tammikuu tammikuussa|helmikuuta helmikuu helmikuussa|maaliskuuta maaliskuu maaliskuussa|"
    "huhtikuuta huhtikuu huhtikuussa|toukokuuta toukokuu toukokuussa|kesäkuuta kesäkuu kesäkuussa|"
    "heinäkuuta heinäkuu heinäkuussa|elokuuta elokuu elokuussa|syyskuuta syyskuu syyskuussa|"
    "lokakuuta lokakuu lokakuussa|marraskuuta marraskuu marraskuussa|joulukuuta joulukuu joulukuussa",
    "pl": "stycznia styczeń sty|lutego luty lut|marca marzec mar|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze|"
    "lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź|listopada listopad lis|"
    "grudnia grudzień gru",
    "cs": "ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|srpna srpen|"
    "září|října říjen|listopadu listopad|prosince prosinec",
    "sk": "januára január|februára február|marca marec|apríla apríl|mája máj|júna jún|júla júl|augusta august|"
    "septembra september|októbra október|novembra november|decembra december",
    "hu": "január jan|február febr|március márc|április ápr|május máj|június jún|július júl|augusztus aug|"
    "szeptember szept|október okt|november nov|december dec",
    "ro": "ianuarie ian|februarie feb|martie mar|aprilie apr|mai|iunie iun|iulie iul|august aug|septembrie sept|"
    "octombrie oct|noiembrie nov|decembrie dec",
    "hr": "siječnja siječanj|veljače veljača|ožujka ožujak|travnja travanj|svibnja svibanj|lipnja lipanj|srpnja srpanj|"
    "kolovoza kolovoz|rujna rujan|listopada listopad|studenoga studenog studeni|prosinca prosinac",
    "tr": "ocak oca|şubat şub|mart mar|nisan nis|mayıs may|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|"
    "kasım kas|aralık ara",
    "ca": "gener gen|febrer febr|març|abril abr|maig|juny|juliol jul|agost ag|setembre set|octubre oct|novembre nov|"
    "desembre des",
    "id": "januari jan|februari feb|maret mar|april apr|mei|juni jun|juli jul|agustus agu|september sep|oktober okt|"
    "november nov|desember des",
    "ms": "januari jan|februari feb|mac|april apr|mei|jun|julai jul|ogos|september sep|oktober okt|november nov|"
    "disember dis",
    "ru": "января январь янв|февраля февраль февр фев|марта март мар|апреля апрель апр|мая май|июня июнь июн|"
    "июля июль июл|августа август авг|сентября сентябрь сент сен|октября октябрь окт|ноября ноябрь нояб ноя|"
    "декабря декабрь дек",
    "uk": "січня січень січ|лютого лютий лют|березня березень бер|квітня квітень кві|травня травень тра|"
    "червня червень чер|липня липень лип|серпня серпень сер|вересня вересень вер|жовтня жовтень жов|"
    "листопада листопад лис|грудня грудень гру",
    "bg": "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември",
    "el": "ιανουαρίου ιανουάριος ιαν|φεβρουαρίου φεβρουάριος φεβ|μαρτίου μάρτιος μαρ|απριλίου απρίλιος απρ|"
    "μαΐου μάιος μαΐ|ιουνίου ιούνιος ιουν|ιουλίου ιούλιος ιουλ|αυγούστου αύγουστος αυγ|"
    "σεπτεμβρίου σεπτέμβριος σεπ|οκτωβρίου οκτώβριος οκτ|νοεμβρίου νοέμβριος νοε|δεκεμβρίου δεκέμβριος δεκ",
    "ar": "يناير|فبراير|مارس|أبريل ابريل|مايو|يونيو|يوليو|أغسطس اغسطس|سبتمبر|أكتوبر اكتوبر|نوفمبر|ديسمبر",
    "fa": "ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر",
    "he": "ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר",
    "hi": "जनवरी|फ़रवरी फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर",
    "th": "มกราคม ม.ค|กุมภาพันธ์ ก.พ|มีนาคม มี.ค|เมษายน เม.ย|พฤษภาคม พ.ค|มิถุนายน มิ.ย|กรกฎาคม ก.ค|สิงหาคม ส.ค|"
    "กันยายน ก.ย|ตุลาคม ต.ค|พฤศจิกายน พ.ย|ธันวาคม ธ.ค",
    "zh": "一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月",
    "ja": "一月 睦月|二月 如月|三月 弥生|四月 卯月|五月 皐月|六月 水無月|七月 文月|八月 葉月|九月 長月|十月 神無月|十一月 霜月|十二月 師走",
    "ko": "일월|이월|삼월|사월|오월|유월 육월|칠월|팔월|구월|시월 십월|십일월|십이월",
}

# Seven groups a language from Monday, in the same notation.
_WEEKDAYS = {
    "en": "monday mon|tuesday tues tue|wednesday wed|thursday thurs thur thu|friday fri|saturday sat|sunday sun",
    "de": "montag mo|dienstag di|mittwoch mi|donnerstag do|freitag fr|samstag sonnabend sa|sonntag so",
    "fr": "lundi lun|mardi mar|mercredi mer|jeudi jeu|vendredi ven|samedi sam|dimanche dim",
    "es": "lunes lun|martes mar|miércoles mié miercoles|jueves jue|viernes vie|sábado sáb sabado|domingo dom",
    "it": "lunedì lun|martedì mar|mercoledì mer|giovedì gio|venerdì ven|sabato sab|domenica dom",
    "pt": "segunda-feira seg|terça-feira ter|quarta-feira qua|quinta-feira qui|sexta-feira sex|sábado sáb|domingo dom",
    "nl": "maandag ma|dinsdag di|woensdag wo|donderdag do|vrijdag vr|zaterdag za|zondag zo",
    "sv": "måndag mån|tisdag tis|onsdag ons|torsdag tors|fredag fre|lördag lör|söndag sön",
    "da": "mandag man|tirsdag tirs|onsdag ons|torsdag tors|fredag fre|lørdag lør|søndag søn",
    "pl": "poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela",
    "cs": "pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle",
    "tr": "pazartesi pzt|salı sal|çarşamba çar|perşembe per|cuma cum|cumartesi cmt|pazar paz",
    "id": "senin|selasa|rabu|kamis|jumat|sabtu|minggu",
    "ru": "понедельник пн|вторник вт|среда ср|четверг чт|пятница пт|суббота сб|воскресенье вс",
    "uk": "понеділок пн|вівторок вт|середа ср|четвер чт|п'ятниця пт|субота сб|неділя нд",
    "el": "δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή",
    "zh": "星期一 周一 週一 礼拜一 禮拜一|星期二 周二 週二 礼拜二 禮拜二|星期三 周三 週三 礼拜三 禮拜三|"
    "星期四 周四 週四 礼拜四 禮拜四|星期五 周五 週五 礼拜五 禮拜五|星期六 周六 週六 礼拜六 禮拜六|"
    "星期日 星期天 周日 週日 周天 礼拜天 礼拜日 禮拜天 禮拜日",
    "ja": "月曜日 月曜|火曜日 火曜|水曜日 水曜|木曜日 木曜|金曜日 金曜|土曜日 土曜|日曜日 日曜",
    "ko": "월요일|화요일|수요일|목요일|금요일|토요일|일요일",
}

ERAS: Mapping[str, int] = MappingProxyType(
    {
        "明治": 1867,
        "大正": 1911,
        "昭和": 1925,
        "平成": 1988,
        "令和": 2018,
        "㍾": 1867,
        "㍽": 1911,
        "㍼": 1925,
        "㍻": 1988,
        "㋿": 2018,
        "메이지": 1867,
        "다이쇼": 1911,
        "쇼와": 1925,
        "헤이세이": 1988,
        "레이와": 2018,
        "民國": 1911,
        "民国": 1911,
        "中華民國": 1911,
        "中华民国": 1911,
        "단기": -2333,
        "주체": 1911,
        "公元": 0,
        "西元": 0,
        "西暦": 0,
        "公曆": 0,
        "公历": 0,
        "서기": 0,
        "佛曆": -543,
        "佛历": -543,
        "仏暦": -543,
        "พ.ศ": -543,
    }
)
"""Era name to the number that turns a year of the era into a Gregorian year by adding it (令和6 = 6 + 2018)."""

ERA_LETTERS: Mapping[str, int] = MappingProxyType({"M": 1867, "T": 1911, "S": 1925, "H": 1988, "R": 2018})
"""Japanese era initials, as in R6.4.10 (令和6年4月10日)."""

FIRST_YEAR_WORDS = frozenset("元원")
"""How year one of an era is written (令和元年)."""


def _read_names(groups: str) -> Mapping[str, int]:
    pairs = {form: number for number, forms in enumerate(groups.split("|"), 1) for form in forms.casefold().split()}
    return MappingProxyType(pairs)


def _merge_unanimous(tables: Mapping[str, Mapping[str, int]]) -> Mapping[str, int]:
    numbers: defaultdict[str, set[int]] = defaultdict(set)
    for table in tables.values():
        for name, number in table.items():
            numbers[name].add(number)
    return MappingProxyType({name: found.pop() for name, found in numbers.items() if len(found) == 1})


MONTHS_BY_LANGUAGE: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {tag: _read_names(groups) for tag, groups in _MONTHS.items()}
)
"""BCP-47 primary tag to case-folded month names and their numbers from 1."""

WEEKDAYS_BY_LANGUAGE: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {tag: _read_names(groups) for tag, groups in _WEEKDAYS.items()}
)
"""BCP-47 primary tag to case-folded weekday names and their ISO 8601 numbers (Monday is 1)."""

MONTHS: Mapping[str, int] = _merge_unanimous(MONTHS_BY_LANGUAGE)
"""Month names of all languages; a name that means different months (`listopada`) is left out."""

WEEKDAYS: Mapping[str, int] = _merge_unanimous(WEEKDAYS_BY_LANGUAGE)
"""Weekday names of all languages that mean one day only."""


def find_month(name: str, language: str | None = None) -> int | None:
    """The number (1 to 12) of a month name in any case, with or without a full stop; None when it is none.

    With a language its own names go first; a name that two languages give to different months needs one.
    """
    key = name.casefold().rstrip(".")
    own = MONTHS_BY_LANGUAGE.get(language or "", MONTHS)
    return own.get(key) or MONTHS.get(key)
