"""The docs are true: what is made is current, what is named exists, and everything there is has its page."""

from __future__ import annotations

import importlib
import re
from datetime import date

import pytest
from click.testing import CliRunner

from drafter import dates, pipeline, schema, templating
from drafter import outline as tree
from drafter.cli import _COMMANDS, main
from drafter.diagnostics import Code, Severity
from drafter.lint import rules
from drafter.manual import pages
from tests.conftest import ROOT, built_in
from tools import make_docs

PAGES = [*make_docs.pages_of_docs(), ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "GLOSSARY.md"]
CODES = pages()
FACTS_PAGE = ROOT / "docs/facts-file.md"
LINK = re.compile(r"\]\(([^)\s]+)\)")
NAMED = re.compile(r"`((?:templates|tests|drafter|schemas|samples|docs|tools|benchmarks|\.ci)/[\w./-]*\w/?)`")


def text_of(path):
    return path.read_text(encoding="utf-8")


def anchors(text):
    """The anchors of a page's headings, as GitHub makes them."""
    return {re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in re.findall(r"(?m)^#+ (.+)$", text)}


def block(text, made):
    """What stands between a made block's marks."""
    return text.split(f"<!-- made: {made} -->")[1].split("<!-- end -->")[0]


# ---------------------------------------------------------------------- made, and current


@pytest.mark.parametrize("path", make_docs.pages_of_docs(), ids=lambda p: p.name)
def test_a_page_is_current(path):
    assert make_docs.filled(text_of(path)) == text_of(path), "Run: python -m tools.make_docs"


def test_a_block_of_no_known_name_is_no_page():
    with pytest.raises(KeyError):
        make_docs.filled("<!-- made: nothing -->\n<!-- end -->\n")


def test_the_reference_has_every_node_of_a_facts_file():
    made = make_docs.blocks(text_of(FACTS_PAGE))
    assert sorted(b for b in made if b.startswith("fields")) == sorted(
        f"fields facts {n}" for n in schema.load("facts")
    )


def test_every_field_is_explained_and_says_whether_it_prints():
    for node, fields in schema.load("facts").items():
        for name, rules_of in fields.items():
            assert rules_of["meta"]["says"].strip(), f"{node}.{name}"
            assert rules_of["meta"]["prints"] in make_docs.PRINTS, f"{node}.{name}"


def test_the_librarys_page_has_the_shape_of_a_count_and_of_a_kind():
    made = make_docs.blocks(text_of(ROOT / "docs/library.md"))
    for node in schema.load("count"):
        assert f"fields count {node}" in made
    assert {"fields kinds kind", "fields kinds ingredient", "filters"} <= set(made)


# ---------------------------------------------------------------------- what is said, is so


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """The draft of the example on the page."""
    path = tmp_path_factory.mktemp("docs") / "facts.yaml"
    path.write_text(re.search(r"```yaml\n(.*?)```", text_of(FACTS_PAGE), re.DOTALL).group(1), encoding="utf-8")
    return pipeline.draft(path, None, date(2026, 2, 10))


def test_the_example_drafts_without_an_error(example):
    assert not [d for d in example.diagnostics if d.severity is Severity.ERROR]


def test_the_example_shows_on_the_page_what_it_prints(example):
    shown = block(text_of(FACTS_PAGE), "example 8 11")
    printed = list(tree.paragraphs(example.outline))
    for number in range(8, 12):
        words = next(p for p in printed if p.startswith(f"{number}.\t")).split("\t")[1]
        assert f"> {number}\\. {words}" in shown


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        row
        for row in re.findall(
            r"(?m)^\| `([^`]+)` \| ([A-Z][^|;(]*)", text_of(FACTS_PAGE).split("## When:")[1].split("## Where")[0]
        )
        if dates.parse_when(row[0])
    ],
)
def test_a_date_prints_as_the_page_says(typed, printed):
    words = dates.date_phrase(dates.read_when(typed))
    assert words[0].upper() + words[1:] == printed.strip()


def test_the_page_of_dates_has_every_qualifier_and_part_of_the_day():
    when = text_of(FACTS_PAGE).split("## When:")[1].split("## Where")[0]
    assert not [w for w in (*dates.QUALIFIERS, *dates.PARTS_OF_DAY, "ongoing") if w not in when]
    where = text_of(FACTS_PAGE).split("\n## Where\n")[1].split("\n## ")[0]
    assert not [p for p in schema.PREPOSITIONS if not re.search(rf"\b{p}\b", where)]


def test_every_item_is_in_the_table_of_items():
    table = text_of(FACTS_PAGE).split("## Kinds of items")[1].split("\n## ")[0]
    assert not [kind for kind in (*schema.STORY_ITEMS, *schema.ACT_ITEMS) if f"`{kind}`" not in table]


def test_every_filter_is_explained_by_an_example_that_compiles():
    assert list(make_docs._FILTERS) == list(templating.FILTERS)
    for name, (_, example) in make_docs._FILTERS.items():
        closed = example + ("{% endfor %}" if example.startswith("{% for") else "")
        templating.Templating({"x.md": closed}.get).parse("x.md")
        assert f"| {name}" in example


# ---------------------------------------------------------------------- nothing named is missing


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_every_link_leads_somewhere(path):
    for link in LINK.findall(text_of(path)):
        if link.startswith("http"):
            continue
        file, _, anchor = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        assert target.exists(), link
        assert not anchor or anchor in anchors(text_of(target)), link


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_every_file_and_code_named_exists(path):
    text = text_of(path)
    assert not [name for name in NAMED.findall(text) if not (ROOT / name).exists()]
    assert not [code for code in re.findall(r"`((?:[A-Z]{2,5})\d\d)`", text) if code not in CODES]


