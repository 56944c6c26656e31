"""`drafter lint`: a stranger's complaint, as a new user gives it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from drafter.cli import main

VAGUE = "FACTS\n" + "".join(f"{n}. On May 3, 2021 Officer Ames struck Mr. Ray with a baton.\n" for n in range(1, 6)) + "6. Chief Leary was the architect of it.\n"  # fmt: skip


def run(command, *words, text=None):
    return CliRunner().invoke(main, [command, *words, "--today", "2026-11-25"], input=text)


def test_a_flaw_is_told_at_its_line_and_allegation(tmp_path):
    path = tmp_path / "complaint.txt"
    path.write_text(VAGUE, encoding="utf-8")
    result = run("lint", str(path), "--format", "json")
    told = json.loads(result.output)["diagnostics"]
    assert result.exit_code == 1
    assert [(d["code"], d["line"], d["allegation"]) for d in told if d["severity"] == "error"] == [("WHAT12", 7, "6")]


def test_standard_input_is_read():
    result = run("lint", "-", text=VAGUE)
    assert result.exit_code == 1 and "WHAT12" in result.output


def test_the_structure_read_is_explained():
    result = run("lint", "-", "--explain-import", text=VAGUE)
    assert result.exit_code == 0 and "Allegations: 6, numbered" in result.output


@pytest.mark.parametrize(
    ("raw", "code"),
    [(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "FILE20"), (b"PK\x03\x04broken", "FILE20"), (b"%PDF-1.7\nbroken", "FILE20"), (b"a\x00b", "FILE20")],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_line(tmp_path, raw, code):
    path = tmp_path / "complaint"
    path.write_bytes(raw)
    result = run("lint", str(path))
    assert result.exit_code == 2 and result.output.count(code) == 2 and "Traceback" not in result.output
