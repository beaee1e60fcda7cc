"""Whole lines that mean one thing wherever they stand: the wording of buttons, menus and notices, by type.

Keys are segment types; a line is compared after case folding and without the punctuation, arrows and white space around
it. Words an article could use as a heading (Contact, 评论) stand here only where sites use them as labels; a parser that
knows the position of a line may overrule them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _list(phrases: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in phrases.split("|"))


def _split(words: str) -> frozenset[str]:
    return frozenset(words.split())


PHRASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cookie_notice": _list(
            """
accept | accept all | accept all cookies | accept cookies | accept & continue | accept and continue |
accept only necessary | reject | reject all | reject all cookies | reject non-essential | decline all |
only necessary cookies | necessary cookies only | always active | always enabled | cookie settings |
cookie preferences | cookie notice | cookie consent | cookies settings | manage cookies | manage preferences |
manage consent | manage consent preferences | customise consent preferences | customize consent preferences |
consent preferences | privacy preferences | privacy settings | privacy preference center | save my preferences |
save preferences | confirm my choices | allow all | allow selection | strictly necessary cookies |
functional cookies | performance cookies | targeting cookies | analytical cookies | advertisement cookies |
no cookies to display | we value your privacy | your privacy choices | this site uses cookies |
this website uses cookies | we use cookies | 接受 | 自定义 | 自定義 | 自訂 | 自訂設定 | 偏好设置 | 偏好設定 | 詳細設定 | カスタマイズ | 맞춤 설정 | 全部接受 | 接受全部 | 接受所有 | 接受所有 cookie |
接受所有cookie | 接受所有cookies | 接受全部cookie | 拒绝 | 全部拒绝 | 拒绝所有 | 拒絕 | 全部拒絕 | 拒絕所有 |
拒絕全部 | 始终活跃 | 始终启用 | 始終啟用 | 永遠啟用 | 一律啟用 | 保持啟用 | 自定义同意首选项 | 自訂同意偏好設定 |
自訂同意偏好 | 管理同意偏好 | 同意首选项 | 隐私偏好设置 | 隱私偏好設定 | 隱私權偏好設定 | cookie 设置 | cookie设置 |
cookie 設定 | cookie設定 | cookie 偏好設定 | cookie偏好設定 | 管理 cookie | 保存我的偏好 | 保存设置 |
儲存我的偏好設定 | 儲存設定 | 我同意 | 同意并继续 | 同意並繼續 | 我知道了 | 没有可显示的 cookie |
沒有可顯示的 cookie | 同意する | 同意して続行 | 同意して閉じる | すべて同意する | すべて許可 | すべて許可する |
すべてのcookieを受け入れる | すべてのクッキーを受け入れる | すべて受け入れる | すべて拒否 | すべて拒否する |
拒否する | 常に有効 | 常にアクティブ | cookieの設定 | クッキーの設定 | クッキー設定 | cookieを管理 |
表示するクッキーはありません | 表示するcookieはありません | 모두 동의 | 모두 허용 | 모두 수락 | 모두 거부 |
동의합니다 | 항상 활성 | 항상 활성화 | 쿠키 설정 | 쿠키 설정 관리 | 쿠키 관리 | 맞춤 동의 환경설정 |
표시할 쿠키가 없습니다 | alle akzeptieren | alle cookies akzeptieren | alle ablehnen | cookie-einstellungen |
immer aktiv | datenschutzeinstellungen | nur notwendige cookies | tout accepter | tout refuser | toujours actif |
paramétrer les cookies | gérer les cookies | continuer sans accepter | aceptar todo | aceptar todas |
aceptar todas las cookies | rechazar todo | rechazar todas | configurar cookies | siempre activo
"""
        ),
        "share": _list(
            """
