"""No false quotation, and no case or rule that does not exist, is anywhere in the repository but here.

Articles about § 1983 pass these on: words that the opinion cited for them does not hold, and cases nobody can find. Each
entry says what the source really holds, so that whoever meets the words again knows why they are kept out.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

FALSE = {
    # Malley v. Briggs, 475 U.S. 335, 341 (1986), says that immunity “provides ample protection to all but” such officials.
    r"qualified immunity is designed to protect": "Qualified immunity is designed to protect all but the plainly incompetent.",
    # Ashcroft v. Iqbal, 556 U.S. 662 (2009), has no such sentence; immunity is the defendant's to plead (Gomez v. Toledo).
    r"must plead facts showing.{0,90}objectively unreasonable": "A plaintiff must plead facts showing that it was objectively unreasonable.",
    r"conduct was objectively unreasonable in light of": "The official's conduct was objectively unreasonable in light of the law.",
    # Crawford-El v. Britton, 523 U.S. 574, 588-92 (1998), keeps the two questions apart.
    r"specific intent.{0,60}necessarily overlap": "The specific intent required necessarily overlaps with the defense.",
    # There is no exception to federal qualified immunity for malice (Harlow v. Fitzgerald, 457 U.S. 800, 817-18 (1982)).
    r"malice exception": "The malice exception to qualified immunity applies.",
    # Immunity was granted on such a claim in Reichle v. Howards, 566 U.S. 658 (2012).
    r"retaliation is inherently unlawful": "Retaliation is inherently unlawful.",
    # “We do not require a case directly on point”: Ashcroft v. al-Kidd, 563 U.S. 731, 741 (2011).
    r"must be directly on point": "The precedent must be directly on point.",
    # No such decision was found.
    r"osborne? v\. pulaski": "Osborne v. Pulaski County",
    # The case is Strain v. Regalado, 977 F.3d 984 (10th Cir. 2020).
    r"strain v\. regier": "Strain v. Regier",
}
SKIPPED = {
    ".git",
    ".venv",
    "__pycache__",
    ".pytest_cache",
    ".mypy_cache",
    ".ruff_cache",
    "node_modules",
    "dist",
    "build",
}
TEXTS = {".py", ".md", ".yaml", ".yml", ".txt", ".toml", ".csv", ".json", ".html", ".lock", ".cfg", ""}


def words_of(path: Path) -> str:
    """The words of a file of text or a Word document, on one line, in small letters, with straight quotes."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as parts:
            xml = " ".join(parts.read(n).decode("utf-8", "replace") for n in parts.namelist() if n.endswith(".xml"))
        text = re.sub(r"<[^>]+>", "", xml)
    else:
        text = path.read_text(encoding="utf-8", errors="replace")
    return " ".join(text.lower().replace("’", "'").split())


def files() -> list[Path]:
    """Every file of the repository that holds words, but this one."""
    return [
        path
        for path in sorted(ROOT.rglob("*"))
        if path.suffix in TEXTS | {".docx"}
        and not SKIPPED & set(path.relative_to(ROOT).parts)
        and path.is_file()
        and path != Path(__file__).resolve()
    ]


def test_no_false_quotation_is_in_the_repository():
    found = {path.relative_to(ROOT): q for path in files() for q in FALSE if re.search(q, words_of(path))}
    assert not found


def test_the_whole_repository_is_read():
    read = {path.relative_to(ROOT).parts[0] for path in files()}
    assert {"drafter", "templates", "schemas", "samples", "tests", "README.md", "CONTRIBUTING.md"} <= read
    assert any(path.suffix == ".docx" for path in files())


@pytest.mark.parametrize(("pattern", "seen"), FALSE.items())
def test_each_is_known_in_each_kind_of_file(pattern, seen, tmp_path):
    broken = seen.replace(" ", "\n", 1)
    (tmp_path / "a.md").write_text(broken, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as parts:
        parts.writestr(
            "word/document.xml", f"<w:p><w:r><w:t>{seen[:5]}</w:t></w:r><w:r><w:t>{seen[5:]}</w:t></w:r></w:p>"
        )
    for name in ("a.md", "a.docx"):
        assert re.search(pattern, words_of(tmp_path / name))
