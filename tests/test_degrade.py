"""Take away any who, what, when or where of any act of any sample, or blur it, and `check` says so, at its line.

The facts are changed in memory, after the file was read once, and run through the stages as `check` runs them. Every
act or scene must get its own diagnostic at its own line, so a change can be made to all of them in one run: that gives
every filler on every act in minutes. On the demonstration matter, and on the small ones, each change is also made
alone; and a few are made in the file itself and read off the command's own output.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from datetime import date
from functools import cache

import pytest
import yaml
from click.testing import CliRunner

from drafter import build, lint, schema, shorthand, source
from drafter.assemble.forum import forum
from drafter.cli import main
from drafter.coverage import Coverage
from drafter.diagnostics import Severity
from drafter.outline import Outline
from tests.conftest import ROOT, SAMPLES, built_in

TODAY = date(2026, 11, 24)
DEMO = ROOT / "samples/demo"
BIG = [p for p in SAMPLES if p.parent == ROOT / "samples"]
SMALL = [DEMO, *(p for p in SAMPLES if p not in BIG)]
WHO = ("officers", "Defendants", "one or more officers", "the police", "jail staff", "Defendant Officers", "several deputies",
       "unknown officers", "law enforcement personnel", "City employees", "the other officers", "certain members of the department")  # fmt: skip
WHAT = ("used excessive force", "violated her rights", "acted unlawfully", "was deliberately indifferent",
        "used unreasonable force against {p}", "falsely arrested {p}", "retaliated against {p}", "engaged in misconduct",
        "participated in the incident", "conspired to deprive {p} of due process", "acted maliciously",
        "subjected {p} to mistreatment")  # fmt: skip
BEFORE = tuple(yaml.safe_load((ROOT / "tests/data/vague/what_written_before.yaml").read_text(encoding="utf-8")))
ERROR, WARNING = Severity.ERROR, Severity.WARNING
WHEN = {
    "recently": ERROR, "in 2025": ERROR, "last summer": ERROR, "that day": ERROR, "at all relevant times": ERROR,
    "some time later": ERROR, "on or about then": ERROR, "around the time of the incident": ERROR, "2025": WARNING,
    "about 2025": WARNING, "early 2025": WARNING, "late 2025": WARNING,
}  # fmt: skip
WHERE = {
    "the scene": ERROR, "there": ERROR, "nearby": ERROR, "somewhere in the city": ERROR, "the area": ERROR,
    "at the scene": WARNING, "at the location": WARNING, "in the area": WARNING, "in the vicinity": WARNING,
    "at the scene of the incident": WARNING, "on the premises": WARNING, "at that location": WARNING,
}  # fmt: skip
FAMILY = {"who": ("WHO", "FACT"), "what": ("WHAT", "FACT"), "when": ("WHEN", "FACT"), "where": ("WHERE", "FACT")}
MISSING = {"who": "FACT26", "what": "FACT27", "when": "FACT28", "where": "FACT29"}
ACT_FIELDS = schema.fields("facts", "act")


@dataclass(frozen=True)
class Slot:
    """One typed W: the field that holds it, on an act or on a scene, and what the act or scene is called."""

    w: str
    field: str
    path: tuple
    name: str

    @property
    def key(self):
        return "/".join(map(str, self.path))


class Matter:
    """A sample read once; `told` runs the stages on a changed copy."""

    def __init__(self, folder):
        typed, _ = source.read(folder / "facts.yaml")
        self.source, _ = shorthand.expand(typed, ACT_FIELDS)
        self.slots = tuple(slots(self.source.data))
        self.plaintiff = next(iter(self.source.data["plaintiffs"]))
        self.before = {(d.code, d.message, d.place) for d in self.told(lambda data: None)}

    def told(self, change):
        data = copy.deepcopy(self.source.data)
        change(data)
        changed = self.source.changed(data, self.source.values, self.source.keys)
        bad, shape = schema.validate(changed, "facts")
        case, built = build.build(changed, bad)
        library = built_in()
        known = lint.Knowledge(case, Coverage({}, {}), library, forum(case, library), TODAY, changed.place_of)
        pleading = lint.Pleading(Outline(()), known)
        return [*shape, *built, *(d for rule in w_rules() for d in lint._told(rule, rule.check(pleading)))]

    def new(self, change):
        """The diagnostics that a change brings."""
        return [d for d in self.told(change) if (d.code, d.message, d.place) not in self.before]

    def lines(self, slot):
        """The line of the typed W; for a who or a what also the line of its act."""
        at = self.source.place((*slot.path, slot.field)).line
        return {at, self.source.place(slot.path).line} if slot.w in ("who", "what") else {at}

    def untold(self, found, slot, severity, *, lines=None, codes=None):
        """None if a diagnostic of the W's family and severity names the act or scene at its line; else what was said."""
        lines = lines or self.lines(slot)
        near = [d for d in found if d.place is not None and d.place.line in lines]
        for d in near:
            named = slot.name in f"{d.message} {d.fact}" or slot.key in str(d.fact)
            if d.severity is severity and d.code.startswith(codes or FAMILY[slot.w]) and named:
                return None
        return slot, sorted(lines), [(d.code, str(d.severity), d.message, d.place.line) for d in near]


