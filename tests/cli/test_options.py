"""Help and errors of the options, in the language of the user."""

from __future__ import annotations

import re
from typing import Any

import pytest

from respmatrix import __version__
from respmatrix.cli.parser import wrap
from respmatrix.cli.words import _WORDS
from respmatrix.text import display_width

COMMANDS = ("build", "parse", "check", "explain")
ARGPARSE_WORDS = re.compile(r"usage:|positional|optional|show this help|the following|expected|choose from")


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_is_chinese_throughout(run: Any, command: tuple[str, ...]) -> None:
    done = run(*command, "-h")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("用法：respmatrix")
    assert "选项" in done.out
    assert not ARGPARSE_WORDS.search(done.out)
    assert all(display_width(line, ambiguous=1) <= 80 for line in done.out.splitlines())


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_is_english_where_asked(
    run: Any, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = run(*command, "--lang", "en", "-h").out
    assert asked.startswith("usage: respmatrix")
    assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", asked)
    monkeypatch.setenv("RESPMATRIX_LANG", "en_GB.UTF-8")
    assert run(*command, "-h").out == asked
    assert run(*command, "--lang", "zh", "-h").out.startswith("用法：")


def test_the_version(run: Any) -> None:
    assert run("--version").out == f"respmatrix {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        ([], "缺少 命令", "missing: COMMAND"),
        (["build"], "缺少 文件", "missing: FILE"),
        (["build", "甲.txt"], "缺少 -o/--output", "missing: -o/--output"),
        (["build", "甲.txt", "-o"], "-o/--output 后面要写一个值", "-o/--output needs a value"),
        (["parse"], "缺少 文件", "missing: FILE"),
        (
            ["parse", "甲.txt", "--format", "xml"],
            "--format 不能是「xml」，可选：json, jsonl, text",
            "cannot be 'xml'",
        ),
        (["check", "甲.txt", "--fail-on", "bad"], "--fail-on 不能是「bad」", "cannot be 'bad'"),
        (
            ["dance"],
            "命令 不能是「dance」，可选：build, annotate, parse, check, explain",
            "COMMAND cannot be 'dance'",
        ),
        (["parse", "甲.txt", "--colour"], "不认识的参数：--colour", "unrecognized arguments: --colour"),
        (["explain", "RM301", "RM302"], "不认识的参数：RM302", "unrecognized arguments: RM302"),
    ],
)
def test_unusable_options_get_one_line(run: Any, arguments: list[str], zh: str, en: str) -> None:
    for lang, said in (("zh", zh), ("en", en)):
        done = run("--lang", lang, *arguments)
        assert (done.status, done.out) == (2, "")
        assert said in done.err
        assert " -h" in done.err
        assert done.err.count("\n") == 1
        assert done.err.startswith({"zh": "错误：", "en": "error: "}[lang])


def test_an_unknown_language_is_an_option_error(run: Any) -> None:
    done = run("--lang", "fr", "parse", "甲.txt")
    assert done.status == 2
    assert "--lang 不能是「fr」，可选：zh, en" in done.err


@pytest.mark.parametrize("key", sorted(_WORDS))
def test_a_sentence_has_the_same_blanks_in_both_languages(key: str) -> None:
    zh, en = (sorted(re.findall(r"\{\w*", text)) for text in _WORDS[key])
    assert zh == en


@pytest.mark.parametrize("columns", [4, 10, 33])
def test_wrapped_lines_keep_every_character_and_fit(columns: int) -> None:
    text = "把政策文件读成责任矩阵，写出 Excel 和 Word（任务分工表）。"
    lines = wrap(text, columns)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert not any(line.startswith(tuple("，。）")) for line in lines)
    # A word and a closing mark cannot be parted, and may stand out.
    assert all(display_width(line) <= max(columns, 5 + 2) for line in lines)
