"""Currency signs and names in the languages that amounts are read in, with their ISO 4217 codes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tasks.mentions.lexicon import read_words

_SIGNS = """
US$ USD|U.S.$ USD|NT$ TWD|NTD$ TWD|HK$ HKD|A$ AUD|AU$ AUD|AUD$ AUD|C$ CAD|CA$ CAD|CDN$ CAD|S$ SGD|SG$ SGD|NZ$ NZD|R$ BRL|MX$ MXN|
CN¥ CNY|RMB¥ CNY|JP¥ JPY|RM MYR|Rp IDR|Rs. INR|Rs INR|CHF CHF|kr SEK|zł PLN|Kč CZK|Ft HUF|₺ TRY|₽ RUB|₹ INR|₩ KRW|￦ KRW|€ EUR|£ GBP|
￡ GBP|฿ THB|₫ VND|₱ PHP|₪ ILS|₴ UAH|₦ NGN|₸ KZT|$ USD|＄ USD|﹩ USD|$U UYU
"""

_CODES = """
USD EUR JPY CNY KRW TWD HKD GBP CHF AUD CAD NZD SGD INR RUB BRL MXN IDR THB VND PHP MYR TRY ZAR SEK NOK DKK PLN CZK HUF ILS SAR
AED KZT UAH EGP NGN PKR BDT LKR MNT ARS CLP COP PEN MOP KPW MMK KHR LAK QAR KWD
"""

# Written before the number, with or without a unit behind it (人民币3亿元, RMB 300 million).
_LEADING = """
人民币 CNY|人民幣 CNY|新台币 TWD|新台幣 TWD|新臺幣 TWD|台币 TWD|台幣 TWD|臺幣 TWD|港币 HKD|港幣 HKD|澳门币 MOP|澳門幣 MOP|美金 USD|美元 USD|
欧元 EUR|歐元 EUR|日币 JPY|日幣 JPY|日圓 JPY|韩币 KRW|韓幣 KRW|RMB CNY|NTD TWD|Rs INR
"""

# Written behind the number. Longer names win; `元` and `圓` are read by region, `pound` by size.
_TRAILING = """
美元 USD|美金 USD|美圓 USD|欧元 EUR|歐元 EUR|日元 JPY|日圆 JPY|日圓 JPY|日币 JPY|日幣 JPY|英镑 GBP|英鎊 GBP|韩元 KRW|韓元 KRW|韩圆 KRW|韓圓 KRW|韓圜 KRW|
韩币 KRW|韓幣 KRW|朝元 KPW|港元 HKD|港币 HKD|港幣 HKD|港圓 HKD|元港币 HKD|元港幣 HKD|新台币 TWD|新台幣 TWD|新臺幣 TWD|台币 TWD|台幣 TWD|元新台币 TWD|元新台幣 TWD|元台币 TWD|
元台幣 TWD|台元 TWD|元人民币 CNY|元人民幣 CNY|人民币 CNY|人民幣 CNY|人民币元 CNY|块钱 CNY|塊錢 TWD|加元 CAD|加币 CAD|加幣 CAD|加拿大元 CAD|澳元 AUD|
澳币 AUD|澳幣 AUD|澳大利亚元 AUD|新西兰元 NZD|纽元 NZD|紐元 NZD|紐幣 NZD|新加坡元 SGD|新加坡幣 SGD|新币 SGD|新幣 SGD|坡币 SGD|坡幣 SGD|卢布 RUB|盧布 RUB|俄罗斯卢布 RUB|卢比 INR|盧比 INR|
印度卢比 INR|瑞郎 CHF|瑞士法郎 CHF|泰铢 THB|泰銖 THB|越南盾 VND|越盾 VND|印尼盾 IDR|印尼卢比 IDR|林吉特 MYR|令吉 MYR|马币 MYR|馬幣 MYR|比索 PHP|菲律宾比索 PHP|墨西哥比索 MXN|
阿根廷比索 ARS|雷亚尔 BRL|雷亞爾 BRL|里拉 TRY|土耳其里拉 TRY|兰特 ZAR|蘭特 ZAR|瑞典克朗 SEK|挪威克朗 NOK|丹麦克朗 DKK|丹麥克朗 DKK|捷克克朗 CZK|冰岛克朗 ISK|冰島克朗 ISK|克朗 SEK|크로나 SEK|크로네 NOK|兹罗提 PLN|福林 HUF|谢克尔 ILS|格里夫纳 UAH|坚戈 KZT|
澳门元 MOP|澳門元 MOP|迪拉姆 AED|里亚尔 SAR|
円 JPY|日本円 JPY|米ドル USD|ドル USD|米㌦ USD|㌦ USD|ユーロ EUR|英ポンド GBP|スターリングポンド GBP|ウォン KRW|韓国ウォン KRW|人民元 CNY|中国元 CNY|台湾ドル TWD|台湾元 TWD|香港ドル HKD|
豪ドル AUD|オーストラリアドル AUD|加ドル CAD|カナダドル CAD|シンガポールドル SGD|ニュージーランドドル NZD|スイスフラン CHF|ルーブル RUB|ルピー INR|バーツ THB|ドン VND|ルピア IDR|リンギット MYR|ペソ PHP|レアル BRL|
トルコリラ TRY|ランド ZAR|クローナ SEK|クローネ NOK|ズロチ PLN|
원 KRW|원화 KRW|달러 USD|미국달러 USD|미국 달러 USD|미 달러 USD|미달러 USD|유로 EUR|유로화 EUR|엔 JPY|엔화 JPY|위안 CNY|위안화 CNY|홍콩달러 HKD|홍콩 달러 HKD|대만달러 TWD|대만 달러 TWD|호주달러 AUD|호주 달러 AUD|
캐나다달러 CAD|캐나다 달러 CAD|싱가포르달러 SGD|싱가포르 달러 SGD|뉴질랜드달러 NZD|파운드 GBP|스위스프랑 CHF|루블 RUB|루피 INR|바트 THB|베트남동 VND|베트남 동 VND|루피아 IDR|링깃 MYR|페소 PHP|헤알 BRL|리라 TRY|
dollars USD|dollar USD|us dollars USD|us dollar USD|u.s. dollars USD|u.s. dollar USD|american dollars USD|hong kong dollars HKD|taiwan dollars TWD|new taiwan dollars TWD|nt dollars TWD|
australian dollars AUD|canadian dollars CAD|singapore dollars SGD|new zealand dollars NZD|euros EUR|euro EUR|yen JPY|japanese yen JPY|won KRW|korean won KRW|south korean won KRW|yuan CNY|chinese yuan CNY|
yuan renminbi CNY|renminbi CNY|rmb CNY|pounds sterling GBP|british pounds GBP|pounds GBP|rupees INR|indian rupees INR|rubles RUB|roubles RUB|russian rubles RUB|swiss francs CHF|baht THB|
thai baht THB|dong VND|vietnamese dong VND|rupiah IDR|ringgit MYR|philippine pesos PHP|mexican pesos MXN|argentine pesos ARS|pesos PHP|reais BRL|brazilian reais BRL|rand ZAR|kronor SEK|swedish kronor SEK|
kroner NOK|zloty PLN|turkish lira TRY|lira TRY|shekels ILS|hryvnia UAH|hryvnias UAH|tenge KZT|dirhams AED|riyals SAR|
us-dollar USD|pfund GBP|schweizer franken CHF|franken CHF|de dollars USD|d'euros EUR|de livres GBP|de yens JPY|dólares USD|de dólares USD|de euros EUR|de yenes JPY|
de yuans CNY|de yuanes CNY|dollari USD|di euro EUR|di dollari USD|dólares americanos USD|рублей RUB|рубля RUB|руб RUB|долларов USD|доллара USD|евро EUR
"""


def _read_pairs(text: str) -> Mapping[str, str]:
    pairs = (item.strip().rsplit(" ", 1) for item in text.replace("\n", "").split("|"))
    return MappingProxyType({name.strip(): code for name, code in pairs})


CURRENCY_SIGNS: Mapping[str, str] = _read_pairs(_SIGNS)
CURRENCY_CODES: frozenset[str] = frozenset(_CODES.split())
LEADING_NAMES: Mapping[str, str] = _read_pairs(_LEADING)
TRAILING_NAMES: Mapping[str, str] = _read_pairs(_TRAILING)

ATTACHED_CODES: frozenset[str] = frozenset(read_words("USD EUR JPY CNY KRW TWD HKD GBP AUD CAD SGD INR CHF"))
"""Codes read without a space before the digits (USD100); others spell acronyms and names (COP28)."""

YUAN_BY_REGION: Mapping[str, str] = MappingProxyType({"CN": "CNY", "TW": "TWD", "HK": "HKD", "JP": "CNY", "KR": "CNY"})
"""What `元` without a country means in the texts of a region."""