@cache
def w_rules():
    """The lint rules that guard a W by itself (WHAT02 and WHEN02 compare it with others)."""
    return tuple(
        r
        for r in lint.rules()
        if r.check and r.code.code.startswith(("WHO0", "WHAT01", "WHEN01", "WHEN03", "WHERE", "WHY"))
    )


@cache
def matter_of(folder):
    return Matter(folder)


@pytest.fixture(params=SAMPLES, ids=lambda p: p.relative_to(ROOT / "samples").as_posix())
def matter(request):
    return matter_of(request.param)


@pytest.fixture(params=SMALL, ids=lambda p: p.relative_to(ROOT / "samples").as_posix())
def small(request):
    return matter_of(request.param)


def slots(data, path=(), scene=""):
    """Every typed W of a facts file's data."""
    if isinstance(data, list):
        for i, value in enumerate(data):
            yield from slots(value, (*path, i), scene)
        return
    if not isinstance(data, dict) or path[:1] not in ((), ("story",), ("policies",), ("standing",)):
        return
    if "scene" in data:
        scene = data["scene"]
        yield from _times_and_places(data, path, scene)
    elif "who" in data and "what" in data:
        name = data.get("id") or scene or str(data["what"])[:15]
        yield Slot("who", "who", path, name)
        if "says" not in data and "wording" not in data:
            yield Slot("what", "what", path, name)
        yield from _times_and_places(data, path, data.get("id") or scene)
    for key, value in data.items():
        if key != "transcript":
            yield from slots(value, (*path, key), scene)


def _times_and_places(data, path, name):
    for w, fields in (("when", ("date", "continues")), ("where", ("where", "via"))):
        typed = [f for f in fields if data.get(f) not in (None, "each")]
        if len(typed) == 1:
            yield Slot(w, typed[0], path, name)


def at(data, path):
    for part in path:
        data = data[part]
    return data


def changes(pairs):
    """One change of the data: each slot of `pairs` set to its value, or taken out where the value is None."""

    def change(data):
        for slot, value in pairs:
            node = at(data, slot.path)
            del node[slot.field]
            if value is not None:
                node[{"continues": "date", "via": "where"}.get(slot.field, slot.field)] = value

    return change


def of(matter, *ws):
    return [s for s in matter.slots if s.w in ws]


def deeds(matter, filler):
    return [(s, filler.replace("{p}", "@" + matter.plaintiff).replace("@plaintiff", "@" + matter.plaintiff)) for s in of(matter, "what")]  # fmt: skip


def silent(verdicts):
    """What was not told, of several verdicts."""
    return [v for v in verdicts if v]


# ---------------------------------------------------------------------- delete


@pytest.mark.parametrize("w", list(MISSING))
def test_deleting_a_w_from_every_act_and_scene_is_an_error_at_each(matter, w):
    gone = of(matter, w)
    found = matter.new(changes([(s, None) for s in gone]))
    assert not silent(
        matter.untold(found, s, ERROR, codes=MISSING[w], lines={matter.source.place(s.path).line}) for s in gone
    )


@pytest.mark.parametrize("w", list(MISSING))
def test_deleting_a_single_w_is_an_error_that_names_it(small, w):
    for slot in of(small, w):
        found = small.new(changes([(slot, None)]))
        assert not small.untold(found, slot, ERROR, codes=MISSING[w], lines={small.source.place(slot.path).line})


# ---------------------------------------------------------------------- degrade


@pytest.mark.parametrize("filler", WHO)
def test_a_vague_actor_is_an_error_of_every_act(matter, filler):
    gone = of(matter, "who")
    found = matter.new(changes([(s, filler) for s in gone]))
    assert not silent(matter.untold(found, s, ERROR) for s in gone)


@pytest.mark.parametrize("filler", WHO)
def test_a_vague_actor_registered_and_used_by_id_is_an_error_of_every_act(matter, filler):
    gone = of(matter, "who")

    def change(data):
        data.setdefault("people", {})["blur"] = {"name": filler}
        changes([(s, "blur") for s in gone])(data)

    found = matter.new(change)
    assert not silent(matter.untold(found, s, ERROR, codes="WHO01") for s in gone)


@pytest.mark.parametrize("filler", [*WHAT, *BEFORE])
def test_a_vague_deed_is_an_error_of_every_act(matter, filler):
    pairs = deeds(matter, filler)
    found = matter.new(changes(pairs))
    assert not silent(matter.untold(found, s, ERROR, codes="WHAT01") for s, _ in pairs)


@pytest.mark.parametrize("filler", WHEN)
def test_a_vague_date_is_told_of_every_act_and_scene(matter, filler):
    gone = [s for s in of(matter, "when") if s.field == "date"]
    found = matter.new(changes([(s, filler) for s in gone]))
    assert not silent(matter.untold(found, s, WHEN[filler]) for s in gone)


