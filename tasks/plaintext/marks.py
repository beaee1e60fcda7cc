"""Signs that stand for lost markup: bullets, heading and caption marks, sentence ends, by convention not by language."""

from __future__ import annotations

import re

SENTENCE_END = re.compile(r"[。．.!?！？…‥；;][\s)）\]】」』》〉”’\"'»]*$")
COLON_END = re.compile(r"[:：]\s*$")
WIDE = re.compile(r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]")
CJK = re.compile(r"[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]")

# A bullet at the start of a line; the sign is not part of the item's text.
BULLET = re.compile(r"(?P<sign>[•●○◦▪▫■□◆◇★☆▶►‣⁃➤➢✓✔・·]|[-–—*+](?=\s)|[oO](?=\s{2,}))\s*(?=\S)")
# Numbers stay in the text: '1. …', '2) …', '(3) …', '① …', 'a) …'
NUMBER = re.compile(
    r"(?:[(（]\s?\d{1,2}\s?[)）]|\d{1,2}\s?(?:[.．](?!\d)|[)）、])|[①-⑳➀-➓❶-❿]|[a-zA-Z][)）](?=\s)|[(（][a-zA-Z][)）]|[ivx]{1,4}[.)](?=\s))\s*(?=\S)"
)
_CN = "一二三四五六七八九十百"
HEADING_MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "chapter",
        re.compile(
            rf"第\s?[{_CN}\d]{{1,4}}\s?[章部编編篇회장]|(?:chapter|part)\s+[\divx]+\b|제\s?\d+\s?[장부]", re.IGNORECASE
        ),
    ),
    ("section", re.compile(rf"第\s?[{_CN}\d]{{1,4}}\s?[节節条條]|제\s?\d+\s?[절조]|section\s+\d+", re.IGNORECASE)),
    ("han_number", re.compile(rf"[{_CN}]{{1,3}}\s?[、．.]")),
    ("han_bracket", re.compile(rf"[（(][{_CN}]{{1,3}}[）)]|[㈠-㈩]")),
    ("roman", re.compile(r"(?:[IVX]{1,4}[.．、)]|[Ⅰ-Ⅻ][.．、]?)\s?(?=\S)")),
    ("hangul", re.compile(r"[가나다라마바사][.)]\s")),
    ("square", re.compile(r"[■□▣◼▌▍▎]\s?")),
    ("diamond", re.compile(r"[◆◇❖]\s?")),
    ("circle", re.compile(r"[●○◎◉]\s?")),
    ("triangle", re.compile(r"[▶►▷▼▽]\s?")),
    ("star", re.compile(r"[★☆※✦]\s?")),
    (
        "bracket",
        re.compile(
            r"(?:【[^】]{1,40}】|〈[^〉]{1,40}〉|《[^》]{1,40}》|＜[^＞]{1,40}＞|<[^<>/]{1,40}>|\[[^\]]{2,40}\]|［[^］]{1,40}］)\s*$"
        ),
    ),
    ("sharp", re.compile(r"#{1,6}\s+(?=\S)")),
    ("decimal", re.compile(r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s+(?=\S)")),
    ("number", re.compile(r"\d{1,2}\s?[.．、)）](?!\d)\s*(?=\S)|[①-⑳]\s?")),
)
# Signs that carry no words; a heading's text begins after them.
SILENT_MARKS = frozenset({"square", "diamond", "circle", "triangle", "sharp"})

CAPTION_START = re.compile(
    r"""\s*(?:
        [（(【\[]?\s?(?:图为|圖為|图[:：]|圖[:：]|[图圖]片(?:来源|來源|提供)?\s?[:：说說/／]|图说|圖說|图[一二三四五六七八九\d]{1,2}[:：\s、.]|圖[一二三四五六七八九\d]{1,2}[:：\s、.]|资料图|資料圖|资料照|資料照|示意图[:：]|示意圖[:：]|圖/|图/|圖／|图／|▲|△|摄影[:：]|攝影[:：])
      | [（(【\[]?\s?(?:写真|画像|図[\d一二三]{0,2}|イラスト|グラフ|提供写真)(?:[:：＝=]|は[、，]|説明|提供|[上下左右]は|\s?[\d１-９]\s?[:：　\s])
      | [（(【\[<]?\s?(?:사진|자료\s?사진|그림|그래픽|이미지)\s?(?:[:：=/]|\d\s?[.:]|제공|설명)
      | [(\[]?(?:photo(?:graph)?s?|image|picture|pictured|file\sphoto|caption|figure\s?\d*|fig\.\s?\d+|foto|bild|crédit\sphoto|legende|légende|imagen|illustration)(?:\s(?:credit|by|courtesy|caption|above|below))?\s?[:：/]
      | (?:photo|image|picture)s?\s(?:by|courtesy|credit)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
CAPTION_CREDIT = re.compile(
    r"""(?:
        [（(【\[]\s?(?:[图圖](?=\s?[:：／/])|[图圖]片|照片|图源|圖源|图片来源|圖片來源|来源|來源|资料图片?|資料圖片?|资料照片?|資料照片?|資料照|翻摄自?|翻攝自?|网络图片|網路圖片|取自|截自|示意图|示意圖|摄影|攝影|撮影|写真|提供|사진|자료|출처|제공|photo|image|picture|credit|file|courtesy|reuters|ap|afp|getty)\s?[:：／/=＝]?[^（）()【】\[\]]{0,60}[）)】\]]
      | [（(][^（）()]{1,40}(?:摄|攝|撮影|提供|翻攝|翻摄|写真|資料照|资料图|photo|images?|제공|사진)\s?[）)]
      | (?:photo(?:graph(?:er|y)?)?|image|picture|credit)s?\s?(?:credit|by|courtesy\sof)?\s?[:：]\s?[^.。]{2,60}
      | [:：/|]\s?(?:getty\simages|reuters|afp|ap\sphoto|ap|epa|shutterstock|unsplash|視覺中國|视觉中国|中新社|新华社|新華社|中央社|共同|時事|연합뉴스|뉴시스)
      | (?:摄|攝|撮影|攝影|摄影)
      | (?<=[\s。.])[\u3400-\u9fff]{2,10}(?:记者|記者)?\s?[\u3400-\u9fff·]{2,4}\s?[摄攝]
      | /\s?(?:사진|자료사진)\s?=?.{0,20}
      | \(?(?:사진|제공)\s?=\s?[^)]{1,30}\)?
    )\s?[。.]?\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
CREDIT = re.compile(
    r"(?:(?:图片来源|圖片來源|图源|圖源|来源|來源|写真提供|写真|提供|撮影|사진|출처|제공|photo(?:graph)?(?: credit| by| courtesy of)?|image(?: credit| by| courtesy of)?|credit)s?\s?[:：＝=/／]\s?"
    r"(?P<after>[^（）()【】\[\]。]{2,60})|(?P<before>[^（）()【】\[\]。，,\s][^（）()【】\[\]。]{1,30}?[摄攝])|[（(](?P<inside>[^（）()]{2,30}(?:撮影|提供|攝影|摄影|제공))[）)])\s?[）)】\]]?\s?[。.]?\s*$",
    re.IGNORECASE,
)
FOOTNOTE = re.compile(
    r"(?:\[\^\w{1,12}\]:?|\[\d{1,3}\]|［\d{1,3}］|〔\d{1,3}〕|[¹²³⁴⁵⁶⁷⁸⁹]+|\*\d{1,2}\b|※\s?\d{0,2}|†|‡|\*{1,3}(?=[^\s*])|[（(]?[注註脚]\s?\d{0,2}\s?[)）]?\s?[:：.、\s]|[（(](?:注|註|주)\s?\d{0,2}[)）]"
    r"|(?:脚注|腳註|备注|備註|附注|附註|주석|각주|notes?|footnotes?|editor's note)\s?\d{0,2}\s?[:：])\s?(?=\S)",
    re.IGNORECASE,
)
QUOTE = re.compile(r"(?:>\s?)+")
RULE = re.compile(r"[-=_*~—–─━═＿·•.。…\s＊※☆★◆◇■□●○]{3,}$")
SUBTITLE = re.compile(r"\s*(?:[—–―─]{1,2}|--|～|〜)\s?(?=\S)|-\s[^-].{4,80}\s-$")

# A name that newspapers and news sites bear, alone on its line
PUBLICATION = re.compile(
    r"^[^\s，。,.!?！？:：]{0,12}(?:[日晚早周时時]报|[日晚早週周時]報|新[闻聞]网?網?|新聞社?|通信社?|通訊社|通讯社|[网網]|ニュース|タイムズ|일보|신문|뉴스|저널|타임스)$"
    r"|^(?:the\s)?(?:[\w'’-]+\s){1,3}(?:gazette|times|post|news|herald|journal|tribune|daily|chronicle|courier|observer|echo|mercury|standard|review|weekly)(?:\sonline)?$",
    re.IGNORECASE,
)

# Consent-window words that only mean something next to a cookie notice.
CONSENT_WORDS = re.compile(
    r"cookie|クッキー|쿠키|consent|privacy|preference|同意|隐私|隱私|偏好|首选项|プライバシー|동의|개인정보|einwilligung|datenschutz|confidentialité|consentement|privacidad|consentimiento"
    r"|^(?:necessary|functional|analytics?|analytical|performance|advertisement|marketing|statistics|targeting|preferences|essential|others?|uncategorized|show more|show less|save|close|more info|details|learn more"
    r"|必要|必需|功能性?|分析性?|性能|效能|广告|廣告|行銷|营销|统计|統計|其他|其它|未分类|未分類|显示更多|顯示更多|了解更多|详情|詳情|保存|儲存|关闭|關閉"
    r"|必須|機能|機能性|分析|パフォーマンス|広告|マーケティング|その他|詳細|詳細を表示|もっと見る|保存|閉じる"
    r"|필수|기능|기능성|분석|성능|광고|마케팅|기타|더\s?보기|자세히|자세히\s?보기|저장|닫기)\W*$",
    re.IGNORECASE,
)

TABLE_CAPTION = re.compile(
    r"[\[【<〈]?(?:表|附表|図表|表格|표)\s?[\d一二三四五六七八九十]{0,3}(?:[:：\s.、]|(?<=\d)\S)|(?:table|tab\.)\s?\d+\b",
    re.IGNORECASE,
)
ATTRIBUTED = re.compile(r"[“\"「『«].{8,400}[”\"」』»]\s?(?:—|–|--|――|──|－)\s?[^。.!?]{2,60}$")