share | share this | share this article | share this story | share this post | share this page | share article |
share on facebook | share on twitter | share on x | share on linkedin | share on whatsapp | share via email |
share by email | share with friends | email this article | email this | tweet | pin it | copy link | copy url |
link copied | facebook | twitter | whatsapp | linkedin | pinterest | weibo | wechat | follow us | follow us on |
follow us on facebook | follow us on twitter | print this page | print this article | 分享 | 分享到 | 分享到： |
分享至 | 分享本文 | 分享文章 | 分享此文 | 分享給朋友 | 分享给朋友 | 分享新聞 | 分享到微信 | 分享到微博 |
分享到朋友圈 | 微信扫一扫 | 微信分享 | 扫一扫分享 | 扫码分享 | 扫描二维码分享 | 复制链接 | 複製連結 | 複製連結網址 |
复制网址 | 新浪微博 | 转发到微博 | 手机看新闻 | 用手机看 | 轉寄朋友 | 友善列印 | 打印本页 | 打印本文 | 打印 |
打印文稿 | 转寄朋友 | qq空间 | 人人网 | 开心网 | 豆瓣 | 百度搜藏 | instagram | youtube | telegram | google+ | line |
email | evernote | pocket | 点赞 | 按讚 | 臉書 | 推特 | instagramでフォロー | 【打印】 | 列印本頁 | シェア |
シェアする | この記事をシェア | この記事をシェアする | ツイート | ツイートする | ポスト | ポストする |
xでポスト | xで共有 | xでシェア | facebookでシェア | facebookで共有 | リンクをコピー | urlをコピー | urlをコピーする | はてなブックマーク | はてブ | lineで送る | lineでシェア |
フォローする | 印刷する | 印刷 | 공유 | 공유하기 | 기사 공유 | 기사공유 | 이 기사를 공유합니다 | 페이스북 | 트위터 |
카카오톡 | 카카오스토리 | 네이버 밴드 | 네이버블로그 | url 복사 | url복사 | 링크 복사 | 주소 복사 | 기사 인쇄 |
프린트 | teilen | artikel teilen | auf facebook teilen | auf twitter teilen | partager | partager l'article |
partager cet article | partager sur facebook | compartir | compartir en facebook | compartir en twitter |
copiar enlace
"""
        ),
        "nav": _list(
            """
home | homepage | menu | main menu | toggle navigation | navigation | skip to content | skip to main content |
jump to content | jump to navigation | search | search this site | site map | sitemap | log in | login | sign in |
sign up | sign out | log out | register | my account | back to top | click here | learn more | read full article |
full story | more | all news | main content | about this site | back to home | go to top | top of page | previous |
next | previous article | next article | previous post | next post | previous page | next page | older posts |
newer posts | close | close menu | load more | show more | view all | see all | table of contents | english | 首页 |
首頁 | 网站首页 | 網站首頁 | 返回首页 | 返回首页，查看更多 | 返回搜狐，查看更多 | 查看原文 | 阅读原文 | 閱讀原文 |
展开全文 | 展開全文 | 阅读全文 | 閱讀全文 | 查看全文 | 尾页 | 末页 | 尾頁 | 返回首頁 | 回首頁 | 回到首頁 | 返回顶部 |
返回頂部 | 回到顶部 | 回頁首 | 回到頂端 | top | 网站地图 | 網站地圖 | 网站导航 | 網站導覽 | 导航 | 导航菜单 | 菜单 |
選單 | 主選單 | 目录 | 目錄 | 登录 | 登入 | 注册 | 註冊 | 会员登录 | 會員登入 | 會員專區 | 用户登录 | 搜索 | 搜尋 |
站内搜索 | 站內搜尋 | 上一篇 | 下一篇 | 上一页 | 下一页 | 上一頁 | 下一頁 | 上一則 | 下一則 | 返回列表 | 返回上一页 |
回上一頁 | 回列表 | 关闭 | 关闭窗口 | 關閉 | 關閉視窗 | 查看更多 | 查看全部 | 加载更多 | 更多 | 載入更多 |
跳至主要內容 | 跳到主要內容 | 跳至内容 | 简体中文 | 繁體中文 | 简体 | 繁體 | 手机版 | 電腦版 | 收藏 | 收藏本站 |
友情链接 | 友情連結 | 招聘信息 | 诚聘英才 | 人才招聘 | 公司简介 | 公司簡介 | 广告服务 | 廣告服務 | 广告合作 |
网站声明 | 网站律师 | 产品答疑 | 会员注册 | 用户注册 | 今日关注 | 在线调查 | 设为首页 | 設為首頁 | 加入收藏 |
ホーム | トップ | トップページ | トップに戻る | トップへ戻る | ページトップへ | ページの先頭へ | ページ上部へ戻る |
メニュー | メニューを開く | メニューを閉じる | サイトマップ | サイト内検索 | 検索 | ログイン | ログアウト |
会員登録 | 新規登録 | 無料会員登録 | マイページ | 前の記事 | 次の記事 | 前の記事へ | 次の記事へ | 前へ | 次へ |
前のページ | 次のページ | 一覧へ戻る | 一覧に戻る | 記事一覧 | もっと見る | 詳しくはこちら | 詳細はこちら |
一覧を見る | 一覧 | 会員の方はこちら | ログインはこちら | 電子版トップ | 紙面ビューアー | 続きを読む | 閉じる |
目次 | 本文へスキップ | 本文へ移動 | コンテンツへスキップ | 홈 | 홈으로 | 메뉴 | 전체메뉴 | 전체 메뉴 | 메뉴 열기 |
메뉴 닫기 | 검색 | 통합검색 | 로그인 | 로그아웃 | 회원가입 | 마이페이지 | 사이트맵 | 본문 바로가기 | 본문바로가기 |
본문으로 바로가기 | 메뉴 바로가기 | 맨위로 | 맨 위로 | 위로 | 목록 | 목록으로 | 목록보기 | 이전 | 다음 | 이전 글 |
다음 글 | 이전글 | 다음글 | 이전기사 | 다음기사 | 이전 기사 | 다음 기사 | 더보기 | 닫기 | 글자크기 | 가나다 |
startseite | zum inhalt springen | zur startseite | menü | suche | anmelden | registrieren | nach oben |
zurück zur startseite | accueil | aller au contenu | connexion | s'inscrire | rechercher | retour en haut | inicio |
menú | buscar | iniciar sesión | registrarse | ir al contenido | volver arriba
"""
        ),
        "ad": _list(
            """
