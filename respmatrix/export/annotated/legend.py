"""What the signs on the page mean（图例）."""

from __future__ import annotations

from respmatrix.diagnostics.render import Language
from respmatrix.export.annotated import markup
from respmatrix.export.annotated.words import word
from respmatrix.export.layout.marks import MARKS
from respmatrix.model import Role


def legend(lang: Language) -> str:
    """Return the legend: every mark as it looks in the text, with its meaning."""
    bodies = [
        f'<mark class="party party-begins party-ends {role.value}">'
        f"{_badge(f'party {role.value}', MARKS[role])}{_said(lang, role.value)}</mark>"
        for role in Role
    ]
    bodies += [
        f'<mark class="party party-begins party-ends responsible class">{_said(lang, "class")}</mark>',
        f'<span class="plain">{_said(lang, "restored")}</span>',
    ]
    others = [
        f'<span class="attribution attribution-begins attribution-ends">{_said(lang, "attribution")}</span>',
        f'<span class="attribution role-word">{_said(lang, "role-word")}</span>',
    ]
    for kind in ("person", "deadline", "target", "rule", "residue"):
        badge = _badge(kind, word(lang, f"badge-{kind}"))
        others.append(f'<span class="{kind} {kind}-begins {kind}-ends">{badge}{_said(lang, kind)}</span>')
    others += [
        f'<span class="head">{_said(lang, "head")}</span>',
        f'<span class="note warning">{_badge("note warning", "1")}{_said(lang, "note")}</span>',
        f'<span class="plain"><i class="u" data-u="200B"></i>{_said(lang, "odd")}</span>',
    ]
    return (
        f'<section class="legend">\n<h2>{_said(lang, "legend")}</h2>\n'
        f"<p>{' '.join(bodies)}</p>\n<p>{' '.join(others)}</p>\n</section>\n"
    )


def _badge(kind: str, sign: str) -> str:
    return f'<i aria-hidden="true"{markup.attributes(class_=f"badge of-{kind}", data_badge=sign)}></i>'


def _said(lang: Language, key: str) -> str:
    return markup.said(word(lang, key))
