"""Traditional characters of the words that the rooms look for（繁简对照）.

Mirrors of mainland documents in traditional script write 負責, 牽頭, 責任單位. The table maps
one character to one character, so that positions stay; it serves recognition only, and
names are always kept as printed.
"""

from __future__ import annotations

import re

_PAIRS = (
    "負负責责牽牵頭头單单門门關关辦办廳厅處处協协與与參参導导監监實实職职區区縣县鎮镇鄉乡會会總总團团聯联財财務务業业發发經经濟济資资環环護护規规劃划應应運运輸输設设衛卫療疗農农漁渔"
    "糧粮儲储審审計计統统稅税訊讯電电網网檢检檔档黨党紀纪組组織织傳传戰战編编機机構构場场領领結结際际書书長长員员勞劳動动養养醫医藥药質质標标準准產产權权創创術术學学館馆廣广視视聞闻"
    "體体遊游誼谊僑侨臺台灣湾銀银險险證证鐵铁郵邮測测氣气災灾隊队屬属級级層层個个幾几據据數数隻只國国軍军師师範范園园圖图歸归報报備备開开時时間间後后從从將将對对條条項项類类響响顧顾"
    "問问題题買买賣卖貿贸進进達达選选連连邊边過过還还遠远適适遷迁議议討讨論论訪访評评詢询調调請请課课謀谋識识廠厂歷历壓压鹽盐麗丽龍龙東东車车馬马鳥鸟魚鱼島岛橋桥橫横汙污決决沒没減减"
    "滙汇滿满漢汉潔洁澤泽灘滩煙烟無无獎奖獨独現现瑪玛畫画異异盡尽眾众礎础禮礼種种稱称穩稳竇窦競竞筆笔節节築筑簡简簽签約约純纯細细終终給给維维綜综綠绿線线練练縱纵績绩續续義义習习聖圣"
    "聲声肅肃臨临興兴舊旧藝艺蘇苏蘭兰號号衝冲補补製制複复親亲覺觉觀观訂订託托記记許许訴诉試试誠诚誤误說说讀读變变讓让貢贡貨货費费賞赏賽赛轄辖輔辅輪轮轉转辭辞迴回週周遞递遲迟鄰邻釋释"
    "鋼钢錄录錢钱鎖锁閉闭闊阔陽阳陰阴陸陆隨随雙双雜杂離离難难雲云靈灵靜静順顺須须預预頻频額额願愿顯显風风飛飞飲饮駐驻騎骑驗验髮发鬥斗魯鲁鮮鲜麥麦點点齊齐齡龄內内來来倉仓價价優优兒儿"
    "兩两凍冻別别劉刘勝胜匯汇華华卻却叢丛吳吴啟启嚴严圍围執执墾垦壇坛壯壮壽寿夠够夢梦夥伙奪夺娛娱婦妇孫孙寧宁寬宽專专尋寻屆届岡冈嶺岭巖岩幣币帶带幹干庫库廢废彙汇徑径復复徵征態态慶庆"
    "慮虑憲宪戶户擇择擔担換换損损搶抢攝摄擴扩攔拦敗败敵敌斂敛於于昇升晉晋暢畅曆历樓楼"
)

SIMPLIFIED: dict[int, str] = {
    ord(traditional): simple
    for traditional, simple in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)
    if traditional != simple
}
"""For `str.translate`: traditional code point → simplified character."""
_TRADITIONAL = re.compile(f"[{''.join(map(chr, SIMPLIFIED))}]")

TRADITIONAL_SIGNS = "會關發對為與經辦單這來機號標稱"
"""One of these stands in any text of some length, and in the labels of any table above one, in
traditional characters."""

PINYIN = "a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ"
"""Letters of the sounds that some copies print behind characters, for a character class（拼音注音）."""

SOUND = rf"[{PINYIN}]{{1,8}}[）)]"
"""Such a sound up to the end of its bracket."""
GLOSS = rf"[（(]{SOUND}"
"""The whole bracket: 號(hào)."""


def simplify(text: str) -> str:
    """Return `text` in simplified characters, one for one; most texts are such, which is seen first.

    >>> simplify("責任單位"), simplify("责任单位")
    ('责任单位', '责任单位')
    """
    return text.translate(SIMPLIFIED) if _TRADITIONAL.search(text) else text
