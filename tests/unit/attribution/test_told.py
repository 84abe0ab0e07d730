"""What might be an attribution and is not read is told, and nothing is told of what is none."""

from __future__ import annotations

import pytest

from respmatrix import parse_text

PLAN = (
    "云岭市重点工作分工方案\n\n一、修缮校舍。更换门窗。（市教育局牵头，市财政局配合）\n"
    "二、改造泵站。更换水泵。"
)
TOLD = {
    "fields of work, each with its body": (
        PLAN + "加快供水（市水利局）、燃气（市城管局）、电力（市发展改革委）管网改造。\n",
        {"RM350"},
    ),
    "a label that may mean anything": (PLAN + "\n归口单位：市水利局\n", {"RM351"}),
    "a label that is not known": (PLAN + "\n牵头单位：市教育局\n落地单位：市水利局\n", {"RM351"}),
    "a label of a fact": (PLAN + "\n发文单位：市水利局\n", set[str]()),
    "bodies behind an arrow": (PLAN + "修好泵站→市水利局\n", {"RM351"}),
    "one body alone behind a dash": (PLAN + "修好泵站。——市水利局\n", {"RM351"}),
    "a body below a labelled list, and nothing behind it": (
        PLAN + "\n责任单位：市水利局\n市体育局\n",
        {"RM351"},
    ),
    "a body that heads labels which stood above": (
        "云岭市重点工作分工方案\n\n市教育局\n责任领导：王大明\n责任单位：市教育局\n市水利局\n责任领导：李小华\n"
        "责任单位：市水利局\n",
        {"RM351"},
    ),
    "who signs below a labelled list": (
        PLAN + "\n责任单位：市水利局\n云岭市人民政府\n2026年3月2日\n",
        set[str](),
    ),
    "behind another label it is read": (PLAN + "\n牵头单位：市水利局\n帮扶单位：市体育局\n", set[str]()),
    "bodies below a label, each with a number": (
        PLAN + "\n责任单位：\n（1）市水利局；\n（2）市体育局。\n",
        {"RM301"},
    ),
    "offices of a town behind a sentence": (PLAN + "（粮管所、文化站、敬老院）\n", {"RM301"}),
    "offices of a town with their role": (
        PLAN + "（社区党组织、社区居委会、街道办事处、街道党工委按职责分工负责）\n",
        {"RM301"},
    ),
    "bodies of the task above": (PLAN + "（同上）\n", {"RM355"}),
    "those of a role that the task above has not alone": (PLAN + "（责任单位同上）\n", {"RM301"}),
    "those above a task that names none": (PLAN + "\n三、修渠。改造水渠。（同上）\n", {"RM301"}),
    "those of nobody": (
        "节水工作方案\n\n一、修渠。改造水渠。（同上）\n二、打井。打三口井。（市水利局）\n",
        {"RM301"},
    ),
    "a lead beside the bodies of the task above": (
        PLAN + "（牵头单位：市水利局，责任单位同上）\n",
        {"RM303"},
    ),
    "what no body is called, with a lead": (PLAN + "（蓝天救援牵头）\n", {"RM301"}),
    "the same at the end of a line": (PLAN[:-1] + "（教学处负责，食堂配合）\n", {"RM301"}),
    "a company beside what may be one": (PLAN + "（城投集团、水投按职责分工负责）\n", {"RM301"}),
    "a post": (PLAN + "（班主任负责）\n", {"RM301"}),
    "offices of a town on a line of their own": (PLAN + "\n（粮管所、文化站、敬老院）\n", {"RM301"}),
    "who answers for himself": (PLAN + "（谁使用谁负责）\n", set[str]()),
    "who does it alone": (PLAN + "（企业自行负责）\n", set[str]()),
    "a sentence": (PLAN + "（由第三方负责）\n", set[str]()),
    "what somebody has to do": (PLAN + "（平台应予以配合）\n", set[str]()),
    "where an office is": (PLAN + "\n（县防办设在县水利局）\n", set[str]()),
    "a verb in front of the body": (PLAN + "（牵头市水利局，配合市财政局）\n", {"RM301"}),
    "what is proposed": (PLAN + "（建议市水利局牵头）\n", {"RM301"}),
    "whom somebody asks to do it": (PLAN + "（委托市水利局）\n", {"RM301"}),
    "what a body does that ends as an office": (PLAN + "（市水利局查处）\n", {"RM301"}),
    "what is not yet certain": (PLAN + "（暂定市水利局）\n", {"RM301"}),
    "bodies that are counted in words": (PLAN + "\n责任单位：一是市水利局，二是市财政局\n", {"RM301"}),
    "a time and prose": (PLAN + "（2026年3月底前由市水利局盯办）\n", {"RM301"}),
    "what a body does that ends as one": (PLAN + "（市水利局盯办）\n", {"RM301"}),
    "frames that open their lines": (
        PLAN + "\n【市水利局】新建水池3座。\n【市财政局】拨付资金200万元。\n",
        {"RM301"},
    ),
    "a sentence of its own in prose": (PLAN + "由市水利局负责。\n", {"RM354"}),
    "the same with another word": (PLAN + "由市水利局主办。\n", {"RM354"}),
    "who is to be in charge": (PLAN + "由市水利局作为牵头单位，统筹推进。\n", {"RM354"}),
    "who leads, and what others do": (PLAN + "\n市水利局牵头，市财政局负责资金保障。\n", {"RM354"}),
    "an office alone behind a dash": (PLAN + "修好出水口。——农业农村办\n", {"RM351"}),
    "an office alone behind an arrow": (PLAN + "修好出水口→农业农村办\n", {"RM351"}),
    "a line that is a dash and a body": (PLAN + "\n——市水利局\n", {"RM351"}),
    "lines that are dashes and bodies": (
        PLAN + "\n三、参会范围。下列单位参会：\n——市水利局\n——市财政局\n",
        set[str](),
    ),
    "persons alone": (PLAN + "\n责任人：张建国\n完成时限：5月底\n", {"RM357"}),
    "whose the tasks are that name nobody": (
        PLAN + "更换阀门。\n三、保障措施。加强调度。未明确责任单位的，由各牵头单位负责。\n",
        {"RM301"},
    ),
    "a rule of the document": (
        PLAN + "更换阀门。\n三、保障措施。加强调度。各项任务未明确责任单位的，均由市水利局负责。\n",
        {"RM306"},
    ),
    "persons behind a blank": (PLAN + "\n责任领导 张建国　时限 5月底\n", {"RM357"}),
    "a column of persons": (
        "云岭镇巡河安排\n\n村名\n巡查责任人\n电话\n张庄村\n张建国\n13800000001\n李庄村\n李卫东\n13800000002\n",
        {"RM357"},
    ),
    "the same with tabs": (
        "云岭镇修渠任务表\n\n序号\t任务\t责任人\n1\t修渠\t张建国\n2\t清淤\t李卫东\n",
        {"RM357"},
    ),
    "persons of a list that praises": (
        "关于表彰先进集体的通报\n\n名称\t责任人\n春苗队\t张建国\n青松队\t李卫东\n",
        set[str](),
    ),
    "a form for signatures": (PLAN + "\n负责人 签字\n责任人 签名\n", set[str]()),
    "persons alone in a bracket": (PLAN + "修好出水口。（责任领导：张建国；完成时限：5月底）\n", {"RM357"}),
    "a person in prose": (PLAN + "修好出水口，由张建国同志负责。\n", {"RM354"}),
    "a row with a body too few": (
        "云岭市任务分工表\n\n序号\n任务\n牵头单位\n责任单位\n配合单位\n1\n修缮校舍\n市教育局\n市财政局\n市住建局\n"
        "2\n改造泵站\n市水利局\n市财政局\n3\n修路\n市交通局\n市财政局\n市住建局\n",
        {"RM358"},
    ),
    "headings that nobody knows beside persons": (
        "云岭镇包村安排\n\n村名 包村领导 责任单位\n张庄村 张建国 市水利局\n李庄村 李卫东 市财政局\n",
        {"RM349"},
    ),
    "roads with their bodies": (
        PLAN + "\n三、路段\n东环路：市水利局、市财政局\n西环路：市教育局、市民政局\n",
        {"RM351"},
    ),
    "groups with their members": (
        PLAN + "\n三、机构\n综合组：市水利局、市财政局\n宣传组：市教育局、市民政局\n",
        set(),
    ),
    "a plan for emergencies": (
        "云岭市防汛应急预案\n\n一、抢险。\n组织队伍（市水利局、市应急局）；\n二、救治。\n救治伤员（市卫健委）；\n",
        {"RM352"},
    ),
    "another label among those of duties": (
        PLAN + "\n责任单位：市教育局；首谈单位：市水利局\n",
        {"RM303"},
    ),
    "work with its body in prose": (
        "云岭市考试安排\n\n一、报名工作由市教育局招生办负责，各校配合。\n二、安全保卫工作由市公安局负责。\n",
        {"RM354"},
    ),
    "what an office consists of": (PLAN + "健全内设机构（办公室、财务科、业务科）。\n", set()),
    "offices in a bracket before the full stop": (
        "云岭市工作要点\n\n一、修缮校舍（办公室、财务科）。\n",
        {"RM301"},
    ),
    "bodies behind a comma": (PLAN + "\n三、泵站达标率100%，市水利局、市财政局。\n", {"RM351"}),
    "whom it is sent to": (PLAN + "\n三、其他。\n抄送：市委，市人大办、市政协办。\n", set()),
    "prose behind a dash": (PLAN + "修好出水口。——由市水利局、市财政局分别负责\n", {"RM354"}),
    "rows without any sign": (
        "云岭市燃气整治分工表\n\n任务1 生产环节 市场监管局 工信局\n任务2 销售环节 市场监管局 商务局\n",
        {"RM359"},
    ),
    "how the leaders divide their work": (
        "云岭市政府领导分工\n\n周建明 主持工作 分管市审计局\n李海涛 分管市财政局\n",
        set(),
    ),
    "who answers and who helps, of no known shape": (
        PLAN + "换阀门。村建中心负责，交管站协助。\n",
        {"RM354"},
    ),
    "an office behind a comma": (PLAN + "换阀门，经济处牵头。\n", {"RM354"}),
    "whom to ask": (PLAN + "\n联系人：张建国\n", set()),
    "a label that says nothing": (PLAN + "\n单位：市水利局\n", {"RM351"}),
    "a label before figures": (PLAN + "\n单位：万元\n", set[str]()),
    "a label behind a label": (PLAN + "（责任单位：项目实施单位）\n", {"RM301"}),
    "a label behind a label, on a line": (PLAN + "\n责任单位：项目实施单位\n", {"RM301"}),
    "numbers between bodies": (PLAN + "（责任单位：1市水利局2市财政局）\n", {"RM301"}),
    "words in a bracket": (PLAN + "（机关、学校、医院等场所）\n", set[str]()),
    "a person of a body": (PLAN + "（市水利局主要负责同志牵头）\n", {"RM301"}),
    "a body with what it does": (PLAN + "（市水利局兜底）\n", {"RM301"}),
    "bodies by their parts of the work": (PLAN + "（更换管道：市水利局；恢复路面：市住建局）\n", {"RM301"}),
    "bodies called by their functions behind a label": (PLAN + "（责任单位：水利、城管）\n", {"RM309"}),
    "functions and other words behind a label": (PLAN + "（责任单位：水利、健身步道、城管）\n", {"RM301"}),
    "where figures are from": (PLAN + "（市水利局统计数据）\n", set[str]()),
    "where a document is": (PLAN + "（市水利局文件，见附件）\n", set[str]()),
    "bodies under a label by their parts of the work": (
        PLAN + "\n职责分工：市水利局：更换管道；市住建局：恢复路面。\n",
        {"RM301"},
    ),
    "a contract that gives tasks": (
        "校园合作协议书\n\n一、修缮房屋（市住建局牵头）。\n二、添置课桌（市教育局牵头）。\n",
        {"RM352"},
    ),
    "a report that gives some": (
        "督察整改落实情况的报告\n\n一、污水直排。新建泵站（市水利局），修复管网（市住建局）。"
        "（责任单位：市水利局）\n",
        {"RM352"},
    ),
    "a division of work in prose": (
        "节水工作分工意见\n\n一、关于修渠的问题，由市水利局会同市财政局负责落实。\n二、关于打井的问题，由市水利局牵头。\n",
        {"RM353"},
    ),
    "a plan in prose": (
        "节水工作方案\n\n一、关于修渠的问题，由市水利局会同市财政局负责落实。\n二、关于打井的问题，由市水利局牵头。\n",
        {"RM354"},
    ),
    "a task in prose": (PLAN + "修好出水口，由市水利局负责实施。\n", {"RM354"}),
    "a task in prose, its lead and who helps": (
        PLAN + "修好出水口，由市水利局、市财政局牵头，各区政府配合。\n",
        {"RM354"},
    ),
    "a task in prose without 由": (PLAN + "修好出水口，市水利局牵头，市财政局配合。\n", {"RM354"}),
    "what all are told to do": (PLAN + "修好出水口，各部门、各单位要密切配合。\n", set[str]()),
    "who takes part": (PLAN + "检查出水口，市水利局负责人参加。\n", set[str]()),
    "a step of a task": (PLAN + "由市水利局负责编制方案，报市政府审定。\n", set[str]()),
    "prose in a task with an attribution": (PLAN + "由市水利局负责实施。（市财政局）\n", set[str]()),
    "who else may do it": (PLAN + "修好出水口，由企业自主实施。\n", set[str]()),
    "one task of many": ("节水工作方案\n\n一、修渠，由市水利局负责。\n二、打井。打三口井。\n", set[str]()),
    "a praise": (
        "关于表扬先进集体的通报\n\n一、先进集体。授予标兵称号（市水利局），予以通报（市住建局）。\n",
        set[str](),
    ),
    "whose a word is": (PLAN + "做好“数字水利”（市水利局）平台的运行。\n", set[str]()),
    "persons and their bodies": (PLAN + "由专家王明（市水利局）、李华（市体育局）参加。\n", set[str]()),
    "a row with a blank cell": (
        "重点任务分工表\n序号 任务名称 牵头单位 配合单位\n1 修桥 市交通局 市财政局\n2 修渠 市水利局\n"
        "3 修坝 市水利局 市财政局\n",
        {"RM349"},
    ),
    "a row with a blank cell and a time": (
        "某镇环境整治任务分工表\n任务名称 牵头科室 配合单位 完成时间\n清洁村庄 农业办 各村 每月底前\n"
        "修渠五里 镇水利站 10月底前\n集镇整治 执法大队 派出所 长期坚持\n",
        {"RM349"},
    ),
    "duties under the bodies": (
        "节水工作方案\n\n一、目标\n节水。\n二、责任分工\n市水利局：负责修渠。\n市财政局：负责资金保障。\n三、要求\n落实。\n",
        {"RM356"},
    ),
    "duties of numbered bodies": (
        "节水工作方案\n\n一、目标\n节水。\n二、部门职责\n（一）市水利局。负责修渠。\n（二）市财政局。负责资金保障。\n",
        {"RM356"},
    ),
    "a division of work that is read": (
        "节水工作方案\n\n一、责任分工\n（一）修渠。（市水利局）\n（二）打井。（市水利局、市财政局）\n",
        set[str](),
    ),
    "who does one thing": (
        "节水工作方案\n\n一、责任分工\n市水利局：负责修渠。\n其他单位配合。\n",
        set[str](),
    ),
    "a body that is lost": (PLAN + "修好渠道，由　　负责。\n", set[str]()),
    "a first heading that is not known": (
        "清雪责任分工表\n路段 责任单位 监督单位 完成时间\n沿河路 市住建局 市城管局 雪后一天内\n",
        {"RM349"},
    ),
    "two columns with a cell a line": (
        "重点任务分工表\n任务\n责任单位\n修桥\n市交通局\n修路\n市财政局\n",
        {"RM349"},
    ),
    "a table that is read": (
        "重点任务分工表\n序号 任务名称 牵头单位\n1 修桥 市交通局\n2 修渠 市水利局\n",
        set[str](),
    ),
    "a programme of matches": (
        "赛事安排\n日期 项目 地点 承办单位\n5月1日 篮球 体育馆 市体育局\n5月2日 排球 体育馆 市教育局\n",
        set[str](),
    ),
}


@pytest.mark.parametrize("case", TOLD)
def test_what_is_not_read_is_told(case: str) -> None:
    text, codes = TOLD[case]
    found = {each.code for each in parse_text(text).diagnostics if each.code.startswith("RM3")}
    assert found == codes
