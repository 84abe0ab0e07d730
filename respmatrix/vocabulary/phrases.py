"""Words around the bodies of an attribution（责任分工中的其他用语）.

Patterns are written for cleaned text: half-width, simplified, without white space.
"""

from __future__ import annotations

from respmatrix.vocabulary import regions

_COUNT = r"[\d一二三四五六七八九十两]{1,3}"
OPEN_LIST = (
    r"(?<![高平同初均对])(?<![^一二三四五六七八九十]中)等"
    rf"(?:{_COUNT}(?:个|家|所)?|[省市县区州部][级直属]|[省市县区州](?=有关|相关)|自治区[级直属]?|"
    rf"在[一-龥](?:[一-龥](?=[高企单部各中]))?|驻[一-龥]{{1,3}}?|"
    rf"中央|国家|国务院|[省市县区州](?:委|政府)(?=有关|相关|各)|有关|相关|各|多个|多家|多)*"
    r"(?:主管|职能|成员|责任|配合|牵头|参与|业务|监管|行业|涉及|属地|直属|重点|执法|审批|经办)*"
    "(?:部门|单位|机构|机关|高等院校|高等学校|高校院所|高校|院校|学校|企事业单位|企业|公司|银行|地区|"
    "地方|地市|地|区县|县区|"
    r"县市区|市县|(?:区县|县区|区|县|市|州|镇|乡镇)?(?:人民)?政府|区|县|市|镇|街道|乡镇"
    r"|委办局|园区|开发区|功能区|平台|医院|科研院所|院所|协会|群团组织|社会组织|群团|组织|团体|省份|城市)?"
    r"(?:[和及、]?(?:\(单位\)|单位|部门|地区))?"
    "|…{1,2}"
)
"""等, 等部门, 等14部门, 等有关单位, 等高校: the list before it is open."""

OPEN_DEPARTMENTS = "等部门"
"""The plainest of them."""

_SUCH_PLACES = f"等(?:{_COUNT}个?)?(?:设区的?|地级以?上?|沿[江海线边黄河湖]|有关|相关|各){{0,3}}"
OPEN_PLACES = rf"{_SUCH_PLACES}(?P<shared>(?:[省市县区州盟旗镇乡]|街道)(?:人民政府|政府|办事处|管委会)?)"
"""等区政府, 等设区市: what the places in front elide."""

OPEN_GOVERNMENTS = (
    rf"{_SUCH_PLACES}(?:边境|沿海|沿江|沿黄|沿线)?[州市县区盟旗]、?[州市县区盟旗]"
    "(?:党委|行署|行政公署)?(?:[、和及]?(?:人民政府|政府))?"
)
"""等8个边境州、市党委和政府: what closes a list of short names of places, with 「、」 in it."""

OPENS_PLACES = (
    r"等[一-龥\d]{0,8}?(?:地|地区|地方|省份|[省市县区州盟旗镇乡]|政府)(?:\([^()]{1,6}\))?(?:人民政府|政府)?"
    f"|{OPEN_GOVERNMENTS}"
)
"""等地, 等盟市, 等州（市）人民政府: those in front are places."""

OPEN_COUNT = rf"等({_COUNT})(?:个|家)?"
"""The count in 「等三部门」; equal to the names printed, it closes the list."""

JOINERS = "以及|及其(?!他|它|余)|及|和|与|或|/|[·.&+]"
"""Separate two bodies, but only where both sides are bodies."""

PART_LABEL = (
    "(?:国家|中央|自治区|[省市县区镇乡州盟旗]|市县|县区|区县|地方|基层|部门|属地|企业){1,2}(?:层面|级)"
)
"""Says at which level the bodies behind it act: 「省级层面：省教育厅牵头；市县层面：…」."""

_OF_ALL = "(?:均|都|全部|统一|一律)?"
LEAD_IN = (
    "(?:(?:此|该|本|以上|上述|以下|下列|下述|上列)(?:所列|所述)?"
    "(?:各?[项条类]|所有|全部|[\\d一二三四五六七八九十两]{1,3}[项条件])?的?"
    f"(?:重点|主要|具体)?(?:工作|任务|措施|举措|事项|项目|内容)?{_OF_ALL}"
    f"|本(?:部分|章|节|板块)(?:各项|所有|全部)?(?:重点|主要)?(?:工作|任务|措施|事项)?{_OF_ALL})?由"
    "|以(?![及上下外内来])|请|其中|\\d{1,2}\\.(?=[一-龥])|[①-⑳]"
)
"""Stand before the first body: 「由省农业农村厅牵头」."""

