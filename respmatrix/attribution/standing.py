"""Bodies of the whole document（全文责任单位）: the host and the co-handlers of a reply.

A reply to a proposal（建议、提案的复函）names its host by its signature and its co-handlers in the
sentence 「经与…共同研究」 or 「由我局主办，…会办」, or in a line 「会办单位：…」.
"""

from __future__ import annotations

import re

from respmatrix.attribution.phrase.clean import clean
from respmatrix.attribution.phrase.placed import read
from respmatrix.model import Meta, Party, Role, RoleSource, Source, Span
from respmatrix.text import hard_wraps, places_of
from respmatrix.vocabulary import replies
from respmatrix.vocabulary.characters import GLOSS, SIMPLIFIED, TRADITIONAL_SIGNS, simplify


def _characters(words: str) -> str:
    """Return the characters of `words`: what begins with none of them is no such word, and is passed over."""
    return "".join(sorted(set(re.findall("[一-龥、]", words))))


_TITLE = re.compile(replies.REPLY_TITLE)
_PROPOSED = re.compile(replies.PROPOSED)
_CLAUSE = re.compile(
    r"(?:[^。，,；;：:\n]+|(?<=[局委办厅部院会府])(?<![主承会协督交分]办)[，,](?=[省市县区州]|国家))+"
)
"""A clause; a list of bodies may be parted by commas in it（经商市财政局，市医保局）."""
_BEFORE = re.compile(f"(?:{replies.BEFORE_BODIES})+")
_HANDLING = re.compile(f"(?=[{_characters(replies.BEHIND_BODIES)}])(?:(?>{replies.BEHIND_BODIES}))+$")
"""Words of handling at the end of a clause; each is taken as it comes, or repeated ones cost without end."""
_LONGEST_HANDLING = 60
"""So much of the end of a clause may be words of handling; code points."""
_HANDLING_ENDS = set(re.findall(r"[一-龥、](?=[|]|$)|[一-龥](?=\))", replies.BEHIND_BODIES))
_HANDLING_ENDS |= {chr(old) for old, simple in SIMPLIFIED.items() if simple in _HANDLING_ENDS}
"""The last characters of words of handling: most clauses are passed over by theirs."""
_WORD = re.compile(replies.HELPS)
_NAMED = re.compile(rf"[^》\n]*》(?:[（(][^（）()\n]*[）)])?(?:{replies.PROPOSAL})?")
"""The proposal's title and number, which may stand in one clause with what was done."""
_JOINT = re.compile(f"(?=[{_characters(replies.JOINT)}])(?:{replies.JOINT})")
_NOT_BODIES = re.compile(replies.NOT_BODIES)
_TAKEN_UP = re.compile(replies.TAKEN_UP)
_HELPER_LABEL = re.compile(
    rf"({replies.HELPER_LABEL})[ \u3000]*[：:][ \u3000]*((?:[^\n。；;（）()]|[（(][^（）()\n]*[）)])+)"
)
_BROKEN_LINE = re.compile(r"\n(?<=[\u4e00-\u9fff、]\n)(?=[ \u3000]*[\u4e00-\u9fff])")
_FRONT = 12
"""How far into its clause the words in front of the co-handlers may stand; code points."""
_HEAD = 4000
"""How far into the text a reply names its proposal; code points."""
_SAMPLE = 1500
"""What is written in traditional characters shows it so early; code points."""
_WINDOW = 800
"""How far behind that the co-handlers may stand; code points."""


def find_standing(source: Source, meta: Meta, *, reply: bool) -> tuple[Party, ...]:
    """Return host（主办, lead）and co-handlers（会办, support）of a reply; nothing for other documents.

    Args:
        source: the document.
        meta: its facts.
        reply: whether its title says that it replies to a proposal.
    """
    text = source.text
    begin = _opening(text)
    if begin is None and not reply:
        return ()
    plain = _unwrapped(source, _HEAD + 2 * _WINDOW)
    if any(map(plain[:_SAMPLE].__contains__, TRADITIONAL_SIGNS)):
        plain = plain.translate(SIMPLIFIED)  # character by character: positions stay
    if begin is None:
        if _answer(plain, 0, _HEAD) is None:
            return ()
        begin = 0
    answer = _answer(plain, begin, begin + _WINDOW)
    if not reply and (answer is None or plain.endswith(replies.REPORTED, begin, answer)):
        return ()
    hosts = _hosts(source, meta)
    told = begin + _WINDOW if answer is None else answer
    helpers = (
        _co_handlers(source, plain, Span(begin, told), hosts)
        or _co_handlers(source, plain, Span(told, told + _WINDOW), hosts, taken_up=True)
        or _listed(source, len(hosts))
    )
    if not helpers and _BROKEN_LINE.search(plain, begin, told):
        helpers = _co_handlers(source, _BROKEN_LINE.sub(" ", plain), Span(begin, told), hosts)
    return (*hosts, *helpers)


def _unwrapped(source: Source, size: int) -> str:
    """Return the beginning of the text, hard line breaks of a fixed width as blanks: positions stay."""
    plain = source.text[:size]
    soft = hard_wraps(plain, [(each.start, each.end) for each in source.paragraphs if each.end <= size])
    for end in sorted(soft):
        place = plain.find("\n", end)
        plain = f"{plain[:place]} {plain[place + 1 :]}" if place >= 0 else plain
    return plain


