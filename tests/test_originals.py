"""The real complaints: every fact of the original is pleaded, at the allegation named, or has one of four reasons."""

from __future__ import annotations

import csv
import re

import pytest

from tests.conftest import ROOT
from tools.fill_facts_of_original import filled

FOLDERS = [p.parent for p in sorted((ROOT / "samples").rglob("facts_of_original.csv"))]
REASON = re.compile(r"legal conclusion|duplicate of row \d+|claim not carried over|withheld as adverse")


@pytest.fixture(params=FOLDERS, ids=lambda p: p.name)
def folder(request):
    return request.param


def rows(folder):
    with (folder / "facts_of_original.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_allegation_column_is_current(folder):
    assert (folder / "facts_of_original.csv").read_text(encoding="utf-8") == filled(folder)


def test_every_row_is_pleaded_or_says_why_not(folder):
    for row in rows(folder):
        if row["left_out"]:
            assert REASON.fullmatch(row["left_out"]), row
        else:
            assert row["fact_id"] and row["allegation"], row


def test_a_duplicate_names_an_earlier_or_later_row_that_exists(folder):
    listed = rows(folder)
    numbers = {row["row"] for row in listed}
    for row in listed:
        named = re.fullmatch(r"duplicate of row (\d+)", row["left_out"])
        assert not named or (named.group(1) in numbers and named.group(1) != row["row"]), row


def test_nine_tenths_of_the_facts_are_pleaded(folder):
    facts = [r for r in rows(folder) if not r["left_out"].startswith(("legal conclusion", "duplicate"))]
    pleaded = [r for r in facts if r["allegation"]]
    assert len(pleaded) >= 0.9 * len(facts)
