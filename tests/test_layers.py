"""The layers: imports run one way, and each library is imported by one module or package alone."""

from __future__ import annotations

import ast

import pytest

from tests.conftest import ROOT

LAYERS = (
    ("cli",),
    ("scaffold", "final", "manual", "library_check", "files", "explain_import", "settings", "report"),
    ("pipeline",),
    ("sieve", "drift"),
    ("render", "importers", "suppress"),
    ("lint", "lint_rules", "conservation"),
    ("reading",),
    ("assemble", "passes"),
    ("sentences", "coverage"),
    ("openings",),
    ("library",),
    ("templating", "counts"),
    ("markup", "views"),
    ("law", "naming", "ooxml"),
    ("build",),
    ("case", "complaint"),
    ("prose",),
    ("outline",),
    ("schema", "shorthand"),
    ("source",),
    ("codes", "resources", "geography", "dates"),
    ("errors",),
    ("sarif",),
    ("diagnostics",),
)
SOLE = {
    "click": {"cli"},
    "docx": {"ooxml", "render"},
    "lxml": {"ooxml", "render", "importers"},
    "jinja2": {"templating"},
    "cerberus": {"schema"},
    "yaml": {"source"},
    "pypdfium2": {"importers"},
}
RANK = {name: i for i, layer in enumerate(LAYERS) for name in layer}
MODULES = sorted((ROOT / "drafter").rglob("*.py"))


def home(path):
    return path.relative_to(ROOT / "drafter").parts[0].removesuffix(".py")


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            if node.module == "drafter":
                yield from (f"drafter.{alias.name}" for alias in node.names)
            else:
                yield node.module


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_run_one_way(path):
    mine = home(path)
    if mine == "__init__":
        return
    for name in imported(path):
        if name.startswith("drafter."):
            theirs = name.split(".")[1]
            if theirs in ("__version__",) or theirs == mine:
                continue
            assert RANK[theirs] >= RANK[mine], f"{mine} imports {theirs}, which stands above it"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_each_library_has_one_importer(path):
    for name in imported(path):
        top = name.split(".")[0]
        if top in SOLE:
            assert home(path) in SOLE[top], f"{home(path)} imports {top}"


def test_nothing_reads_the_clock_but_the_shell():
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        if home(path) != "cli":
            assert "date.today(" not in text and "datetime.now(" not in text, path


def test_nothing_can_reach_a_network():
    for path in MODULES:
        names = set(imported(path))
        assert not names & {"socket", "urllib", "urllib.request", "http", "http.client", "requests", "ssl"}, path