def _opening(text: str) -> int | None:
    """Return where the sentence that acknowledges the proposal has named it; None where there is none."""
    head = text[:_HEAD]
    for place in places_of(head, replies.RECEIVED_END):
        if head.endswith(replies.RECEIVED, 0, place + 1):
            return place + 1
    proposed = (_PROPOSED.match(head, place) for place in places_of(head, replies.PROPOSED_START))
    return next((match.end() for match in proposed if match), None)


def _answer(plain: str, start: int, end: int) -> int | None:
    """Return where 「现答复如下」 ends within a stretch of the text; None where it does not stand there."""
    length = len(replies.ANSWERS_END)
    ends = (place + length for place in places_of(plain[:end], replies.ANSWERS_END) if place >= start)
    return next((place for place in ends if plain.endswith(replies.ANSWERS, start, place)), None)


def is_reply(meta: Meta) -> bool:
    """Tell by its title whether the document replies to a proposal."""
    return meta.title is not None and _TITLE.search(simplify(meta.title)) is not None


def _hosts(source: Source, meta: Meta) -> tuple[Party, ...]:
    """Return the issuers, each at its last mention: the signature."""
    hosts: list[Party] = []
    for name in (meta.issuer or "").split("、"):
        span = _last_mention(source.text, name) if name else None
        if span is not None:
            printed = span.of(source.text)
            hosts.append(
                Party(
                    name,
                    printed,
                    span,
                    Role.LEAD,
                    role_source=RoleSource.RULE,
                    position=len(hosts),
                    rule=span,
                )
            )
    return tuple(hosts)


def _last_mention(text: str, name: str) -> Span | None:
    """Return where `name` stands last, its characters perhaps with their sound behind them（區(qū)）."""
    start = text.rfind(name)
    if start >= 0:
        return Span(start, start + len(name))
    hits = list(re.finditer(f"(?:{GLOSS})?".join(map(re.escape, name)), text))
    return Span(*hits[-1].span()) if hits else None


def _co_handlers(
    source: Source, plain: str, window: Span, hosts: tuple[Party, ...], *, taken_up: bool = False
) -> tuple[Party, ...]:
    """Return the bodies of the first clause that is nothing but a list of bodies and a word of handling.

    Clauses are looked for in `plain`, the beginning of the text in simplified characters. Where it is
    asked that the matter is `taken_up`, the sentence must say so before the clause.
    """
    text, begin = source.text, window.start
    taken = _TAKEN_UP.search(plain, begin, window.end) if taken_up else None
    if taken_up and taken is None:
        return ()
    for clause in _CLAUSE.finditer(plain, begin, min(window.end, len(plain))):
        start, stop = clause.span()
        if taken is not None and stop <= taken.end():
            continue
        if "》" in clause[0] and (named := _NAMED.match(plain, start, stop)) is not None:
            start = named.end()
        # 「会同省财政厅，现答复如下」 needs no word behind the bodies.
        if clause[0].rstrip()[-1:] not in _HANDLING_ENDS and not _JOINT.search(plain, start, start + _FRONT):
            continue
        if taken_up and not _TAKEN_UP.search(plain, max(begin, plain.rfind("。", begin, start)), start):
            continue
        found = _of_clause(text, Span(start, stop), hosts, taken_up=taken_up)
        if not all(party.collective for party in found):  # 「组织有关处室研究」 names nobody
            return found
    return ()


def _of_clause(text: str, clause: Span, hosts: tuple[Party, ...], *, taken_up: bool) -> tuple[Party, ...]:
    """Return the bodies of a clause that is nothing but their list, with words around it of handling."""
    cleaned = clean(text, clause.start, clause.end)
    handling = _HANDLING.search(cleaned.text, max(0, len(cleaned.text) - _LONGEST_HANDLING))
    first = _first_body(cleaned.text, hosts)
    if handling is None and (taken_up or not _JOINT.search(cleaned.text, 0, first)):
        return ()
    last = handling.start() if handling else len(cleaned.text)
    if first >= last or _NOT_BODIES.search(cleaned.text, first, last):
        return ()
    word = _WORD.search(handling[0]) if handling else None
    role_word = word[0] if word else handling[0] if handling else ""
    return _bodies(text, cleaned.span(first, last), role_word, len(hosts))


def _first_body(clause: str, hosts: tuple[Party, ...]) -> int:
    """Return where the co-handlers begin in a clause: behind 「经与」, and where the host names itself."""
    first = before.end() if (before := _BEFORE.match(clause)) else 0
    for name in [host.name for host in hosts]:
        for start in range(len(name) - 2):  # 「市民政局」, said by 临江市民政局
            if clause.startswith(name[start:], first):
                behind = first + len(name) - start
                again = _BEFORE.match(clause, behind)
                return again.end() if again else behind
    return first


def _listed(source: Source, position: int) -> tuple[Party, ...]:
    """Return the bodies of the line that lists them（会办单位：…）."""
    if not any(place for sign in replies.HELPER_SIGNS for place in places_of(source.text, sign, by=1)):
        return ()
    label = _HELPER_LABEL.search(source.text)
    if label is None:
        return ()
    return _bodies(source.text, Span(*label.span(2)), label[1], position)


def _bodies(text: str, span: Span, role_word: str, position: int) -> tuple[Party, ...]:
    """Return the bodies of a stretch that is nothing but their list, as co-handlers."""
    reading = read(text, clean(text, span.start, span.end))
    if reading is None or reading.residue or reading.unsure or not reading.anchored:
        return ()
    return tuple(
        [
            Party(
                party.name,
                party.printed,
                party.span,
                Role.SUPPORT,
                role_word,
                RoleSource.WORD,
                False,
                place,
                party.collective,
                party.kind,
            )
            for place, party in enumerate(reading.parties, position)
        ]
    )
