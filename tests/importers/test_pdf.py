"""PDFs of our own samples, read back: tests/data/pdf/README.md says how each was made."""

from __future__ import annotations

import pytest

from drafter import importers
from drafter.errors import CannotRead
from tests.conftest import ROOT

FOLDER = ROOT / "tests/data/pdf"


def told(complaint):
    """Numbers with words, hyphens told as one kind."""
    words = {ord("\u2011"): "-"}
    return [(a.number, "".join(i.text for i in a.inlines).translate(words)) for a in complaint.allegations()]


@pytest.mark.parametrize(
    ("printed", "word"),
    [("demo", "demo"), ("02-bicycle-stop", "02-bicycle-stop"), ("pleading-paper", "demo"), ("stamped", "demo")],
)
def test_a_pdf_reads_like_the_word_file_it_was_printed_from(printed, word):
    complaint, said = importers.read(FOLDER / f"{printed}.pdf")
    wanted, _ = importers.read(FOLDER / f"{word}.docx")
    assert told(complaint) == told(wanted) and not said
    assert complaint.parties == wanted.parties and complaint.court == wanted.court
    assert [(c.label, c.allegations) for c in complaint.counts] == [(c.label, c.allegations) for c in wanted.counts]
    assert [c.incorporates for c in complaint.counts] == [c.incorporates for c in wanted.counts]


def test_a_password_is_told():
    with pytest.raises(CannotRead) as refused:
        importers.read(FOLDER / "encrypted.pdf")
    assert [d.code for d in refused.value.diagnostics] == ["FILE21"]


def test_a_truncated_pdf_is_refused_or_read_but_never_fails(tmp_path):
    data = (FOLDER / "demo.pdf").read_bytes()
    for size in (100, 1_000, len(data) // 2):
        path = tmp_path / "torn.pdf"
        path.write_bytes(data[:size])
        with pytest.raises(CannotRead) as refused:
            importers.read(path)
        assert len(refused.value.diagnostics) == 1 and refused.value.diagnostics[0].code in ("FILE20", "FILE22")
