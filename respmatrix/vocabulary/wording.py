"""The house's words for the parts of an attribution that it writes（规范表述）.

What it writes it reads back alike: each of them is among the words that attributions are read by.
"""

from __future__ import annotations

from respmatrix.model import Role

OPEN = ("等部门", "等单位", "等")
"""What leaves a list open, the most telling first."""
OPEN_PLACES = "等地"
"""The same behind the short names of places: 包头、乌海等地."""

VERBS = {Role.LEAD: "牵头", Role.RESPONSIBLE: "负责", Role.SUPPORT: "配合", Role.GUIDE: "指导"}
SEPARATELY = "分别"
BY_DUTY = "按职责分工"
"""What stands before the verb: each acts for its own part; each does what its duty is."""

UNIT = "单位"
"""What a verb needs to be a label: 牵头单位."""
PERSON_LABEL = "责任人"
DEADLINE_LABEL = "完成时限："
