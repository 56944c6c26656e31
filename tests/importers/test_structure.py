"""What the importer finds in eight filed complaints, against a hand-made key, and in what only looks like one."""

from __future__ import annotations

import pytest

from benchmarks import gold, structure_quality
from drafter import importers


@pytest.mark.parametrize("name", gold.NAMES)
def test_every_numbered_allegation_is_found(name):
    found, all_, wrong = structure_quality.allegations(name)
    assert found == all_, wrong


@pytest.mark.parametrize(("measure", "least"), [(structure_quality.parties, 0.95), (structure_quality.counts, 0.9)])
def test_parties_and_counts_are_found(measure, least):
    rows = [measure(name) for name in gold.NAMES]
    assert sum(r[0] for r in rows) >= least * sum(r[1] for r in rows), [r[2] for r in rows]


def test_a_year_and_a_rule_number_are_no_allegations():
    text = "\n".join(
        [
            "FACTS",
            "1. He fell on May 3,",
            "1983. Congress did not",
            "23. The class",
            *(f"{n}. It went on." for n in range(2, 8)),
        ]
    )
    complaint, _ = importers.read_bytes(text.encode(), "x.txt")
    assert [a.number for a in complaint.allegations()] == [str(n) for n in range(1, 8)]


def test_without_numbers_blank_lines_part_allegations_and_that_is_told():
    complaint, told = importers.read_bytes(
        b"He struck me on the jaw with his fist.\n\nHe kicked me in the ribs with his boot.\n", "x.txt"
    )
    assert len(list(complaint.allegations())) == 2 and [d.code for d in told] == ["FILE25"]
