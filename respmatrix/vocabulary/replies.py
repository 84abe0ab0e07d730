"""Words of replies to proposals（建议提案复函用语）, from replies of provincial and municipal bodies.

Patterns that begin with a bare alternative are joined by the room that uses them.
"""

from __future__ import annotations

REPLY_TITLE = "(?:建议|提案|议案|来信)[^。]{0,40}(?:复函|答复|回复|函|办理(?:情况|结果)?的?(?:报告|汇报))"
"""关于…第0218号提案的答复, 关于…建议办理情况的复函."""

RECEIVED = ("收悉", "已悉", "敬悉")
"""您提出的《…》收悉: the words behind which the co-handlers stand."""
RECEIVED_END = "悉"
"""The code point in which they all end."""

PROPOSED = r"提(?:出的?|的)[^。\n]{0,12}《"
"""您提出的《…》由我局主办: where nothing is said of receipt."""
PROPOSED_START = "提"
"""The code point with which it begins."""

REPORTED = ("报告如下", "汇报如下")
"""How other letters go on too; with these only the title tells a reply."""

ANSWERS = (
    *("答复如下", "回复如下", "函复如下", "函告如下", "复函如下", "反馈如下", "答复意见如下"),
    *REPORTED,
)
"""现答复如下: what ends the search for them."""
ANSWERS_END = "如下"
"""How they all end."""

HELPS = "会办|协办|分办"
"""What co-handlers do, as their role word says it."""
PROPOSAL = "的?(?:建议|提案)"
"""What may stand behind the title of the proposal: 《…》的提案."""

BEFORE_BODIES = (
    "(?:此|该|本)(?:建议|提案|议案|件|案)|现|经|并|将|交由|转由|由|我[局委厅办部会院校们区县镇乡]|"
    "我(?:单位|街道|中心)|本[局委厅办]|认真|商请|商|与|同|会同|会商|会(?=[省市县区州])|"
    "征求|联合|综合|结合|及时|了|根据|按照|汇总|研究|积极|主动|立即|迅速|多次|分别|专题|牵头|组织|协同|征询|"
    "在|充分|吸收|采纳|听取|邀请|召集|和|及|(?:会办|协办|分办)(?:单位|部门)(?:为|是|有)?"
)
"""Words in front of the co-handlers: 经与, 会同, 经商."""

JOINT = (
    "会(?=[省市县区州]|$)|(?:会办|协办|分办)(?:单位|部门)|商|与|会同|征求|征询|联合|协同|结合|综合|根据|汇总|"
    "吸收|采纳|听取|邀请|召集|组织"
)
"""Those of them that say by themselves that the bodies behind them took part."""

BEHIND_BODIES = (
    "等?(?:有关|相关)?(?:部门|单位)?的?(?:相关|有关|具体|书面)?(?:意见|建议)|提出|提供|反馈|出具|一致|分别|"
    "的?(?:大力|积极|密切|通力)?(?:支持|协同|配合|协助|协作)下?|(?:有关|相关|分管)?(?:负责同志|负责人)|"
    "共同|联合|认真|充分|进行|沟通|协调|积极|反复|专题|"
    "研究|会商|协商|商议|商量|会办|协办|分办|办理|同志|、|和|并|了|后|对接|讨论|调研|配合|参与|协助|的|"
    "承办|的?基础上|召开[^，,。；]{0,8}会议?|对[^，,。；、]{0,10}(?:提案|建议)(?:内容)?|"
    "现?将?(?:有关|办理|相关|具体)*(?:情况|意见)*(?:答复|回复|函复|函告|反馈)(?:意见)?如下"
)
"""Words behind them: 共同研究, 会商, 会办."""

TAKEN_UP = "收到|接到|接件|交办|高度重视"
"""What a sentence behind 「现答复如下」 tells that names the co-handlers: 收到建议后，我局会同…进行了研究."""

NOT_BODIES = "(?:交|转|批|督|承)办$"
"""How words end that look like a body of the government but tell how the proposal came（县政府交办后）."""

HANDLING_LABEL = "(?:主办|承办|会办|协办|分办)(?:单位|部门)"
"""Label of a line above the text that says who handles the whole proposal."""

HELPER_LABEL = f"(?:{HELPS})(?:单位|部门)"
"""Label of the line that lists the co-handlers."""
HELPER_SIGNS = ("办单位", "办部门")
"""How such labels end."""