GROUPS = "组|队|专班|指挥部|办公室|委员会|联席会议"
"""What bodies are brought together in; behind its name stands who they are."""

EMPTY_VALUES = frozenset({"无", "-", "—", "/", "――", "——", "暂无"})
"""A role column or label with no body."""

AS_ABOVE = "同上"
"""Stands for the bodies of the task above."""
REFERS_ABOVE = (
    r"(?P<bracket>[（(])?(?P<words>(?P<label>(?:牵头|责任|配合|负责)(?:单位|部门))?[：:]?[ \u3000]*"
    rf"{AS_ABOVE})(?(bracket)(?:[；;，,][ \u3000]*(?P<behind>[^（）()\n]{{2,24}}))?[）)])"
)
"""A bracket or labelled line that says no more: （同上）, （责任单位同上）, 责任单位：同上."""

STATUSES = frozenset("已完成 已落实 已启动 已开展 已办结 未启动 推进中 进行中 正在推进 正在办理".split())
"""What lists say of a task that is done; no body and no time."""

TAG = "(?:约束|预期|指导|引领|底线|刚性|弹性)性(?:指标|任务|目标)?|民生实事|改革事项|新增"
"""Kind of target, beside the bodies in plans of indicators."""

SAME_BELOW = "(?:以?下|后)(?:各[项条])?[均类皆]?同"
"""Carries what stands before it to the later attributions."""

ABOVE = ("以上", "上述")
"""A rule that begins so binds what stands before it too: 「以上任务均需各县落实，不再列出」."""

RULE_SIGNS = tuple(
    "下同 均同 类同 皆同 项同 条同 后同 第一 第1 首 最前 在前 列前 不再 "
    "即为 为牵头 是牵头 系牵头 为主责 为主要责 为第一责 无牵头 没有牵头".split()
)
"""One of these stands in every phrase that states a rule."""

_LEADS_IS = tuple(
    f"{noun}{verb}" for noun in ("单位", "部门", "單位", "部門") for verb in "为是即均排列居位在為爲"
)
SIGNS_IN_TEXT = (
    ("牵头", 0, (*"为即是系位总责者", "的部门", "个部门", "位共同"), _LEADS_IS),
    ("主办", 0, ("为",), ()),
    ("责", 0, ("主", "要", "一", "为负", "是负", "系负", "位负", "负总"), ()),
    ("再", 0, ("不",), ()),
    ("牽頭", 0, tuple("為爲位總責者"), _LEADS_IS),
    ("主辦", 1, ("為", "爲"), ()),
)
"""What stands in a sentence that states a rule, which of its code points is rare, what is beside it.

They are looked for in the whole text, traditional or not.
"""

_FIRST = "(?:(?<![省市县区州])第[一1]|首位|首个|首家|首列|列首|最前)"
FIRST_LEADS = (
    f"(?:[^,;。、:()]{{0,12}}?{_FIRST}[^,;。、:()]{{0,10}}?(?:\\([单部][位门]\\))?(?:为|是|系|"
    "即为?)?总?(?:牵头|主办|主责)"
    "(?:责任|或?汇总)?(?:单位|部门)?(?:\\((?:单位|部门)\\)|[或和、/](?:单位|部门))?"
    f"|总?牵头(?:责任)?(?:单位|部门)(?:即?为|就?是|即|系|均?(?:排列?|列|居|位列?)[于在名]?)"
    f"[^,;。、:()]{{0,14}}?{_FIRST}[位个家名]?(?:的?(?:责任)?(?:单位|部门|者))?(?=$|[,;。、)]))"
)
"""列第一位的为牵头单位; 牵头单位为责任单位中的第一个, 牵头单位排在首位."""

_OTHERS = "(?:其[他余它]|余下的?|后面的?)[^，,。；;:：()（）]{0,8}?(?:即?为|是|作为)?"
OTHERS_SUPPORT = f"{_OTHERS}(?:配合|协办|协同|协助|参与|参加)(?:责任)?(?:单位|部门)?"
"""其他为配合单位, behind such a rule."""
OTHERS = f"{OTHERS_SUPPORT}|{_OTHERS}(?:责任|承办|成员|落实|实施)(?:单位|部门)"
"""What else may be said of them there: 其余为责任单位."""

OTHERS_OPEN = "(?:其[他余它]|余下)各?的?(?:单位|部门)?(?=按|依|分工|共同|负责|落实)"
"""The same in front of a role phrase, which tells what all do: 其他单位按职责分工负责."""

