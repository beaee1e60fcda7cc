r"""Wordings with variable parts that make a line boilerplate or metadata, by type, in the order they are tried.

A pattern matches from the start of the stripped line, lower-cased. `longest` is the number of characters beyond which
a line is prose about the matter rather than the thing itself; `needs` are the stems (`a|b`) without one of which the
pattern cannot match, given where finding that out by the pattern takes long. Sentences carry the speaker of a site (we, this site,
your browser), so that an article about cookies, copyright or newsletters does not match.
"""

from __future__ import annotations

from typing import NamedTuple

from tasks.boilerplate.stamps import CREDIT_STAMP, STAMP, STAMP_NEEDS


class Wording(NamedTuple):
    """One way to word a line of a type; `name` says which, for the rule column."""

    type: str
    name: str
    longest: int
    pattern: str
    needs: str = ""


_PERSON = r"[^\s:：|/／<>()（）\[\]。，,;；!?！？]{2,20}"
_HAN_NAME = r"(?!从|從|了解|获|獲|在|於|问|問|会|會|称|稱|说|說|看|发现|發現|走访|走訪|注意|现场|現場|近日|昨|今|日前|来到|來到|采访|採訪|證|证)[\u3400-\u9fff·○*]{2,5}"
_SEP = r"\s*[:：|｜/／丨＝=]\s*"
WORDINGS: tuple[Wording, ...] = (
    # Cookie notices: 'We use cookies to improve …', 'Necessary cookies are …'
    Wording(
        "cookie_notice",
        "site_speaks",
        1500,
        r"(?:(?:by (?:continuing|using|clicking|browsing|accessing)\b|to (?:provide|give|offer|improve|ensure)\b[^.]{0,80}|"
        r"in order to\b[^.]{0,80})[^.]{0,120}?)?"
        r"(?:\b(?:we|this (?:web)?site|our (?:web)?site|our partners and we|we and our partners|(?:the )?[\w.-]{2,30})\s"
        r"(?:also\s|may\s|only\s|and our partners\s|[\d,]* ?partners\s)?"
        r"(?:uses?|stores?|sets?|place|process|would like to use)\b[^.]{0,60}\bcookies?\b)"
        r"(?=.*\b(?:you|your|our|we|site|website|browser|agree|consent|accept|experience)\b)",
    ),
    Wording(
        "cookie_notice",
        "you_agree",
        800,
        r"(?:by (?:continuing|using|clicking|browsing|accessing)|if you continue|you can|you may|you have|please)\b"
        r"[^.]{0,160}\bcookies?\b",
    ),
    Wording(
        "cookie_notice",
        "category",
        800,
        r"(?:(?:strictly )?necessary|essential|functional(?:ity)?|analytic(?:s|al)|performance|advertis(?:ement|ing)|"
        r"marketing|targeting|preference|statistics?|social media|third[- ]party|these|the) cookies? "
        r"(?:are|is|that are|help|allow|enable|may|do|store|will|track|collect|remember|is set)\b"
        r"(?=.*\b(?:site|website|websites|browser|visitors?|page|user|you|your)\b)",
    ),
    Wording(
        "cookie_notice",
        "cookie_column",
        80,
        r"(?:cookie|duration|description)(?:\s+(?:cookie|duration|description)){1,2}$",
    ),
    Wording(
        "cookie_notice",
        "site_speaks",
        1000,
        r"(?:(?:为了|為了|为|為|通过|通過|透過)[^。]{0,60}?)?(?:我们|我們|本网站?|本網站?|本站|此网站|此網站|該網站|该网站)[^。]{0,30}?"
        r"(?:使用|采用|採用|利用|通过|透過|通過|設有|会用|會用)[^。]{0,30}?(?:cookies?|小型文字檔案)",
    ),
    Wording(
        "cookie_notice",
        "you_agree",
        800,
        r"(?:如果|若|当|當|一旦)?(?:您|你|繼續|继续|点击|點擊|使用本)[^。]{0,80}cookies?(?=.*(?:您|你|本網?站|本网?站|同意|浏览|瀏覽))",
    ),
    Wording(
        "cookie_notice",
        "category",
        800,
        r"(?:[“\"「『]?(?:严格)?(?:必要|必需|必須|功能性?|分析性?|统计|統計|效能|性能|廣告|广告|行銷|营销|偏好|定向|目標|第三方|這些|这些|"
        r"归类为|歸類為)[^。]{0,12}\s?cookies?\s?"
        r"(?:可|用|有|是|会|會|能|对|對|存储|儲存|僅|仅|帮助|協助|將|将))",
    ),
    Wording(
        "cookie_notice",
        "site_speaks",
        1000,
        r"(?:当社|弊社|当サイト|本サイト|このサイト|当ウェブサイト|本ウェブサイト|このウェブサイト|私たち|サービス|サイト|"
        r"お客様|ご利用|ブラウザ)[^。]{0,80}(?:cookie|クッキー)[^。]{0,80}"
        r"(?:使用|利用|保存|同意|設定|取得|無効|有効|許可|みな)",
    ),
    Wording(
        "cookie_notice",
        "category",
        800,
        r"(?:(?:必須|必要な?|機能性?|機能的な?|分析|解析|パフォーマンス|広告|マーケティング|ターゲティング|これらの|第三者|サードパーティ)の?"
        r"(?:cookie|クッキー)(?:は|を|が))",
    ),
    Wording(
        "cookie_notice",
        "site_speaks",
        1000,
        r"(?:당사|저희|우리|본|이|해당)\s?(?:는|은|의)?\s?(?:웹\s?사이트|사이트|홈페이지|회사)?(?:는|은|에서는|에서)?[^.]{0,60}(?:쿠키|cookie)"
        r"[^.]{0,60}(?:사용|저장|동의|활용|수집)",
    ),
    Wording(
        "cookie_notice",
        "category",
        800,
        r"(?:필수|기능성?|분석|성능|광고|마케팅|이러한|타사|제3자)\s?(?:적)?\s?쿠키(?:는|가|를|은)\s",
    ),
    Wording(
        "cookie_notice",
        "you_agree",
        800,
        r"(?:귀하|사용자|이용자|고객|사이트를|계속)[^.]{0,80}쿠키[^.]{0,60}(?:동의|비활성|거부|설정|선택|차단)",
    ),
    Wording(
        "cookie_notice",
        "site_speaks",
        1000,
        r"(?:wir|diese (?:web)?seite|unsere (?:web)?seite|diese website|unsere website|um\b[^.]{0,80})[^.]{0,60}"
        r"(?:verwende[nt]|nutz(?:en|t)|setz(?:en|t))[^.]{0,40}cookies?",
    ),
    Wording(
        "cookie_notice",
        "site_speaks",
        1000,
        r"(?:nous|ce site|notre site|en poursuivant|en continuant)[^.]{0,100}(?:utilis\w+|dépos\w+|accept\w+)[^.]{0,60}cookies?",
    ),
    Wording(
        "cookie_notice",
        "site_speaks",
        1000,
        r"(?:utilizamos|usamos|este sitio|nuestro sitio|esta web|si continúa|al continuar|nosotros)[^.]{0,100}cookies?",
    ),
    # Copyright lines: '© 2024 Example', 'COPYRIGHT 某某 版权所有'
    Wording(
        "copyright",
        "sign",
        260,
        r"(?:copyright\s*)?(?:©|\(c\)|ⓒ|&copy;)\s*(?:copyright\b|(?:19|20)\d\d|\S{1,60}|[^.。]{0,80}(?:19|20)\d\d)",
    ),
    Wording(
        "copyright",
        "copyright_name",
        200,
        r"copyrights?\b\s*(?:©|\(c\)|ⓒ|by\b|(?:19|20)\d\d|[:：]|.{0,80}?(?:版[权權]所有|all rights|reserved|保留))",
    ),
    Wording(
        "copyright",
        "copyright_name",
        60,
        r"copyright\s+(?!law|act|office|infring|claim|holder|owner|case|protect|suit|in\b|is\b|and\b|for\b|of\b|rule|to\b|dispute|fight|battle)[^.,;:!?。，]{2,40}$",
    ),
    Wording("copyright", "rights_reserved", 200, r".{0,120}?\ball rights? reserved\b", "reserved"),
    Wording(
        "copyright",
        "short_address",
        300,
        r"(?:本文短[网網]址|本文[网網]址|本文链接|本文連結|短[网網]址|短連結|永久链接|固定連結)\s*[:：]?(?=.*(?:版[权權]|转载|轉載|https?:|$))",
        "址|链接|連結",
    ),
    Wording(
        "copyright",
        "rights_reserved",
        300,
        r"(?:.{0,60}[\s©,，。:：|]|[\u3400-\u9fff《》]{0,24})?版[权權](?:所有|归|歸|屬|属|聲明|声明)"
        r"(?!的|法|人|者|及|和|與|与|費|费|权益)",
        "版权|版權",
    ),
    Wording(
        "copyright",
        "no_reproduction",
        300,
        r"(?:本[网網站文报報][^。]{0,40}|[^。]{0,40})?(?:未[经經][^。]{0,24}(?:许可|許可|授权|授權|同意|允许|允許)[^。]{0,24}(?:转载|轉載|複製|复制|使用|摘编|摘編|轉貼|重製)"
        r"|(?:请勿|請勿|不得|禁止|嚴禁|严禁|谢绝|謝絕)(?:擅自|任意|私自|未经许可|未經許可)?(?:转载|轉載|複製|复制|轉貼|转发)"
        r"|[^。]{0,24}(?:歡迎|欢迎)(?:轉載|转载|引用|分享)[^。]{0,8}(?:請|请|並|并|須|须)[^。]{0,6}(?:註明|注明|标明)"
        r"|(?:转载|轉載)(?:请|請|須|须|时请|時請|本文)[^。]{0,12}(?:注明|註明|标明|保留|联系|聯繫|聯絡))",
        "载|載|製|制|使用|摘|貼|转发|引用|分享",
    ),
    Wording(
        "copyright",
        "no_reproduction",
        200,
        r"(?:[^。]{0,16}リンクフリー(?:です|。|$)|.{0,80}?(?:無断(?:転載|複製|使用|引用)|転載・?複製|複製・?転載)[^。]{0,20}(?:禁|お断り|遠慮)|.{0,40}禁無断転載|.{0,60}著作権は.{0,40}帰属)",
        "リンクフリー|断|複製|著作権",
    ),
    Wording(
        "copyright",
        "no_reproduction",
        260,
        r"(?:.{0,100}?(?:무단\s?(?:전재|복제|배포|도용|사용)|재배포)[^.]{0,40}(?:금지|금합니다|금함)|.{0,6}저작권자\s?[ⓒ©(])",
    ),
    Wording(
        "copyright",
        "no_reproduction",
        300,
        r"(?:.{0,40}no reproduction without (?:prior )?(?:written )?permission.{0,20}$|(?:no part of this|this (?:material|article|content|story|work)|reproduction|unauthori[sz]ed (?:use|reproduction|copying)|"
        r"(?:the )?contents? of this|republication)\b[^.]{0,140}"
        r"(?:may not be|without (?:the )?(?:prior |express |written |our )*(?:permission|consent)|is (?:strictly )?prohibited|prohibited))",
        "no reproduction|may not be|permission|consent|prohibited",
    ),
    Wording(
        "copyright",
        "rights_reserved",
        200,
        r"(?:.{0,60}alle rechte vorbehalten|.{0,60}tous droits réservés|.{0,60}(?:todos los )?derechos reservados|.{0,60}reproduction interdite|.{0,60}nachdruck verboten)",
        "vorbehalten|réservés|reservados|interdite|verboten",
    ),
    # Contact lines: 'Tel: …', 'QQ:…', 'お問い合わせ：…'
    Wording(
        "contact",
        "number",
        200,
        r"(?:(?:现在|現在|立即|马上|請|请|欢迎|歡迎)?\s*(?:致电|致電|来电|來電|拨打|撥打|咨询|諮詢)[^。]{0,24}(?:qq|微信|电话|電話|tel|\+?\d[\d -]{6,})"
        r"|[\u3400-\u9fff]{0,6}(?:电话|電話|热线|熱線|专线|專線|传真|傳真)\s*[:：]\s*[（(+]?\d[\d\s()（）\-—+#轉转分机機]{4,}"
        r"|(?:电话|電話|电\s话|手机|手機|热线|熱線|专线|專線|联系电话|聯絡電話|聯繫電話|客服电话|客服電話|客服热线|服务热线|咨询热线|新闻热线|举报电话|傳真|传真|订报热线|广告热线)"
        r"\s*[:：]?\s*[（(+]?\d[\d\s()（）\-—+#轉转分机機]{4,}"
        r"|(?:qq|微信|wechat|line|telegram|whatsapp|skype)(?:号|號|群|id)?\s*[:：]\s*[\w@+ -]{4,40}"
        r"|(?:(?:tel|phone|telephone|fax|mobile|call us|call|hotline|telefon|teléfono|téléphone|tél)\.?\s*[:：]?\s*[(+]?\d[\d\s()+./-]{5,})"
        r"|(?:代表)?(?:電話番号?|ファ(?:ッ)?クス|fax|tel)\s*[:：]?\s*[(+]?\d[\d\s()（）－ー―-]{6,}"
        r"|(?:대표\s?전화|전화|전화번호|팩스|대표번호|고객센터|제보\s?전화)\s*[:：]?\s*[(+]?\d[\d\s()~-]{5,})",
    ),
    Wording(
        "contact",
        "mail",
        200,
        r"(?:(?:e-?mail|mail|邮箱|郵箱|电子邮箱|電子郵箱|电子邮件|電子郵件|電郵|信箱|投稿邮箱|投稿|爆料邮箱|联系邮箱|客服信箱|メール|メールアドレス|이메일|메일|correo|courriel|contacto?|kontakt)\s*[:：]?\s*[\w.+-]+(?:@|＠|\[at\]|#)[\w.-]+)",
    ),
    Wording(
        "contact",
        "number",
        120,
        r"[^。！？!?]{2,60}[\s:：/｜|](?:联系|聯絡|聯繫|諮詢|咨询|洽詢)?(?:电话|電話|专线|專線|tel|전화|팩스)\s*[:：]?\s*[（(+]?\d[\d\s()（）\-—+#轉转分機机]{4,}$",
        "话|話|线|線|tel|전화|팩스",
    ),
    Wording(
        "contact",
        "mail",
        200,
        r"[^。]{0,80}(?:请|請|可)?(?:联系|聯絡|聯繫|致信|来信|來信|发至|發至|寄至)[^。]{0,16}[\w.+-]+(?:@|＠)[\w.-]+\s?[。)）]?$"
        r"|.{0,80}[\w.+-]+@[\w.-]+\s?(?:まで|로|으로).{0,24}$"
        r"|[^.]{0,80}\b(?:contact|write to|e-?mail)\s[^.]{0,24}?[\w.+-]+@[\w.-]+$",
        "@|＠",
    ),
    Wording("contact", "report", 120, r"(?:기사\s?)?제보\s(?=.*(?:@|\d{3}|카카오톡|이메일|전화)).{1,100}$"),
    Wording("contact", "mail", 80, r"[<(（\[]?[\w.+-]+@[\w-]+\.[\w.-]+[>)）\]]?$"),
    Wording(
        "contact",
        "address",
        200,
        r"(?:地址|社址|公司地址|联系地址|聯絡地址|通讯地址|通訊地址|所在地|本社所在地|住所|주소|본사\s?주소|소재지|add\.?|address|anschrift|adresse|dirección)\s*[:：]\s*(?=.*\d)",
    ),
    Wording(
        "contact",
        "invitation",
        260,
        r"(?:(?:如|若|如果|如有|您|有)?[^。]{0,30}(?:疑问|疑問|问题|問題|建议|建議|合作|投稿|爆料)?[^。]{0,12}(?:请|請|欢迎|歡迎|可)[^。]{0,16}(?:联系我们|聯絡我們|聯繫我們|与我们联系|與我們聯絡|與我們聯繫|联系客服|聯絡客服|致信|来信|來信|来电|來電|致电|致電)"
        r"|(?:联系|聯絡|聯繫)(?:我们|我們|方式|人|窗口)\s*[:：]"
        r"|(?:查看更多|更多)(?:联系|聯絡|聯繫)方式"
        r"|.{0,40}(?:お問い?合わ?せ(?:先|窓口)?(?:は|:|：|は、)).{0,80}"
        r"|.{0,40}(?:문의(?:사항|처)?(?:는|은|:|：)|제보(?:는|하기|를 받습니다|:|：)).{0,80}"
        r"|(?:for (?:more|further) information,?|for (?:media|press|general) (?:in|en)quiries|(?:media|press) contact|for questions|questions\?|"
        r"(?:to )?(?:contact|reach|write to|email) (?:us|the (?:author|reporter|editor|newsroom|writer|desk|team))\b)"
        r"(?=.*(?:@|\d{3}|contact|visit|call|e-?mail|us\b|form|:)).{0,160})",
        "系|絡|繫|信|电|電|問|문의|제보|information|quiries|contact|question|reach|write|email",
    ),
    # Solicitations: subscriptions, memberships, donations
    Wording(
        "solicitation",
        "subscribe",
        260,
        r"(?:(?:please |click here to |you can )?(?:subscribe|sign up)\b (?:to|for|now|today|here|via)\b.{0,160}|"
        r"(?:get|receive) (?:the |our |all the )?(?:latest|best|daily|weekly|top|breaking|free)\b.{0,80}(?:inbox|e-?mail|newsletter|app|alerts).{0,40}|"
        r"(?:become|join) (?:a |our )?(?:member|subscriber|supporter|community|mailing list|newsletter)s?\b.{0,160}|"
        r"(?:please )?(?:support|donate|contribute|consider (?:supporting|donating|making|becoming))\b.{0,24}\b(?:us|our|today|now|independent journalism|donation|member)\b.{0,160}|"
        r"(?:your (?:donation|support|contribution|gift|subscription)s? (?:helps?|makes?|keeps?|allows?|will help))\b.{0,160}|"
        r"(?:already a (?:subscriber|member)\??.{0,60})|(?:this (?:article|content|story) is (?:for|reserved for|available to) (?:subscribers|members).{0,80})|"
        r"(?:download|get) (?:the|our) .{0,30}\bapp\b.{0,60}|(?:enter|type) your e-?mail.{0,80}|"
        r"(?:like|enjoy(?:ed)?|love) (?:this|what you).{0,30}(?:article|story|read|see|post)\b.{0,80}(?:subscribe|support|share|sign up|coffee|donat).{0,60})",
    ),
    Wording(
        "solicitation",
        "subscribe",
        700,
        r"(?:[【\[《〈]?\s?(?:诚征|誠徵|诚招|招募|征集|徵求|加入|成为|成為)[^。，]{0,10}(?:会员|會員|義工|义工|訂戶|订户|贊助|赞助)"
        r"|(?:立即|马上|馬上|点击|點擊|点此|點此|欢迎|歡迎|快来|快來|请|請|扫码|掃碼|掃描|扫描|长按|長按|搜索|搜尋|免费|免費|还没|還沒|想看更多)[^。]{0,30}"
        r"(?:订阅|訂閱|关注|關注|追蹤|下载|下載|按讚|点赞|加入|赞助|贊助|捐款|捐助|打赏|成为会员|成為會員|公众号|公眾號|粉絲團|粉絲專頁|電子報|app|好友)"
        r"|[^。]{0,24}(?:支持|贊助|赞助|捐助)(?:本[網网報报站刊台媒]|我们|我們|獨立|独立)[^。]{0,40}(?:月捐|捐款|訂閱|订阅|赞助|贊助|打赏|成为|成為|會員|会员|加入)"
        r"|[^。]{0,24}(?:离不开|離不開|有赖|有賴|仰赖|仰賴)[^。]{0,12}(?:支持|赞助|贊助|捐助)[^。]{0,8}。.{0,60}(?:会员|會員|赞助|贊助|捐款|订阅|訂閱)"
        r"|.{0,40}(?:请|請)(?:您)?(?:捐助|赞助|贊助|支持|打赏|捐款给|捐款給)(?:我们|我們|本站|本網|本网)"
        r"|加入[^。]{0,16}line[^。]{0,4}(?:帳號|账号|好友|群組|社群)"
        r"|(?:按讚|按赞|加入|歡迎)?(?:追蹤|關注|关注)[^。]{0,30}(?:粉絲|粉丝|專頁|公众号|公眾號|頻道|频道|帳號|账号)"
        r"|(?:订阅|訂閱|关注|關注|追蹤|下载|下載|赞助|贊助|支持)(?:我们|我們|本站|本報|本报|《|「|【|更多|電子報|电子报|免费|免費|官方|app|微信)[^。]{0,120}"
        r"|(?:您的|你的|每一[分笔筆])[^。]{0,8}(?:支持|捐款|捐助|赞助|贊助|訂閱|订阅)[^。]{0,60}(?:我们|我們|独立|獨立|媒体|媒體|動力|动力)"
        r"|(?:我们|我們)[^。]{0,24}(?:诚意|誠意|诚挚|誠摯|需要您|需要你|邀请您|邀請您|呼吁|呼籲)[^。]{0,40}(?:会员|會員|支持|捐款|赞助|贊助|訂閱|订阅))",
    ),
    Wording(
        "solicitation",
        "subscribe",
        300,
        r"(?:.{0,60}(?:メールマガジン|メルマガ|ニュースレター|アプリ|無料会員|有料会員|公式line|line公式|公式アカウント|チャンネル登録).{0,30}(?:登録|購読|ダウンロード|フォロー|お届け|申し?込|配信中|友だち追加|はこちら).{0,60}"
        r"|(?:この|続きを|残り|ここから先|以降).{0,30}(?:有料|会員).{0,16}(?:会員|限定|登録|記事|購読).{0,60}|.{0,40}(?:ご支援|ご寄付|寄付).{0,16}(?:お願い|受け付け|募集|はこちら).{0,60}"
        r"|.{0,30}応援.{0,30}(?:クリック|お願いします|ポチ).{0,20}"
        r"|.{0,24}(?:ご利用|閲覧|続き|保存)[^。]{0,16}(?:会員登録|ログイン|購読)が必要.{0,20}|(?:有料|無料)?会員の方[^。]{0,24}(?:のみ|こちら|ログイン).{0,60}"
        r"|.{0,30}(?:フォロー|登録|いいね)(?:を|も)?お願い(?:し|いた).{0,40})",
        "メール|メルマガ|ニュース|アプリ|会員|有料|公式|チャンネル|支援|寄付|応援|ログイン|購読|フォロー|登録|いいね",
    ),
    Wording(
        "solicitation",
        "subscribe",
        300,
        r"(?:.{0,60}(?:뉴스레터|구독|채널|카카오톡\s?채널|앱|유료\s?회원|정기구독|후원).{0,24}(?:신청|구독하|하세요|해\s?주세요|부탁|추가하|다운로드|만나보세요|받아보세요|가입|눌러).{0,60}"
        r"|.{0,30}(?:구독과|좋아요와).{0,20}(?:좋아요|알림|구독).{0,40})",
        "뉴스레터|구독|채널|앱|유료|후원|좋아요",
    ),
    Wording(
        "solicitation",
        "subscribe",
        300,
        r"(?:(?:jetzt |hier |unseren? )?(?:newsletter|abo)\b.{0,60}(?:abonnieren|anmelden|bestellen|sichern).{0,60}|"
        r"(?:abonnez-vous|inscrivez-vous|soutenez)\b.{0,160}|(?:suscríbete|suscríbase|regístrate|apoya|únete)\b.{0,160})",
    ),
    # Share lines
    Wording(
        "share",
        "share_to",
        300,
        r"(?:(?:手机|手機|微信|電腦)?(?:上)?(?:长按|長按|扫描|掃描|扫一扫|掃一掃|复制|複製|点击|點擊)[^。]{0,40}(?:分享|转发|轉發|朋友圈)"
        r"|(?:分享|转发|轉發|轉貼|转贴)(?:到|至|给|給|本文|此文|文章|這篇|这篇|新聞|新闻|按钮|：|:)[^。]{0,60}$|(?:喜歡|喜欢|觉得|覺得)[^。]{0,24}(?:请|請|歡迎|欢迎|就)[^。]{0,8}(?:分享|转发|轉發)[^。]{0,30}"
        r"|.{0,24}(?:記事|ページ|投稿)を?(?:シェア|ツイート|共有|ポスト).{0,30}$|(?:facebook|twitter|line|x)\s?(?:で|に|へ)\s?(?:シェア|送る|共有|ポスト).{0,20}"
        r"|.{0,24}(?:기사|페이지|글|소식)(?:를|을)?\s?(?:공유).{0,30}$|(?:페이스북|트위터|카카오톡|네이버|카카오스토리|밴드|라인)(?:으로|로|에)\s?(?:공유|보내기).{0,20}"
        r"|share(?: (?:this|it|the|your))?(?: (?:article|story|post|page|news|video|photo|link|entry|content|recipe|event))?(?: (?:on|via|to|with|by)\b.{0,60})?(?:\s*[:：].{0,80})?$|(?:follow|like|find|join) (?:us|me|the author|him|her|[@\w .]{2,24}) on (?:facebook|twitter|x|instagram|linkedin|telegram|youtube|tiktok|weibo|wechat|whatsapp|threads|bluesky|mastodon|social media)\b.{0,100}$"
        r"|(?:tweet|email|e-mail|print|pin) (?:this|to a friend|article|story|page)\b.{0,30}$"
        r"|(?:diesen )?(?:artikel|beitrag) teilen.{0,40}|partager (?:sur|cet|l'|par|via).{0,60}|compart(?:ir|e) (?:en|este|esta|por|vía).{0,60})",
    ),
    Wording(
        "share",
        "networks",
        160,
        r"(?:share\s*[:：]?\s*)?(?:(?:facebook|twitter|x|linkedin|whatsapp|pinterest|reddit|telegram|e-?mail|print|line|weibo|wechat|qq|qzone|instagram|youtube|tumblr|pocket|copy link|"
        r"微信|微博|新浪微博|qq空间|朋友圈|豆瓣|人人网|复制链接|複製連結|臉書|推特|はてなブックマーク|はてブ|ツイート|シェア|ポスト|페이스북|트위터|카카오톡|카카오스토리|네이버|밴드|라인|url\s?복사)(?:\s*[|/·,、•]?\s*|$)){2,}$",
    ),
    Wording(
        "solicitation",
        "subscribe",
        120,
        r"(?:喜歡|喜欢)[^。？?]{0,16}[？?]\s?.{0,8}(?:訂閱|订阅|追蹤|关注|關注|加入).{0,60}$",
    ),
    # Legal notices
    Wording(
        "legal_notice",
        "pictures",
        120,
        r"(?:本文|文中|部分|以上)?(?:部分)?[图圖]片[^。]{0,12}(?:网络|網路|網絡|互联网)[^。]{0,24}(?:侵权|侵權|删除|刪除|联系|聯絡|聯繫).{0,30}$",
    ),
    Wording(
        "legal_notice",
        "disclaimer",
        900,
        r"(?:[【\[(（]?\s?(?:免责|免責|版权与免责|法律|特别|特別|郑重|鄭重|风险|風險|投资|投資)(?:声明|聲明|提示|提醒|條款|条款|警語|警告)\s?[】\])）]?\s*[:：]?"
        r"|(?:本文|本站|本网|本網|以上|文中|文章|本刊|作者|此文|转载|轉載|[本此](?:译文|譯文|翻[译譯]))[^。]{0,30}(?:内容|內容|观点|觀點|言论|言論|图片|資訊|信息|數據|数据)?[^。]{0,24}(?:仅代表|僅代表|只代表|不代表|仅供参考|僅供參考|不构成|不構成|并不意味|並不意味)"
        r"|声明\s*[:：]|聲明\s*[:：])",
        "声明|聲明|提示|提醒|條款|条款|警語|警告|代表|参考|參考|构成|構成|意味",
    ),
    Wording(
        "legal_notice",
        "disclaimer",
        900,
        r"(?:disclaimer\s*[:：]|(?:the )?(?:views?|opinions?) (?:and (?:views?|opinions?) )?(?:expressed|represented|contained)\b[^.]{0,80}(?:are|is|do|does|belong|represent)|"
        r"(?:this|the) (?:article|content|information|material|website|site|report|post|story|publication)\b[^.]{0,60}(?:is for (?:general )?informational|does not (?:constitute|represent|necessarily|reflect)|is not (?:intended|financial|investment|legal)|is provided)|"
        r"(?:all )?(?:quotes|market data|data) (?:are |is )?delayed\b|by (?:using|accessing) this (?:web)?site,? you agree|"
        r"this site is protected by recaptcha)",
    ),
    Wording(
        "legal_notice",
        "disclaimer",
        700,
        r"(?:.{0,40}(?:本記事|本サイト|当サイト|本稿|この記事|記事|掲載)[^。]{0,60}(?:情報提供を目的|責任を負い|保証するもの|見解を示すもの|勧誘を目的|一切の責任)|免責事項\s*[:：])",
        "情報提供を目的|責任|保証するもの|見解を示すもの|勧誘を目的|免責事項",
    ),
    Wording(
        "legal_notice",
        "disclaimer",
        700,
        r"(?:.{0,12}외부 필자.{0,60}(?:방향|입장|의견|견해).{0,30}|.{0,40}(?:본|이|해당)\s?(?:기사|글|사이트|자료|콘텐츠|칼럼|기고)[^.]{0,60}(?:책임(?:을)? 지지|참고용|투자 (?:판단|권유)|편집 방향과|공식 (?:입장|의견))|면책\s?(?:조항|공고)\s*[:：])",
    ),
    Wording(
        "legal_notice",
        "registration",
        240,
        r"(?:.{0,60}(?:[京沪粤浙苏鲁川渝津闽皖湘鄂豫冀辽吉黑晋陕甘青宁新藏蒙云贵桂琼赣]\s?icp\s?(?:备|证|備|證)|公网安备|公網安備|互联网新闻信息服务许可|信息网络传播视听|增值电信业务|新聞紙類登記|违法和不良信息举报|不良信息举报|사업자\s?등록\s?번호|등록번호\s*[:：]|통신판매업\s?신고|청소년보호책임자|발행인\s*[:：]|발행·?편집인|인터넷신문))",
        "icp|网安备|網安備|服务许可|视听|电信业务|登記|不良信息|등록|신고|보호책임자|발행|신문",
    ),
    Wording(
        "legal_notice",
        "menu",
        200,
        r"(?:(?:privacy(?: policy| notice)?|terms(?: of (?:use|service))?|cookies?(?: policy)?|legal|disclaimer|accessibility|impressum|datenschutz|agb|隐私政策|隱私權?政策|使用條款|使用条款|服务条款|服務條款|利用規約|プライバシーポリシー|個人情報保護方針|이용약관|개인정보\s?처리방침|청소년보호정책)(?:\s*[|/·•,、–-]\s*|\s{2,}|$)){2,}$",
    ),
    # Comment forms
    Wording(
        "comment_form",
        "form",
        240,
        r"(?:your e-?mail address will not be published|required fields are marked|you must be logged in to (?:post|comment)|(?:please )?(?:log|sign) in to (?:comment|leave|post|join)|"
        r"save my name, e-?mail|notify me of (?:new|follow)|(?:leave|post|write|add) (?:a |your )?(?:comment|reply)\b.{0,30}$|\d+ (?:comments?|replies|responses?)$|comments? \(\d+\)$|view (?:all )?\d* ?comments?|be the first to comment|"
        r"(?:您的|你的)?(?:邮箱|電子郵件|电子邮件|郵箱)(?:地址|位址)?(?:不会|不會)被?(?:公开|公開)|必填(?:项|項|欄位|栏位)[^。]{0,12}(?:标注|標註|標示|用|以|标记|標記)|(?:请|請)?(?:先)?(?:登录|登入|登錄)(?:后|後|才能|即可|以)(?:发表|發表|评论|評論|留言|回复|回覆).{0,12}|"
        r"(?:共|已有|目前有)\s?\d+\s?(?:条|條|則|则|人|位).{0,4}(?:评论|評論|留言|回应|回應|參與|参与).{0,8}$|\d+\s?(?:条|條|則|则)(?:评论|評論|留言|回應)$|(?:网友|網友)?(?:评论|評論|留言|回應)\s?[(（]\s?\d+\s?[)）]$|(?:网友|網友)(?:评论|評論).{0,24}(?:不代表|仅供|僅供).{0,24}|(?:发表|發表)(?:您|你)的(?:看法|意见|意見|评论|評論).{0,12}|"
        r"メールアドレスが公開されることはありません.{0,60}|コメント(?:を(?:書|残|投稿|する)|\s?[(（]\s?\d+|する(?:には|に))[^。]{0,40}|次回のコメントで使用.{0,60}|.{0,30}ログインしてコメント.{0,20}|"
        r"댓글\s?(?:\d+|[(（]\s?\d+|을\s?(?:작성|입력|남기|달)|쓰기).{0,40}|.{0,30}(?:로그인|회원)[^.]{0,16}댓글.{0,30}|이메일(?:은| 주소는) 공개되지 않.{0,40}|"
        r"ihre e-mail-adresse wird nicht veröffentlicht|votre adresse e-?mail ne sera pas publiée|tu dirección de correo electrónico no será publicada)",
    ),
    # Related links: 'Read more: …', '相关阅读：…', '上一篇：…'
    Wording(
        "related_links",
        "lead_word",
        240,
        r"(?:[▶►>»■●◆★☆※→【\[《〈\s]*(?:(?:read (?:more|next|also)|see also|also read|related(?: (?:articles?|stories|news|posts|links))?|more on this|don't miss|recommended|watch(?: also)?)\s*[:：]"
        r"|(?:相关|相關)(?:新闻|新聞|文章|阅读|閱讀|报道|報導|報道|链接|連結|推荐|推薦|专题|專題|标签|標籤)\s*[】\]》〉]?\s*(?:[:：|]|$)"
        r"|(?:延伸|推荐|推薦|扩展|更多|往下)(?:阅读|閱讀|文章|新闻|新聞|報導|报道)\s*[】\]》〉]?\s*(?:[:：|]|$)|(?:更多|看更多|閱讀更多|阅读更多)[^。，]{0,24}(?:报道|報導|新闻|新聞|文章|內容|内容)\s*(?:[:：]|$)"
        r"|(?:关键词|关键字|關鍵詞|關鍵字|標籤|标签|tags?|keywords?|キーワード|タグ|태그|키워드|schlagworte|mots-clés|etiquetas)\s*[:：#]"
        r"|(?:関連(?:記事|リンク|ニュース|キーワード|タグ)|(?:あわせて|合わせて)(?:読みたい|お読みください)|こちらも(?:おすすめ|どうぞ|読まれて)|おすすめ記事|次に読みたい|【?写真(?:一覧|を見る|特集)|【?画像(?:一覧|を見る))[^。]{0,4}[】\]]?\s*(?:[:：|>＞]|$)"
        r"|(?:(?:관련|연관|추천|인기|다른|주요)\s?(?:기사|뉴스|글|링크|콘텐츠)(?:\s?더?보기)?|함께\s?(?:보면|읽으면)[^.]{0,12}|더\s?(?:보기|읽기))\s*[】\]]?\s*(?:[:：|>]|$)"
        r"|(?:lesen sie auch|mehr zum thema|siehe auch|à lire aussi|lire aussi|voir aussi|lea también|lee también|te puede interesar|ver también)\s*[:：]))",
    ),
    Wording(
        "nav",
        "return",
        40,
        r".{0,16}(?:目次|トップ|ホーム|一覧|前のページ|表紙)(?:ページ)?(?:へ|に)\s?(?:もどる|戻る)$|(?:返回|回)(?:首页|首頁|列表|目录|目錄|上一页|上一頁|顶部|頂部)$|(?:목록|처음)(?:으로)?\s?(?:가기|돌아가기)?$|back to (?:top|home|index|contents|list)$",
    ),
    Wording(
        "nav",
        "neighbour",
        160,
        r"(?:(?:上|下|前|后|後)一?(?:篇|页|頁|条|條|則|则|章)(?:文章|新闻|新聞)?\s*[:：>＞»]|(?:previous|next|older|newer)(?: (?:article|post|story|page))?\s*[:：»→>]|[«←<‹]\s*(?:previous|prev|older|上一篇|前の記事|이전)|(?:前の記事|次の記事|이전\s?(?:글|기사)|다음\s?(?:글|기사))(?:へ)?\s*[:：>»])",
    ),
    Wording(
        "ad",
        "labelled",
        160,
        r"(?:[【\[(（]?(?:advertisement|sponsored(?: content)?|广告|廣告|広告|광고|anzeige|特約|特约|推廣|推广)[】\])）]?\s*[:：]\s?[^\s]|[【\[(（](?:advertisement|sponsored(?: content)?|广告|廣告|広告|광고|anzeige|pr)[】\])）]\s?\S).{0,120}$",
    ),
    Wording(
        "ad",
        "label",
        120,
        r"(?:[-—–=\s\[(（【]*(?:advertisement|sponsored|广告|廣告|広告|광고|anzeige|werbung|publicité|publicidad)[-—–=\s\])）】:：.…]*(?:(?:請|请)(?:繼續|继续)[^。]{0,12}|story continues below|scroll to continue|- (?:continue|scroll).{0,30}|continue reading.{0,20})?[-—–=\s]*$|(?:adsbygoogle|googletag|window\.adsby|\(adsbygoogle|googletag\.cmd)|(?:以下)?(?:为|為)?(?:廣告|广告)(?:內容|内容)?[，,。\s]*(?:請|请)(?:繼續|继续)|(?:文章|新聞|新闻|内容|內容)(?:未完|未结束|未結束)[^。]{0,4}(?:请|請)[^。]{0,12}|(?:scroll|keep scrolling) (?:down )?(?:to|for) (?:continue|more).{0,30}$|(?:story|article) continues (?:below|after).{0,40}$)",
    ),
    Wording(
        "ad",
        "free_delivery",
        140,
        r"(?:[^.。]{0,30}\bfree (?:\w+ ){0,2}(?:shipping|delivery)\b[^.]{0,20}\b(?:orders?|purchases?|over|above)\b.{0,80}"
        r"|.{0,12}(?:满|滿).{0,12}(?:包[邮郵]|免运费?|免運費?).{0,12}|[^。]{0,24}(?:円|以上)[^。]{0,16}送料無料.{0,12}|.{0,16}원\s?이상.{0,12}무료\s?배송.{0,12}"
        r"|[^.]{0,16}(?:kostenlose[rn]?\s(?:versand|lieferung)|versandkostenfrei)[^.]{0,20}\b(?:ab|über)\b.{0,24}|livraison (?:gratuite|offerte)[^.]{0,20}\b(?:dès|à partir|pour)\b.{0,40})$",
        "shipping|delivery|邮|郵|免运|免運|送料|배송|versand|lieferung|livraison",
    ),
    # Editors, before bylines: '责任编辑：…', 'Editing by …'
    Wording(
        "editor_line",
        "editor",
        160,
        rf"[【\[(（\s]*(?:(?:本[文期刊]|网络|網絡|执行|執行|值班|核稿|责任|責任|责编|責編|責任編集|担当|初审|复审|終審|终审|审核|審核|监制|監製|校对|校對|主编|主編|編審|编审|总编辑?|總編輯?|编辑|編輯|小编|小編|編集|編集者|編集部|편집|편집자|담당\s?편집|교열)(?:编辑|編輯|责编|人|者|長|기자)?){_SEP}\s?{_PERSON}.{{0,100}}$",
    ),
    Wording(
        "editor_line",
        "editor",
        100,
        rf"[【\[(（]\s?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|編集|편집)\s?[:：]?\s?{_PERSON}.{{0,40}}[】\])）]\s*$",
    ),
    Wording(
        "editor_line",
        "edited_by",
        240,
        r"[(\[]?(?:(?:reporting|writing|additional reporting|compiled|produced) by [^.;]{2,80}[;.]\s*)?(?:edit(?:ing|ed) by|editors?\s*:|redaktion\s*:|redacteur\s*:|editado por|édité par)\s?[^.;]{2,100}(?:;[^.;]{2,80})?[\])]?\.?$",
    ),
    # Bylines
    Wording(
        "byline",
        "reporter_label",
        120,
        rf"[【\[(（\s]*(?:(?:文|图|圖|文图|文圖|图文|圖文|文字|撰文|撰稿|作者|原作者|记者|記者|本报记者|本報記者|特约记者|实习记者|通讯员|通訊員|特派员|特派員|采写|採寫|采访|採訪|報導|報道|报道|编译|編譯|翻译|翻譯|譯者|译者|整理|口述|执笔|執筆|筆者|整理撰文|取材|取材・文|文・写真|写真・文|撮影・文|著者|聞き手|ライター|寄稿|글|글쓴이|기자|작성자|필자|취재|글·사진|글/사진|정리|author|authors|written by|words|text|reporter|autor|autorin|auteur|texte?|von)(?:\s?[/&、・·和與与+]\s?(?:图|圖|摄影|攝影|写真|사진|编辑|編輯|影|photos?))?){_SEP}\s?[^\s。！？!?][^。！？!?]{{1,80}}$",
    ),
    Wording(
        "byline",
        "joint_credit",
        60,
        r"[【\[(（\s]*(?:글|文|取材|취재|撮影|사진|写真|聞き手)(?:\s?[·・/&,、]\s?(?:글|사진|영상|그림|文|写真|撮影|取材|構成))+\s?[=:：＝/／]?[\s\u3000]?"
        r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3][^。.!?]{1,30}$",
    ),
    Wording(
        "byline",
        "about_author",
        160,
        r"[（(]\s?(?:本文)?(?:作者|笔者|筆者)(?:为|為|係|系|是|は)[^）)]{3,140}[）)]。?$|[（(]\s?(?:필자는|글쓴이는)[^)）]{3,140}[)）]$",
    ),
    Wording(
        "byline",
        "reporter_place",
        80,
        rf"[【\[(（\s]*(?:[\u3400-\u9fff]{{2,10}}?)?(?:本?[报報网網台社刊]|特约|特約|實習|实习|見習|见习|駐[\u3400-\u9fff]{{1,6}}|驻[\u3400-\u9fff]{{1,6}}|首席|財經|财经|體育|综合|綜合)?"
        rf"(?:记者|記者|通讯员|通訊員|特派員|特派员)\s*[:：/／]?\s*{_HAN_NAME}(?:[\s、]{{1,3}}{_HAN_NAME}){{0,4}}"
        rf"(?:\s?[/／|｜]?\s?[\u3400-\u9fff]{{2,8}}?(?:报道|報導|報道|电|電|讯|訊|摄|攝|攝影|摄影|撰文|整理))?\s*[】\])）]*$",
    ),
    Wording(
        "byline",
        "name_reporter",
        80,
        r"[【\[(（\s]*(?:[가-힣]{2,4}\s?[·,/=]\s?)*[가-힣]{2,4}\s(?:[가-힣]{0,6}\s?)?(?:기자|특파원|인턴기자|객원기자|논설위원|선임기자|칼럼니스트|앵커)(?:\s*[,·/]\s*[가-힣]{2,4}\s(?:기자|특파원))*\s*[】\])）]?\s*[|(<]?\s*[\w.+-]*(?:@[\w.-]+)?\s*[)>]?\s*$",
    ),
    Wording(
        "byline",
        "name_reporter",
        60,
        r"[【\[(（=＝\s]*[\u3400-\u9fff\u3040-\u30ff々ー・]{2,8}(?:[\s\u3000][\u3400-\u9fff\u3040-\u30ff々]{1,6})?\s?"
        r"(?:記者|特派員|編集委員|論説委員|通信員)(?:[（(＝=][\u3400-\u9fff]{1,12}[)）]?)?\s?[】\])）]*$",
    ),
    Wording(
        "byline",
        "name_reporter",
        60,
        r"[\u3400-\u9fff]{2,4}\s?(?:[/／|｜]\s?(?:[\u3400-\u9fff]{2,5}(?:报道|報導|報道|特稿|電|撰文|撰稿)\s*$)|(?:報導|报道|撰文|撰稿|採訪|采访)\s?$)",
    ),
    Wording(
        "byline",
        "by_name",
        110,
        r"(?:by|story by|text by|words by)\s(?!(?:the|a|an|far|now|then|this|that|using|continuing|clicking|contrast|comparison|law|default|early|late|mid|midday|year|next|all|some|most|its|his|her|their|our|your|my)\b|\d)[^\W\d_][^.!?:;]{2,90}$",
    ),
    Wording(
        "byline",
        "by_name",
        80,
        r"(?:von|par|por)\s(?!(?:der|die|das|den|dem|einem|einer|la|le|les|un|une|el|los|las|una|ejemplo|exemple|favor|supuesto|conséquent|su|eso|lo|qué|que)\b)[^\W\d_][^.!?:;\d]{2,60}(?:,\s.{0,40})?$",
    ),
    # Metadata lines: dates, sources, counters
    Wording(
        "metadata_line",
        "label",
        240,
        r"[【\[(（\s]*(?:(?:发布|發布|發佈|发表|發表|出版|更新|最后更新|最後更新|最近更新|修改|刊登|上传|上傳|建立|创建|撰文|采编|发稿|發稿|提交|录入|添加)?(?:时间|時間|日期|于|於|日)|日期|时间|時間|发布|發布|發佈|更新|公開日?|発表日|発行日|掲載日?|掲載日時|更新日?|更新日時|最終更新日?|最終更新日時|公開日時|投稿日?|配信日?|作成日|入力|初公開|입력|수정|승인|등록일?|작성일?|최종수정|최종\s?업데이트|업데이트|발행일?|게재일?|기사입력|기사등록|기사승인|published|publication date|posted(?: on)?|date|updated|last updated(?: on)?|last modified|modified|released?|created|first published|veröffentlicht(?: am)?|aktualisiert(?: am)?|stand|datum|publié(?: le)?|mis à jour(?: le)?|publicado(?: el)?|actualizado(?: el)?|fecha)(?![a-zà-ÿ])\s*[:：|｜]?\s*"
        rf"(?=.{{0,16}}\d).{{0,24}}?(?:{STAMP}|\d{{1,2}}\s?(?:月|월)\s?\d{{1,2}}\s?(?:日|일)|\d+\s(?:minutes?|hours?|days?|weeks?) ago|\d{{1,2}}[-/.]\d{{1,2}}(?:[-/.]\d{{2,4}})?)",
    ),
    Wording(
        "metadata_line",
        "source",
        120,
        rf"[【\[(（\s]*(?:来源|來源|文章来源|文章來源|新闻来源|新聞來源|消息来源|稿源|资料来源|資料來源|信息来源|转自|轉自|转载自|轉載自|原标题|原標題|原题|原題|原文|原文链接|原文連結|原文地址|原文出处|原文網址|原載|原载|出处|出處|出典|引用元|情報元|ソース|提供|配信元|출처|자료|제공|원문|원문보기|source|sources|original(?: article| source| link)?|via|quelle|quellen?|fuente|via)\s?(?:[(（][^)）]{{1,16}}[)）])?{_SEP}\s?\S.{{0,100}}$",
    ),
    Wording(
        "metadata_line",
        "counter",
        120,
        r"[【\[(（]?(?:(?:阅读|閱讀|浏览|瀏覽|点击|點擊|点击量|人气|人氣|阅读量|浏览量|瀏覽次數|点击数|點閱|點閱數|字号|字體|字体|字數|字数|大小|热度|評論數|views?|reads?|hits|閲覧数?|アクセス数?|조회|조회수|추천|글자\s?크기)(?:次数|次數|量|数|數)?\s*[:：(（]?\s*(?:[\d,.]+[万萬k]?|[大中小+\-|/][大中小+\-\s|/]{0,11})\s*[)）次]?.{0,60}$|[\d,.]+[万萬k]?\s?(?:views|reads|次(?:阅读|閱讀|浏览|瀏覽|点击|點閱)|人(?:阅读|已读|浏览|閱讀)|阅读|閱讀|瀏覽)$|\d+\s?(?:min(?:ute)?s?)[ -](?:read|de lecture|de lectura|lesezeit)\.?$|(?:reading|read) time\s*[:：]?.{1,20}$|(?:阅读|閱讀)?(?:时间|時間|約|约)?\s?\d+\s?分[钟鐘](?:阅读|閱讀)?$|この記事は約?\s?\d+\s?分で読めます|読了時間\s*[:：].{1,20}$)",
    ),
    Wording(
        "metadata_line",
        "stamp",
        160,
        rf"[【\[(（\s]*{STAMP}(?:\s*[】\])）]|\s*$|\s*(?:[|｜/／·•»>–—-]|來源|来源|更新|公開|投稿|配信|掲載|発表|作者|編輯|编辑|入力|입력|수정|승인|발행|by\b|updated|gmt|utc|jst|kst|[,，]\s?(?:updated|來源|来源))\s?.{{0,110}}$)",
        STAMP_NEEDS,
    ),
    Wording(
        "metadata_line",
        "stamp",
        140,
        rf"(?!.{{0,60}}[。！？])[\w\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3 .&·・()（）-]{{2,40}}?\s*[|｜·•/／]\s*{STAMP}(?:\s*[|｜·•/／].{{0,60}})?$",
        STAMP_NEEDS,
    ),
    Wording(
        "metadata_line",
        "stamp",
        100,
        rf"[\w\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3.·]{{2,16}}\s{{1,4}}{STAMP}\s*$",
        STAMP_NEEDS,
    ),
    Wording(
        "metadata_line",
        "stamp",
        80,
        rf"{STAMP}\s+[\w\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{{1,12}}(?:新聞|新闻|通信|通讯|通訊|日報|日报|時報|时报|網|网|뉴스|신문|일보|ニュース)$",
        STAMP_NEEDS,
    ),
    Wording("metadata_line", "credit_stamp", 90, CREDIT_STAMP, STAMP_NEEDS),
    Wording("metadata_line", "stamp", 40, rf"{STAMP}付$", STAMP_NEEDS),
    # Datelines that stand alone: '【台北讯】', 'BERLIN, 4 May (Reuters) —'
    Wording(
        "dateline",
        "standing_alone",
        60,
        r"(?:[【\[(（〔](?=[^】\])）〕]{2,40}[】\])）〕]\s*$)[^】\])）〕]{0,30}(?:讯|訊|电|電|日电|日電|支局|総局|特派員|共同|時事|ロイター|新华社|新華社|中新社|=연합뉴스|=뉴시스|=뉴스1|신문|뉴스|通信|发自|發自|发)[^】\])）〕]{0,12}[】\])）〕]\s*$"
        r"|[^\W\d_][\w .'-]{2,24},?\s(?:[a-z]{3,9}\.?\s\d{1,2},?|\d{1,2}\s[a-z]{3,9})?\s?[(/]?(?:reuters|ap|afp|xinhua|bloomberg|kyodo|yonhap|dpa|efe)[)/]?\s*[—–-]*\s*$)",
    ),
)