@pytest.mark.parametrize("filler", WHERE)
def test_a_vague_place_is_told_of_every_act_and_scene(matter, filler):
    gone = [s for s in of(matter, "where") if s.field == "where"]
    found = matter.new(changes([(s, filler) for s in gone]))
    assert not silent(matter.untold(found, s, WHERE[filler]) for s in gone)


def test_one_vague_w_alone_is_told_of_every_act(small):
    fillers = {"who": WHO, "what": (*WHAT, *BEFORE), "when": tuple(WHEN), "where": tuple(WHERE)}
    for i, slot in enumerate(s for s in small.slots if s.field not in ("continues", "via")):
        filler = fillers[slot.w][i % len(fillers[slot.w])]
        value = filler.replace("{p}", "@" + small.plaintiff).replace("@plaintiff", "@" + small.plaintiff)
        severity = {**WHEN, **WHERE}.get(filler, ERROR)
        assert not small.untold(small.new(changes([(slot, value)])), slot, severity), filler


# ---------------------------------------------------------------------- unknown


@pytest.mark.parametrize(("w", "code"), [("when", "WHEN03"), ("where", "WHERE02")])
def test_an_honest_unknown_is_a_warning_of_every_act_and_scene(matter, w, code):
    gone = [s for s in of(matter, w) if s.field in ("date", "where")]
    typed = {s: at(matter.source.data, s.path)[s.field] for s in gone}
    gone = [s for s in gone if not isinstance(typed[s], dict)]
    found = matter.new(changes([(s, {"unknown": "she was hooded"}) for s in gone]))
    assert not silent(matter.untold(found, s, WARNING, codes=code) for s in gone)
    assert not [d for d in found if d.severity is ERROR and d.code in MISSING.values()]


def test_an_unknown_actor_with_a_reason_is_a_warning_of_every_act(matter):
    gone = of(matter, "who")

    def change(data):
        changes([(s, "unknown") for s in gone])(data)
        for s in gone:
            at(data, s.path)["why_unknown"] = "she was hooded"

    found = matter.told(change)
    assert not silent(matter.untold(found, s, WARNING, codes="WHO04") for s in gone)


# ---------------------------------------------------------------------- silent


SILENT = (
    'told {p}, "You say that I {filler}"',
    "wrote that he “{filler}”",
    "struck {p} on the jaw with a baton and {filler}",
)


@pytest.mark.parametrize("form", SILENT)
@pytest.mark.parametrize("filler", [*WHAT, *BEFORE])
def test_the_same_words_in_a_quotation_or_beside_a_deed_stay_silent(form, filler):
    demo = matter_of(DEMO)
    plain = filler.replace("{p}", "her").replace("@plaintiff", "her")
    slot = of(demo, "what")[0]
    found = demo.new(changes([(slot, form.format(p="@teller", filler=plain))]))
    assert not [d.message for d in found if d.code == "WHAT01"]


@pytest.mark.parametrize("words", [
    "charged @teller with assault and resisting arrest", "booked @teller for obstructing official business",
    "wrote a report under the title Use of Excessive Force", "charged @teller with disorderly conduct",
])  # fmt: skip
def test_the_name_of_a_charge_or_of_a_form_stays_silent(words):
    demo = matter_of(DEMO)
    found = demo.new(changes([(of(demo, "what")[0], words)]))
    assert not [d.message for d in found if d.code == "WHAT01"]


@pytest.mark.parametrize(
    "name", ["the officer who drove the van", "a security guard in a green jacket", "Officer Reyes"]
)
def test_a_described_actor_stays_silent(name):
    demo = matter_of(DEMO)

    def change(data):
        data["people"]["blur"] = {"name": name}
        changes([(of(demo, "who")[0], "blur")])(data)

    assert not [d.message for d in demo.new(change) if d.code == "WHO01"]


# ---------------------------------------------------------------------- the command itself


LINES = (
    (r"\n    date: 2025-06-12\n", "\n", "FACT28", "scene: stop", "stop"),
    (r"\n    where: on the right shoulder\n", "\n", "FACT29", "scene: stop", "stop"),
    (r"      - osei: called for an ambulance", "      - what: called for an ambulance", "FACT26", "what: called for", "ambulance"),
    (r"      - osei: called for an ambulance", "      - osei:", "FACT27", "      - osei:\n", "ambulance"),
    (r"    where: on the right shoulder", "    where: at the scene", "WHERE01", "where: at the scene", "stop"),
    (r"called for an ambulance", "acted unlawfully", "WHAT01", "acted unlawfully", "is a label"),
)  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "mark", "name"), LINES)
def test_check_prints_the_line_of_the_users_file(tmp_path, old, new, code, mark, name):
    text = (DEMO / "facts.yaml").read_text(encoding="utf-8")
    changed = re.sub(old, new, text, count=1)
    assert changed != text
    path = tmp_path / "facts.yaml"
    path.write_text(changed, encoding="utf-8")
    line = changed[: changed.index(mark)].count("\n") + 1
    shown = CliRunner().invoke(main, ["check", str(path), "--today", "2026-11-24"])
    heads = [row for row in shown.output.splitlines() if f":{line}:" in row and code in row]
    assert heads, shown.output
    after = shown.output.split(heads[0])[1].split("see:")[0]
    assert name in after
