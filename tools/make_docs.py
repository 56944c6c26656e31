"""Writes what the docs take from the program: `python -m tools.make_docs`.

A page under docs/ is written by hand, but for what stands between `<!-- made: NAME … -->` and `<!-- end -->`: that is
made here from the schemas, the library, the codes and the samples, and overwritten. tests/test_docs.py holds every page
current.
"""

from __future__ import annotations

import inspect
import re
import shlex
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields as dataclass_fields
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from benchmarks.lint_quality import wilson
from drafter import pipeline, schema, templating, views
from drafter.diagnostics import Code
from drafter.library import Library, load
from drafter.lint import rules
from drafter.manual import pages
from drafter.outline import Allegation, text_of

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
_BLOCK = re.compile(r"(<!-- made: ([^\n]*?) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
PRINTS = {
    "yes": "as typed",
    "formatted": "in the program’s words",
    "logic": "not as such; it is acted on",
    "never": "never",
}
CHECKS = {
    "id": "id",
    "date": "date",
    "date_or_each": "date, or `each`",
    "clock": "time",
    "where": "text that begins with a preposition, or `each`",
    "number": "number",
    "format": "`1`",
    "custody": "a status (see custody), or a list of statuses by date",
    "relation": "`of` and `as`, or a list of these",
}
W = {
    "who": "yes: before the colon",
    "what": "yes: after the colon",
    "when": "yes: on the scene or, with `each`, on its acts",
    "where": "yes: on the scene or, with `each`, on its acts",
}


def filled(text: str) -> str:
    """A page with every made block made anew. Raises KeyError if a block's name is not known."""
    return _BLOCK.sub(lambda m: f"{m.group(1)}\n{_made(m.group(2)).strip()}\n\n{m.group(4)}", text)


def blocks(text: str) -> list[str]:
    """The names of a page's made blocks, with their arguments."""
    return [match.group(2) for match in _BLOCK.finditer(text)]


def _made(asked: str) -> str:
    name, *arguments = asked.split()
    return _MAKERS[name](*arguments)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(head)
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(_cell(c) for c in line)} |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


# ---------------------------------------------------------------------- the schemas


def _fields(file: str, node: str) -> str:
    """A node: where it stands, and its fields with type, need, printing and meaning."""
    nodes = schema.load(file)
    places = sorted(set(_places(nodes, node)))
    under = f"Stands under {', '.join(f'`{p}`' for p in places)}.\n\n" if places else ""
    if file != "facts":
        rows = [[f"`{name}`", _type(nodes, r), _needed(r), _says(r)] for name, r in nodes[node].items()]
        return under + _table(("field", "type", "required", "meaning"), rows)
    rows = [[f"`{name}`", _type(nodes, r), _needed(r), _prints(r), _says(r)] for name, r in nodes[node].items()]
    return under + _table(("field", "type", "required", "prints", "meaning"), rows)


def _places(nodes: schema.Nodes, wanted: str) -> Iterator[str]:
    """Where a node may stand: `node.field`, or the lists of items that hold it."""
    for node, rules_of in nodes.items():
        for name, r in rules_of.items():
            if wanted in _nodes_in(nodes, r):
                yield name if node in ("facts", "count") else f"{node}.{name}"


def _nodes_in(nodes: schema.Nodes, r: Mapping[str, Any]) -> set[str]:
    """The nodes that a field holds."""
    found = {n for n in (_named(r), _named(r.get("schema")), _named(r.get("valuesrules"))) if n}
    if "dispatch" in r:
        found |= set(schema.STORY_ITEMS if r["dispatch"] == "story" else ("act", *schema.ACT_ITEMS))
    if r.get("check_with") in ("request", "relation"):
        found.add(r["check_with"])
    return found & set(nodes)


def _named(r: Any) -> str:
    """The node that a rule's `schema` names."""
    named = r.get("schema") if isinstance(r, Mapping) else r
    return named.partition(".")[2] if isinstance(named, str) else ""