advertisement | advertisements | advertising | sponsored | sponsored content | promoted content |
story continues below advertisement | article continues below advertisement | continue reading below | ad | 广告 |
廣告 | 广告位 | 廣告位 | 广告位招租 | 推广 | 赞助商广告 | 贊助商廣告 | 文章未完，请往下滚动 | 請繼續往下閱讀 |
請繼續往下閱讀... | 廣告 請繼續往下閱讀 | 広告 |
スポンサーリンク | スポンサードリンク | スポンサー | 広告の後に記事が続きます | 記事は広告の後に続きます | pr |
광고 | 스폰서 링크 | anzeige | werbung | publicité | publicidad | anuncio | anuncios
"""
        ),
        "comment_form": _list(
            """
leave a comment | leave a reply | leave your comment | post a comment | post comment | add a comment | add comment |
write a comment | submit comment | comments | no comments | no comments yet | comments are closed | cancel reply |
join the discussion | join the conversation | 发表评论 | 發表評論 | 发表留言 | 發表留言 | 發表回應 | 发表回复 |
發佈留言 | 發表迴響 | 我要评论 | 我要評論 | 我要留言 | 我来说两句 | 我來說兩句 | 写评论 | 寫評論 | 提交评论 |
提交評論 | 评论 | 評論 | 网友评论 | 網友評論 | 最新评论 | 热门评论 | 全部评论 | 查看评论 | 暂无评论 | 暫無評論 |
尚無留言 | 留言板 | 取消回复 | 取消回覆 | コメント | コメントする | コメントを書く | コメントを残す |
コメントを投稿 | コメントを投稿する | コメントはありません | コメントはまだありません | コメントをキャンセル |
返信をキャンセル | 댓글 | 댓글쓰기 | 댓글 쓰기 | 댓글 작성 | 댓글 등록 | 댓글 남기기 | 댓글을 입력하세요 |
댓글을 입력해 주세요 | 등록된 댓글이 없습니다 | 의견 남기기 | kommentare | kommentar schreiben |
schreibe einen kommentar | laisser un commentaire | ajouter un commentaire | commentaires | deja un comentario |
dejar un comentario | comentarios
"""
        ),
        "related_links": _list(
            """
