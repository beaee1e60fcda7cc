"""Stems and first words without which no wording can match: the gate that keeps prose cheap."""

from __future__ import annotations


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


STEMS: tuple[str, ...] = (
    *_split(
        """
cookie クッキー 쿠키 copyright © ⓒ &copy; reserved reservados réservés vorbehalten 版权 版權 著作権 저작권 短网址 短網址 短链接 短連結
转载 轉載 轉貼 无断 無断 転載 무단 재배포 複製 复制 摘编 電話 电话 热线 熱線 致电 致電 來電 来电 微信 qq telegram whatsapp 전화 팩스 邮箱 郵箱
信箱 メール 이메일 联系 聯絡 聯繫 お問い合 お問合 문의 제보 订阅 訂閱 关注 關注 追蹤 会员 會員 赞助 贊助 捐款 捐助 打赏 応援 请捐 請捐 请支持 公众号 公眾號 電子報 newsletter
メルマガ ニュースレター 会員 アプリ ご支援 寄付 구독 뉴스레터 후원 채널 좋아요 abonnieren 分享 转发 轉發 シェア ツイート 共有 공유 보내기
免责 免責 声明 聲明 观点 觀點 仅代表 僅代表 不代表 仅供 僅供 不构成 不構成 勧誘 責任を負 책임 참고용 외부 면책 icp 公网安备 许可证 违法和不良 등록 통신판매 청소년
발행인 评论 評論 留言 コメント 댓글 必填 recaptcha 责任 責任 编辑 編輯 责编 責編 編集 편집 记者 記者 기자 특파원 特派員 通讯员 通訊員 报道 報導 報道 撰文
shipping delivery 包邮 包郵 免运 免運 送料無料 배송 versand lieferung livraison 支局 総局 リンクフリー もどる 戻る 註明 注明 返回 回首 목록 月捐 제보 전화 tel 電話 电话 電讯 @ adsbygoogle googletag 提示 風險 风险
"""
    ),
    "all rights",
    "no part of this",
    "no reproduction",
)

STARTS: tuple[str, ...] = _split(
    """
this\\s(?:article|content|information|material|story|work|site|website|report|post|publication) by\\b to\\s(?:contact|reach) you\\s(?:may|might|must|can) please
the\\s(?:views?|opinions?|contents?|article|information|material|website|site|report|post|story|publication)\\b advertisement
\\(c\\) reproduction unauthori contents? republication tel phone fax mobile call hotline tél e-?mail mail correo courriel contact kontakt address anschrift adresse
dirección for\\s(?:more|further|media|press|general|questions) media press questions reach write subscribe sign click get\\b receive become join support donate contribute consider your\\b already download enter
type like enjoy love jetzt hier abonnez inscrivez soutenez suscr regístrate apoya únete share follow find tweet print pin\\b diesen artikel beitrag partager compart
facebook twitter x\\b line linkedin pinterest reddit weibo qzone instagram youtube tumblr pocket copy disclaimer views? opinions? all\\s(?:rights|quotes|market|data) quotes data\\s(?:are|is) privacy terms legal
accessibility impressum datenschutz agb save notify leave post add view be\\sthe comments? \\d ihre votre tu\\s read see also related more don't recommended watch
tags? keywords? schlagw mots etiquetas lesen mehr siehe à\\slire lire voir lea\\b lee\\b te\\spuede ver\\b previous next older newer prev sponsored back\\sto scroll keep story
article redaktion redacteur editado édité edit reporting writing additional compiled produced authors? written words text autor auteur texte? von\\b par\\b por\\b
published publication posted date updated last modified releas created first veröffent aktualisiert stand datum publi mis\\sà actualizado fecha original sources? via
quelle fuente reads? hits reading anzeige werbung publicid
地址 社址 公司 通讯 通訊 所在地 本社 住所 주소 본사 소재지 传真 傳真 手机 手機 客服 代表 ファ 대표 고객 如 若 有 您 请 請 欢迎 歡迎 更多 查看 立即 马上 点击 點擊 诚 誠
每一 我们 我們 掃 扫 长按 長按 この 続き 残り ここ 以降 구독 下载 下載 支持 招募 加入 成为 成為 喜 觉得 觉 隐私 隱私 使用 服务 服務 利用 プライ 個人 이용 개인
はてな ポスト 페이스 트위 카카오 네이버 밴드 라인 url 豆瓣 朋友圈 新浪 臉書 推特 相关 相關 延伸 推荐 推薦 扩展 往下 看更多 閱讀 阅读 关键 關鍵 標籤 标签 キーワード タグ
태그 키워드 関連 あわせ 合わせ こちら おすすめ 次に 写真 画像 관련 연관 추천 인기 다른 주요 함께 더 上 下 前 后 後 次 이전 다음 广告 廣告 広告 광고 特約 特约 推廣 推广 처음 【 以下 文章 新聞
新闻 内容 內容 本 网络 網絡 执行 執行 值班 核稿 初审 复审 終審 终审 审核 審核 监制 監製 校 主编 主編 編 编 审 总 總 小编 小編 担当 교열 담당 文 图 圖 作者 原 特 笔者 实习
實習 采 採 译 譯 翻 整理 口述 执笔 執筆 筆者 取材 文・ 사진 著者 聞き手 ライター 寄稿 글 글쓴이 작성 필자 취재 정리 撮影 文字 发 發 出版 更新 最后 最後 最近 修改 刊登 上传 上傳 建立
创建 发稿 發稿 提交 录入 添加 日期 时间 時間 公開 掲載 発表 発行 最終 投稿 配信 作成 入力 初 입력 수정 승인 최종 업데이트 발행 게재 기사 来源 來源 消息 稿源 资料 資料 信息 转自 轉自
出处 出處 出典 引用 情報 ソース 提供 출처 자료 제공 원문 浏览 瀏覽 点 點 人气 人氣 字 大小 【字 热度 閲覧 アクセス 조회 読了 [가-힣]{2,4}= [\\u3400-\\u9fff]{2,4}\\s?[/／|｜]
[^\\W\\d_][\\w\\s.'-]{2,30}\\s?[(/]
"""
)
