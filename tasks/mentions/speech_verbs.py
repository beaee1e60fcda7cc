"""Verbs of speech, and what may stand between a quotation and its speaker, in four languages."""

from __future__ import annotations

_CHINESE = """
说 說 表示 强调 強調 指出 认为 認為 称 稱 透露 补充 補充 宣布 宣佈 警告 呼吁 呼籲 解释 解釋 坦言 直言 告诉 告訴 写道 寫道 写 回应 回應 承认 承認 否认 否認 重申 提到 谈到 談到 形容 批评 批評 谴责 譴責
质疑 質疑 感叹 感嘆 问 問 答 道 问道 問道 回答 声称 聲稱 主张 主張 相信 建议 建議 表明 提醒 坚称 堅稱 反驳 反駁 抱怨 评论 評論 说道 說道 表态 表態 发文 發文 贴文 貼文 喊话 喊話 誓言 敦促 讲 講 指 谈及 談及
介绍 介紹 分析 预测 預測 担心 擔心 希望 称之为 稱之為 称其为 稱其為 形容为 形容為 描述为 描述為 描述 痛批 怒斥 炮轰 砲轟 斥责 斥責 讽刺 諷刺 笑称 笑稱 感慨 总结 總結 强调说 強調說 表示反对 表示反對 进一步说 接着说 補充說 补充说 续称 續稱 直指 指控 指责 指責
揚言 扬言 表示说 说明 說明 明言 点出 點出 预计 預計 认定 认为是 声明 反问 反問 爆料 坦承 证实 證實 透露说 报道称 報道稱 报导称 報導稱 推断 感谢 感謝 称赞 稱讚 赞扬 讚揚 赞叹 指稱 指称 表達 表达 高呼 疾呼 承诺 承諾 保证 保證
"""
_JAPANESE = """
述べ 語っ 語る 語り 話し 話す 言っ 言う 言い 強調 指摘 説明 主張 訴え 明らかに コメント 批判 表明 発言 答え 応じ 呼びかけ 呼び掛け 警告 評価 歓迎 認め 否定 反論 書い 書き 投稿 力説 伝え 期待 懸念 求め 非難 釈明 謝罪 陳謝 断言 明言 宣言 約束 とした とする
振り返っ 振り返る 打ち明け 漏らし 付け加え 補足 喜ん 喜び 感謝 嘆い 訴える 報告 証言 回答 苦言 不満 考えを示 見解を示 認識を示 意向を示 方針を示 姿勢を示 との見方 予測 分析 見通し 示し 迫っ 皮肉 笑う 笑っ 笑顔 苦笑 ほほ笑 隠さな 隠せな 胸を張 目を細め 肩を落と 首をかし 首をひね 声を弾ませ 意欲を 力を込め うなず つぶや みる みている 見る 見ている 繰り返し 繰り返す 喜ぶ 嘆く 指摘し 話し 結ん 締めくく 意気込 こぼし こぼす ぼやい ぼやく 漏らす つぶやく 打ち明ける 明かし 明かす 憤る 憤っ 声を落と 語気を強 強調す 期待を 警鐘を
"""
_KOREAN = """
말했 말하 말한 밝혔 밝히 전했 전하 강조 설명 덧붙 지적 주장 언급 답했 답변 평가 비판 당부 촉구 약속 경고 반박 호소 토로 썼다 적었 했다 하며 물었 되물 응수 반문 표현 진단 전망 예측 분석 제안 요청 요구 선언 다짐 인사 기대 우려 규정 비유 고백 회상 소개 맹비난 비난 일축 반발
"""
_ENGLISH = """
said says say told tells added adds stated states noted notes explained explains argued argues warned warns insisted insists stressed stresses emphasized emphasizes emphasised announced announces claimed claims
declared declares wrote writes replied responded asked asks recalled recalls acknowledged admitted admits denied denies reiterated reiterates remarked observed commented suggested suggests urged urges vowed vows pledged
tweeted posted continued concluded called described describes predicted predicts testified quipped joked complained cautioned countered conceded contended maintained asserted affirmed reaffirmed lamented praised criticized criticised
mentioned revealed reveals confirmed confirms disclosed believes believed thinks thought hailed blasted slammed labeled dubbed termed characterized dismissed derided branded mocked ridiculed likened retorted saying adding noting
"""

CHINESE_VERBS: tuple[str, ...] = tuple(sorted(set(_CHINESE.split()), key=len, reverse=True))
JAPANESE_VERBS: tuple[str, ...] = tuple(sorted(set(_JAPANESE.split()), key=len, reverse=True))
KOREAN_VERBS: tuple[str, ...] = tuple(sorted(set(_KOREAN.split()), key=len, reverse=True))
ENGLISH_VERBS: tuple[str, ...] = tuple(sorted(set(_ENGLISH.split()), key=len, reverse=True))
EUROPEAN_VERBS: tuple[str, ...] = tuple(
    "sagte sagt erklärte erklärt betonte meinte teilte warnte schrieb forderte kritisierte a~déclaré déclare dit affirme a~affirmé "
    "explique a~expliqué a~ajouté souligne a~souligné dijo dice afirmó afirma declaró explicó señaló añadió aseguró".replace(
        "~", " \0"
    ).split(" ")
)
EUROPEAN_VERBS = tuple(word for word in EUROPEAN_VERBS if word and "\0" not in word and len(word) > 2)

CHINESE_PRONOUNS = frozenset(("他", "她", "他们", "她们", "他們", "她們", "其", "它"))
JAPANESE_PRONOUNS = frozenset(("同氏", "彼", "彼女", "同首相", "同大統領", "同社長", "氏"))
KOREAN_PRONOUNS = frozenset(("그", "그녀", "이들", "그들"))
ENGLISH_PRONOUNS = frozenset(("he", "she", "they", "it", "who"))
