"""The command line as a newcomer meets it: what it prints, what it writes, how it exits."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from drafter.cli import main
from drafter.library import load
from tests.conftest import ROOT

DEMO = ROOT / "samples/demo/facts.yaml"
DAY = ("--today", "2026-11-24")


def run(*words):
    return CliRunner().invoke(main, [str(w) for w in words])


@pytest.fixture
def overlay(tmp_path):
    """A firm's library that approves the demo's counts and authorities as they stand."""
    library, _ = load()
    folder = tmp_path / "firm"
    for id in ("excessive-force-arrest", "failure-to-intervene", "monell-custom-practice", "monell-failure-to-train"):
        count = library.count(id)
        path = folder / count.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f"---\nstatus: approved\napproved_by: Ruth Abernathy\napproved_on: 2026-11-20\napproves: {count.body_hash}\n---\n",
            encoding="utf-8",
        )
    text = (ROOT / "templates/law/authorities/circuit_06.yaml").read_text(encoding="utf-8")
    law = folder / "law/authorities/circuit_06.yaml"
    law.parent.mkdir(parents=True)
    law.write_text(
        text.replace("    printable: yes\n", "    printable: yes\n    approved_by: Ruth Abernathy\n"), encoding="utf-8"
    )
    return folder


def test_help_names_every_command():
    shown = run("--help")
    assert shown.exit_code == 0
    for name in ("new", "check", "draft", "matrix", "explain", "library"):
        assert name in shown.output


def test_check_is_clean_on_the_demo():
    assert run("check", DEMO, *DAY).exit_code == 0


def test_check_speaks_json():
    shown = run("check", DEMO, "--format", "json", *DAY)
    told = json.loads(shown.output)
    assert set(told) == {"diagnostics", "summary"}
    assert told["summary"]["errors"] == 0


def test_a_missing_file_is_one_diagnostic_and_exit_2(tmp_path):
    shown = run("check", tmp_path / "none.yaml", *DAY)
    assert shown.exit_code == 2
    assert "YAML17" in shown.output + (shown.stderr or "")


@pytest.mark.parametrize("ending", ["docx", "txt", "html"])
def test_draft_writes_each_form(tmp_path, ending):
    out = tmp_path / f"demo.{ending}"
    assert run("draft", DEMO, "-o", out, *DAY).exit_code == 0
    assert out.stat().st_size > 10_000
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_draft_never_overwrites_an_edit(tmp_path):
    out = tmp_path / "demo.txt"
    run("draft", DEMO, "-o", out, *DAY)
    out.write_text(out.read_text(encoding="utf-8") + "a partner’s edit", encoding="utf-8")
    shown = run("draft", DEMO, "-o", out, *DAY)
    assert shown.exit_code == 2
    assert "edited" in shown.output + (shown.stderr or "")
    assert "a partner’s edit" in out.read_text(encoding="utf-8")
    assert run("draft", DEMO, "-o", out, "--force", *DAY).exit_code == 0


def test_draft_leaves_a_file_open_in_word_alone(tmp_path):
    out = tmp_path / "demonstration.docx"
    (tmp_path / "~$monstration.docx").write_text("", encoding="utf-8")
    shown = run("draft", DEMO, "-o", out, *DAY)
    assert shown.exit_code == 2 and not out.exists()


def test_draft_refuses_an_unwritable_place(tmp_path):
    shown = run("draft", DEMO, "-o", tmp_path / "no/such/folder/demo.docx", *DAY)
    assert shown.exit_code == 2
    assert "Traceback" not in shown.output


def test_a_half_filled_file_still_drafts_with_gaps(tmp_path):
    facts = tmp_path / "facts.yaml"
    text = DEMO.read_text(encoding="utf-8").replace("    where: on the right shoulder\n", "", 1)
    facts.write_text(text, encoding="utf-8")
    out = tmp_path / "draft.txt"
    shown = run("draft", facts, "-o", out, *DAY)
    assert shown.exit_code == 1
    assert "GAP" in out.read_text(encoding="utf-8")
    assert "FACT29" in shown.output + (shown.stderr or "")


def test_final_refuses_the_demo_and_names_each_unmet_condition(tmp_path):
    shown = run("draft", DEMO, "-o", tmp_path / "demo.docx", "--final", *DAY)
    assert shown.exit_code == 1
    assert "✗ every count approved by the firm" in shown.output
    assert "✗ every printed authority verified" in shown.output
    assert "✓ no gap" in shown.output
    assert not (tmp_path / "demo.docx").exists()


def test_final_passes_with_the_firms_approval(tmp_path, overlay):
    out = tmp_path / "demo.docx"
    shown = run("draft", DEMO, "-o", out, "--final", "--library", overlay, *DAY)
    assert shown.exit_code == 0, shown.output
    assert "Fit to file." in shown.output
    assert out.exists()


def test_final_refuses_a_district_that_wants_pleading_paper(tmp_path):
    facts = tmp_path / "facts.yaml"
    facts.write_text(
        DEMO.read_text(encoding="utf-8").replace("district: ohsd, division: Western", "district: cand"),
        encoding="utf-8",
    )
    shown = run("draft", facts, "-o", tmp_path / "demo.docx", "--final", *DAY)
    assert "pleading paper" in shown.output


def test_the_trace_holds_sources_and_the_document_does_not(tmp_path):
    out, trace = tmp_path / "demo.txt", tmp_path / "trace.json"
    run("draft", DEMO, "-o", out, "--trace", trace, *DAY)
    rows = json.loads(trace.read_text(encoding="utf-8"))["allegations"]
    assert any("teller-interview" in row["sources"] for row in rows)
    assert "interview of Ms. Teller" not in out.read_text(encoding="utf-8")
    assert all(row["template"] for row in rows if row["element"])


def test_matrix_shows_facts_and_holes():
    shown = run("matrix", DEMO, *DAY)
    assert shown.exit_code == 0
    assert "wrist-hold" in shown.output and "HOLE" not in shown.output


def test_explain_knows_a_code_and_offers_the_nearest():
    assert "Why courts care" in run("explain", "FACT29").output
    assert run("explain", "FACT2").exit_code == 2
    assert "speech" in run("explain", "kinds").output


def test_library_list_show_and_check():
    assert "excessive-force-arrest" in run("library", "list", *DAY).output
    assert "Nothing the person did" in run("library", "show", "excessive-force-arrest", *DAY).output
    assert run("library", "show", "excesive-force", *DAY).exit_code == 2
    assert run("library", "check", *DAY).exit_code == 0


def test_new_makes_a_file_that_check_can_read(tmp_path):
    folder = tmp_path / "matter"
    assert run("new", folder, "--like", "demo").exit_code == 0
    shown = run("check", folder / "facts.yaml", *DAY)
    assert shown.exit_code == 1
    assert "Traceback" not in shown.output
    assert run("new", folder, "--like", "demo").exit_code == 2
