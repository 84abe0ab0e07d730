"""Classes of bodies in one form（集合主体）."""

from __future__ import annotations

import pytest

from respmatrix import default_registry, resolve

GRAMMAR = default_registry().grammar


@pytest.mark.parametrize(
    ("name", "normal", "kind", "level"),
    [
        ("各相关区政府", "各有关区人民政府", "local-governments", "county"),
        ("有关区人民政府", "各有关区人民政府", "local-governments", "county"),
        ("各区", "各区人民政府", "local-governments", "county"),
        ("各县市区政府", "各县（市、区）人民政府", "local-governments", "county"),
        ("各县(市、区)人民政府", "各县（市、区）人民政府", "local-governments", "county"),
        ("各县市", "各县（市）人民政府", "local-governments", "county"),
        ("各设区市人民政府", "各市人民政府", "local-governments", "prefecture"),
        ("各盟行政公署、市人民政府", "各盟市人民政府", "local-governments", "prefecture"),
        ("沿海各市人民政府", "沿海各市人民政府", "local-governments", "prefecture"),
        ("市县政府", "各市、县人民政府", "local-governments", "prefecture+county"),
        ("各街道", "各街道办事处", "local-governments", "township"),
        ("全市各区县", "各区县人民政府", "local-governments", "county"),
        ("各相关部门", "各有关部门", "departments", ""),
        ("市级有关部门", "市级各有关部门", "departments", ""),
        ("领导小组各成员单位", "领导小组各成员单位", "member-units", ""),
        ("各行业主管部门", "各行业主管部门", "competent-departments", ""),
        ("省属国有企业", "省属国有企业", "enterprises", ""),
        ("各区和功能区", "各区和功能区", "all-parties", ""),
    ],
)
def test_a_class_has_one_form(name: str, normal: str, kind: str, level: str) -> None:
    found = GRAMMAR.read(name)
    assert (found.normal, found.kind, found.level) == (normal, kind, level)
    assert GRAMMAR.is_class(name) or GRAMMAR.may_be_class(name)


@pytest.mark.parametrize(
    "name", ["市财政局", "自治区财政厅", "各自治州", "市委组织部", "和平区政府", "区政府"]
)
def test_a_single_body_is_no_class(name: str) -> None:
    assert name == "各自治州" or not GRAMMAR.is_class(name)


def test_different_sets_of_places_do_not_share_a_class() -> None:
    names = [
        "各区政府",
        "各相关区政府",
        "各区县政府",
        "各县市政府",
        "各县市区政府",
        "各城区政府",
        "各市、县政府",
    ]
    assert len({resolve(name, place="天津市").department.id for name in names}) == len(names)


def test_a_function_of_many_places_keeps_its_function() -> None:
    found = resolve("各市科技局", place="陕西省").department
    assert (found.function, found.collective) == ("science-technology", True)
