"""Lists that say who answers for what is paid or offered give nobody a task; plans with such columns do."""

from __future__ import annotations

import pytest

from respmatrix import parse_text

NO_TASKS = {
    "a budget": (
        "云岭市体育局部门预算项目支出表\n单位：万元\n\n序号\t项目名称\t预算金额\t资金来源\t责任科室\n"
        "1\t全民健身\t50\t财政拨款\t群体科\n2\t青少年训练\t80\t财政拨款\t青训科\n"
    ),
    "funds shared out": (
        "附件：资金分配表\n序号\t项目\t金额（万元）\t责任科室\n1\t校舍维修\t100\t教科文科\n2\t操场\t60\t教科文科\n"
    ),
    "purchases": (
        "2026年采购计划表\n\n序号\t采购项目\t采购方式\t责任科室\n1\t办公设备\t公开招标\t办公室\n"
        "2\t物业\t公开招标\t后勤科\n"
    ),
    "policies for enterprises": (
        "云岭市惠企政策清单\n\n序号\t政策名称\t政策内容\t适用对象\t申报条件\t责任单位\t咨询电话\n"
        "1\t认定奖励\t奖励20万元\t企业\t当年认定\t市科技局\t1234567\n"
        "2\t稳岗返还\t返还失业保险费\t企业\t不裁员\t市人社局\t2345678\n"
    ),
    "policies in lines": (
        "云岭市助企纾困政策汇编\n\n一、认定奖励\n适用对象：高新技术企业。\n申报流程：网上申报。\n责任单位：市科技局\n"
        "二、稳岗返还\n适用对象：参保企业。\n申报流程：免申即享。\n责任单位：市人社局\n"
    ),
}
TASKS = {
    "projects with what they cost": (
        "重点建设项目计划表\n\n序号\t项目名称\t建设规模\t总投资\t责任单位\n1\t水库\t加固大坝\t3000\t市水利局\n"
        "2\t学校\t教学楼\t5000\t市教育局\n"
    ),
    "projects of a fund": (
        "衔接资金使用项目表\n\n序号\t项目名称\t建设内容\t资金规模\t责任单位\t完成时限\n"
        "1\t产业路\t硬化5公里\t200\t县交通局\t10月\n2\t饮水\t管网10公里\t150\t县水利局\t9月\n"
    ),
    "tasks of budgeting": (
        "预算绩效管理任务清单\n\n序号\t任务\t责任科室\n1\t健全指标\t绩效科\n2\t事前评估\t预算科\n"
    ),
    "policies to be carried out": (
        "惠企政策落实责任清单\n\n序号\t政策事项\t适用对象\t申报条件\t责任单位\t落实时限\n"
        "1\t稳岗返还\t企业\t不裁员\t市人社局\t6月底\n2\t研发奖励\t企业\t当年认定\t市科技局\t9月底\n"
    ),
    "a service with its lead": (
        "服务事项任务表\n\n序号\t事项\t服务对象\t办理方式\t牵头单位\t配合单位\n"
        "1\t体检\t老年人\t上门\t市卫健委\t市民政局\n2\t改造\t老年人\t上门\t市民政局\t市住建局\n"
    ),
    "measures of support": (
        "稳经济一揽子政策清单\n\n一、减税降费。全面落实。（责任单位：市税务局）\n"
        "二、金融支持。扩大贷款。（责任单位：市金融办）\n政策咨询：各单位办公室\n"
    ),
}


@pytest.mark.parametrize("case", NO_TASKS)
def test_what_is_paid_or_offered_is_told_and_not_read(case: str) -> None:
    document = parse_text(NO_TASKS[case])
    assert not any(task.attributions for task in document.tasks)
    assert [each.code for each in document.diagnostics if each.code.startswith("RM3")] == ["RM352"]


@pytest.mark.parametrize("case", TASKS)
def test_plans_are_read(case: str) -> None:
    document = parse_text(TASKS[case])
    assert sum(bool(task.attributions) for task in document.tasks) == 2


def test_whose_a_project_was_is_no_duty_of_an_evaluation() -> None:
    document = parse_text(
        "农村公路养护项目绩效评价报告\n\n一、概况\n（一）内容。养护公路200公里。\n主管部门：市交通运输局\n"
        "实施单位：市公路管理处\n（二）资金。拨款500万元。\n"
    )
    assert not any(task.attributions for task in document.tasks)