NOTE = "(?:备?注|说明)[:：]"
"""May stand before a rule: 注：排在首位的为牵头单位."""

RESPONSIBLE_LEADS = (
    "(?:无|没有|没有明确|未(?:明确|列出?|标明|注明|标注|确定|设)|不列)牵头(?:单位|"
    "部门)的?,?(?:则?由)?(?:其|各|所列)?"
    "责任(?:单位|部门)(?:(?:即|均|都)?(?:为|是|就是|即)牵头(?:单位|部门)|(?:共同|分别|负责)?牵头)"
)
"""无牵头单位的，责任单位即为牵头单位."""

SOLE_LEADS = (
    "(?:(?:只|仅)(?:有|列|列出|涉及|明确)?(?:一|1)(?:个|家)(?:责任)?(?:单位|部门)的"
    "|(?:单位|部门)(?:为|是|(?:只|仅)(?:有|列|为|是)?)(?:一|1)(?:个|家)的),?"
    "(?:该|其|此)?(?:责任)?(?:单位|部门)?(?:即|就)?(?:为|是|即)牵头(?:单位|部门)"
)
"""只有一个责任单位的，该单位即为牵头单位."""

MARKS = "*★☆▲△※"
"""Marks beside a body's name."""

_MARK = f"[“”\"'‘’]{{0,2}}[{MARKS}][“”\"'‘’]{{0,2}}"
MARKED_LEAD = (
    f"(?:(?:带|标|加|注|打|划)(?:有|注)?(?:{_MARK}|[“”\"'‘’]{{0,2}})|(?:凡?有|用|以)?{_MARK})"
    "(?:星)?号?(?:标[识记注志])?(?:的|者)?(?:单位|部门)?(?:为|是|即为?)"
    "(?:本项任务)?(?:总)?牵头(?:责任)?(?:单位|部门)?"
)
"""带*的为牵头单位: the marked bodies lead."""

_ANSWERS = "(?:总?牵头|主办|主责|负责|(?:主要|第一|首要|主体)责任)(?:责任)?(?:单位|部门)"
UNSEEN_LEAD = (
    f"[^,;。、:()]{{1,12}}[的者字线面列个家位前后内外](?:单位|部门)?(?:为|是|系){_ANSWERS}"
    "|[^,;。、:()]{0,8}(?:[粗斜黑楷字]体|加粗|标[红黑蓝]|[红蓝黑]色)(?:字体|单位|部门)?(?:为|是|"
    f"系){_ANSWERS}"
    "|[^,;。、:()]{0,12}(?:第[一1][位个家名]|首位|首个|首家|列首|首列|最前)[^,;。、:()]{0,8}"
    "(?:负总责|负责[一-龥]{2,6})"
    "|牵头(?:单位|部门)(?:在|列)前"
)
"""加粗的为牵头单位: who is meant, the text alone does not show."""

ADDS_PARTY = (
    "(?:[^,、;。:()]{0,20}?(?:由|需要|需|须|涉及|包括|包含))?"
    "(?P<party>(?:(?:沿[一-龥]{1,2}|省直|市直|县直|全[省市县]|地方|属地)?(?:各|相关|有关)|"
    "(?:地方|属地|[市县区旗乡镇]{1,4})"
    "(?=(?:人民)?政府))[^,;。:()]{1,24}?(?:\\([^()]{1,8}\\)[^,;。:()]{0,24}?)?)"
    "(?<![人导])(?:具体|共同|分别|认真|统一)?均?(?:(?:为|是)[^,;。:()]{0,8}?(?:责任|落实|实施|"
    "配合)(?:单位|部门|主体)|需|须)?(?:负责)?(?:贯彻)?"
    "(?:落实|负责|实施|抓好落实|抓落实)?,?(?:以下|[文表][中内]|下文|后文|文件中|"
    "清单中)?(?:均)?不再(?:一一|逐一|逐项|单独|另行|重复)*"
    "(?:列出|列举|列入|列明|列示|罗列|标注|标明|注明|说明|做分工|赘述|单列|重复|列)"
)
"""以下各项均由各县市落实，不再一一列出."""

_NO_DOER = (
    "[由对向按以如若凡因其不需须请并可没将已]|应(?!急)|"
    "[一-龥]{0,6}?(?:谁|各自|自行|自己|自主|自我|本人|当事|专人|后果|应予|应当|予以|需要|必须|可以)"
    "|个人|统一|全[面程部]|分[片级类工]|逐级|首问|共同|联合|层层|终身|直接|具体|依法|严格|盈亏|风险"
)
DOER = f"(?!{_NO_DOER})[一-龥A-Za-z0-9“”]{{2,16}}?"
"""What may be a body though neither its shape nor its neighbours say so, in front of a role word."""