def test_every_command_and_option_the_readme_names_exists():
    options = {o for name in _COMMANDS for c in commands_of(name) for p in c.params for o in p.opts}
    for line in re.findall(r"`drafter ([^`]+)`|^ {4}drafter (.+)$", text_of(ROOT / "README.md"), re.MULTILINE):
        words = (line[0] or line[1]).split()
        assert words[0] in _COMMANDS, words
        assert not [w for w in words if w.startswith("-") and w not in options], words


def commands_of(name):
    command = main.get_command(None, name)
    return list(getattr(command, "commands", {"": command}).values())


# ---------------------------------------------------------------------- everything has docs, cases and a sample


@pytest.mark.parametrize("code", CODES.values(), ids=lambda c: c.code)
def test_a_code_has_its_line_and_its_page(code):
    assert f"| `{code.code}` |" in text_of(ROOT / "docs/diagnostics.md")
    assert make_docs.gist(code).endswith("."), code.code
    shown = CliRunner().invoke(main, ["explain", code.code])
    assert shown.exit_code == 0 and code.page.strip() in shown.output
    for part in ("What it is", "Instead of / write", "How to suppress"):
        assert part in shown.output, f"{code.code} lacks {part}"


@pytest.mark.parametrize("rule", rules(), ids=lambda r: r.code.code)
def test_a_lint_rule_has_docs_cases_and_a_sample_of_how_to_mend_it(rule):
    assert f"| `{rule.code.code}` |" in block(text_of(ROOT / "docs/diagnostics.md"), "codes lint")
    for folder, reads in (("lint_rules", rule.check), ("lint_complaints", rule.check_complaint)):
        assert (ROOT / f"tests/{folder}/{rule.code.code}.yaml").is_file() == (reads is not None)
    instead = rule.code.page.split("Instead of / write")[1].split("How to suppress")[0]
    assert len(instead.split()) > 4


def taxonomy():
    """The rows of the taxonomy: the codes, with severity, of each of its two columns."""
    rows = re.findall(r"(?m)^\| [^|]+ \| ([^|]+) \| ([^|]+) \| [^|]+ \|$", text_of(ROOT / "docs/lint-taxonomy.md"))
    return [[re.findall(r"`([A-Z]+\d\d)` (\w+)", column) for column in row] for row in rows]


DECISION = re.compile(r"(?:[A-Z][\w’.-]*,? (?:of )?)+v\. (?:[A-Z][\w’.-]* ?)+")
RULE = re.compile(r"\b(?:Rules?|Fed\. R\. Civ\. P\.|R\. Prof\. Conduct) (\d+(?:\.\d)?)")


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code.code)
def test_a_page_that_names_an_authority_says_what_was_read_of_it_and_when(rule):
    parts = dict(re.findall(r"(?ms)^(\S[^\n]*)\n((?:  [^\n]*\n?)+)", rule.code.page))
    why, checked = (" ".join(parts.get(name, "").split()) for name in ("Why courts care", "Checked"))
    decisions = [set(re.findall(r"[\w’-]{4,}", names)) for names in DECISION.findall(why)]
    named = [*decisions, *({n} for n in (*RULE.findall(why), *re.findall(r"U\.S\.C\. §+ (\d+)", why)))]
    if not named:
        assert not re.search(r"\d+ (?:U\.S\.|F\.\dd|F\.4th) \d", why)
        return
    assert date.fromisoformat(checked[:10]), "the day of the check comes first"
    for words in named:
        assert any(word in checked for word in words), (rule.code.code, words)


def test_every_lint_rule_stands_in_the_taxonomy_where_it_reads():
    """Each rule in the column of what it reads, with its own severity, and no rule where it does not read."""
    ours, others = (dict(code for row in taxonomy() for code in row[column]) for column in (0, 1))
    assert ours == {r.code.code: str(r.code.severity) for r in rules() if r.check is not None}
    assert others == {r.code.code: str(r.code.severity) for r in rules() if r.check_complaint is not None}


def test_every_count_is_shown_by_a_sample():
    counts = {count.id for count in built_in().counts()}
    assert set(make_docs.pleaded()) == counts
    made = block(text_of(ROOT / "docs/counts.md"), "counts")
    assert not [id for id in counts if f"| [{id}](" not in made]


def test_every_kind_of_fact_has_its_entry_and_its_cases():
    kinds = set(built_in().kinds.kinds)
    assert kinds == {path.stem for path in (ROOT / "tests/kinds").glob("*.yaml")}
    assert kinds <= anchors(text_of(ROOT / "docs/kinds.md"))


@pytest.mark.parametrize("name", _COMMANDS)
def test_a_command_has_help_a_line_in_the_readme_and_cases(name):
    for command in commands_of(name):
        assert command.help
        assert all(p.help for p in command.params if p.param_type_name == "option"), command.name
    assert f"| `drafter {name} " in text_of(ROOT / "README.md")
    cases = "".join(text_of(p) for p in (ROOT / "tests/cli").glob("test_*.py"))
    assert f'run("{name}"' in cases


def test_every_code_is_told_somewhere():
    """A page for a diagnostic that nothing tells would be a promise not kept."""
    told = {rule.code.code for rule in rules()}
    folder = ROOT / "drafter/codes"
    sources = [text_of(p) for p in (ROOT / "drafter").rglob("*.py") if p.parent != folder]
    for path in folder.glob("*.py"):
        module = importlib.import_module(f"drafter.codes.{path.stem}")
        named = {name: value for name, value in vars(module).items() if isinstance(value, Code)}
        told |= {c.code for name, c in named.items() if any(re.search(rf"\b{name}\b", s) for s in sources)}
    assert set(CODES) == told
