"""Documents of several tasks with what they mean（文件的生成策略）."""

from __future__ import annotations

from attrs import frozen
from hypothesis import strategies as st

from respmatrix.testing.attributions import WrittenAttribution, attributions
from respmatrix.testing.names import LEVELS
from respmatrix.text import write_chinese


@frozen
class WrittenTask:
    """A numbered item as it was written（任务）."""

    label: str
    title: str
    attributions: tuple[WrittenAttribution, ...]


@frozen
class WrittenDocument:
    """A text and the tasks in it（文件）."""

    text: str
    title: str
    outline: tuple[tuple[str, str], ...]
    """Label and title of every numbered item."""
    tasks: tuple[WrittenTask, ...]
    """The items that carry attributions."""


_TOPICS = ("数据要素", "老年助餐", "节水改造", "绿色建材", "基层文化", "道路客运", "湿地修复", "职业培训")
_VERBS = ("完善", "推进", "健全", "扩大", "规范", "优化")
_ENDINGS = ("设施布局", "服务体系", "管理制度", "供给能力", "监测网络")
_SENTENCES = (
    "坚持问题导向，补齐短板弱项，建立动态更新的项目清单。",
    "到2027年，建成示范项目20个以上（含改建项目），服务满意度达到95%。",
    "落实《节约能源条例》（2023年修订）的要求，每季度通报一次进展。",
    "鼓励企业牵头开展技术攻关，支持有条件的地方先行先试。",
    "严格执行谁审批、谁监管的规定，及时公开办理结果。",
    "推广“一张图”管理，推动线上线下融合发展。",
)


def _title() -> st.SearchStrategy[str]:
    return st.builds(
        "{}{}{}".format, st.sampled_from(_VERBS), st.sampled_from(_TOPICS), st.sampled_from(_ENDINGS)
    )


def _body() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=3, unique=True).map("".join)


@st.composite
def documents(draw: st.DrawFn, level: str | None = None) -> WrittenDocument:
    """Draw a policy document: sections, numbered items, most of them with an attribution（文件）.

    Args:
        draw: given by hypothesis.
        level: level of the issuer, one of `LEVELS`; any of them where None.
    """
    chosen = draw(st.sampled_from(LEVELS)) if level is None else level
    title = "关于" + draw(_title()) + draw(st.sampled_from(("的实施意见", "的若干措施", "的工作方案")))
    through = draw(st.booleans())  # numbered through as 「1.」, or （一） afresh in every section
    lines = [title, "", "为进一步做好有关工作，结合实际，提出以下意见。", ""]
    outline: list[tuple[str, str]] = []
    tasks: list[WrittenTask] = []
    count = 0
    for section in range(1, draw(st.integers(1, 3)) + 1):
        outline.append((f"{write_chinese(section)}、", draw(_title())))
        lines.append("".join(outline[-1]))
        for number in range(1, draw(st.integers(1, 4)) + 1):
            count += 1
            label = f"{count}." if through else f"（{write_chinese(number)}）"
            outline.append((label, draw(_title())))
            text = f"{label}{outline[-1][1]}。{draw(_body())}"
            if draw(st.integers(0, 3)):
                written = draw(attributions(chosen))
                text += ("" if written.text[0] in "（(〔【" else "\n") + written.text
                tasks.append(WrittenTask(*outline[-1], (written,)))
            lines += [text, ""]
    return WrittenDocument("\n".join(lines), title, tuple(outline), tuple(tasks))
