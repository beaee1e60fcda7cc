"""What class and id names say about an element, as bits: `hint_names("post-body clearfix") == CONTENT`.

Names are cut into words (at hyphens, underscores and camel case), and each word is looked up by its stems; the result of every
word is remembered, since the same few thousand words name the classes of most pages.
"""

from __future__ import annotations

import re
from functools import lru_cache

NAV = 1 << 0
AD = 1 << 1
SHARE = 1 << 2
RELATED = 1 << 3
COMMENT = 1 << 4
FOOTER = 1 << 5
HEADER = 1 << 6
SIDE = 1 << 7
BYLINE = 1 << 8
DATE = 1 << 9
META = 1 << 10
COOKIE = 1 << 11
SIGNUP = 1 << 12
CONTENT = 1 << 13
ARTICLE = 1 << 14
CAPTION = 1 << 15
TITLE = 1 << 16
LIST = 1 << 17
TAGS = 1 << 18
PRODUCT = 1 << 19
DIALOG = 1 << 20
LEAD = 1 << 21
BREADCRUMB = 1 << 22
LEGAL = 1 << 23
PAGER = 1 << 24
FORUM = 1 << 25
CARD = 1 << 26
HIDDEN = 1 << 27
AUTHOR_BOX = 1 << 28
HINT_BITS = 29

_WHOLE_WORDS: tuple[tuple[int, str], ...] = (
    (
        NAV,
        "nav menu navi navbar navigation topnav subnav submenu dropdown megamenu gnb lnb snb topbar toolbar tabs tab skip",
    ),
    (AD, "ad ads adv advert gg adbox adsense dfp gpt pub werbung anzeige sponsor sponsored publicidad pr"),
    (
        SHARE,
        "share sharing shares social sns socials bshare bdsharebuttonbox addthis addtoany jiathis follow fb twitter facebook qrcode qr",
    ),
    (
        RELATED,
        "related recommend recommended recirc more popular trending latest hot rank ranking teaser teasers similar upsell xgyd tuijian mehr suggested suggestions promo promos outbrain taboola recent readmore",
    ),
    (
        COMMENT,
        "comment comments disqus respond reply replies pinglun pl commentlist kommentare feedback discussion reviews",
    ),
    (FOOTER, "foot footer colophon bottom ft fuss copyright footnav bottombar"),
    (HEADER, "head header masthead top banner hd kopf logo branding brand"),
    (SIDE, "side sidebar aside rail widget widgets secondary rightbar leftbar rcol sidebars"),
    (BYLINE, "byline author authors autor writer reporter vcard contributor zuozhe credit"),
    (DATE, "date time datetime timestamp published pubdate pubtime datum postdate updated posted"),
    (META, "meta metadata info source laiyuan infos dateline"),
    (COOKIE, "cookie cookies consent gdpr cmp onetrust cookiebar privacy"),
    (
        SIGNUP,
        "newsletter subscribe subscription signup login signin register paywall donate cta optin membership account cart checkout",
    ),
    (
        CONTENT,
        "content text body txt artikel story neirong zhengwen copy wysiwyg richtext rte editor trs mainbody articlebody entrycontent postcontent prose markdown rich",
    ),
    (ARTICLE, "article post entry hentry news detail details main single blog page primary artikel beitrag item"),
    (CAPTION, "caption figcaption legend photo image img picture gallery bildunterschrift wp"),
    (TITLE, "title headline heading titel subtitle tit subject hed dek subhead kicker"),
    (LIST, "list grid items collection archive feed stream results listing tiles row col columns"),
    (TAGS, "tag tags category categories cat keyword keywords topics topic label labels badge"),
    (
        PRODUCT,
        "product price sku variant buy add shop specs spec specification specifications features feature woocommerce description desc",
    ),
    (
        DIALOG,
        "modal popup overlay lightbox dialog toast tooltip alert notice notification offcanvas drawer flyout layer",
    ),
    (LEAD, "lead intro summary abstract excerpt teasertext vorspann standfirst deck lede daodu zhaiyao"),
    (BREADCRUMB, "breadcrumb breadcrumbs crumb crumbs position weizhi location path"),
    (LEGAL, "legal disclaimer terms imprint impressum license licence agb shengming"),
    (PAGER, "pager pagination paging pages prev next previous prevnext pagenav nextprev"),
    (FORUM, "thread message messages postbody forum answer question answers topicpost replycontent"),
    (CARD, "card tile box module block panel thumb carousel slider slide swiper slick"),
    (HIDDEN, "sr only screen reader visually hidden hide invisible"),
    (AUTHOR_BOX, "bio profile about authorbox authorbio"),
)
_STEMS: tuple[tuple[int, str], ...] = (
    (NAV, "navi nav menu"),
    (SHARE, "share social"),
    (RELATED, "related recommend teaser promo"),
    (COMMENT, "comment"),
    (FOOTER, "footer copyright"),
    (SIDE, "sidebar widget"),
    (BYLINE, "byline author"),
    (COOKIE, "cookie consent"),
    (SIGNUP, "newsletter subscri paywall"),
    (CONTENT, "content articlebody articletext storybody posttext fulltext bodytext richtext texte"),
    (ARTICLE, "article artikel"),
    (CAPTION, "caption"),
    (TITLE, "title headline"),
    (BREADCRUMB, "breadcrumb"),
    (PAGER, "pagination"),
    (AD, "advert adsense banner"),
    (DATE, "datetime timestamp pubdate"),
    (PRODUCT, "product"),
)


def _index_words() -> dict[str, int]:
    words: dict[str, int] = {}
    for bit, names in _WHOLE_WORDS:
        for name in names.split():
            words[name] = words.get(name, 0) | bit
    return words


_WORDS = _index_words()
_STEM_BITS = tuple((stem, bit) for bit, stems in _STEMS for stem in stems.split())
# One word of a name: 'articleBody' -> article, Body; 'post-body' -> post, body; 'XMLTree' -> XMLTree.
_WORD = re.compile(r"[A-Z]*[a-z]+|[A-Z]+")


@lru_cache(maxsize=65536)
def _hint_word(word: str) -> int:
    lowered = word.lower()
    found = _WORDS.get(lowered, 0)
    if not found and len(lowered) > 4:
        for stem, bit in _STEM_BITS:
            if stem in lowered:
                found |= bit
    return found


@lru_cache(maxsize=32768)
def hint_names(names: str) -> int:
    """The bits that class and id names carry; 0 for names that say nothing."""
    mask = 0
    for word in _WORD.findall(names[:400]):
        mask |= _hint_word(word)
    return mask
