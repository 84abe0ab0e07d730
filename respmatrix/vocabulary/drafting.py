"""Words by which the linter tells what a drafter left open on purpose（起草用语）.

Patterns are written for folded text: half-width, simplified, without white space.
"""

from __future__ import annotations

PREAMBLE = (
    "(?:总体|基本|主要|工作|发展|建设|行动|年度|阶段|预期)?(?:要求|目标|目标任务|任务目标|思路|原则)"
    "|指导思想|总则|(?:重要|重大)?意义|背景|依据|形势|现状|(?:工作|发展)基础"
)
"""How the heading of a section ends that opens a document and gives nobody a duty（总体要求等）."""

JOINT_LEAD = "共同|联合|双牵头"
"""Several lead together, and it is said so."""

OVERALL_LEAD = "总牵头|总负责|抓总|负总责"
"""One leads all the others."""

TIME_LIMIT = "(?:[年月日旬底末]|季度)(?:之?以?前|以?内)|[年月季]底|年末"
"""A limit of time in running text（时限）: 6月底前, 年内, 三年内."""
