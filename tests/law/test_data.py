"""Every law file has the shape its schema says, names only authorities that exist, and dates itself."""

import re
from datetime import date
from pathlib import Path

import pytest

from drafter import schema, source

ROOT = Path(__file__).resolve().parents[2]
LAW = ROOT / "templates/law"
FILES = {
    "kinds.yaml": "kinds",
    "ranks.yaml": "ranks",
    **{f"law/{p.name}": p.stem for p in LAW.glob("*.yaml")},
    **{f"law/authorities/{p.name}": "authorities" for p in (LAW / "authorities").glob("*.yaml")},
}


@pytest.mark.parametrize("name", FILES)
def test_has_the_shape_of_its_schema(name):
    found, told = source.read(ROOT / "templates" / name)
    assert found is not None, told
    _, faults = schema.validate(found, FILES[name])
    assert not faults, [f"{d.place.line}: {d.message}" for d in faults]


def _named(node):
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("authority", "standing_authority") and isinstance(value, str):
                yield value
            elif key == "authorities" and isinstance(value, list):
                yield from (v for v in value if isinstance(v, str))
            else:
                yield from _named(value)
    elif isinstance(node, list):
        for item in node:
            yield from _named(item)


@pytest.mark.parametrize("name", ["relief", "circuits", "notice_of_claim"])
def test_names_only_authorities_that_exist(name, authorities):
    found, _ = source.read(LAW / f"{name}.yaml")
    assert set(_named(found.data)) <= set(authorities)


def test_limitation_rules_name_only_authorities_that_exist(authorities):
    found, _ = source.read(LAW / "limitations.yaml")
    assert {a for rule in found.data["rules"] for a in rule.get("authorities", ())} <= set(authorities)


def test_an_authority_prints_only_if_it_says_what_was_read(authorities):
    for row in authorities.values():
        if row["printable"] == "yes":
            assert "not checked" not in row["verified"].split(";")[0], row["id"]
            assert not row["verified"].startswith(("from memory", "case identified only")), row["id"]


def test_an_exemplar_that_prints_has_a_full_date(authorities):
    for row in authorities.values():
        if row["printable"] == "yes" and row["outcome"] in ("denied", "mixed"):
            date.fromisoformat(row["decided"])


def test_a_decision_that_was_undone_never_prints(authorities):
    undone = [row for row in authorities.values() if row.get("undone")]
    assert undone
    for row in undone:
        assert row["printable"] == "no", row["id"]
        assert "memory" not in row["verified"], row["id"]


def test_a_case_is_cited_one_way(authorities):
    cites = {}
    for row in authorities.values():
        assert re.match(r"^\d+ (U\.S\.|F\.\dd|F\.4th|F\. App’x) [\d_]+", row["cite"]), row["cite"]
        assert cites.setdefault(row["name"], row["cite"]) == row["cite"] or row["name"].startswith("Gordon")


def test_every_district_and_every_state_is_there(districts, limitations, suable):
    assert len(districts) == 94
    assert {row["state"] for row in districts.values()} <= set(limitations)
    assert {row["state"] for row in districts.values()} <= set(suable["states"])
