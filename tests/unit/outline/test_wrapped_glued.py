"""Items that lost their line breaks, in a text that a fixed width breaks again（硬换行中的段内序数）."""

from __future__ import annotations

from respmatrix import parse_text

WRAPPED = """关于支持招商引资的三条意见。为落实工作部署，完善人才政策，
促进招商引资和招才引智取得实效，经研究，现提出以下意见并
组织实施。1.对来本市创新创业和成果转化的高层次团队，经认
定给予资助，对顶尖人才携带项目落户的，由主管部门报请研究
同意后另行确定资助数额。责任单位：市科技局、市财政局。2.对
实际投资达到规定数额的招商项目，按照到位资金给予人才指
标，同一企业当年度最多不超过十名。责任单位：市商务局、市
投资促进局。3.对引进项目的中介机构给予奖励，奖励资金由受
益财政承担。责任单位：市招商办。
"""


def test_a_count_within_a_paragraph_runs_on_over_the_breaks_of_a_fixed_width() -> None:
    tasks = [task for task in parse_text(WRAPPED).tasks if task.attributions]
    assert [task.label for task in tasks] == ["1.", "2.", "3."]
    assert [[party.name for party in task.attributions[0].parties] for task in tasks] == [
        ["市科技局", "市财政局"],
        ["市商务局", "市投资促进局"],
        ["市招商办"],
    ]