related | related articles | related article | related stories | related news | related links | related posts |
related content | related topics | related coverage | read more | read next | read also | see also | more stories |
more news | more on this story | more from this author | most read | most popular | most viewed | popular posts |
popular articles | recent posts | recent articles | latest news | latest stories | latest articles | trending |
trending now | editor's picks | editors' picks | recommended | recommended for you | recommended articles |
recommended stories | you may also like | you might also like | you may also be interested in | up next | tags |
相关新闻 | 特别推荐 | 特別推薦 | 最多人阅读 | 最多人閱讀 | 最受欢迎 | 最受歡迎 | 與本文相關 | 其他新闻 | 图片新闻 |
图片推荐 | 视频推荐 | 更多相关新闻 | 相关文章 | 相关阅读 | 相关报道 | 相关链接 | 相关推荐 | 相关内容 | 相关专题 |
相关资讯 | 相關新聞 | 相關文章 | 相關閱讀 | 相關報導 | 相關報道 | 相關連結 | 相關推薦 | 延伸阅读 | 延伸閱讀 |
推荐阅读 | 推薦閱讀 | 推荐文章 | 推薦文章 | 为您推荐 | 為您推薦 | 为你推荐 | 為你推薦 | 猜你喜欢 | 猜你喜歡 |
你可能喜欢 | 你可能也會喜歡 | 您可能也喜歡 | 您可能感兴趣 | 热门文章 | 熱門文章 | 热门新闻 | 熱門新聞 | 热门推荐 |
热点推荐 | 热点新闻 | 熱門話題 | 热门标签 | 热文排行 | 阅读排行 | 点击排行 | 點閱排行 | 人氣排行 | 最新文章 |
最新新闻 | 最新新聞 | 最新消息 | 最新资讯 | 即時新聞 | 编辑推荐 | 編輯推薦 | 更多新闻 | 更多新聞 | 更多文章 |
更多精彩 | 更多精彩内容 | 看更多 | 其他人也看了 | 精彩推荐 | 随机文章 | 同类文章 | 关联阅读 | 其他文章 | 其他新聞 |
関連記事 | 関連ニュース | 関連リンク | 関連キーワード | 関連コンテンツ | 関連トピックス | おすすめ | おすすめ記事 |
おすすめの記事 | あなたにおすすめの記事 | あなたにおすすめ | こちらの記事もおすすめ | この記事も読まれています |
合わせて読みたい | あわせて読みたい | 人気記事 | 人気の記事 | 人気記事ランキング | アクセスランキング | ランキング |
新着記事 | 最新記事 | 最新ニュース | 最近の記事 | 他の記事 | 関連タグ | 관련기사 | 관련 기사 | 관련뉴스 | 관련 뉴스 |
관련글 | 관련 링크 | 연관기사 | 연관 기사 | 추천기사 | 추천 기사 | 추천뉴스 | 추천 뉴스 | 인기기사 | 인기 기사 |
인기뉴스 | 인기 뉴스 | 많이 본 기사 | 많이 본 뉴스 | 많이본 뉴스 | 가장 많이 본 뉴스 | 최신기사 | 최신 기사 |
최신뉴스 | 최신 뉴스 | 주요뉴스 | 주요 뉴스 | 주요기사 | 이 시각 주요뉴스 | 이 시각 주요 뉴스 | 다른 기사 |
다른기사 보기 | 함께 본 기사 | 실시간 인기기사 | mehr zum thema | das könnte sie auch interessieren |
weitere artikel | meistgelesen | lesen sie auch | à lire aussi | lire aussi | articles liés | sur le même sujet |
les plus lus | artículos relacionados | noticias relacionadas | te puede interesar | lo más leído | más noticias |
lea también
"""
        ),
        "legal_notice": _list(
            """
privacy policy | privacy | privacy notice | privacy statement | terms of use | terms of service |
terms and conditions | terms & conditions | terms | terms & privacy | disclaimer | legal notice | legal |
cookie policy | accessibility | accessibility statement | do not sell my personal information | 免责声明 | 免責聲明 |
隐私政策 | 隐私声明 | 隱私政策 | 隱私權政策 | 隱私權聲明 | 隱私權保護政策 | 法律声明 | 法律聲明 | 版权声明 |
版權聲明 | 版权与免责声明 | 使用条款 | 使用條款 | 服务条款 | 服務條款 | 用户协议 | 用戶協議 | 網站使用條款 |
利用規約 | プライバシーポリシー | 個人情報保護方針 | 個人情報の取り扱いについて | 免責事項 |
特定商取引法に基づく表記 | 著作権について | サイトポリシー | クッキーポリシー | 이용약관 | 개인정보처리방침 |
개인정보 처리방침 | 개인정보취급방침 | 청소년보호정책 | 이메일무단수집거부 | 저작권보호정책 | 저작권 정책 |
impressum | datenschutz | datenschutzerklärung | nutzungsbedingungen | agb | mentions légales |
politique de confidentialité | conditions d'utilisation | aviso legal | política de privacidad |
términos y condiciones | política de cookies
"""
        ),
        "contact": _list(
            """