def _type(nodes: schema.Nodes, r: Mapping[str, Any]) -> str:
    """What may stand in a field, in words."""
    kinds = r["type"] if isinstance(r["type"], list) else [r["type"]]
    check = r.get("check_with")
    if "dispatch" in r:
        return "list of items" if r["dispatch"] == "story" else "list of acts and items"
    if check in ("request", "relation"):
        words = f"one [{check}](#{check}) or a list of them"
        return f"`yes`, words of your own, or {words}" if "string" in kinds else words
    if allowed := r.get("allowed") or _inner(r).get("allowed"):
        several = {("list",): "list of ", ("string", "list"): "one or a list of "}.get(tuple(kinds), "")
        return several + ", ".join(f"`{a}`" for a in allowed)
    if check in ("custody", "relation"):
        return CHECKS[check]
    if "regex" in r:
        return f"text like `{_LIKE[r['regex']]}`"
    first = CHECKS.get(check or "", "text")
    return ", or ".join(first if kind == "string" else _holder(nodes, kind, r) for kind in kinds)


_LIKE = {r"\d{1,3}(\s*[-–]\s*\d{1,3})?": "1-14", r"[A-Z]+\d\d": "WHEN01"}


def _holder(nodes: schema.Nodes, kind: str, r: Mapping[str, Any]) -> str:
    """A list or a mapping, and what it holds."""
    if kind == "list":
        node = _named(_inner(r))
        return (
            f"list of {_link(node)}"
            if node in nodes
            else "list of lists"
            if _inner(r).get("type") == "list"
            else "list of texts"
        )
    values = r.get("valuesrules")
    if values is None:
        return f"fields of {_link(_named(r))}" if _named(r) in nodes else "fields"
    names = "ids" if "keysrules" in r else "names"
    if _named(values) in nodes:
        return f"{names}, each with {_link(_named(values))}"
    return f"{names}, each with {_type(nodes, values)}"


def _inner(r: Mapping[str, Any]) -> Mapping[str, Any]:
    """The rules of a list's items."""
    found = r.get("schema")
    return found if isinstance(found, Mapping) else {}


def _link(node: str) -> str:
    """A node's name, as a link to the heading that every page gives its nodes."""
    words = node.replace("_", " ")
    return f"[{words}](#{words.replace(' ', '-')})"


def _needed(r: Mapping[str, Any]) -> str:
    w = r.get("meta", {}).get("w")
    return W[w] if w else "yes" if r.get("required") else "no"


def _prints(r: Mapping[str, Any]) -> str:
    holds = bool(_nodes_in(schema.load("facts"), r)) or "keysrules" in r
    if holds and r.get("meta", {}).get("prints") == "logic":
        return "what stands in it does"
    return PRINTS[r.get("meta", {}).get("prints", "logic")]


def _says(r: Mapping[str, Any]) -> str:
    meta = r.get("meta", {})
    example = f" Example: `{meta['example']}`." if meta.get("example") else ""
    return f"{meta.get('says', '')}{example}"


# ---------------------------------------------------------------------- the library


@cache
def _library() -> Library:
    return load()[0]


def _kinds() -> str:
    parts = []
    for kind in _library().kinds.kinds.values():
        must = "; ".join(i.words for i in kind.must_say)
        used = sorted(c.id for c in _library().counts() for e in c.elements if kind.id in (*e.met_by, *e.known))
        meets = ", ".join(f"`{id}`" for id in dict.fromkeys(used)) or "no shipped count yet"
        parts.append(
            f"### {kind.id}\n\n{kind.means[:1].upper()}{kind.means[1:]}\n\n*Must say:* {must}.\n\n{kind.teaches.strip()}\n\n*Asked for by:* {meets}."
        )
    return "\n\n".join(parts)


def _counts() -> str:
    """Count -> right -> where it is shown: every count of the library, pleaded by a sample or not."""
    shown = pleaded()
    rows = []
    for count in sorted(_library().counts(), key=lambda c: c.name):
        where = "; ".join(
            f"[{s}](../samples/{s}/outline.txt), {label}: ¶¶ {numbers}" for s, label, numbers in shown.get(count.id, ())
        )
        right = "that of the underlying claim" if count.right == "underlying" else count.right
        rows.append(
            [
                f"[{count.id}](../templates/{count.name})",
                count.title,
                right,
                where,
                count.status,
                count.reviewed_on,
                count.review_by,
            ]
        )
    return _table(("count", "title", "right", "sample, count, allegations", "status", "reviewed", "review by"), rows)


