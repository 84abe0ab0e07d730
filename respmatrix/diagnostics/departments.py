"""Codes of the room `departments`（诊断条目）: RM401 to RM419."""

from __future__ import annotations

from respmatrix.diagnostics.entry import Entry
from respmatrix.model import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "RM401",
        Severity.WARNING,
        "名录中没有「{name}」，按原文单独成列",
        "the registry does not know {name!r}; it keeps a column of its own",
        "请核对名称；确有这个机构的，在自定义名录中加入它或它的别名",
        "check the name; if there is such a body, add it or its alias to your own registry",
        "名称不是名录中任何机构的写法。它照样出现在矩阵中，但同一机构的另一种写法会成为另一列。",
        "The name is no form of any body of the registry. It still appears in the matrix, but another form "
        "of the same body's name becomes another column.",
        "1.建设平台。（市财政局、市云图办负责）",
    ),
    Entry(
        "RM402",
        Severity.WARNING,
        "「{name}」可能是 {names}，没有代为选定：{reason}",
        "{name!r} may be {names}; none was chosen: {reason}",
        "请按文件的意思，在自定义名录中用别名写明",
        "say which is meant by an alias in your own registry",
        "几个机构用过同一个名称，或者有几个同名的地方，而文件的地区和日期不足以判断。错配比不配更糟，所以单独成列。",
        "Several bodies have used the name, or several places are called so, and place and date of the "
        "document do not decide. A wrong match is worse than none, so it keeps a column of its own.",
        "1.防范风险。（市邮政局负责）",
    ),
    Entry(
        "RM403",
        Severity.INFO,
        "「{name}」按「{body}」理解：{reason}",
        "{name!r} is taken for {body}: {reason}",
        "请核对；不对的，在自定义名录中写明",
        "check it; if it is wrong, say so in your own registry",
        "名称本身不足以确定是哪个机构，由发文机关的地区、层级或者文件的日期推定。",
        "The name alone does not tell which body it is; place or level of the issuer, or the date, decided.",
        "浙江省防范金融风险方案（2020—2022年）\n1.防范风险。（省金融监管局负责）",
    ),
    Entry(
        "RM404",
        Severity.INFO,
        "「{name}」按现名「{body}」列出：{reason}",
        "{name!r} is listed under its later name {body}: {reason}",
        "需要保留文件上的名称时，不要指定 as_of",
        "leave as_of out to keep the name as printed",
        "指定了 as_of 日期，此前已经更名的机构按新名称列出。只有确定的更名才代换。",
        "A date was given as as_of; bodies renamed by then are listed under the later name. Only certain "
        "renames are applied.",
        "respmatrix registry find 天津银保监局 --as-of 2024-01-01",
    ),
    Entry(
        "RM405",
        Severity.INFO,
        "{entry}中的「{name}」改变了自带名录的对应（原为「{ours}」）",
        "{name!r} in {entry} overrides the registry that comes with respmatrix (there: {ours})",
        "如非有意，请改用别的名称或删去这一条",
        "use another name or delete the entry unless this is meant",
        "自定义名录优先于自带名录。",
        "Your own registry goes before the one that comes with respmatrix.",
        "respmatrix registry check 名录.toml",
    ),
    Entry(
        "RM406",
        Severity.WARNING,
        "「{name}」有机构变动，没有代换：{reason}",
        "{name!r} has been reorganised, and was left as it is: {reason}",
        "请人工确定由哪个机构承接",
        "decide by hand which body has taken over",
        "指定了 as_of 日期，但这个机构没有唯一的后身，职责由几个机构承接或者并入别的机构，程序不代为选定。",
        "A date was given as as_of, but the body has no single successor; which one has taken over this task "
        "is not guessed.",
        "respmatrix registry find 市物价局 --place 天津市 --as-of 2024-01-01",
    ),
    Entry(
        "RM407",
        Severity.INFO,
        "看不出「{name}」是哪个地方的，只在本文件内成列",
        "the place of {name!r} is not told; its column is this document's own",
        "多份文件要合并时，请写明发文机关或在自定义名录中写明地区",
        "to merge documents, name the issuer or give the place in your own registry",
        "文件没有写明发文地区，或者是下级地方的机构而没有写明是哪一个。不同文件中的同名机构不会合为一列。",
        "The document does not tell the issuer's place, or it is a body of some place below. Bodies of the "
        "same name in different documents do not share a column.",
        "1.建设平台。（市财政局负责）",
    ),
)
