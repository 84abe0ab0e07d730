"""`respmatrix registry find` and `respmatrix registry check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_find_shows_the_body_and_why(run: Run) -> None:
    outcome = run("registry", "find", "省金融监管局", "--place", "浙江省", "--date", "2020-07-03")
    assert outcome.status == 0
    assert outcome.out.splitlines() == [
        "机构　浙江省金融监管局",
        "结果　推定",
        "标识　local-finance@浙江省",
        "职能　local-finance",
        "层级　省级",
        "地区　浙江省",
        "依据　文件日期在 2023-07-20 以前，「金融监管局」指地方金融监督管理机构；发文地区为浙江省",
    ]


def test_find_with_renames_applied(run: Run) -> None:
    outcome = run("registry", "find", "天津银保监局", "--as-of", "2024-01-01")
    assert "国家金融监督管理总局天津监管局" in outcome.out.splitlines()[0]
    assert "2023-07-20 起更名" in outcome.out


def test_find_shows_the_candidates(run: Run) -> None:
    outcome = run("registry", "find", "市邮政局", "--place", "天津市", "--lang", "en")
    assert outcome.status == 0
    assert "ambiguous" in outcome.out
    assert "postal-regulator@天津市" in outcome.out
    assert "post-company@天津市" in outcome.out


def test_find_tells_unknown_and_classes(run: Run) -> None:
    assert "名录中没有" in run("registry", "find", "市云图办", "--level", "市").out
    assert "集合主体" in run("registry", "find", "各相关区政府", "--place", "天津市").out


def test_find_with_the_users_own_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "名录.toml").write_text(
        '[[body]]\nname = "市云图办"\nfull_name = "天津市云图办公室"', encoding="utf-8"
    )
    outcome = run("registry", "find", "市云图办", "--place", "天津市", "--registry", "名录.toml")
    assert outcome.out.startswith("机构　天津市云图办公室\n")


def test_a_date_must_be_one(run: Run) -> None:
    outcome = run("registry", "find", "市财政局", "--date", "去年")
    assert outcome.status == 2
    assert "去年" in outcome.err


def test_check_lists_every_fault(run: Run, tmp_path: Path) -> None:
    (tmp_path / "名录.toml").write_text(
        'plcae = "天津市"\n[[body]]\nname = "甲局"\nlevel = "city"', encoding="utf-8"
    )
    outcome = run("registry", "check", "名录.toml")
    assert outcome.status == 1
    assert outcome.out.splitlines() == [
        "名录.toml: plcae：不认识的项",
        "名录.toml: [[body]] 1「甲局」：level 只能是 central、province、prefecture、county、township",
    ]
    assert outcome.err == "名录.toml: 2 处错误\n"


def test_check_tells_what_is_overridden(run: Run, tmp_path: Path) -> None:
    (tmp_path / "名录.toml").write_text(
        'place = "天津市"\n[[body]]\nname = "市科技局"\nfunction = "data"', encoding="utf-8"
    )
    outcome = run("registry", "check", "名录.toml")
    assert outcome.status == 0
    assert "info[RM405]" in outcome.out
    assert "天津市科学技术局" in outcome.out
    assert "没有问题" in outcome.err


def test_check_of_a_missing_file(run: Run) -> None:
    outcome = run("registry", "check", "没有.toml")
    assert outcome.status == 2
    assert "没有.toml" in outcome.err
    assert "Traceback" not in outcome.err
