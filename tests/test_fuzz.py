"""Sixty damaged copies of the demonstration matter: each drafts or is refused in words, and none ends in a traceback."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from drafter.cli import main
from tests.conftest import ROOT
from tests.mutations import mutated

DEMO = (ROOT / "samples/demo/facts.yaml").read_text(encoding="utf-8")
pytestmark = pytest.mark.usefixtures("one_library")


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_file_is_answered_in_words(seed, tmp_path):
    facts, out = tmp_path / "facts.yaml", tmp_path / "out.docx"
    facts.write_bytes(mutated(DEMO, seed).encode("utf-8", "surrogatepass"))
    shown = CliRunner().invoke(main, ["draft", str(facts), "-o", str(out), "--today", "2026-11-24"])
    assert shown.exception is None or isinstance(shown.exception, SystemExit), shown.exception
    assert shown.exit_code in (0, 1, 2), shown.output
    assert out.exists() == (shown.exit_code != 2)
    if shown.exit_code:
        assert "see: drafter explain " in shown.output
    assert not list(tmp_path.glob(".out*")), "a half-written file was left behind"


def test_the_damage_is_the_same_for_the_same_seed():
    assert [mutated(DEMO, seed) for seed in range(3)] == [mutated(DEMO, seed) for seed in range(3)]
    assert len({mutated(DEMO, seed) for seed in range(12)}) == 12