TELLS_SOURCE = (
    "来源|供稿|提供|数据|统计|电话|地址|地点|网站|网址|附件|见|号$|《|》|联系|公布|发布|印发|转发|公告|"
    "报送|备案|"
    "审[批核]|同意|批准|设在|设于|隶属|挂靠|〔"
)
"""What stands in brackets with a body that say where something is from or was done."""

AMONG = "其中"
"""其中市水利局为牵头单位: one of the bodies before has another role too."""

NOT_AN_ATTRIBUTION = (
    rf"(?!{regions.PLACES_LIKE_ASIDES})(?:"
    "以下(?!(?:各|所有|全部)?[项条]?(?:重点|主要)?(?:工作|任务|措施|事项|项目)(?:均|都|全部|统一|一律)?由)|"
    "下同\\)|简称|统称|原|与|含|包括|包含|如|例如|即|不含|不包括|除|另|见|详见|参见|附(?!属)|注|"
    "联系(?:人|"
    "电话|方式|地址|邮箱|单位)(?!.{0,60}(?:牵头|责任|承办|主办|主责|主牵|负责|落实|实施)[一-龥]{0,3}"
    "(?:单位|部门|主体|[科处]室|\\)):)|作者|供稿|记者|通讯员|摄影|先|报|同时|上报|须|抄送|现为|"
    "现(?=[省市县区州])|隶属|挂靠|设在|位于|更名|试行|"
    "暂行|征求|公开|此件|下称|也|且|或|若|但)"
)
"""A bracket that begins so explains a word; it names nobody's duty."""

DEFINITION = "[^:：]{2,12}[:：](?:是?指(?!挥|导)|即(?!墨)|是)"
"""A label that is explained: 「责任单位：指承担任务的单位」."""

_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏苏潘葛范彭郎鲁韦马苗花方"
    "俞任袁柳"
    "鲍史唐费廉岑薛雷贺倪汤罗毕郝邬安常乐于傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄米贝臧戴宋庞熊纪舒屈项祝"
    "董梁杜阮"
    "蓝闵季贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房丁邓洪包左石崔吉龚程邢裴陆荣翁荀羊甄"
    "曲封储靳焦谷车侯全班仇甘武符刘景詹龙叶黎薄白蒲邰鄂赖卓蔺屠蒙池乔阎欧向易廖耿匡文寇聂曾沙关游权盖闫"
)
_NO_PERSONS = (
    "安[全排置装保]|白天|班[子组次]|包[保联抓干村片]|薄弱|毕业|常[态规年]|车[辆站间]|程序|储[备存]|"
    "范围|方[案式法面向针便]|"
    "房[屋产源地]|费用|封[闭控存]|符合|高[效标质速水层端校]|顾问|关[停注系爱键于於]|管[理护控网道线辖]|"
    "毕竟|何时|洪[水涝]|花卉|纪[律检委]|季[度报节]|金[融额]|景[区点观]|康[复养]|林[业地草长木权]|龙头|"
    "陆续|路[径线网段面灯]|"
    "马上|苗木|齐[全抓]|权[限责益]|全[部力面程年员市省县区覆域]|任[务期何]|荣誉|沙石|施[工行策肥]|"
    "石[油化]|田[间园]|"
    "万[元人亩户]|文[件化旅明字物]|武装|夏季|项目|向[上下社前]|许可|严[格禁控厉]|易地|游[客览]|余热|"
    "张贴|周[边期报]"
)
"""What begins with a surname and is a word: 管理, 项目, 安全."""
PERSON_NAME = f"(?!{_NO_PERSONS})[{_SURNAMES}][一-龥]{{1,2}}"
"""A person's name, where nothing but one can stand: behind a body, or in the body's own bracket."""

TELEPHONE = r"[ \u3000(（,，]*\d[\d()（）-]{5,}$"
"""What may stand behind the name of a person, and is no part of it."""

RANK = (
    "[一-龥]{0,8}?(?:[省市县区州盟旗镇乡校院局厅部]委|党组|党委|党工委|工委|支部)?(?:常委|委员|成员|副?书记)"
)
"""A post that its holder has beside another: 县委常委, 局党组书记."""
NAMED_POST = f"(?:[一-龥]{{2,12}}、)*[一-龥]{{0,12}}(?:[长任席]|书记|委员|助理){PERSON_NAME}(?:同志)?"
"""A post with its holder: 副县长杨林."""

