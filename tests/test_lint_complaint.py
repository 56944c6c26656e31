"""Every lint rule that reads complaints drafter never saw, on its cases: tests/lint_complaints/<CODE>.yaml.

A case is the text of a complaint or of one allegation (`text`), with why it stands there (`why`) and, where it is a real
sentence from a public filing, its `docket` and `source` (private persons and officers renamed; of FORM01, FORM02, FORM13
and FORM14 the sentence that incorporates, or the count, is real, and the facts around it are invented). One that speaks may say a piece of the message and the severity.
"""

from __future__ import annotations

from datetime import date

import pytest

from drafter import importers, lint
from drafter.reading import Reading
from tests.conftest import ROOT, built_in
from tests.matters import cases

FOLDER = ROOT / "tests/lint_complaints"
RULES = {rule.code.code: rule for rule in lint.rules() if rule.check_complaint is not None}


def every(kind):
    """Every case of a kind, with its code."""
    return [
        pytest.param(path.stem, case, id=f"{path.stem}-{i}")
        for path in sorted(FOLDER.glob("*.yaml"))
        for i, case in enumerate(cases(path)[kind], 1)
    ]


def told(case, code):
    """What the rule of this code says of a case."""
    complaint, _ = importers.read_bytes(case["text"].encode(), "complaint.txt")
    library = built_in()
    complained = lint.Complained(
        Reading(complaint, library.kinds), library, case.get("circuit", "11"), date(2026, 11, 25)
    )
    return [d for d in lint.lint_complaint(complained) if d.code == code]


@pytest.mark.parametrize(("code", "case"), every("silent"))
def test_silent(code, case):
    assert not told(case, code), case.get("why", case["text"])


@pytest.mark.parametrize(("code", "case"), every("speaks"))
def test_speaks(code, case):
    found = told(case, code)
    assert found, case.get("why", case["text"])
    assert case.get("message", "") in " ".join(f"{d.message} {d.help}" for d in found)
    assert case.get("severity", found[0].severity) in {d.severity for d in found}
    assert all(d.allegation for d in found)


def test_every_rule_that_a_circuit_makes_an_error_is_held_to_an_errors_cases():
    errs = {
        code
        for kind in ("silent", "speaks")
        for param in every(kind)
        for code, case in [param.values]
        if case.get("circuit", "11") == "11" and any(d.severity == "error" for d in told(case, code))
    }
    assert errs <= STRICT


def test_every_rule_has_cases():
    assert set(RULES) == {path.stem for path in FOLDER.glob("*.yaml")}


SHOTGUN = {"FORM01", "FORM13", "FORM14"}
STRICT = {code for code, rule in RULES.items() if rule.code.severity == "error"} | SHOTGUN
"""The rules that say error, those of shotgun pleading where the circuit does."""
REAL = STRICT - {"FORM06"}
"""Those whose cases include real sentences: a leftover placeholder reads alike wherever it stands."""


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_rule_has_cases_enough(code):
    """Error rules: 12 silent, 8 speaking, 5 of them real sentences, and every case says why; the others 5 and 3."""
    found = cases(FOLDER / f"{code}.yaml")
    silent, speaks = found["silent"], found["speaks"]
    least = (12, 8, 5 if code in REAL else 0) if code in STRICT else (5, 3, 0)
    real = [case for case in silent + speaks if case.get("docket")]
    assert (len(silent) >= least[0], len(speaks) >= least[1], len(real) >= least[2]) == (True, True, True)
    if code in SHOTGUN:
        assert sum("docket" in case for case in speaks) >= 5
    assert all(case.get("why", "").strip() for case in (silent + speaks if code in REAL else real))
    assert all(case.get("source") for case in real)
    told_apart = {(case["text"], case.get("circuit")) for case in silent + speaks}
    assert len(told_apart) == len(silent) + len(speaks)