contact us | contact | get in touch | contacts | media contact | media contacts | press contact | press contacts |
media enquiries | media inquiries | contact information | about us | feedback | send feedback | 联系我们 | 聯絡我們 |
聯繫我們 | 联系方式 | 联系人 | 聯絡人 | 聯絡資訊 | 媒体联络 | 媒體聯絡 | 媒体联系 | 媒體聯絡人 | 新聞聯絡人 | 查詢 |
聯絡方式 | 关于我们 | 關於我們 | 意见反馈 | 意見回饋 | 在线客服 | 线上客服 | 線上客服 | お問い合わせ |
お問い合わせ先 | お問合せ先 | お問い合わせ窓口 | 本件に関するお問い合わせ | 本件に関するお問い合わせ先 |
報道関係者お問い合わせ先 | 報道関係のお問い合わせ先 | 連絡先 | お問合せ | お問い合わせはこちら | 会社概要 |
運営会社 | 문의하기 | 문의처 | 문의 및 연락처 | 연락처 | 보도자료 문의 | 고객센터 | 회사소개 | 제보하기 | 기사제보 |
광고문의 | kontakt | über uns | contactez-nous | nous contacter | qui sommes-nous | contáctenos | contacto |
quiénes somos
"""
        ),
        "solicitation": _list(
            """
subscribe | subscribe now | subscribe today | subscribe to our newsletter | sign up for our newsletter | newsletter |
newsletter sign up | newsletter signup | get the newsletter | donate | donate now | support us | support our work |
support our journalism | become a member | join now | start your free trial | download the app | download our app |
get the app | 订阅 | 立即订阅 | 立即订购 | 訂閱 | 立即訂閱 | 訂閱電子報 | 免費訂閱電子報 | 订阅我们 | 关注我们 |
追蹤我們 | 關注我們 | 赞助我们 | 贊助我們 | 捐款支持 | 支持我们 | 支持我們 | 打赏 | 下载客户端 | 下载app | 下載app |
扫码关注 | 加入會員 | メルマガ登録 | メールマガジン登録 | 無料メルマガ登録 | ニュースレターに登録 | 購読する |
今すぐ登録 | アプリをダウンロード | 寄付する | 구독 | 구독하기 | 구독신청 | 구독 신청 | 뉴스레터 구독 |
뉴스레터 구독하기 | 정기구독 | 후원하기 | 후원 안내 | 앱 다운로드 | newsletter abonnieren | jetzt abonnieren |
abonnieren | s'abonner | je m'abonne | faire un don | suscríbete | suscribirse | suscríbase | haz una donación
"""
        ),
        "copyright": _list(
            """
all rights reserved | 版权所有 | 版權所有 | 无断转载禁止 | 無断転載禁止 | 禁無断転載 | 무단전재 및 재배포 금지 |
저작권자
"""
        ),
    }
)

# Names of a site's sections: menu words only beside other menu words.
SECTIONS: frozenset[str] = _split(
    """
news world nation national local politics business economy markets money finance sport sports opinion editorial columns culture arts
entertainment lifestyle life style travel food health science tech technology environment climate education weather video videos photos
podcast podcasts live latest features community events jobs classifieds archive about contact shop blog docs faq help
新闻 要闻 头条 民生 社区 视点 时政 国内 国际 财经 经济 金融 股票 社会 法治 地方 体育 娱乐 科技 数码 军事 历史 文化 教育 健康 汽车 房产 旅游 美食 时尚 评论 观点 专题 图片 视频 直播
滚动 论坛 博客 微博 读书 游戏 公益 环球 港澳 台湾 生活 热点 推荐 排行 专栏 资讯 产品 案例
新聞 要聞 頭條 社區 民生 即時 焦點 政治 國內 國際 兩岸 財經 產經 經濟 股市 房市 社會 地方 體育 運動 娛樂 影音 科技 軍事 歷史 文化 教育 健康 汽車 旅遊 美食 時尚 評論 觀點 專題
圖片 直播 論壇 部落格 專欄 生活 副刊 港聞 中國 熱門 排行 活動 商品
ニュース 速報 国内 国際 社会 経済 政治 地域 地方 スポーツ 芸能 エンタメ 文化 科学 テクノロジー IT it 暮らし ライフ 健康 医療 教育 オピニオン 社説 コラム 特集 連載 動画 写真
天気 株価 旅行 グルメ イベント 求人 不動産
뉴스 속보 정치 경제 사회 국제 세계 지역 전국 문화 연예 스포츠 생활 과학 it/과학 기술 오피니언 사설 칼럼 기획 특집 연재 포토 영상 동영상 날씨 증권 부동산 건강 여행 교육 북한 피플
nachrichten politik wirtschaft kultur wissen reise gesundheit panorama meinung international politique économie société monde
política economía sociedad deportes cultura mundo opinión
"""
)
