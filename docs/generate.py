"""Write the reference pages that are made from the code.

python docs/generate.py           write the pages
python docs/generate.py --check   exit with 1 where a page is not up to date
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from enum import Enum, EnumType
from pathlib import Path

import respmatrix
from respmatrix.diagnostics import CATALOGUE
from respmatrix.diagnostics.render import blanked

REFERENCE = Path(__file__).parent / "reference"
NOTE = "<!-- made by docs/generate.py; do not edit -->\n"
ROOMS = {
    "1": "读取 / reading",
    "2": "结构层次 / outline",
    "3": "责任分工 / attribution",
    "4": "部门 / departments",
    "5": "责任矩阵 / matrix",
    "6": "导出 / export",
}
SEVERITIES = {
    "error": "错误 error：结果缺少某项确定的内容。Something certain is missing from the result.",
    "warning": "警告 warning：此处结果可能不对。The result may be wrong here.",
    "info": "提示 info：此处作了判断，细心的读者可以核对。A decision that a careful reader may check.",
}

LINTER = (
    "RM310 至 RM339 检查的是文件的写法，只由 `respmatrix check` 给出，不影响矩阵。"
    "RM310 to RM339 speak of the draft; only `respmatrix check` gives them, and the matrix is not affected.\n"
)


def diagnostics_page() -> str:
    """Return the list of all codes, from the catalogue; each links to its own page."""
    parts = [NOTE, "# 诊断代码 / Diagnostics\n"]
    parts.append(
        "同样的内容：`respmatrix explain CODE`。The same text: `respmatrix explain CODE --lang en`.\n"
    )
    parts.append("".join(f"- {told}\n" for told in SEVERITIES.values()))
    parts.append(LINTER)
    room = ""
    for code in sorted(CATALOGUE):
        entry = CATALOGUE[code]
        if code[2] != room:
            room = code[2]
            parts.append(f"## RM{room}xx {ROOMS[room]}\n\n| | | |\n| --- | --- | --- |")
        told = f"{blanked(entry.message)}<br>{blanked(entry.message_en)}".replace("|", "\\|")
        parts.append(f"| [{code}](diagnostics/{code}.md) | {entry.severity.value} | {told} |")
        if code == _last_of(room):
            parts.append("")
    return "\n".join(parts)


def _last_of(room: str) -> str:
    return max(code for code in CATALOGUE if code[2] == room)


def code_page(code: str) -> str:
    """Return the page of one code."""
    entry = CATALOGUE[code]
    parts = [NOTE, f"# {code} {entry.severity.value}\n"]
    parts.append(f"{blanked(entry.message)}  \n{blanked(entry.message_en)}\n")
    if entry.hint:
        parts.append(f"- 提示：{blanked(entry.hint)}\n- Hint: {blanked(entry.hint_en)}\n")
    parts.append(f"{entry.why}\n\n{entry.why_en}\n")
    parts.append(f"```text\n{entry.example}\n```\n")
    parts.append("[全部代码 / all codes](../diagnostics.md)\n")
    return "\n".join(parts)


def api_page() -> str:
    """Return the page of all public names, from their docstrings."""
    groups: dict[str, list[str]] = {"Functions": [], "Types": [], "Enumerations": [], "Errors": []}
    for name in respmatrix.__all__:
        value = getattr(respmatrix, name)
        if name == "__version__":
            groups["Functions"].append("| `__version__` | the version of the distribution |")
            continue
        told = summary_of(value)
        if inspect.isfunction(value):
            groups["Functions"].append(f"| `{name}{signature_of(value)}` | {told} |")
        elif issubclass(value, Exception):
            groups["Errors"].append(f"| `{name}` | {told} |")
        elif isinstance(value, EnumType):
            kinds: list[Enum] = list(value)
            members = ", ".join(f"`{member.value}`" for member in kinds)
            groups["Enumerations"].append(f"| `{name}` | {told} {members} |")
        else:
            fields = ", ".join(f"`{field.alias}`" for field in value.__attrs_attrs__ if field.init)
            groups["Types"].append(f"| `{name}` | {told} {fields} |")
    parts = [NOTE, "# Public names\n", INTRODUCTION]
    for group, rows in groups.items():
        parts.append(f"## {group}\n\n| name | meaning |\n| --- | --- |\n" + "\n".join(rows) + "\n")
    return "\n".join(parts)


INTRODUCTION = """All of them come from the front door, `import respmatrix as rm`; everything else may change.
Types are frozen values; their fields are told in their docstrings (`help(rm.Party)`). Positions are
half-open spans of code points in the original text. Only files and misuse raise, and every error is a
`RespmatrixError` with `message`, `hint`, `message_en`, `hint_en`. No text raises: what is not understood
becomes a `Diagnostic`.

Fonts and page numbers of the outputs: `respmatrix.export.word` (`FontProfile`, `PageNumber`,
`LayoutOptions` in `respmatrix.export.layout`) and `respmatrix.export.excel` (`Fonts`). Hypothesis strategies
for your own tests: `respmatrix.testing`.
"""


def summary_of(value: object) -> str:
    """Return the first paragraph of a docstring as one table cell."""
    paragraph = (inspect.getdoc(value) or "").split("\n\n")[0]
    return " ".join(paragraph.split()).replace("|", "\\|")


def signature_of(function: Callable[..., object]) -> str:
    """Return the parameters and the result as they are written, long defaults shortened."""
    parts, starred = [], False
    signature = inspect.signature(function)
    for parameter in signature.parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and not starred:
            parts.append("*")
            starred = True
        default = parameter.default
        plain = default is None or isinstance(default, str | int)
        told = "" if default is parameter.empty else f" = {default!r}" if plain else " = …"
        parts.append(f"{parameter.name}: {parameter.annotation}{told}")
    text = f"({', '.join(parts)}) -> {signature.return_annotation}"
    return text.replace("|", "\\|")


def pages() -> dict[str, str]:
    """Return all generated pages by their path under `reference`."""
    made = {"diagnostics.md": diagnostics_page(), "api.md": api_page()}
    return made | {f"diagnostics/{code}.md": code_page(code) for code in sorted(CATALOGUE)}


def main(arguments: list[str]) -> int:
    """Write the pages, or compare them; return the exit status."""
    made = pages()
    there = {path.relative_to(REFERENCE).as_posix() for path in (REFERENCE / "diagnostics").glob("*.md")}
    stale = sorted(there - made.keys())  # pages of codes that are no more
    for name, page in made.items():
        path = REFERENCE / name
        if arguments == ["--check"]:
            if not path.exists() or path.read_text(encoding="utf-8") != page:
                stale.append(name)
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(page, encoding="utf-8", newline="\n")
    if arguments != ["--check"]:
        for name in stale:
            (REFERENCE / name).unlink()
    elif stale:
        print(f"not up to date: {', '.join(stale)}; run python docs/generate.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