@cache
def pleaded() -> dict[str, list[tuple[str, str, str]]]:
    """For each count: the samples that plead it, under which number, in which allegations."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for folder in sorted(p.parent for p in (ROOT / "samples").rglob("facts.yaml")):
        words = shlex.split((folder / "options").read_text(encoding="utf-8"))
        day = date.fromisoformat(words[words.index("--today") + 1])
        draft = pipeline.draft(folder / "facts.yaml", None, day)
        labels = {b.id: f"{b.label.capitalize()} {b.number}" for b in draft.outline.blocks if getattr(b, "label", "")}
        for claim in draft.case.claims:
            mine = [b for b in draft.outline.blocks if isinstance(b, Allegation) and b.claim == claim.id]
            row = (
                folder.relative_to(ROOT / "samples").as_posix(),
                labels[claim.id],
                ranges(str(b.number) for b in mine),
            )
            found.setdefault(claim.count, []).append(row)
    return found


def _example(first: str, last: str) -> str:
    """Allegations of the draft of the example on docs/facts-file.md, from one number to another."""
    page = (DOCS / "facts-file.md").read_text(encoding="utf-8")
    found = re.search(r"```yaml\n(.*?)```", page, re.DOTALL)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "facts.yaml"
        path.write_text(found.group(1) if found else "", encoding="utf-8")
        draft = pipeline.draft(path, None, date(2026, 2, 10))
    wanted = {str(n) for n in range(int(first), int(last) + 1)}
    shown = [b for b in draft.outline.blocks if isinstance(b, Allegation) and b.number in wanted]
    return "\n>\n".join(f"> {b.number}\\. {text_of(b.inlines)}" for b in shown)


def ranges(numbers: Iterable[str]) -> str:
    """ "3–5, 9" of 3, 4, 5, 9."""
    runs: list[list[int]] = []
    for n in sorted({int(n) for n in numbers}):
        if runs and n == runs[-1][1] + 1:
            runs[-1][1] = n
        else:
            runs.append([n, n])
    return ", ".join(f"{a}" if a == b else f"{a}–{b}" for a, b in runs)


def _filters() -> str:
    rows = ([f"`{name}`", _FILTERS[name][0], f"`{_FILTERS[name][1]}`"] for name in templating.FILTERS)
    return _table(("filter", "what it does", "example"), rows)


_FILTERS = {
    "possessive": ("adds ’s, or ’ to a numbered series", "{{ claim.defendants | possessive }}"),
    "verb": ("one of two words, for one or for several", "{{ claim.number_of_plaintiffs | verb('was', 'were') }}"),
    "plural": ("the same, for nouns", "{{ claim.number_of_defendants | plural('officer', 'officers') }}"),
    "he": ("a person’s pronoun: he, she, they, or the name", "{{ party | he }}"),
    "him": ("him, her, them, or the name", "{{ party | him }}"),
    "his": ("his, her, their, or the name’s", "{{ party | his }}"),
    "himself": ("himself, herself, themself, or the name", "{{ party | himself }}"),
    "named": ("typed ids as short names, joined", "{{ notice.who | named }}"),
    "dated": ("a typed date in words with its preposition; `dated('bare')` without", "{{ notice.filed | dated }}"),
    "each": ("one typed value or a list, as a list to loop over", "{% for line in party.record.about | each %}"),
    "sentence": ("adds the final stop, unless there is one", "{{ notice.response | sentence }}"),
    "county": ("a county’s full name", "{{ residence.county | county }}"),
    "state": ("a State’s name from its postal code", "{{ residence.state | state }}"),
    "lower": ("lowers a first capital inside a sentence", "{{ request.terms | lower }}"),
    "list": ("joins a list with commas and “and”", "{{ matter.introduction | list }}"),
    "a": ("puts “a” or “an” before a noun phrase that has no article", "{{ party.role | a }}"),
}


def _reads(view: str) -> str:
    """What a template may read of a view."""
    return _table(
        ("name", "holds"), ([f"`{f.name}`", _HOLDS[str(f.type)]] for f in dataclass_fields(getattr(views, view)))
    )


_HOLDS = {
    "Fact": "words to print",
    "str": "a name to compare with, not to print",
    "bool": "yes or no",
    "int": "a number",
    "tuple[str, ...]": "ids, for `ref()` or `cites()`",
    "tuple[Fact, ...]": "several words to print, for a loop",
    "tuple[Fact, Fact, Fact, Fact]": "he, him, his, himself; use the filters",
    "tuple[PersonView, ...]": "people, for a loop",
    "Mapping[str, bool]": "by element, whether a fact meets it",
    "PolicyView": "the policy it pleads; see below",
    "UnderlyingView": "the claim it rests on; see below",
    "Record": "the typed fields as they stand in the facts file, by name",
}


# ---------------------------------------------------------------------- codes and commands


def _codes(which: str) -> str:
    """The index of the lint rules (`lint`), or of the other codes of a family (`FACT`)."""
    lint_codes = {rule.code.code for rule in rules()}
    listed = [c for c in pages().values() if (c.code in lint_codes) == (which == "lint")]
    if which != "lint":
        listed = [c for c in listed if re.fullmatch(rf"{which}\d\d", c.code)]
    return _table(
        ("code", "name", "severity", "what it is"), ([f"`{c.code}`", c.name, str(c.severity), gist(c)] for c in listed)
    )


def gist(code: Code) -> str:
    """The one line of a code's page: what it is."""
    found = re.search(r"What it is\n(.*?)(?:\n\n|\Z)", inspect.cleandoc(code.page), re.DOTALL)
    return " ".join(found.group(1).split()) if found else ""


