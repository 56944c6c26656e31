"""Take away any who, what, when or where of any act of any sample, or blur it, and `check` says so.

The facts are changed in memory, after the file was read once, and run through the stages again as `check` runs them.
"""

from __future__ import annotations

import copy
from datetime import date

import pytest
import yaml

from drafter import build, lint, schema, shorthand, source
from drafter.assemble.forum import forum
from drafter.coverage import Coverage
from drafter.diagnostics import Severity
from drafter.library import load
from drafter.outline import Outline
from tests.conftest import ROOT, SAMPLES

LIBRARY, _ = load()
WHO = ("officers", "Defendants", "one or more officers", "the police", "jail staff", "Defendant Officers", "several deputies",
       "unknown officers", "law enforcement personnel", "City employees", "the other officers", "certain members of the department")  # fmt: skip
WHAT = ("used excessive force", "violated her rights", "acted unlawfully", "was deliberately indifferent",
        "used unreasonable force against {p}", "falsely arrested {p}", "retaliated against {p}", "engaged in misconduct",
        "participated in the incident", "conspired to deprive {p} of due process", "acted maliciously",
        "subjected {p} to mistreatment")  # fmt: skip
BEFORE = yaml.safe_load((ROOT / "tests/data/vague/what_written_before.yaml").read_text(encoding="utf-8"))
ACT_FIELDS = schema.fields("facts", "act")
FAMILIES = {"who": ("WHO", "FACT"), "what": ("WHAT", "FACT"), "when": ("WHEN", "FACT"), "where": ("WHERE", "FACT")}


def acts_of(data, path=()):
    """Every act and every scene of the mapping, with its path."""
    if isinstance(data, dict):
        if (
            "who" in data
            and "what" in data
            and path[0] in ("story", "policies", "standing")
            and "transcript" not in path
        ):
            yield "act", path, data
        if "scene" in data:
            yield "scene", path, data
        for key, value in data.items():
            yield from acts_of(value, (*path, key))
    elif isinstance(data, list):
        for i, value in enumerate(data):
            yield from acts_of(value, (*path, i))


def at(data, path):
    for part in path:
        data = data[part]
    return data


class Matter:
    """A sample read once; `told` runs the stages on a changed copy."""

    def __init__(self, folder):
        typed, _ = source.read(folder / "facts.yaml")
        self.source, _ = shorthand.expand(typed, ACT_FIELDS)
        self.rules = [
            r for r in lint.rules() if r.code.code[:4] in ("WHO0", "WHAT", "WHEN", "WHER") and r.code.code != "WHAT02"
        ]

    def told(self, change):
        data = copy.deepcopy(self.source.data)
        change(data)
        changed = self.source.changed(data, self.source.values, self.source.keys)
        bad, shape = schema.validate(changed, "facts")
        case, built = build.build(changed, bad)
        knowledge = lint.Knowledge(
            case, Coverage({}, {}), LIBRARY, forum(case, LIBRARY), date(2026, 11, 24), changed.place_of
        )
        pleading = lint.Pleading(Outline(()), knowledge)
        found = [d for rule in self.rules for d in lint._told(rule, pleading)]
        return [*shape, *built, *found]


@pytest.fixture(scope="module", params=list(SAMPLES), ids=lambda p: p.relative_to(ROOT / "samples").as_posix())
def matter(request):
    return Matter(request.param)


@pytest.fixture(scope="module")
def baseline(matter):
    return {(d.code, d.message, d.place) for d in matter.told(lambda data: None)}


def new(matter, baseline, change):
    return [d for d in matter.told(change) if (d.code, d.message, d.place) not in baseline]


def said(found, w, severity, names):
    """Whether one of the diagnostics is of the W's family, of that severity, and names the act or scene."""
    return any(
        d.severity is severity
        and d.code.startswith(FAMILIES[w])
        and d.place is not None
        and d.place.line
        and any(name and name in f"{d.message} {d.fact} {d.excerpt} {d.help}" for name in names)
        for d in found
    )


def names_of(node, path, data):
    listed = [node.get("id"), node.get("scene"), str(node.get("what") or "")[:15], "/".join(map(str, path))]
    for i in range(len(path), 0, -1):
        above = at(data, path[:i])
        if isinstance(above, dict) and "scene" in above:
            listed.append(above["scene"])
            listed += [a.get("id") for a in above.get("acts", []) if isinstance(a, dict)]
            break
    return [n for n in listed if n]


def test_deleting_any_w_is_an_error_that_names_it(matter, baseline):
    data = matter.source.data
    for kind, path, node in list(acts_of(data)):
        fields = {"who": "who", "what": "what"} if kind == "act" else {"when": "date", "where": "where"}
        for w, field in fields.items():
            if field not in node or node[field] == "each" or (w == "what" and ("says" in node or "wording" in node)):
                continue
            found = new(matter, baseline, lambda d, p=path, f=field: at(d, p).pop(f))
            assert said(found, w, Severity.ERROR, names_of(node, path, data)), (
                kind,
                path,
                field,
                [d.message for d in found],
            )


