"""Each kind's true acts bear their tag out and its false ones do not (tests/kinds/*.yaml): a thin runner."""

import re
from pathlib import Path

import pytest
import yaml

from drafter import source
from drafter.law import kinds

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests/kinds"
DATA = source.read(ROOT / "templates/kinds.yaml")[0].data
CASES = {
    path.stem: yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) for path in FOLDER.glob("*.yaml")
}


def _missing(text, kind, **more):
    others = bool(re.search(r"@(?!moss)\w", text))
    return kinds.missing(text, kind, DATA, mentions_plaintiff="@moss" in text, mentions_other=others, **more)


def _acts(which):
    return [pytest.param(kind, act, id=f"{kind}: {act}") for kind in sorted(CASES) for act in CASES[kind][which]]


@pytest.mark.parametrize(("kind", "act"), _acts("says"))
def test_says_it(kind, act):
    assert _missing(act, kind) == ()


@pytest.mark.parametrize(("kind", "act"), _acts("does_not_say"))
def test_does_not_say_it(kind, act):
    assert _missing(act, kind)


@pytest.mark.parametrize(("kind", "act"), _acts("says"))
def test_names_in_place_of_mentions_change_nothing(kind, act):
    flags = {"mentions_plaintiff": "@moss" in act, "mentions_other": bool(re.search(r"@(?!moss)\w", act))}
    assert kinds.missing(re.sub(r"@\w+", "Smith", act), kind, DATA, **flags) == ()


def test_every_kind_has_five_of_each():
    assert set(CASES) == set(DATA["kinds"])
    for kind, cases in CASES.items():
        assert len(cases["says"]) >= 5 and len(cases["does_not_say"]) >= 5, kind


def test_every_kind_is_taught():
    for kind in kinds.compiled(DATA).kinds.values():
        assert kind.means and len(kind.teaches.split()) > 12 and kind.must_say, kind.id


def test_every_family_is_used():
    used = {
        name
        for body in DATA["kinds"].values()
        for row in body["must_say"]
        for entry in row["any_of"]
        for name in entry.split(" + ")
    }
    inside = {name for family in DATA["families"].values() for name in re.findall(r"<([a-z-]+)>", family["words"])}
    assert set(DATA["families"]) <= used | inside


def test_an_unknown_kind_is_said_to_be_unknown():
    assert "torture" in _missing("hit @moss", "torture")[0]


def test_to_says_on_whom():
    assert kinds.missing("struck with a baton", "force", DATA)
    assert kinds.missing("struck with a baton", "force", DATA, has_to=True) == ()


def test_a_motive_may_rest_on_other_facts():
    assert _missing("ordered the arrest of @moss", "motive")
    assert _missing("ordered the arrest of @moss", "motive", has_reason=True) == ()


def test_no_one_came():
    assert _missing("came", "disregard")
    assert _missing("came", "disregard", by_no_one=True) == ()


@pytest.mark.parametrize(
    "act",
    [
        "did not strike @moss",
        "never once struck @moss",
        "threatened to strike @moss with a baton",
        "would have struck @moss",
    ],
)
def test_a_denied_or_threatened_act_is_no_act(act):
    assert _missing(act, "force")


def test_not_only_is_no_denial():
    assert _missing("not only struck @moss but kicked him", "force") == ()


def test_a_label_beside_a_fact_does_no_harm():
    assert _missing("used excessive force by striking @moss in the face", "force") == ()


@pytest.mark.parametrize("quote", ["'", "’"])
def test_contractions_are_read(quote):
    assert _missing(f"couldn{quote}t sleep", "injury") == ()


def test_a_family_that_does_not_exist_is_refused():
    broken = {
        "families": {},
        "kinds": {"x": {"means": "m", "teaches": "t", "must_say": [{"ingredient": "i", "any_of": ["none"]}]}},
    }
    with pytest.raises(ValueError, match="none"):
        kinds.compiled(broken)
