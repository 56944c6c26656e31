"""Every lint rule on its cases: tests/lint_rules/<CODE>.yaml holds what it is silent on and what it speaks to.

A case is a change to tests/data/base.yaml (`facts`), with why it stands there (`why`); one that speaks may say a piece
of the message (`message`) and the severity. `today` is the day, where it matters.
"""

from __future__ import annotations

from datetime import date

import pytest

from drafter import lint
from tests.conftest import ROOT
from tests.matters import cases, drafted, matter

FOLDER = ROOT / "tests/lint_rules"
pytestmark = pytest.mark.usefixtures("one_library")
RULES = {rule.code.code: rule.code for rule in lint.rules() if rule.check is not None}


def every(kind):
    """Every case of a kind, with its code."""
    return [
        pytest.param(path.stem, case, id=f"{path.stem}-{i}")
        for path in sorted(FOLDER.glob("*.yaml"))
        for i, case in enumerate(cases(path)[kind], 1)
    ]


def told(case, code, folder):
    """What the rule of this code says of a case."""
    draft = drafted(matter(case.get("facts")), folder, date.fromisoformat(case.get("today", "2026-11-24")))
    return [d for d in draft.diagnostics if d.code == code]


@pytest.mark.parametrize(("code", "case"), every("silent"))
def test_silent(code, case, tmp_path):
    assert not told(case, code, tmp_path), case["why"]


@pytest.mark.parametrize(("code", "case"), every("speaks"))
def test_speaks(code, case, tmp_path):
    found = told(case, code, tmp_path)
    assert found, case["why"]
    assert case.get("message", "") in " ".join(f"{d.message} {d.help}" for d in found)
    assert case.get("severity", found[0].severity) in {d.severity for d in found}
    assert all(d.place is not None and d.place.line for d in found), case["why"]


def test_every_rule_has_cases_more_silent_than_not():
    assert set(RULES) == {path.stem for path in FOLDER.glob("*.yaml")}
    for path in FOLDER.glob("*.yaml"):
        listed = cases(path)
        assert len(listed["silent"]) > len(listed["speaks"]) >= 2, path.name


def test_every_rule_has_a_page_that_says_how_to_mend_it():
    for code in RULES.values():
        assert len(code.page.split()) > 40, code.code
        assert "suppress" in code.page.lower() or code.severity == "note", code.code