def test_a_vague_actor_is_an_error_typed_or_by_id(matter, baseline):
    data = matter.source.data
    acts = [(p, n) for kind, p, n in acts_of(data) if kind == "act"]
    for i, (path, node) in enumerate(acts):
        filler = WHO[i % len(WHO)]
        typed = new(matter, baseline, lambda d, p=path, f=filler: at(d, p).__setitem__("who", f))
        assert any(d.severity is Severity.ERROR for d in typed), (path, filler)

        def by_id(d, p=path, f=filler):
            d.setdefault("people", {})["blur"] = {"name": f}
            at(d, p)["who"] = "blur"

        found = new(matter, baseline, by_id)
        assert said(found, "who", Severity.ERROR, names_of(node, path, data)), (
            path,
            filler,
            [d.message for d in found],
        )


def test_every_vague_actor_is_an_error_somewhere(matter, baseline):
    path = next(p for kind, p, _ in acts_of(matter.source.data) if kind == "act")
    for filler in WHO:

        def by_id(d, f=filler):
            d.setdefault("people", {})["blur"] = {"name": f}
            at(d, path)["who"] = "blur"

        assert any(d.code == "WHO01" for d in new(matter, baseline, by_id)), filler


@pytest.mark.parametrize("fillers", [WHAT, BEFORE], ids=["first dozen", "second dozen, written before the rules"])
def test_a_vague_deed_is_an_error(matter, baseline, fillers):
    data = matter.source.data
    plaintiff = f"@{next(iter(data['plaintiffs']))}"
    acts = [(p, n) for kind, p, n in acts_of(data) if kind == "act" and "says" not in n and "wording" not in n]
    for i, (path, node) in enumerate(acts):
        filler = fillers[i % len(fillers)].replace("{p}", plaintiff).replace("@plaintiff", plaintiff)
        found = new(matter, baseline, lambda d, p=path, f=filler: at(d, p).__setitem__("what", f))
        assert said(found, "what", Severity.ERROR, names_of(node, path, data)), (
            path,
            filler,
            [d.message for d in found],
        )


def test_every_vague_deed_is_an_error_somewhere(matter, baseline):
    plaintiff = f"@{next(iter(matter.source.data['plaintiffs']))}"
    path = next(p for kind, p, n in acts_of(matter.source.data) if kind == "act" and "says" not in n)
    for filler in (*WHAT, *BEFORE):
        words = filler.replace("{p}", plaintiff).replace("@plaintiff", plaintiff)
        found = new(matter, baseline, lambda d, f=words: at(d, path).__setitem__("what", f))
        assert any(d.code == "WHAT01" for d in found), words


def test_a_vague_date_or_place_is_told(matter, baseline):
    data = matter.source.data
    for _kind, path, node in list(acts_of(data)):
        for field, filler, severity in (("date", "recently", Severity.ERROR), ("where", "the scene", Severity.ERROR),
                                        ("where", "at the scene", Severity.WARNING), ("date", "2025", Severity.WARNING)):  # fmt: skip
            if field not in node or node[field] == "each":
                continue
            found = new(matter, baseline, lambda d, p=path, f=field, v=filler: at(d, p).__setitem__(f, v))
            assert any(d.severity is severity for d in found), (path, field, filler, [d.message for d in found])


def test_an_honest_unknown_is_a_warning(matter, baseline):
    for kind, path, node in list(acts_of(matter.source.data)):
        for field in ("date", "where"):
            if kind != "scene" or field not in node or node[field] == "each" or isinstance(node[field], dict):
                continue
            found = new(
                matter, baseline, lambda d, p=path, f=field: at(d, p).__setitem__(f, {"unknown": "she was hooded"})
            )
            assert any(d.severity is Severity.WARNING and d.code in ("WHEN03", "WHERE02") for d in found), (path, field)


@pytest.mark.parametrize(
    "words",
    [
        'told {p}, "I used excessive force and violated your rights"',
        "charged {p} with assault and resisting arrest",
        "used excessive force when he struck {p} on the jaw with a baton",
        "wrote a report under the title Use of Excessive Force",
    ],
)
def test_the_same_words_beside_a_deed_or_in_a_quotation_stay_silent(words):
    matter = Matter(ROOT / "samples/demo")
    path = next(p for kind, p, _ in acts_of(matter.source.data) if kind == "act")
    found = matter.told(lambda d: at(d, path).__setitem__("what", words.replace("{p}", "@teller")))
    assert not [d for d in found if d.code == "WHAT01"]
