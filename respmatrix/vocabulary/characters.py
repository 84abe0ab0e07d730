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
    "為为爲为當当況况這这裡里裏里並并佈布併并僅仅儘尽凈净淨净劑剂勢势卹恤啓启喪丧嚮向塊块墊垫夾夹奧奥寫写崗岗幫帮張张強强彈弹憑凭戲戏掃扫掛挂採采擬拟攜携敘叙斷断樣样樹树歲岁殘残殯殡淺浅滅灭濱滨爭争"
    "爾尔狀状獲获畢毕盜盗盤盘確确礦矿祕秘積积窮穷紅红納纳紡纺緊紧繼继罰罚腦脑脫脱舉举艦舰莊庄萬万葉叶蓋盖裝装見见覽览訓训話话該该詳详認认語语談谈諮咨豐丰賬账趕赶跡迹軟软載载輕轻輯辑鋪铺鏈链閣阁闆板"
    "階阶頁页頒颁錦锦潁颍淶涞欒栾渦涡蘄蕲鄆郓鄭郑濰潍棗枣萊莱蕪芜銅铜贛赣撫抚瀘泸綿绵樂乐隴陇寶宝鹹咸烏乌鶴鹤鷄鸡雞鸡綏绥錫锡倫伦貝贝瀋沈遼辽蘆芦營营滄沧呂吕揚扬瀏浏婁娄懷怀貴贵賀贺欽钦賓宾瓊琼涼凉"
    "係系註注佔占羅罗歐欧陳陈趙赵楊杨黃黄蔣蒋鄧邓馮冯韓韩譚谭賴赖盧卢龔龚鐘钟鍾钟薑姜饒饶頓顿爐炉餘余籌筹軌轨軸轴遺遗銷销鑒鉴鑑鉴針针鍵键鏡镜鄒邹韌韧頂顶飾饰飼饲駕驾驅驱鳳凤鷹鹰傑杰傷伤償偿億亿儀仪"
    "債债凱凯剛刚勵励勁劲噸吨圓圆塵尘墻墙牆墙壘垒嬰婴宮宫帳帐廟庙彎弯悅悦懇恳懲惩揮挥撥拨撲扑擁拥擊击曉晓棟栋楓枫極极榮荣樞枢櫃柜歡欢殺杀毀毁滲渗漸渐潛潜潤润濃浓瀾澜灑洒燈灯燒烧獄狱甌瓯疊叠矚瞩碼码"
    "磚砖禍祸稈秆竊窃籃篮紋纹紛纷紙纸綱纲緒绪緩缓緝缉緣缘縮缩繪绘繳缴羣群脅胁脈脉膚肤膠胶艱艰蒼苍蕩荡虛虚虧亏蟲虫觸触診诊詐诈詞词講讲謝谢謹谨譜谱譯译讚赞贊赞貯贮販贩賠赔賢贤賦赋購购贈赠贏赢趨趋躍跃"
    "輛辆輝辉辯辩邏逻醬酱鋒锋鋭锐銳锐鑽钻閒闲闡阐陣阵陝陕隱隐隸隶雖虽霧雾韋韦顛颠飯饭駁驳驚惊鬆松鮑鲍鴻鸿麵面壺壶漣涟潿涠瀧泷烴烃犧牺猶犹瑩莹礬矾縉缙荊荆薊蓟衊蔑諸诸謚谥鄲郸鄖郧郟郏鄴邺釐厘鉅巨閩闽"
    "闕阙隕陨霑沾頤颐騰腾驊骅鯉鲤鹵卤"
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

IN_TRADITIONAL_HEADINGS = "單責門"
"""One of these stands in the heading of a column of bodies: 責任單位, 牽頭部門."""

_OF_NAMES = str.maketrans("区县党门镇乡师团办处会关开发", "區縣黨門鎮鄉師團辦處會關開發")
"""Characters of what lists leave out of names（自治区、部门、管委会）, the other way round."""

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


def written_like(word: str, text: str) -> str:
    """Return part of a name in traditional characters where `text`, which it belongs to, is written in them.

    >>> written_like("自治区", "自治區農業廳、財政廳"), written_like("自治区", "自治区农业厅、财政厅")
    ('自治區', '自治区')
    """
    return word.translate(_OF_NAMES) if _TRADITIONAL.search(text) else word


GARBLED_OPENING = "?。"
"""What becomes of 「　（」 in GBK where half of the blank is lost."""
GARBLED_NUMBERS = {
    "ㄒ唬": 1,
    "ǘ": 2,
    "ㄈ": 3,
    "ㄋ模": 4,
    "ㄎ澹": 5,
    "": 6,
    "ㄆ撸": 7,
    "ò耍": 8,
    "ň牛": 9,
    "ㄊ": 10,
}
"""What becomes of the number behind it; of 六 nothing is left."""
REST_OF_GARBLED = "┠-╋）\ufffd?﹩"
"""What is left of the closing bracket, for a character class."""
