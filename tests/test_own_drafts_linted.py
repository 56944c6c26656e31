"""Our own drafts, linted as if a stranger had written them: the rules must find nothing grave in what drafter prints.

Also: on whole complaints every rule is linear in the allegations.
"""

from __future__ import annotations

import time
from datetime import date

import pytest

from drafter import importers, lint, pipeline
from drafter.reading import Reading
from drafter.render import docx
from tests.conftest import ROOT, built_in, drafted

KNOWN: dict[str, set[str]] = {}
"""Errors that these rules still tell of our own words: mostly statements of law read as charges. To shrink, not to grow."""
NOTED = {"FORM08", "WHO10"}
"""What may be said below an error: exhibits are filed beside the document, and some actors are third parties."""


def test_nothing_grave_in_what_drafter_prints(sample):
    draft = drafted(sample)
    styles = draft.library.style(draft.outline.style).parent
    data = docx.render(draft.outline, library_styles=styles)
    linted = pipeline.lint_complaint(data, "draft.docx", None, date(2026, 11, 25))
    name = sample.relative_to(ROOT / "samples").as_posix()
    errors = {d.code for d in linted.diagnostics if d.severity == "error"}
    assert errors <= KNOWN.get(name, set())
    assert {d.code for d in linted.diagnostics} - errors <= NOTED | KNOWN.get(name, set())


HEAD = "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF OHIO\n\nJOAN TELLER,\nPlaintiff,\nv.\nOFFICER DALE VARGA, SERGEANT LENA KRAUSE, and JOHN DOES 1-9,\nDefendants.\n\nCOMPLAINT\n\nFACTS\n\n"
TOLD = (
    "On May 2, 2023, at 9:40 p.m., on Canal Street, Officer Varga struck Plaintiff twice in the jaw, as described in ¶ 3.",
    "They then hit her several times, in violation of her clearly established right to be free from excessive force.",
    "At some point she was handcuffed. Graham v. Connor, 490 U.S. 386 (1988), says “no force is ever reasonable there.”",
    "The City failed to train, supervise and hire with care, and its policies caused this (Exhibit A).",
)


def complained(times):
    """A complaint with four allegations, so many times over."""
    body = "\n\n".join(f"{n}. {TOLD[n % len(TOLD)]}" for n in range(1, times * len(TOLD) + 1))
    complaint, _ = importers.read_bytes(f"{HEAD}{body}\n".encode(), "complaint.txt")
    library = built_in()
    reading = Reading(complaint, library.kinds)
    assert len(reading.allegations) == times * len(TOLD)
    return lint.Complained(reading, library, "6", date(2026, 11, 25))


def spent(rule, text):
    """The least of three runs of a rule on a complaint, in seconds."""
    took = []
    for _ in range(3):
        begun = time.process_time()
        list(rule.check_complaint(text))
        took.append(time.process_time() - begun)
    return min(took)


@pytest.mark.parametrize("rule", [r for r in lint.rules() if r.check_complaint is not None], ids=lambda r: r.code.code)
def test_a_rule_is_linear_in_the_allegations(rule, few, many):
    assert spent(rule, many) < 4 * FACTOR * max(spent(rule, few), 0.002)


FACTOR = 8


@pytest.fixture(scope="module")
def few():
    return complained(20)


@pytest.fixture(scope="module")
def many():
    return complained(20 * FACTOR)
