"""Letters of languages beyond the letters that all languages of their script share.

Sources are the national orthographies. A letter foreign to a language speaks against it, so that `ő` leaves
Hungarian and `ı` Turkish and Azerbaijani. Turkish lists the Icelandic letters that its legacy encoding turns into.
"""

from __future__ import annotations

_VIETNAMESE = "àáâãèéêìíòóôõùúýăđĩũơư" + "".join(map(chr, range(0x1EA0, 0x1EFA)))

ALPHABETS = {
    "af": "áèéêëíîïóôöúûü",
    "az": "çəğıöşü",
    "bs": "ćčđšž",
    "ca": "àçèéíïòóúü",
    "cs": "áéíóúýčďěňřšťůž",
    "cy": "áâäèéêëìîïóôöùûŵŷ",
    "da": "åæéø",
    "de": "äöüß",
    "en": "é",
    "eo": "ĉĝĥĵŝŭ",
    "es": "áéíñóúü",
    "et": "äõöüšž",
    "eu": "çñü",
    "fi": "äåö",
    "fr": "àâæçèéêëîïôùûüÿœ",
    "fy": "âäéêëïôöúûü",
    "ga": "áéíóú",
    "gd": "àèìòù",
    "gl": "áéíïñóúü",
    "hr": "ćčđšž",
    "ht": "èéòà",
    "hu": "áéíóöúüőű",
    "id": "é",
    "is": "áéíðóöúýþæ",
    "it": "àèéìîòù",
    "ku": "çêîşû",
    "la": "æœāēīōū",
    "lb": "äéëöüè",
    "lt": "ąčėęįšūųž",
    "lv": "āčēģīķļņšūž",
    "ms": "é",
    "mt": "àċġħż",
    "nl": "áèéëïóöü",
    "nn": "åæéòôø",
    "no": "åæéòôø",
    "oc": "àáçèéíïòóúü",
    "pl": "óąćęłńśźż",
    "pt": "àáâãçéêíóôõúü",
    "ro": "âîășşţț",
    "sk": "áäéíóôúýčďĺľňŕšťž",
    "sl": "čšž",
    "sq": "çë",
    "sr": "ćčđšž",
    "sv": "äåéö",
    "sw": "",
    "tk": "äçňöşüýž",
    "tl": "ñ",
    "tr": "âçîöûüğışþýð",
    "uz": "",
    "vi": _VIETNAMESE,
    # Cyrillic, beyond абвгдежзиклмнопрстуфхцчш
    "be": "йыьэюяёіў",
    "bg": "йщъьюя",
    "kk": "йщъыьэюяёіғқңүұһәө",
    "ky": "йщъыьэюяёңүө",
    "mk": "ѓѕјљњќџ",
    "mn": "йщъыьэюяёүө",
    "ru": "йщъыьэюяё",
    "tg": "йъэюяёғқҳҷӣӯ",
    "tt": "йщъыьэюяёңүһәөҗ",
    "uk": "йщьюяєіїґ",
    # Arabic, beyond ابتثجحخدذرزسشصضطظعغفقلمنهو
    "ar": "ءآأؤإئةكىي",
    "ckb": "ئپچژڕڤکگڵۆیێە",
    "fa": "ءآأؤئپچژکگی",
    "ps": "ءآأؤئپچژټځڅډړږښکګڼۀیېۍي",
    "sd": "ءآئڀٺٽپٿچڃڄڇڊڌڍڏڙڦڪڻگڳڱکھي۾۽ٻ",
    "ug": "ئپچژڭكگۆۇۈۋىيېە",
    "ur": "ءآأؤئٹپچڈڑژکگںھہۂیے",
}
"""Lower-case letters by language; the letters shared within a script are left out."""

SHARED = frozenset("abcdefghijklmnopqrstuvwxyzабвгдежзиклмнопрстуфхцчшابتثجحخدذرزسشصضطظعغفقلمنهو")
"""Letters that say nothing about the language within their script."""
