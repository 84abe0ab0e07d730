"""Host and co-handlers of replies to proposals（建议提案复函的主办与会办单位）."""

import pytest

from respmatrix import Role, parse_text

HELPERS = ["市财政局", "市医保局"]


def parties(text: str) -> dict[Role, list[str]]:
    found: dict[Role, list[str]] = {}
    for party in parse_text(text).parties:
        found.setdefault(party.role, []).append(party.name)
    return found


def reply(body: str) -> str:
    head = "关于市政协五届二次会议第18号提案的答复\n王某委员：\n"
    return f"{head}{body}\n一、进展\n已建成。\n临江市民政局\n2024年6月7日"


@pytest.mark.parametrize(
    "body",
    [
        "您提出的《关于养老的提案》收悉。经与市财政局、市医保局共同研究，现答复如下：",
        "您提出的关于养老的提案收悉。经商市财政局、医保局，现答复如下：",
        "您提出的《关于养老的提案》收悉。现会同市财政局、市医保局答复如下：",
        "您提出的《关于养老的提案》收悉。现结合市财政局、市医保局意见答复如下：",
        "《关于养老的提案》（第18号）由我局会同市财政局、市医保局办理。现将有关情况答复如下：",
        "您提出的关于养老的提案，由我局主办，市财政局、市医保局会办，现答复如下：",
        "您提出的《关于养老的提案》收悉，现答复如下：\n收到提案后，我局高度重视，会同市财政局、市医保局进行了认真研究。",
        "您提出的《关于养老的提案》收悉，现答复如下：\n接到提案后，我局研究部署，并征求了市财政局、市医保局的意见。",
        "您提出的关于养老的提案收悉。根据市财政局、市医保局的会办意见，现将办理情况答复如下：",
        "您提出的关于养老的提案收悉。市政府交办后，我局积极与市财政局、市医保局对接沟通，现函复如下：",
        "您提出的关于养老的提案收悉。经我中心与市财政局、市医保局共同研究办理，现答复如下：",
        "您提出的关于养老的提案收悉。我局在充分吸收会办单位市财政局、市医保局意见的基础上，现答复如下：",
        "您提出的《关于养老的建议》由我局和市财政局、市医保局共同承办。现由我局答复如下：",
        "您提出的关于养老的提案收悉，我局会同市财政局、市医保局对提案进行了认真研究办理，现答复如下：",
        "您提出的关于养老的提案收悉，现答复如下：\n我局接到提案后，组织市财政局、市医保局召开座谈会，进行研究。",
        "您提出的《关于养老的提案》收悉。我局在市财政局、市医保局的协同配合下，经认真研究，现答复如下：",
        "您提出的《关于养老的提案》收悉。我局组织有关处室研究，并征求了市财政局、市医保局的意见，现函复如下：",
        "您提出的《关于养老的提案》收悉。该提案由我局主办，会办单位为市财政局、市医保局。现答复如下：",
        "您提出的《关于养老的提案》收悉。市财政局、市医保局提出了会办意见，经综合研究，现答复如下：",
        "您提出的《关于养老的提案》，交由我局会同市财政局、市医保局办理，现答复如下：",
        "您提出的《关于养老的提案》收悉。经会市财政局、市医保局，现答复如下：",
        "您提出的《关于养老的提案》（会办单位：市财政局、市医保局）收悉。经研究，现答复如下：",
        "您提出的关于养老的提案收悉，此提案由我局与市财政局、市医保局分别办理，现答复如下：",
        "您提出的关于养老的提案收悉，市民政局会同市财政局、市医保局认真研究办理，现答复如下：",
        "您提出的关于养老的提案收悉。经市民政局商市财政局、市医保局，现答复如下：",
        "您提出的关于养老的提案收悉。我局商请市财政局、市医保局提供了相关意见，现答复如下：",
        "您提出的关于养老的提案收悉，现将我局会同市财政局、市医保局办理的情况答复如下：",
        "您提出的《关于养老的提案》收悉。经商市财政局，市医保局，现答复如下：",
        "您提出的关于养老的提案，由我局主办，市财政局,市医保局会办，现答复如下：",
        "您提出的《关于养老的提案》收悉，现答复如下。\n会办单位：市财政局、市医保局",
    ],
)
def test_co_handlers_are_named_in_many_ways(body: str) -> None:
    assert parties(reply(body)) == {Role.LEAD: ["临江市民政局"], Role.SUPPORT: HELPERS}


