"""The shapes of document numbers（发文字号）, as patterns of text as printed."""

from __future__ import annotations

YEAR = r"(?:19|20|１９|２０)[0-9０-９]{2}"
"""A year in digits of either width."""

COUNT = r"[0-9０-９]{1,5}\s*[号號]"
"""The count of the year, or of the term of office: 12号."""

IN_YEAR = rf"[〔\[（(【﹝［]\s*{YEAR}\s*[〕\]）)】﹞］]\s*(?:第\s*)?{COUNT}"
"""The year in its bracket and the count: 〔2024〕12号."""

CODED = rf"[\u4e00-\u9fff]{{1,14}}\s*{IN_YEAR}"
"""The organ's code before them: 临政办发〔2024〕12号."""

OF_GOVERNMENT = "(?:府|政)(?:发|规|字|函|令)?"
"""How the code of a government's own documents ends（某府〔2023〕7号、某政发）."""

ORDER = rf"(?:{YEAR}\s*年\s*)?第\s*{COUNT}"
"""The count of an order or announcement: 第12号, 2021年第5号."""

ISSUE = (
    r"[（(〔\[]?(?:[〔\[（(【]?(?:19|"
    r"20)\d\d年?[〕\]）)】]?\s*(?:年\s*)?(?:第?\s*[0-9一二三四五六七八九十]{1,4}\s*[期号號])"
    r"|第\s*[0-9一二三四五六七八九十]{1,4}\s*[期号號](?:[（(]总第?\s*\d{1,4}\s*期[）)])?)[）)〕\]]?"
)
"""The number under the name of a brief or of minutes, without a code: 第6期, 〔2023〕18号."""
