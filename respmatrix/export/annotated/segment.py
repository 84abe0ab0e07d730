"""A segment of the text as HTML（片段的写法）."""

from __future__ import annotations

from respmatrix.export.annotated import markup
from respmatrix.export.annotated.sweep import Mark, Segment


def segment_html(segment: Segment, original: str, prefix: str) -> str:
    """Return `segment` as HTML whose text is exactly its stretch of the original.

    Badges and tags are empty elements, drawn by the style sheet from their attributes, so that they
    are no part of the text: neither for who copies it nor for who reads the page back.

    Args:
        segment: the segment.
        original: the text of the document.
        prefix: what the anchors of the document begin with.
    """
    inner = markup.text(segment.span.of(original))
    badges = "".join(_badge(mark) for mark in segment.opening)
    tags = "".join(_tag(mark) for mark in segment.closing)
    if not segment.classes:
        return badges + inner
    classes = [*segment.classes]
    classes += [f"{mark.layer}-begins" for mark in segment.opening]
    classes += [f"{mark.layer}-ends" for mark in segment.closing]
    given = markup.attributes(
        id=f"{prefix}o{segment.span.start}" if segment.opening else None,
        class_=" ".join(dict.fromkeys(classes)),
        data_party=" ".join(map(str, segment.named)),
        title=segment.title,
    )
    # What names a body is a mark to a screen reader too; the rest only looks different.
    name = "mark" if segment.named else "span"
    return f"<{name}{given}>{badges}{inner}</{name}>{tags}"


def _badge(mark: Mark) -> str:
    if not mark.badge:
        return ""
    shown = markup.attributes(
        class_=f"badge of-{mark.layer} {mark.style}".rstrip(), data_badge=mark.badge, aria_label=mark.told
    )
    if mark.link:
        return f'<a{shown} href="#{mark.link}"></a>'
    return f'<i role="img"{shown}></i>'


def _tag(mark: Mark) -> str:
    if not mark.tag:
        return ""
    return f'<i role="note"{markup.attributes(class_="tag", data_tag=mark.tag, aria_label=mark.tag)}></i>'