CONTACT = "[,、;]?(?:联系|办公)?(?:电话|手机|座机|号码)?:?[0-9-]{5,20}"
"""How a person is reached, behind the name: 电话:8888888."""

EXPLAINED = "单位|部门|机构|来源|[科处股]室|岗位|系列|组"
EXPLAINED_PERSONS = "负责人|负责同志|领导(?:同志)?|代表|人员|成员|委员|专家"
"""Behind these, as behind an organ word, a bracket says which body is meant or which one they are of."""

GROUP_POST = "(?:组长|队长|成员|组员|队员|联系人|联络员|负责人|召集人|主任|秘书长|专家|代表)"
"""Posts in a group, before who holds one: 「组长：张三（市应急局）」 says where the person is from."""

POST = (
    "(?:党组|党委|党工委|常务)?副?"
    "(?:书记|主任|局长|部长|处长|科长|院长|校长|行长|经理|主席|会长|站长|所长|队长|秘书长)"
)
"""Who heads a body, before the name of the person: 市发改委（主任：周某某）."""

MASKED_NAME = "[一-龥](?:某某?|××?)"
"""A name that examples and published files mask: 张某, 李某某, 王××."""

COMRADE = "同志"
"""Stands behind the name or post of a person."""
POSTS = "同志|负责人|领导|主任|书记|[局厅处科院校部市县区镇乡]长"
"""What may stand between a body and its role word that makes a person of it: 市水利局主要负责同志牵头."""

PERSON = (
    r"(?:[省市县区镇乡州旗]?(?:委|政府|党委|党工委|管委会)?)?(?:分管|主管|联系|挂点|包联|常务|有关|相关|"
    r"主要|党政|行业)*"
    r"(?:副?(?:省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|主席|书记|主任|局长|部长|秘书长|处长|科长|"
    r"厅长|会长|总经理|董事长|院长|校长)|领导(?:同志)?|负责同志|负责人|责任人)"
    rf"|[省市县区州旗]委(?:常委|副书记|书记)(?:{PERSON_NAME})?"
    rf"|副?(?:省长|市长|县长|区长|州长|镇长|乡长|书记|主任|秘书长|局长|部长)(?![一-龥]{{1,2}}[委办局])"
    rf"{PERSON_NAME}"
    r"|各(?:有关|相关)?[一-龥]{1,8}(?:\([一-龥、]{1,8}\))?(?:书记|主任|校长|院长|负责人|负责同志|领导)|"
    "各级?(?:[省市县区镇乡村]级)?(?:[河湖林田路链片]长|网格长)|"
    "各?(?:班主任|辅导员|网格员|护士长|教研组长|备课组长)|"
    "(?:包[村片保联抓组]|挂[点钩联村]|驻村|联村)(?:领导|干部|组长)"
    f"|[一-龥]{{0,6}}班子(?:全体)?成员|{MASKED_NAME}|[一-龥]{{2,4}}(?:同志|副?市长|副?县长|副?区长|"
    "副?镇长|书记)"
)
"""A post or person: 分管副县长."""

TELLS_DUTY = "(?<=[，,；;：:、。])由[^，,。；;：:、\n]{2,16}[^。；;：:\n]{0,120}?(?:牵头|负责|会同|落实)"
"""A duty told in a sentence: 「…的问题，由市水利局会同市财政局负责落实」."""

TOLD_LAST = tuple("负责 牵头 配合 落实 实施 参与 参加 协助".split())
"""The role words that end such a clause."""
PROSE_ENDS = tuple(word + mark for word in TOLD_LAST for mark in ("。", "；", ""))
"""How a task ends whose last words tell in prose who answers for it."""

TELLS_WHO = (
    "(?:(?<=[，,；;：:。\n—])(?:[此本该这]项(?:工作|任务)|以上工作|上述工作)?"
    "|(?<=[，,；;：:。\n、.．）)])[一-龥“”]{2,20}(?:工作|任务|事宜|事项|保障|服务|管理))(?:具体|"
    "统一)?由(?P<body>[^，,。；;：:、\n]{2,20}?)"
    "(?:(?=[、，,]|会同|联合|牵头|负责|组织|落实|承担|按|分别|共同|具体|统一)[^。；;：:]{0,100}?)"
    f"(?:{'|'.join(TOLD_LAST)})[。；]?$"
)
"""「…，由县水利局负责实施。」 at the end of a task: who answers for it is told in prose."""
