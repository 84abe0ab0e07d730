"""Names of another time（机构沿革）: applied only when asked for, never guessed."""

from __future__ import annotations

import pytest

from respmatrix import ResolutionStatus, resolve


@pytest.mark.parametrize(
    ("name", "place", "as_of", "expected"),
    [
        ("天津银保监局", "天津市", "2024-01-01", "国家金融监督管理总局天津监管局"),
        ("天津银保监局", "天津市", "2023-01-01", "中国银保监会天津监管局"),
        ("天津银保监局", "天津市", None, "中国银保监会天津监管局"),
        ("人行杭州分行", "浙江省", "2024-01-01", "中国人民银行浙江省分行"),
        ("人行杭州分行", "浙江省", None, "中国人民银行杭州分行"),
        ("人行重庆营管部", "重庆市", "2024-01-01", "中国人民银行重庆市分行"),
        ("人行宁波中心支行", "浙江省", "2024-01-01", "中国人民银行宁波市分行"),
        ("市环保局", "天津市", "2020-01-01", "天津市生态环境局"),
        ("市环保局", "天津市", "2015-01-01", "天津市环境保护局"),
        ("国务院扶贫办", None, "2020-01-01", "国务院扶贫开发领导小组办公室"),
        ("国务院扶贫开发领导小组办公室", None, "2022-01-01", "国家乡村振兴局"),
        ("重庆市交通委员会", "重庆市", "2020-01-01", "重庆市交通局"),
        ("市金融工作局", "天津市", "2020-01-01", "天津市地方金融监督管理局"),
    ],
)
def test_a_certain_rename(name: str, place: str | None, as_of: str | None, expected: str) -> None:
    found = resolve(name, place=place, as_of=as_of)
    assert found.department.name == expected
    if as_of and found.change:
        assert found.change == "rename"
        assert "更名" in found.reason


@pytest.mark.parametrize("name", ["市物价局", "市工商局", "市国土房管局", "市规划局"])
def test_a_merge_or_split_is_told_and_the_name_stands(name: str) -> None:
    plain = resolve(name, place="天津市", date="2016-01-01")
    found = resolve(name, place="天津市", date="2016-01-01", as_of="2020-01-01")
    assert found.department == plain.department
    assert found.change in ("merge", "split", "absorbed")
    assert "没有代换" in found.reason


def test_what_is_renamed_shares_the_column_of_its_later_name() -> None:
    old = resolve("天津银保监局", place="天津市", as_of="2024-01-01")
    new = resolve("天津金融监管局", place="天津市", date="2024-02-01", as_of="2024-01-01")
    assert old.department == new.department
    assert old.name == "天津银保监局"
    assert resolve("天津银保监局", place="天津市").department.id != new.department.id


def test_an_ambiguous_name_is_not_renamed() -> None:
    found = resolve("市邮政局", place="天津市", as_of="2024-01-01")
    assert found.status is ResolutionStatus.AMBIGUOUS
    assert not found.change