@pytest.mark.parametrize(
    "body",
    [
        "您提出的《关于养老的提案》收悉。经研究，现答复如下：",
        "您提出的《关于养老的提案》收悉。现答复如下：\n我局会同市财政局、市医保局等部门建立了补贴制度。",
        "您提出的《关于养老的提案》收悉。我局组织相关科室和下属单位进行研究，现答复如下：",
        "您提出的《关于养老的提案》收悉。您建议由市财政局、市医保局共同出台政策。经研究，现答复如下：",
        "您提出的《关于养老的提案》收悉。现答复如下：\n下一步，我局将与市财政局、市医保局积极沟通。",
    ],
)
def test_what_was_done_or_will_be_done_names_no_co_handlers(body: str) -> None:
    assert parties(reply(body)) == {Role.LEAD: ["临江市民政局"]}


def test_a_report_on_a_proposal_is_a_reply() -> None:
    text = (
        "临江市民政局\n关于市人大五届二次会议第18号建议办理情况的报告\n市人大常委会：\n"
        "王某代表提出的《关于养老的建议》收悉后，我局会同市财政局、市医保局进行了认真研究，现将办理情况报告如下：\n"
        "一、进展\n已建成。"
    )
    assert parties(text) == {Role.LEAD: ["临江市民政局"], Role.SUPPORT: HELPERS}


def test_a_report_on_other_matters_is_no_reply() -> None:
    text = (
        "临江市民政局\n关于督查情况的报告\n市政府：\n督查通知收悉。现将有关情况报告如下：\n一、进展\n已建成。"
    )
    assert parties(text) == {}


def test_a_reply_in_traditional_characters_with_glosses() -> None:
    text = (
        "王某代表：\n您提的《關(guān)于養老的建議》,已交我局辦理。經與市財政局、市醫保局研究,現答復如下:\n已建成。\n"
        "臨江市民政(zhèng)局\n2024年6月7日"
    )
    assert parties(text) == {Role.LEAD: ["臨江市民政局"], Role.SUPPORT: ["市財政局", "市醫保局"]}


def test_the_lines_above_a_reply_give_nobody_a_task() -> None:
    title = "关于市政协五届二次会议第18号提案的答复"
    lines = "主办单位：临江市民政局\n会办单位：市财政局、市医保局\n王某委员：\n"
    text = f"{title}\n{lines}提案收悉，现答复如下：\n一、进展\n已建成。\n临江市民政局\n2024年6月7日"
    assert parties(text) == {Role.LEAD: ["临江市民政局"], Role.SUPPORT: HELPERS}
    assert not any(task.attributions for task in parse_text(text).tasks)


def test_co_handlers_may_be_broken_over_lines_of_a_fixed_width() -> None:
    lines = [
        "关于市政协五届二次会议第18号提案的答复",
        "王某委员：",
        "您提出的《关于完善失能老年人长期照护服务体系的提案》收悉。经商市财",
        "政局、市医保局研究，现答复如下：",
        "近年来，我市持续推进养老服务体系建设，建成街道综合养老服务中心若干",
        "所，家庭养老床位数量不断增加，老年人助餐点基本覆盖城市社区，农村互",
        "助养老点稳步增加，服务质量逐步提升，群众满意度不断提高，取得良好成",
        "效，下一步将加大资金投入力度，完善服务标准，培育专业服务机构，加强",
        "护理人员培训，推动医养深度融合发展。",
        "临江市民政局",
        "2024年6月7日",
    ]
    assert parties("\n".join(lines)) == {Role.LEAD: ["临江市民政局"], Role.SUPPORT: HELPERS}


def test_the_lines_below_a_reply_give_nobody_a_task_either() -> None:
    lines = "主办单位：临江市民政局\n会办单位：市财政局、市医保局\n"
    text = reply("提案收悉，现答复如下：").replace("临江市民政局\n", f"{lines}临江市民政局\n")
    assert parties(text) == {Role.LEAD: ["临江市民政局"], Role.SUPPORT: HELPERS}
    assert not any(task.attributions for task in parse_text(text).tasks)


def test_a_reply_may_say_who_is_to_do_what() -> None:
    text = reply("提案收悉，现答复如下：").replace("已建成。", "扩建养老院。责任单位：市住建局。")
    (task,) = [task for task in parse_text(text).tasks if task.attributions]
    assert [party.name for party in task.attributions[0].parties] == ["市住建局"]


@pytest.mark.parametrize("word", ["协助", "的支持", "大力", "对提案", "召开会", "有关", "意见", "等部门"])
def test_words_of_handling_over_and_over_are_read_in_bounded_time(word: str) -> None:
    text = f"关于第18号提案的答复\n提案收悉。经与{word * 3000}甲共同研究，现答复如下：\n一、进展\n已建成。\n"
    assert parse_text(text).source.text == text