def _precision() -> str:
    """Each rule: how many of its errors on annotated complaints were right, of those looked at and of those held out."""
    rows = yaml.safe_load((ROOT / "benchmarks/data/precision/by_code.yaml").read_text(encoding="utf-8"))
    lines = [[row["code"], *_share(row["looked_at"]), *_share(row["held_out"])] for row in rows]
    head = (
        "rule",
        "errors on complaints looked at",
        "right",
        "precision",
        "on complaints held out",
        "right",
        "precision",
    )
    return _table(head, lines)


def _judged() -> str:
    """Each rule: of its errors on complaints as they were first met, how many a reader found right."""
    rows = yaml.safe_load((ROOT / "benchmarks/data/precision/judged.yaml").read_text(encoding="utf-8"))
    lines = []
    for code in sorted({row["code"] for row in rows}):
        verdicts = Counter(row["verdict"] for row in rows if row["code"] == code)
        lines.append([code, *_share({"right": verdicts[True], "false": verdicts[False]})])
    return _table(("rule", "judged", "right", "precision"), lines)


def _share(tally: Mapping[str, int]) -> list[str]:
    """How many, how many right, and the share with its Wilson 95 % interval."""
    right, of = tally["right"], tally["right"] + tally["false"]
    if not of:
        return ["0", "0", "-"]
    low, high = wilson(right, of)
    return [str(of), str(right), f"{right / of:.2f} ({low:.2f}-{high:.2f})"]


_MAKERS: dict[str, Callable[..., str]] = {
    "precision": _precision,
    "judged": _judged,
    "fields": _fields,
    "kinds": _kinds,
    "counts": _counts,
    "example": _example,
    "filters": _filters,
    "reads": _reads,
    "codes": _codes,
}


def pages_of_docs() -> list[Path]:
    """The pages under docs/."""
    return sorted(DOCS.glob("*.md"))


if __name__ == "__main__":
    for page in pages_of_docs():
        text = page.read_text(encoding="utf-8")
        made = filled(text)
        if made != text:
            page.write_text(made, encoding="utf-8")
            print(f"wrote {page.relative_to(ROOT)}")
